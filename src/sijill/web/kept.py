"""What is counted over a whole record, counted once: kept until its file changes.

Decides what a state of a record is (size and time of the file and of its log of writes). What is kept is only read.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from sijill.engine.record import Record

Kept = TypeVar("Kept")
State = tuple[tuple[int, int], ...]
_MOST: Final = 400
_ALL_PLACES: Final = 100_000
_kept: dict[tuple[str, bool, str], tuple[State, Any]] = {}


def state_of(path: str) -> State:
    """Return what tells one state of a record file from the next.

    >>> state_of("/no/such/file")
    ((0, 0), (0, 0))
    """
    found = []
    for file in (path, path + "-wal"):
        try:
            stat = Path(file).stat()
            found.append((stat.st_mtime_ns, stat.st_size))
        except FileNotFoundError:
            found.append((0, 0))
    return tuple(found)


def kept(record: Record, name: str, count: Callable[[], Kept]) -> Kept:
    """Return what `count` returned for this state of the record, counting when it is not known yet."""
    key, state = (record.store.path, record.internal, name), state_of(record.store.path)
    held = _kept.get(key)
    if held is None or held[0] != state:
        if len(_kept) >= _MOST:
            _kept.clear()
        held = _kept[key] = (state, count())
    found: Kept = held[1]
    return found


def counts(record: Record) -> dict[str, int]:
    """Return how much of everything the record holds."""
    return kept(record, "counts", record.counts)


def days(record: Record) -> list[tuple[str, int]]:
    """Return the days reports were published on, with how many."""
    return kept(record, "days", record.days)


def relations(record: Record) -> dict[str, int]:
    """Return how many findings there are of each relation."""
    return kept(record, "relations", record.relations)


def places(record: Record) -> dict[str, dict[str, Any]]:
    """Return what is known of every place events are at: label, coordinates, precision, spelling."""
    told = kept(record, "told at", lambda: record.events_told(limit=0, places=_ALL_PLACES).places)
    return kept(record, "places", lambda: record.places_at(row["id"] for row in told))


def first_page(record: Record, name: str, filters: Mapping[str, Any], limit: int) -> list[dict[str, Any]]:
    """Return the rows of a listing that counts the whole record (`actors`, `places`, `sources`)."""
    listing: Callable[..., Iterable[dict[str, Any]]] = getattr(record, name)
    if filters:
        return list(listing(**filters, limit=limit))
    return list(kept(record, f"{name} {limit}", lambda: list(listing(limit=limit))))
