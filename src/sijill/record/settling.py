"""Settling: what pages and review ask of events, kept true as events and claims are replaced.

The table `happening` has a row for each claim of an event, `toll` how many are counted at one, `doubt` the links that
leave it unsure. Decides when rows are written; what is in them is said by `queries/happening_of_*.sql` and
`queries/doubts_put.sql`.
"""

import json
from collections.abc import Sequence
from typing import Final

from sijill.model import Series
from sijill.model.ports import Made
from sijill.record.facets import counted_again, events_of_report
from sijill.record.store import Store

HARMED: Final = frozenset({"killed", "injured", "bodies"})


def settle(store: Store, gone: Sequence[str], made: Sequence[str]) -> None:
    """Bring the rows of events up to date: those that are gone and those that were made, by id."""
    touched = {*gone, *made}
    with counted_again(store, touched):
        store.run_many("happening_drop", [{"id": event} for event in touched])
        store.run_many("happening_of_event", [{"id": event} for event in made])


def resettle(store: Store, report: str) -> None:
    """Bring the rows of a report's claims up to date, when these were put in the place of others."""
    with counted_again(store, events_of_report(store, report)):
        store.run("happenings_drop", {"report": report})
        store.run("happening_of_report", {"report": report})


def settle_review(store: Store, gone: Sequence[str], made: Sequence[Made]) -> None:
    """Bring what review asks of events up to date: those gone, by id, and what was made in their place.

    For a moment a claim may stand in the event that was made and in the one that goes with another owner, so what
    shared a question with an event that goes is asked again.
    """
    shared = [row["event"] for row in store.run("doubts_touched", {"ids": json.dumps(list(gone))})] if gone else []
    store.run_many("doubt_drop", [{"id": event} for event in gone])  # first: a toll that goes is told to its doubts
    store.run_many("toll_drop", [(event,) for event in gone])
    store.run_many("toll_put", _tolls(made))
    events = {one.id for one in made if one.kind == "event"}.union(shared)
    if events:
        store.run("doubts_put", {"ids": json.dumps(sorted(events))})


def _tolls(made: Sequence[Made]) -> list[tuple[str, float]]:
    """Return the events whose harmed are counted with how many, by the best number each series knows."""
    people: dict[str, float] = {}
    for series in (one.value for one in made if isinstance(one.value, Series)):
        known = next((number for number in (series.best, series.low, series.high) if number is not None), None)
        if series.event is not None and series.measure in HARMED and known is not None:
            people[series.event] = people.get(series.event, 0) + known
    return list(people.items())
