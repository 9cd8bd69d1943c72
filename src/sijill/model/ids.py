"""Ids of claims that survive a better reader: a hash of what decides the claim, not of everything read about it."""

import hashlib
from collections.abc import Iterable

PREFIX = {"event": "e", "figure": "f", "statement": "s"}


def claim_id(report: str, kind: str, start: int, words: str, what: str) -> str:
    """Return the id of a claim: prefix + 12 hex of sha256 over report id, kind, deciding words (with place) and type.

    `start` and `words` are the offset and text of the number, trigger or cue that decides the claim; `what` is the
    measure, the sub-event or the mode. A reader that later finds more about the same claim keeps its id.

    >>> claim_id("r5bfb9c33c6a8b96f", "figure", 10, "720", "killed")
    'fc19c11a43ffa'
    """
    parts = "\x1f".join((report, kind, str(start), words, what))
    return PREFIX[kind] + hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def digest(parts: Iterable[str], *, length: int = 16) -> str:
    """Return the first `length` hex digits of sha256 over the parts in order.

    >>> digest(["a", "b"], length=8)
    'f04cdced'
    """
    joined = "\x1f".join(parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def key_number(key: str) -> int:
    """Return the number a block key is kept as, the first 48 bits of its sha256; two that meet cost a comparison more.

    >>> key_number("a") == int(digest(["a"], length=12), 16)
    True
    """
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:6], "big")
