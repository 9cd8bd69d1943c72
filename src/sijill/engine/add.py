"""Adding reports to a record: read, keep and link them, a batch in one transaction, then settle what they touch.

A report the record holds is passed over before it is read. A run that was cut off leaves whole batches and marks; the
next one goes on from there, and its result is the same. Decides the pace of keeping and settling; leaves the rest to
the layers.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final, TypeVar

from sijill.engine.holding import InForce, held_reading
from sijill.engine.linked import Linked
from sijill.engine.local import Unread, read_all
from sijill.engine.uncollected import uncollected
from sijill.model import Reading, Report
from sijill.record.block_rows import gather
from sijill.record.reports import holds, put_report
from sijill.record.store import Store

KEEP_EVERY: Final = 200  # reports a transaction: a page of the index is written once for many of them
KEEP_WITHIN: Final = 1.0  # seconds after which what came is kept, however few they are: other writers wait no longer
SETTLE_EVERY: Final = 2_000  # reports; seldom makes fewer clusters twice, often keeps the record fresh

T = TypeVar("T")


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
    store: Store, reports: Iterable[Report], *, jobs: int = 1, told: Callable[[Added], None] = lambda added: None,
    linked: Linked | None = None,
) -> Added:
    """Read and link reports into a record; returns how many were new. `told` hears of every report.

    >>> from sijill.engine.trying import record, reports
    >>> with record() as made:
    ...     add_reports(made.store, reports("قصف الجيش مستشفى في سرت.")).new
    1
    """
    added = Added()
    keep_readings(store, read_all(_unknown(store, reports, added), jobs), added, told, linked)
    return added


def keep_readings(
    store: Store, readings: Iterable[tuple[Report, Reading | Unread]], added: Added,
    told: Callable[[Added], None] = lambda added: None, linked: Linked | None = None,
) -> None:
    """Keep and link reports that were read, counting them, and settle what they touch.

    >>> from sijill.engine.trying import record, readings
    >>> with record() as made:
    ...     added = Added()
    ...     keep_readings(made.store, readings("قصف الجيش مستشفى في سرت."), added)
    ...     added.new
    1
    """
    linked, settled = linked or Linked(store), 0
    for batch in _batches(readings):
        with uncollected(), linked.at_work() as (linker, force):
            linker.add_all(list(_kept(store, batch, force, added, told)))
        if added.new - settled >= SETTLE_EVERY:
            settle(linked)
            settled = added.new
    settle(linked, last=True)


def _kept(
    store: Store, batch: Iterable[tuple[Report, Reading | Unread]], force: InForce, added: Added,
    told: Callable[[Added], None],
) -> Iterator[tuple[Report, Reading]]:
    """Keep the reports of a batch that are new, counting all of them, and yield what is to be linked."""
    for report, reading in batch:
        if isinstance(reading, Unread):
            added.unread.append(reading)
        elif put_report(store, report, reading):
            added.new += 1
            yield report, held_reading(store, report, reading, force)
        else:
            added.known += 1
        told(added)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    """Yield items in batches, collected before any of them is written; what came before the source broke is one too."""
    batch: list[T] = []
    began = time.monotonic()
    try:
        for item in items:
            batch.append(item)
            if len(batch) >= KEEP_EVERY or time.monotonic() - began > KEEP_WITHIN:
                yield batch
                batch, began = [], time.monotonic()
    except Exception:
        yield batch
        raise
    if batch:
        yield batch


def settle(linked: Linked, *, last: bool = False) -> None:
    """Make anew every family, event, series and finding that is marked, in one transaction; `last`: of a run.

    >>> from sijill.engine.trying import readings, record
    >>> with record() as made:
    ...     linked = Linked(made.store)
    ...     with linked.at_work() as (linker, _):
    ...         for report, reading in readings("قصف الجيش مستشفى في سرت."):
    ...             _ = put_report(made.store, report, reading), linker.add(report, reading)
    ...     settle(linked, last=True)
    ...     [event["realis"] for event in made.events()]
    ['happened']
    """
    with uncollected(), linked.at_work() as (linker, _):
        linker.settle()
        if last:
            gather(linked.store)
