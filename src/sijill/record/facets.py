"""Facets: how many events have each type, realis and place among their claims, kept true as these come and go.

So is how many events of a type or a realis are at each place, for the map of it alone. The counts stand in `tally` and
follow from the table `happening`; whoever changes rows of that table says which events it touches, and what differs
afterwards is added. All other counts are kept by triggers (`migrations/*_tallies.sql`).
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from sijill.record.store import Store

FACETS: Final = ("type", "realis", "place")  # what events are counted by; one counts at every place its claims give
MAPPED: Final = frozenset({"type", "realis"})  # what they are counted by at the place where they are


@contextmanager
def counted_again(store: Store, events: Iterable[str]) -> Iterator[None]:
    """Count these events once more after what is done inside, and keep the difference.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made, counted_again(made.store, []):
    ...     [event["realis"] for event in made.events()]
    ['happened']
    """
    ids = json.dumps(sorted(set(events)))
    before = _counted(store, ids)
    yield
    after = _counted(store, ids)
    after.subtract(before)
    changed = [(*what, n) for what, n in sorted(after.items()) if n]
    store.run_many("facet_add", changed)
    store.run_many("facet_drop", [what for *what, n in changed if n < 0])


def events_of_report(store: Store, report: str) -> list[str]:
    """Return the events that claims of a report are part of.

    >>> from sijill.engine.trying import record, reports
    >>> [report] = reports("قصف الجيش مستشفى في سرت.")
    >>> with record(report.text) as made:
    ...     events_of_report(made.store, report.id) == [event["id"] for event in made.events()]
    True
    """
    return [row["event"] for row in store.run("events_of_report", {"report": report})]


def _counted(store: Store, ids: str) -> Counter[tuple[str, str, str]]:
    """Return what is counted, its value and place -> how many of these events have it."""
    met: set[tuple[str, str, str, str]] = set()
    for row in store.run("facets_of", {"ids": ids}):
        met.update((row["event"], f"facet {facet}", row[facet], "") for facet in FACETS if row[facet] is not None)
        if row["event_place"] is not None:
            met.update(
                (row["event"], f"{facet} at", row[facet], row["event_place"])
                for facet in MAPPED if row[facet] is not None
            )
    return Counter((of, value, at) for _, of, value, at in met)
