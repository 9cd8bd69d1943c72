"""RSS and Atom feeds: each entry with its text is a report, dated by what the entry says, in figures or in words.

Decides which of an entry's dates is its publication and which of its texts is the fullest; leaves fetching the pages
the entries point to, to `watching`. A feed that defines entities of its own is refused: no feed needs them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO, Final

import feedparser

from sijill.intake.addresses import is_address
from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.encodings import Decoded, decode
from sijill.intake.finished import Parts, finished
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.mojibake import repair
from sijill.intake.page_body import own_paragraphs
from sijill.intake.page_tree import UnreadablePage, page_tree, words_of
from sijill.intake.written_dates import written_date
from sijill.languages.messages import say

SUFFIXES: Final = (".rss", ".atom", ".xml", ".rdf")
MEDIA_TYPE: Final = "application/xml"
_DECLARED: Final = re.compile(r"\A\s*<\?xml[^>]*\?>")
_DATES: Final = ("published", "created", "updated")


@dataclass(frozen=True)
class Feed:
    """A feed as read: its title and its entries, each as feedparser gives it."""

    title: str | None
    entries: list[Any]
    decoded: Decoded
    repaired: str | None


class NoFeed(Exception):
    """Bytes that hold no feed; the message says why."""


def read_feed(data: bytes, charset: str | None = None) -> Feed:
    """Return the feed that bytes hold; raises NoFeed when they hold none or define entities.

    >>> read_feed(b"<rss><channel><title>x</title><item><title>y</title></item></channel></rss>").title
    'x'
    """
    if b"<!ENTITY" in data:
        raise NoFeed(say("entities_refused"))
    decoded = decode(data, charset)
    text, repaired = repair(decoded.text)
    whole = BytesIO(_DECLARED.sub("", text).encode("utf-8", "replace"))
    try:
        parsed = feedparser.parse(whole, response_headers={"content-type": "application/xml; charset=utf-8"})
    except (ValueError, AssertionError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoFeed(str(error)) from error  # the loose parser stumbles over some malformed markup
    if not parsed.entries and not parsed.get("version"):
        raise NoFeed(str(parsed.get("bozo_exception") or say("no_feed")))
    return Feed(_words(parsed.feed.get("title")), parsed.entries, decoded, repaired)


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield one Item per entry of a feed.

    >>> from io import BytesIO
    >>> entry = "<item><title>قصف</title><description>قصفت سرت أمس.</description></item>"
    >>> feed = f"<rss><channel>{entry}</channel></rss>"
    >>> [item.report.title for item in items("a.rss", BytesIO(feed.encode()))]
    ['قصف']
    """
    try:
        data = read_bounded(stream, settings.max_bytes)
        feed = read_feed(data)
    except (TooLong, NoFeed) as error:
        yield refused(file, 0, say("kind_unreadable", kind="RSS/Atom", reason=str(error)))
        return
    for number, entry in enumerate(feed.entries, 1):
        yield entry_item(file, number, entry, feed, data, settings)


def entry_item(file: str, number: int, entry: Any, feed: Feed, data: bytes, settings: Settings) -> Item:
    """Return the Item of one entry from its own text.

    >>> from sijill.intake.items import DEFAULT
    >>> entry = "<item><title>قصف</title><description>قصفت سرت.</description><pubDate>7 Dec 2016</pubDate></item>"
    >>> data = f"<rss><channel><title>وكالة الساحل</title>{entry}</channel></rss>".encode()
    >>> feed = read_feed(data)
    >>> report = entry_item("a.rss", 1, feed.entries[0], feed, data, DEFAULT).report
    >>> report.outlet, report.published, report.text
    ('وكالة الساحل', '2016-12-07', 'قصفت سرت.')
    """
    link = entry.get("link")
    published, where, words = _entry_date(entry, settings)
    source = entry.get("source") or {}
    return finished(file, number, Parts(
        _entry_text(entry), data, MEDIA_TYPE, source=f"{file}#{number}", title=_words(entry.get("title")),
        outlet=_words(source.get("title")) or feed.title, byline=_words(entry.get("author")),
        address=link if isinstance(link, str) and is_address(link) else None, published=published,
        published_source=where, published_words=words, encoding=feed.decoded.encoding,
        encoding_source=feed.decoded.source, spoilt=feed.decoded.spoilt, repaired=feed.repaired,
        doubts=[say("published_unreadable", value=words)] if words and not published else [],
    ), settings)


def _entry_date(entry: Any, settings: Settings) -> tuple[str | None, str | None, str | None]:
    """Return the date of an entry, where it stood and as it was written; words no reader understands stay words."""
    words = None
    for name in _DATES:
        words = entry.get(name) or words
        if isinstance(words, str):
            value = written_date(words) or (None if words.isascii() else settings.read_date(words))
            if value:
                return value, f"feed {name}", words
    return None, None, words if isinstance(words, str) else None


def _entry_text(entry: Any) -> str:
    """Return the fullest text an entry carries, markup taken off."""
    bodies = [body.get("value") or "" for body in entry.get("content") or ()] + [entry.get("summary") or ""]
    return max((_plain(body) for body in bodies), key=len)


def _plain(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        return own_paragraphs(page_tree(markup))
    except UnreadablePage:
        return ""


def _words(markup: Any) -> str | None:
    if not isinstance(markup, str) or not markup.strip():
        return None
    try:
        return words_of(page_tree(markup)) if "<" in markup or "&" in markup else " ".join(markup.split())
    except UnreadablePage:
        return None
