"""The small protocols by which layers that may not import one another meet; `engine` hands the parts to each other."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from sijill.model.reading import Reading
from sijill.model.report import Report


class ReportSource(Protocol):
    """Where reports come from, one at a time; a bad input is told through `problems` and the rest goes on."""

    def reports(self) -> Iterator[Report]:
        """Yield reports in input order."""


class DateReader(Protocol):
    """Reads a date candidate (a few words near a headline, a feed's pubDate) into an ISO date, or says null."""

    def __call__(self, words: str) -> str | None:
        """Return an ISO date or date-time, null when the words hold none."""


class ReadingStore(Protocol):
    """What linking needs of a record: readings in, readings out by report id."""

    def readings(self, ids: Iterable[str]) -> Iterator[Reading]:
        """Yield the stored readings of these reports."""
