"""The journal of a watch: what is known of each feed and entry, appended as it happens, so that any end is a fine end.

Decides what survives a restart: when a feed is due and what it was like when last read whole, which entries were taken
in, which wait for another try. A torn last line is passed over: what it said is found out again.
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, Literal

State = Literal["taken", "waiting", "given_up"]
KEPT_DAYS: Final = 180  # entries taken longer ago are forgotten; one that is still listed gives the same report again
_DAY: Final = 86_400.0
_TIDY: Final = 4  # lines per living fact from which the file is written anew


@dataclass(frozen=True)
class FeedMark:
    """What is known of a feed: when it is due, how often it failed in a row, the marks of its last whole reading."""

    feed: str
    due: float = 0.0
    failures: int = 0
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True)
class EntryMark:
    """What is known of an entry: `content` tells a changed entry from the one that was taken; `at` is when.

    `own` is the report the feed's own words make, as JSON: what is left when the page never comes.
    """

    entry: str
    feed: str
    address: str
    content: str
    state: State
    at: float
    tries: int = 0
    due: float = 0.0
    own: str | None = None


class Journal:
    """Marks by feed and entry, kept in a file of JSON lines.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "watch.jsonl"
    >>> with Journal(path, now=0.0) as journal:
    ...     journal.put(FeedMark("https://x.example/rss", due=60.0))
    >>> Journal(path, now=0.0).feed("https://x.example/rss").due
    60.0
    """

    def __init__(self, path: Path, *, now: float) -> None:
        self._path = path
        self._feeds: dict[str, FeedMark] = {}
        self._entries: dict[str, EntryMark] = {}
        rows = list(_rows(path))
        for row in rows:
            self._learn(EntryMark(**row) if "entry" in row else FeedMark(**row))
        oldest = now - KEPT_DAYS * _DAY
        self._entries = {
            name: mark for name, mark in self._entries.items() if mark.state == "waiting" or mark.at >= oldest
        }
        if len(rows) > _TIDY * (len(self._feeds) + len(self._entries) + 1) or _is_torn(path):
            self._tidy()
        self._file = path.open("a", encoding="utf-8")

    def feed(self, feed: str) -> FeedMark:
        """Return what is known of a feed; one never asked is due at once.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Journal(Path(folder, "watch.db"), now=0.0).feed("https://example.org/rss").due
        0.0
        """
        return self._feeds.get(feed) or FeedMark(feed)

    def entry(self, entry: str) -> EntryMark | None:
        """Return what is known of an entry, null when it is new.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder, Journal(Path(folder, "watch.jsonl"), now=0.0) as journal:
        ...     journal.put(EntryMark("e1", "rss", "https://news.example/1", "a hash", "taken", at=0.0))
        ...     journal.entry("e1").state, journal.entry("e2")
        ('taken', None)
        """
        return self._entries.get(entry)

    def waiting(self, feed: str, now: float) -> list[EntryMark]:
        """Return the entries of a feed whose next try is due, also when the feed lists them no more.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder, Journal(Path(folder, "watch.jsonl"), now=0.0) as journal:
        ...     journal.put(EntryMark("e1", "rss", "https://news.example/1", "a hash", "waiting", at=0.0, due=60.0))
        ...     [len(journal.waiting("rss", now)) for now in (0.0, 60.0)]
        [0, 1]
        """
        return [
            mark for mark in self._entries.values() if mark.feed == feed and mark.state == "waiting" and mark.due <= now
        ]

    def put(self, *marks: FeedMark | EntryMark) -> None:
        """Keep marks; they are on disk when this returns.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     journal = Journal(Path(folder, "watch.db"), now=0.0)
        ...     journal.put(FeedMark("https://example.org/rss", failures=2))
        ...     journal.feed("https://example.org/rss").failures
        2
        """
        for mark in marks:
            self._learn(mark)
            self._file.write(_line(mark))
        self._file.flush()

    def close(self) -> None:
        """Close the file.

        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     journal = Journal(Path(folder, "watch.jsonl"), now=0.0)
        ...     journal.close()
        """
        self._file.close()

    def _learn(self, mark: FeedMark | EntryMark) -> None:
        if isinstance(mark, EntryMark):
            self._entries[mark.entry] = mark
        else:
            self._feeds[mark.feed] = mark

    def _tidy(self) -> None:
        new = self._path.with_suffix(".new")
        living: list[FeedMark | EntryMark] = [*self._feeds.values(), *self._entries.values()]
        new.write_text("".join(map(_line, living)), "utf-8")
        new.replace(self._path)

    def __enter__(self) -> "Journal":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _line(mark: FeedMark | EntryMark) -> str:
    return json.dumps(asdict(mark), ensure_ascii=False) + "\n"


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.endswith("\n") and line.startswith("{"):
                yield json.loads(line)


def _is_torn(path: Path) -> bool:
    return path.exists() and path.read_bytes()[-1:] not in (b"\n", b"")
