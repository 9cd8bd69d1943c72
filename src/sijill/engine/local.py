"""Reading on this machine: in this process, or in a pool of processes with bounded memory and input order kept."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Final, TypeVar

from sijill.model import Reading, Report
from sijill.model.reading import from_json, to_json
from sijill.reading import read

CHUNK: Final = 16
AHEAD: Final = 4  # chunks a worker may be ahead of the writer

T = TypeVar("T")


def read_lines(reports: Iterable[Report], jobs: int = 1) -> Iterator[bytes]:
    """Yield each report's Reading as a line of JSON, in input order, with `jobs` processes."""
    if jobs <= 1:
        yield from (to_json(read(report)) for report in reports)
    else:
        yield from (line for _, line in _pooled(reports, jobs))


def read_all(reports: Iterable[Report], jobs: int = 1) -> Iterator[tuple[Report, Reading]]:
    """Yield each report with its Reading, in input order, with `jobs` processes."""
    if jobs <= 1:
        yield from ((report, read(report)) for report in reports)
    else:
        yield from ((report, from_json(line)) for report, line in _pooled(reports, jobs))


def _pooled(reports: Iterable[Report], jobs: int) -> Iterator[tuple[Report, bytes]]:
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[tuple[list[Report], Future[list[bytes]]]] = deque()
        for chunk in _chunks(reports, CHUNK):
            waiting.append((chunk, pool.submit(_read_chunk, chunk)))
            if len(waiting) > jobs * AHEAD:
                yield from _answered(waiting.popleft())
        while waiting:
            yield from _answered(waiting.popleft())


def _answered(asked: tuple[list[Report], Future[list[bytes]]]) -> Iterator[tuple[Report, bytes]]:
    chunk, answer = asked
    return zip(chunk, answer.result(), strict=True)


def _read_chunk(reports: list[Report]) -> list[bytes]:
    return [to_json(read(report)) for report in reports]


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
