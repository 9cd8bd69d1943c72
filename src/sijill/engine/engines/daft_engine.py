"""The daft engine: reports read by daft's workers, on this machine or, with `SIJILL_RAY` set, on a Ray cluster.

Holds a batch in memory at a time; the batch after it is asked for when its answers were taken.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from sijill.engine import dataframes
from sijill.engine.local import Answer, Unread, answer, chunks
from sijill.model import Report

AT_ONCE: Final = 8_192  # reports; starting the workers costs about as much as reading a hundred


def missing() -> str | None:
    """Return what to install where daft is not there.

    >>> missing() in (None, "daft is not installed: pip install 'sijill[scale]'")
    True
    """
    return dataframes.missing()


def answers(reports: Iterable[Report], jobs: int = 1) -> Iterator[tuple[Report, Answer]]:
    """Yield each report with its answer, in input order, read by `jobs` processes (of each machine of a cluster)."""
    daft = dataframes.daft()
    reader = dataframes.workers(_Reader, jobs)
    for batch in chunks(reports, AT_ONCE):
        packed = [msgspec.msgpack.encode(report) for report in batch]
        frame = daft.from_pydict({"number": list(range(len(batch))), "report": packed})
        found = frame.select("number", reader.answer(frame["report"]).alias("answer")).to_pydict()
        by_number = dict(zip(found["number"], found["answer"], strict=True))
        yield from ((report, _unpacked(by_number[number])) for number, report in enumerate(batch))


def _unpacked(packed: bytes) -> Answer:
    return packed[1:] if packed[:1] == b"+" else msgspec.json.decode(packed[1:], type=Unread)


class _Reader:
    """What runs in a worker: a report in, its answer out, marked as a Reading (+) or a fault (-)."""

    def answer(self, report: bytes) -> bytes:
        found = answer(msgspec.msgpack.decode(report, type=Report))
        return b"+" + found if isinstance(found, bytes) else b"-" + msgspec.json.encode(found)

    RETURNS: Final[dict[str, Any]] = {"answer": "binary"}
