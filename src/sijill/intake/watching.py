"""Watching feeds: each asked when it is due, each new or changed entry fetched, handed over, and only then marked done.

Decides the order that neither loses nor doubles an item, wherever it is cut off: hand over first, mark the entry next,
remember the feed as read last, so that a feed cut off halfway is read again and what was handed over comes out as the
same report. A page that fails waits for another try even when its feed drops it; after the last try the feed's own
words are taken. Leaves storing to `take`, asking to the fetcher, time to the clock it is given.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Final

import msgspec

from sijill.intake.addresses import canonical_address, is_address
from sijill.intake.items import Getter, Item, Settings
from sijill.intake.sources.feed import Feed, NoFeed, entry_item, read_feed
from sijill.intake.sources.web_address import response_items
from sijill.intake.transport import FetchError
from sijill.intake.watch_journal import EntryMark, FeedMark, Journal
from sijill.languages.messages import say
from sijill.model import Report

TRIES: Final = 5
LONGEST_PAUSE: Final = 86_400.0


@dataclass
class Watch:
    """A watch over feeds. `take` stores Items and returns when they are safe; `log` hears what a person should."""

    feeds: Sequence[str]
    fetcher: Getter
    journal: Journal
    take: Callable[[list[Item]], None]
    settings: Settings
    clock: Callable[[], float]
    log: Callable[[str], None]
    every: float = 600.0
    stopped: Callable[[], bool] = lambda: False
    failed: int = 0  # feeds that could not be read, in all rounds

    def round(self) -> int:
        """Ask every feed that is due; return how many Items were handed over. Stops between pages when asked to.

        >>> import tempfile
        >>> from pathlib import Path
        >>> from sijill.intake.items import DEFAULT
        >>> from sijill.intake.transport import Response
        >>> entry = "<item><title>قصف</title><description>قصفت سرت.</description></item>"
        >>> class Answers:
        ...     def get(self, address, **known):
        ...         return Response(address, 200, {}, f"<rss><channel>{entry}</channel></rss>".encode())
        >>> taken = []
        >>> with tempfile.TemporaryDirectory() as folder, Journal(Path(folder, "watch.jsonl"), now=0.0) as journal:
        ...     feeds = ["https://news.example/rss"]
        ...     watch = Watch(feeds, Answers(), journal, taken.extend, DEFAULT, clock=lambda: 0.0, log=print)
        ...     watch.round(), watch.round(), [item.report.title for item in taken]
        (1, 0, ['قصف'])
        """
        return sum(self._feed(feed) for feed in self.feeds if not self.stopped())

    def next_due(self) -> float:
        """Return when the next feed is due, by the clock.

        >>> import tempfile
        >>> from pathlib import Path
        >>> from sijill.intake.items import DEFAULT
        >>> with tempfile.TemporaryDirectory() as folder, Journal(Path(folder, "watch.jsonl"), now=0.0) as journal:
        ...     journal.put(FeedMark("https://news.example/rss", due=60.0))
        ...     feeds = ["https://news.example/rss"]
        ...     Watch(feeds, None, journal, print, DEFAULT, clock=lambda: 0.0, log=print).next_due()
        60.0
        """
        return min((self.journal.feed(feed).due for feed in self.feeds), default=self.clock() + self.every)

    def _feed(self, address: str) -> int:
        mark = self.journal.feed(address)
        if mark.due > self.clock():
            return 0
        taken = sum(self._page(waiting) for waiting in self.journal.waiting(address, self.clock()))
        try:
            response = self.fetcher.get(address, etag=mark.etag, modified=mark.modified)
            feed = None if response.status == 304 else read_feed(response.body, response.charset)
        except (FetchError, NoFeed) as error:
            pause = min(self.every * 2 ** min(mark.failures + 1, 20), LONGEST_PAUSE)
            self.journal.put(replace(mark, due=self.clock() + pause, failures=mark.failures + 1))
            self.failed += 1
            self.log(f"{address}: {error}; {say('asked_again_in', minutes=round(pause / 60))}")
            return taken
        if feed is not None:
            taken += self._entries(address, feed, response.body)
        if not self.stopped():
            headers = response.headers if feed is not None else {"etag": mark.etag, "last-modified": mark.modified}
            self.journal.put(FeedMark(
                address, self.clock() + self.every, 0, headers.get("etag"), headers.get("last-modified")
            ))
        return taken

    def _entries(self, address: str, feed: Feed, data: bytes) -> int:
        taken = 0
        for number, entry in enumerate(feed.entries, 1):
            if self.stopped():
                break
            mark = _mark_of(entry, address, self.clock())
            known = self.journal.entry(mark.entry)
            if known is None or known.content != mark.content:
                own = entry_item(address, number, entry, feed, data, self.settings).report
                kept = msgspec.json.encode(own).decode() if own else None
                taken += self._page(replace(mark, own=kept), changed=known is not None)
        return taken

    def _page(self, mark: EntryMark, *, changed: bool = False) -> int:
        """Fetch the page of an entry, hand it over and mark it; return how many Items that made."""
        if not is_address(mark.address):
            return self._hand_over(_own(mark), mark)
        try:
            found = list(response_items(self.fetcher.get(mark.address), self.settings))
        except FetchError as error:
            return self._later(mark, error)
        if changed:
            self.log(f"{mark.address}: {say('new_version')}")
        return self._hand_over(found if any(item.report for item in found) else _own(mark) or found, mark)

    def _later(self, mark: EntryMark, error: FetchError) -> int:
        tries = mark.tries + 1
        if error.again and tries < TRIES:
            pause = min(self.every * 2**tries, LONGEST_PAUSE)
            self.journal.put(replace(mark, state="waiting", tries=tries, due=self.clock() + pause))
            self.log(f"{mark.address}: {error}; {say('asked_again_in', minutes=round(pause / 60))}")
            return 0
        self.log(f"{mark.address}: {error}; {say('given_up')}")
        return self._hand_over(_own(mark), replace(mark, state="given_up"))

    def _hand_over(self, found: list[Item], mark: EntryMark) -> int:
        if found:
            self.take(found)
        state = mark.state if mark.state == "given_up" else "taken"
        self.journal.put(replace(mark, state=state, at=self.clock(), own=None))
        return len(found)


def _own(mark: EntryMark) -> list[Item]:
    return [Item(msgspec.json.decode(mark.own, type=Report))] if mark.own else []


def _mark_of(entry: Any, feed: str, now: float) -> EntryMark:
    """Return the mark of an entry: its own id, else its address, else its title; and a hash of what it says."""
    link = entry.get("link")
    address = canonical_address(link) if isinstance(link, str) and is_address(link) else ""
    name = entry.get("id") or address or entry.get("title") or ""
    said = "\x1f".join(str(entry.get(part) or "") for part in ("title", "link", "published", "updated", "summary"))
    content = sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return EntryMark(f"{feed} {name}", feed, address, content, "waiting", now)
