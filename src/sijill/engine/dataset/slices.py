"""Slices: the readings of a dataset between two days, at places, of actors, ready to be opened as a record."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec

from sijill.engine.dataset.layout import UNDATED, Dataset
from sijill.model import Reading, Report
from sijill.model.reading import from_json

_COLUMNS: Final = ["report", "places", "actors", "body", "reading"]


@dataclass(frozen=True)
class Slice:
    """What to take: days from `since` to `until` (undated reports only without either), any of places, of actors."""

    since: str | None = None
    until: str | None = None
    places: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()

    def has_day(self, day: str) -> bool:
        """Return whether a day is in the slice.

        >>> Slice(since="2016-12-01").has_day("2016-12-07"), Slice(until="2016-12-01").has_day("undated")
        (True, False)
        """
        if day == UNDATED:
            return self.since is None and self.until is None
        return (self.since or "") <= day <= (self.until or "9999")

    def has(self, places: list[str], actors: list[str]) -> bool:
        """Return whether a report that tells of these places and actors is in the slice.

        >>> wanted = Slice(places=frozenset({"pl-sirte"}))
        >>> wanted.has(["pl-sirte"], []), wanted.has(["pl-misrata"], [])
        (True, False)
        """
        return not (self.places and self.places.isdisjoint(places)) and not (
            self.actors and self.actors.isdisjoint(actors)
        )


def is_dataset(path: str) -> bool:
    """Return whether a path is a dataset.

    >>> is_dataset("no/such/folder")
    False
    """
    return (Path(path) / "done").is_dir()


def readings_in(dataset: Dataset, wanted: Slice) -> Iterator[tuple[Report, Reading]]:
    """Yield the reports and Readings of a slice, file by file, each report once.

    >>> list(readings_in(Dataset("sirte"), Slice(since="2016-12-01")))  # where no step is done
    []
    """
    seen: set[str] = set()
    for part in sorted(dataset.parts(), key=lambda part: (_day(part), part)):
        for row in _rows(part) if wanted.has_day(_day(part)) else ():
            if row["report"] not in seen and wanted.has(row["places"], row["actors"]):
                seen.add(row["report"])
                yield msgspec.json.decode(row["body"], type=Report), from_json(row["reading"])


def _rows(part: Path) -> Iterator[dict[str, Any]]:
    import pyarrow.parquet  # optional

    with part.open("rb") as stream:
        for batch in pyarrow.parquet.ParquetFile(stream).iter_batches(256, columns=_COLUMNS):
            yield from batch.to_pylist()


def _day(part: Path) -> str:
    return part.parent.name.partition("=")[2]
