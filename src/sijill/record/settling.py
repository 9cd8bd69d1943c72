"""Settling: the table `happening`, a row for each claim of an event, kept true as events and claims are replaced.

Decides when its rows are written; what is in them is said by `queries/happening_of_*.sql`. `happenings` reads it.
"""

from collections.abc import Iterable

from sijill.record.store import Store


def settle(store: Store, gone: Iterable[str], made: Iterable[str]) -> None:
    """Bring the rows of events up to date: those that are gone and those that were made, by id."""
    store.run_many("happening_drop", [{"id": event} for event in {*gone, *made}])
    store.run_many("happening_of_event", [{"id": event} for event in made])


def resettle(store: Store, report: str) -> None:
    """Bring the rows of a report's claims up to date, when these were put in the place of others."""
    store.run("happenings_drop", {"report": report})
    store.run("happening_of_report", {"report": report})
