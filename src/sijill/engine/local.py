"""Reading on this machine: in this process, or in a pool of processes with bounded memory and input order kept."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from sijill.model import Report
from sijill.model.reading import to_json
from sijill.reading import read

CHUNK = 16
AHEAD = 4  # chunks a worker may be ahead of the writer


def read_lines(reports: Iterable[Report], jobs: int = 1) -> Iterator[bytes]:
    """Yield each report's Reading as a line of JSON, in input order, with `jobs` processes."""
    if jobs <= 1:
        yield from (to_json(read(report)) for report in reports)
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting: deque[Future[list[bytes]]] = deque()
        for chunk in _chunks(reports):
            waiting.append(pool.submit(_read_chunk, chunk))
            if len(waiting) > jobs * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def _read_chunk(reports: list[Report]) -> list[bytes]:
    return [to_json(read(report)) for report in reports]


def _chunks(reports: Iterable[Report]) -> Iterator[list[Report]]:
    chunk: list[Report] = []
    for report in reports:
        chunk.append(report)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
