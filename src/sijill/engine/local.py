"""Reading on this machine: in this process, or in a pool of processes with bounded memory and input order kept.

A report that makes the reader fail is answered with the reason; the rest goes on, also when a process dies (`pool`).
"""

import gc
import traceback
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from sijill.model import Reading, Report
from sijill.model.reading import from_json, to_json
from sijill.reading import read
from sijill.reading.knowledge import arabic_knowledge, load_late

CHUNK: Final = 16
_NEW_OBJECTS: Final = 100_000  # objects made since the last collection: several long reports make as many
AHEAD: Final = 4  # chunks a worker may be ahead of the writer

T = TypeVar("T")


class Unread(msgspec.Struct, frozen=True):
    """A report that made the reader fail: a fault of ours, told by name so that the rest can go on."""

    source: str
    reason: str


Answer = bytes | Unread


def answer(report: Report) -> Answer:
    """Return the Reading of a report as JSON, or why it could not be read.

    >>> from sijill.engine.trying import reports
    >>> [report] = reports("قصف الجيش سرت.")
    >>> answer(report)[:1]
    b'{'
    """
    try:
        return to_json(read(report))
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        return Unread(report.source, f"{type(error).__name__}: {error} ({Path(where.filename).name}:{where.lineno})")


def answers(reports: Iterable[Report], jobs: int = 1) -> Iterator[tuple[Report, Answer]]:
    """Yield each report with its answer, in input order, read by `jobs` processes.

    >>> from sijill.engine.trying import reports
    >>> [report.outlet for report, _ in answers(reports("قصفت سرت.", "قصفت مصراتة."))]
    ['Outlet 1', 'Outlet 2']
    """
    if jobs <= 1:
        yield from ((report, answer(report)) for report in reports)
    else:
        yield from _pooled(reports, jobs)


@cache
def load_for_good(*, many: bool = False) -> None:
    """Load what reading knows, once for this process and all workers forked from it, and keep it for good.

    Where `many` reports are to be read, what is kept of words is unpacked at once, and the libraries are loaded that
    one report seldom needs: the workers share both.
    What stands in memory by then is left out of garbage collection: it is never given up, and looking through it took
    a thirtieth of the time of reading. Only for a process of ours: a program that calls `sijill.reading` keeps its own
    settings.

    >>> load_for_good()
    >>> gc.get_threshold()[0] == _NEW_OBJECTS
    True
    """
    knowledge = arabic_knowledge()
    if many:
        knowledge.forms.unpack()
        load_late()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)


def read_all(reports: Iterable[Report], jobs: int = 1) -> Iterator[tuple[Report, Reading | Unread]]:
    """Yield each report with its Reading, or why it could not be read, in input order.

    >>> from sijill.engine.trying import reports
    >>> [len(reading.claims) for _, reading in read_all(reports("قصف الجيش سرت."))]
    [1]
    """
    for report, found in answers(reports, jobs):
        yield report, found if isinstance(found, Unread) else from_json(found)


def _pooled(reports: Iterable[Report], jobs: int) -> Iterator[tuple[Report, Answer]]:
    from sijill.engine.pool import LastingPool  # late

    load_for_good(many=True)
    pool: LastingPool[Report, Answer] = LastingPool(jobs, answer, _lost)
    try:
        for chunk in chunks(reports, CHUNK):
            pool.ask(chunk)
            if len(pool) > jobs * AHEAD:
                yield from pool.first()
        while len(pool):
            yield from pool.first()
    finally:
        pool.close()


def _lost(report: Report) -> Unread:
    return Unread(report.source, "the process that read it died")


def chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield items in lists of so many, the last one shorter.

    >>> list(chunks("abc", 2))
    [['a', 'b'], ['c']]
    """
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
