"""Adding reports to a record: read, keep and link each in one transaction, then settle what they touch.

A report the record holds is passed over before it is read. A run that was cut off leaves whole reports and marks; the
next one goes on from there, and its result is the same. Decides the pace of settling; leaves the rest to the layers.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from sijill.engine.holding import hold, in_force
from sijill.engine.local import Unread, read_all
from sijill.linking.linker import Linker
from sijill.model import Report
from sijill.record.links import RecordLinks
from sijill.record.reports import holds, put_report
from sijill.record.store import Store

SETTLE_EVERY: Final = 2_000  # reports; seldom makes fewer clusters twice, often keeps the record fresh


@dataclass
class Added:
    """How many reports were new, how many the record held already, and which made the reader fail."""

    new: int = 0
    known: int = 0
    unread: list[Unread] = field(default_factory=list)


def _unknown(store: Store, reports: Iterable[Report], added: Added) -> Iterator[Report]:
    for report in reports:
        if holds(store, report.id):
            added.known += 1
        else:
            yield report


def add_reports(
    store: Store, reports: Iterable[Report], *, jobs: int = 1, told: Callable[[Added], None] = lambda added: None
) -> Added:
    """Read and link reports into a record; returns how many were new. `told` hears of every report."""
    added = Added()
    linker, force = Linker(RecordLinks(store)), in_force(store)
    for report, reading in read_all(_unknown(store, reports, added), jobs):
        if isinstance(reading, Unread):
            added.unread.append(reading)
            continue
        with store.transaction():
            if put_report(store, report, reading):
                hold(store, linker, report, reading, force)
                added.new += 1
            else:
                added.known += 1
        if added.new % SETTLE_EVERY == 0:
            settle(store, linker)
        told(added)
    settle(store, linker)
    return added


def settle(store: Store, linker: Linker) -> None:
    """Make anew every family, event, series and finding that is marked, in one transaction."""
    with store.transaction():
        linker.settle()
