"""What is counted over a whole record, counted once: kept until its file changes.

Decides what a state of a record is: size and time of the file and of its log of writes, and the head of the log's
index, which another commit always changes (https://www.sqlite.org/walformat.html), however soon it comes. What is kept
is only read; `engine/remembered.py` holds it.
"""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from sijill.engine.record import Record
from sijill.engine.remembered import Remembered
from sijill.record.happenings import Told

Kept = TypeVar("Kept")
State = tuple[tuple[int, int] | bytes, ...]
_HEAD: Final = 48  # bytes of the index of the log: how often it changed, its length, salts and checksums
_ALL_PLACES: Final = 100_000
NEWEST: Final = 5_000  # reports whose names and outlets a narrowed list counts; its JSON counts all
FIRST: Final = 5_000  # claims of events whose places and types a narrowed list counts
_KEPT: Final = Remembered(400)


def state_of(path: str) -> State:
    """Return what tells one state of a record file from the next.

    >>> state_of("/no/such/file")
    ((0, 0), (0, 0), b'')
    """
    found: list[tuple[int, int] | bytes] = []
    for file in (path, path + "-wal"):
        try:
            stat = Path(file).stat()
            found.append((stat.st_mtime_ns, stat.st_size))
        except FileNotFoundError:
            found.append((0, 0))
    try:
        with Path(path + "-shm").open("rb") as index:
            found.append(index.read(_HEAD))
    except OSError:  # no log: every write is in the file itself
        found.append(b"")
    return tuple(found)


def kept(record: Record, name: str, count: Callable[[], Kept]) -> Kept:
    """Return what `count` returned for this state of the record, counting when it is not known yet.

    >>> from sijill.engine.trying import samples
    >>> kept(samples(), "a name", lambda: 7), kept(samples(), "a name", lambda: 8)
    (7, 7)
    """
    key, state = (record.store.path, record.internal, name), state_of(record.store.path)
    return _KEPT.get(key, state, count)


def forget() -> None:
    """Forget all that is kept, as if every record had been written to."""
    _KEPT.forget()


def counts(record: Record) -> dict[str, int]:
    """Return how much of everything the record holds.

    >>> from sijill.engine.trying import samples
    >>> counts(samples())["report"]
    18
    """
    return kept(record, "counts", record.counts)


def days(record: Record) -> list[tuple[str, int]]:
    """Return the days reports were published on, with how many.

    >>> from sijill.engine.trying import samples
    >>> days(samples())[-1]
    ('2020-01-07', 1)
    """
    return kept(record, "days", record.days)


def tally(record: Record, of: str) -> list[dict[str, Any]]:
    """Return the tally of `codes`, `rules` or `readers`.

    >>> from sijill.engine.trying import samples
    >>> len(tally(samples(), "readers"))
    1
    """
    return kept(record, f"tally {of}", lambda: record.tally(of))


def relations(record: Record) -> dict[str, int]:
    """Return how many findings there are of each relation.

    >>> from sijill.engine.trying import samples
    >>> "contradicts" in relations(samples())
    True
    """
    return kept(record, "relations", record.relations)


def places(record: Record) -> dict[str, dict[str, Any]]:
    """Return what is known of every place events are at: label, coordinates, precision, spelling.

    >>> from sijill.engine.trying import samples
    >>> places(samples())["pl-sirte"]["label"]
    'Sirte'
    """
    told = kept(record, "told at", lambda: record.events_told(limit=0, places=_ALL_PLACES).places)
    return kept(record, "places", lambda: record.places_at(row["id"] for row in told))


def first_page(record: Record, name: str, filters: Mapping[str, Any], limit: int) -> tuple[list[dict[str, Any]], int]:
    """Return the rows of `actors`, `places` or `sources`, and how many reports they are counted over (0: all).

    What is narrowed is counted over the newest reports that pass, when these are very many.

    >>> from sijill.engine.trying import samples
    >>> rows, over = first_page(samples(), "places", {}, 2)
    >>> [row["label"] for row in rows], over
    (['Sirte', 'Misrata'], 0)
    """

    def counted() -> tuple[list[dict[str, Any]], int]:
        narrowed = {word: value for word, value in filters.items() if value is not None and word != "after"}
        if narrowed and record.more_reports_than(NEWEST, **narrowed):
            return list(record.among(name, NEWEST, **filters, limit=limit)), NEWEST
        listing: Callable[..., Iterable[dict[str, Any]]] = getattr(record, name)
        return list(listing(**filters, limit=limit)), 0

    rows, newest = kept(record, f"{name} {limit} {_said(filters)}", counted)
    return list(rows), newest


def _said(filters: Mapping[str, Any]) -> str:
    return repr(sorted((name, value) for name, value in filters.items() if value is not None))


def told(record: Record, filters: Mapping[str, Any], places: int) -> Told:
    """Return what there is of the events that pass filters but the events: their places and facets.

    >>> from sijill.engine.trying import samples
    >>> told(samples(), {"place": "pl-zliten"}, 10).places
    [{'id': 'pl-zliten', 'events': 1}]
    """
    return kept(
        record, f"told {places} {_said(filters)}",
        lambda: record.events_told(limit=0, places=places, facets=True, rows=FIRST, **filters),
    )
