"""Which yardsticks there are, in the order of the table; what one needs and cannot find is told, the rest goes on."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from benchmarks.material import MissingError
from benchmarks.table import Row
from benchmarks.yardsticks import (
    event_dates,
    family_pairs,
    news_times,
    own_gold,
    public_sets,
    samples,
    seed_reports,
    simulated,
    speed,
)


@dataclass(frozen=True)
class Yardstick:
    """A name to ask for, what it measures, and whether its values may be pinned (times of a machine may not)."""

    name: str
    rows: Callable[[], Iterable[Row]]
    pinned: bool = True


YARDSTICKS = (
    Yardstick("gold", own_gold.tune),
    Yardstick("gold-second", partial(own_gold.tune_further, "second")),
    Yardstick("gold-third", partial(own_gold.tune_further, "third")),
    Yardstick("gold-fourth", partial(own_gold.tune_further, "fourth")),
    Yardstick("gold-fifth", partial(own_gold.tune_further, "fifth")),
    Yardstick("gold-sixth", partial(own_gold.tune_further, "sixth")),
    Yardstick("gold-seventh", partial(own_gold.tune_further, "seventh")),
    Yardstick("event-dates", event_dates.rows),
    Yardstick("news-times", news_times.rows),
    Yardstick("seed", seed_reports.rows),
    Yardstick("pairs", family_pairs.rows),
    Yardstick("samples", samples.rows),
    Yardstick("dates", public_sets.dates),
    Yardstick("numbers", public_sets.numbers),
    Yardstick("events", public_sets.events),
    Yardstick("names", public_sets.names),
    Yardstick("war", simulated.rows),
    Yardstick("war-half-noise", partial(simulated.rows, noise=0.5)),
    Yardstick("war-double-noise", partial(simulated.rows, noise=2.0)),
    Yardstick("war-read", partial(simulated.rows, seeds=(1, 2), read=True)),
    Yardstick("speed", speed.rows, pinned=False),
)


def measured(wanted: Iterable[Yardstick]) -> Iterator[Row]:
    """Yield the rows of the yardsticks whose material is here; tell on stderr what is missing."""
    for yardstick in wanted:
        print(f"{yardstick.name} …", file=sys.stderr, flush=True)
        try:
            yield from yardstick.rows()
        except MissingError as missing:
            print(f"{yardstick.name}: not measured: {missing}", file=sys.stderr)


def chosen(names: Iterable[str]) -> list[Yardstick]:
    """Return the yardsticks of these names, all when there are none.

    >>> [yardstick.name for yardstick in chosen(["seed", "gold"])]
    ['gold', 'seed']
    """
    wanted = set(names)
    unknown = wanted - {yardstick.name for yardstick in YARDSTICKS}
    if unknown:
        raise ValueError(f"no such yardstick: {', '.join(sorted(unknown))}")
    return [yardstick for yardstick in YARDSTICKS if not wanted or yardstick.name in wanted]
