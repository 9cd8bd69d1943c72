"""The `mentions` filter: one line of JSON in, one out, in order, whatever the line holds."""

from typing import Any

import msgspec

from sijill.model import make_report
from sijill.reading import read_mentions
from sijill.reading.draft import Prefer

_ENCODE = msgspec.json.encode


def mention_line(line: bytes, *, language: str | None = None, prefer: Prefer = "past") -> bytes:
    """Return the answer to one line {"id", "text", "published"}: its mentions, or an error and no mentions.

    >>> mention_line(b"no json").startswith(b'{"id":null,"mentions":[],"error":')
    True
    """
    try:
        row: Any = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _ENCODE({"id": None, "mentions": [], "error": str(error)})
    if not isinstance(row, dict) or not isinstance(row.get("text"), str):
        return _ENCODE({"id": None, "mentions": [], "error": "not an object with a text"})
    published = row.get("published")
    report = make_report(
        row["text"], published=published if isinstance(published, str) else None,
        language=language or row.get("language"), given_id=str(row.get("id")),
    )
    return _ENCODE({"id": row.get("id"), "mentions": read_mentions(report, prefer=prefer)})
