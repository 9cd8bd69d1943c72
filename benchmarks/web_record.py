"""Makes the record that `benchmarks.web_speed` asks: a simulated war of so many claims, grouped by their truth.

    python -m benchmarks.web_record OUT --claims 100000

Nothing is linked here: claims of one type, place and day make an event, claims of one measure and place a series, so
that the pages meet as many clusters as linking would give them, in minutes instead of an hour.
"""

import argparse
import itertools
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war

from sijill.engine.record import Record
from sijill.linking.happenings import event_code
from sijill.model import Event, Finding, Series
from sijill.model.claims import ClaimTime
from sijill.model.ports import Made
from sijill.model.record import EventTime, Point, Voice
from sijill.model.spans import Reference
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.record.store import Store

Row = dict[str, Any]
PER_WAR = 1000


def fill(store: Store, claims: int, seed: int) -> None:
    """Put reports of simulated wars in until there are so many claims."""
    held = 0
    for number in itertools.count():
        with store.transaction():
            for told in war(seed + number, PER_WAR, at_level(1.0)):
                put_report(store, told.report, told.reading)
                held += len(told.reading.claims)
        print(f"{(number + 1) * PER_WAR} reports, {held} claims", file=sys.stderr, flush=True)
        if held >= claims:
            return


def _reference(row: Row | None) -> Reference | None:
    return Reference(row["text"], entity=row["entity"], label=row["label"]) if row else None


def events(rows: Iterator[Row]) -> Iterator[Made]:
    """Yield an event for the claims of one type, place and day."""
    grouped: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        where, when = (row["place"] or {}).get("entity"), (row["time"] or {}).get("earliest")
        grouped[row["type"], where, when].append(row)
    for told in grouped.values():
        first, ids = told[0], tuple(row["id"] for row in told)
        place = _reference(first["place"])
        times = [EventTime(time=ClaimTime(**first["time"]), claims=list(ids))] if first["time"] else []
        value = Event(
            id="v" + ids[0],
            code=event_code(place, ids[0]),
            type=first["type"],
            claims=list(ids),
            place=place,
            times=times,
            actors=[r for a in first["actors"] if (r := _reference(a))],
            targets=[],
            realis=first["realis"],
            voices=[Voice(id="a", label=None, told_by="outlet")],
            reports=sorted({row["report"] for row in told}),
        )
        yield Made(owner=ids[0], kind="event", id=value.id, members=ids, value=value)


def series(rows: Iterator[Row]) -> Iterator[Made]:
    """Yield a series for the figures of one measure and place, at most eight, and a finding for each pair in a row."""
    grouped: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row["measure"], (row["place"] or {}).get("entity")].append(row)
    for (measure, _), told in grouped.items():
        for start in range(0, len(told), 8):
            some = told[start : start + 8]
            ids = tuple(row["id"] for row in some)
            points = [
                Point(
                    low=r["low"],
                    high=r["high"],
                    value=r["value"],
                    qualifier=r["qualifier"],
                    voices=["a"],
                    as_of=r["published"][:10] if r["published"] else None,
                    claims=[r["id"]],
                )
                for r in some
            ]
            value = Series(
                id="q" + ids[0],
                measure=measure,
                side=None,
                scope="incident",
                event=None,
                claims=list(ids),
                points=points,
                relation="updates",
                low=points[0].low,
                best=None,
                high=points[-1].high,
                rule="by_hand",
            )
            yield Made(owner=ids[0], kind="series", id=value.id, members=ids, value=value)
            for number, pair in enumerate(itertools.pairwise(ids)):
                relation = ("agrees", "updates", "contradicts", "undetermined")[number % 4]
                finding = Finding(
                    id=f"n{number}{pair[0]}",
                    relation=relation,
                    about=measure,
                    claims=list(pair),
                    values=["1", "2"],
                    reason={"en": "made by hand", "ar": "مصنوع باليد"},
                    weight=float(number),
                )
                yield Made(owner=pair[0], kind="finding", id=finding.id, members=pair, value=finding)


def main() -> None:
    """Write the record."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with Store(given.out) as store:
        fill(store, given.claims, given.seed)
    with Record(given.out) as record:
        links = RecordLinks(record.store)
        links.replace("event", [], list(events(record.event_claims())))
        links.replace("figure", [], list(series(record.figures())))
        print(record.counts(), file=sys.stderr)


if __name__ == "__main__":
    main()
