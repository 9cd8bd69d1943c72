"""A list of changes as an Atom feed (RFC 4287): stable ids, the day of the change as its time, no clock.

Decides the shape of feed and entries; what an entry says is the page's business.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

ATOM: Final = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True)
class Entry:
    """One entry: its id, title, ISO day, the path it leads to, its category and words."""

    id: str
    title: str
    day: str
    path: str
    category: str
    words: str


def _clean(text: str) -> str:
    """Return text that XML can hold, escaped."""
    return escape("".join(c for c in text if c in "\t\n\r" or (" " <= c < "\ufffe" and not "\ud800" <= c <= "\udfff")))


def atom(title: str, identity: str, day: str, entries: Sequence[Entry], base: str) -> str:
    """Return the feed; `base` is the address of the site, `day` that of the newest change.

    >>> atom("Changes", "urn:x", "2016-05-20", [], "http://127.0.0.1:8470").splitlines()[2]
    '<title>Changes</title><id>urn:x</id><updated>2016-05-20T00:00:00Z</updated>'
    """
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f"<feed xmlns={quoteattr(ATOM)}>",
        f"<title>{_clean(title)}</title><id>{_clean(identity)}</id><updated>{day}T00:00:00Z</updated>",
        "<author><name>sijill</name></author>",
    ]
    for one in entries:
        lines.append(
            f"<entry><id>{_clean(one.id)}</id><title>{_clean(one.title)}</title><updated>{one.day}T00:00:00Z</updated>"
            f"<link href={quoteattr(base + one.path)}/><category term={quoteattr(one.category)}/>"
            f"<summary>{_clean(one.words)}</summary></entry>"
        )
    return "\n".join([*lines, "</feed>", ""])
