"""Searching: the reports and statements that hold all words of a query, with a snippet cut from the original.

They come best first, as the index ranks them. What more texts hold than it can rank while somebody waits comes with the
newest first, unranked: `ranked` says which, and pages say it.
"""

import json
from collections.abc import Callable, Iterator
from itertools import dropwhile, islice
from typing import Any, Final

import msgspec

from sijill.record.filters import NO_LIMIT
from sijill.record.search_numbers import LAST, UNDATED
from sijill.record.store import Store
from sijill.record.words import hits, holds_all, match_expression

Row = dict[str, Any]
RANKED: Final = 5_000  # texts that are put in the order of how well they fit
SNIPPET: Final = 60  # characters on either side of the first hit
_AT_ONCE: Final = 50


def ranked(store: Store, query: str) -> bool:
    """Return whether what holds the words is put in the order of how well it fits; else the newest comes first.

    >>> from sijill.engine.trying import samples
    >>> ranked(samples().store, "سرت")
    True
    """
    values = {"q": match_expression(query) or '""', "most": RANKED + 1}
    return bool(store.run("few_words", values).fetchone()[0] <= RANKED)


def search(
    store: Store, query: str, limit: int = 50, shown: Callable[[str, str], str] | None = None, after: str | None = None
) -> Iterator[Row]:
    """Yield reports and statements that hold all words of a query, those after one of them, with a snippet.

    `shown` says of a text and its report how it may be seen, null when all may; what holds the words only unseen is
    not found.

    >>> from sijill.engine.trying import samples
    >>> found = next(search(samples().store, "سرت"))
    >>> "سرت" in found["text"], found["kind"]
    (True, 'statement')
    """
    if not match_expression(query):
        return
    found = _by_rank(store, query, after) if ranked(store, query) else _newest(store, query, after)
    told = (row for text in _texts(store, found) if (row := _seen(text, query, shown)) is not None)
    yield from told if limit == NO_LIMIT else islice(told, limit)


def _by_rank(store: Store, query: str, after: str | None) -> Iterator[int]:
    rows = iter(store.run("search_ranked", {"q": match_expression(query)}).fetchall())
    if after is not None:
        rows = islice(dropwhile(lambda row: row["owner"] != after, rows), 1, None)
    yield from (row["number"] for row in rows)


def _newest(store: Store, query: str, after: str | None) -> Iterator[int]:
    """Yield the numbers of what holds the words, those of the last day first, those of unknown day last."""
    below = LAST
    if after is not None:
        row = store.run("search_number_of", {"owner": after}).fetchone()
        if row is None:
            return
        below = row["number"]
    if after is None or below < UNDATED:
        yield from _down(store, query, 0, min(below, UNDATED))
        below = LAST
    yield from _down(store, query, UNDATED, below)


def _down(store: Store, query: str, first: int, below: int) -> Iterator[int]:
    found: list[int] = []
    while not found or len(found) == _AT_ONCE:
        values = {"q": match_expression(query), "first": first, "last": below, "limit": _AT_ONCE}
        found = [row["number"] for row in store.run("search_newest", values)]
        yield from found
        if not found:
            return
        below = found[-1]


def _texts(store: Store, numbers: Iterator[int]) -> Iterator[Any]:
    while some := list(islice(numbers, _AT_ONCE)):
        yield from store.run("search_texts", {"numbers": json.dumps(some)})


def _seen(row: Any, query: str, shown: Callable[[str, str], str] | None) -> Row | None:
    """Return a text that holds the words as it may be seen, null where it holds them only unseen."""
    content = msgspec.json.decode(row["body"])["content"] if row["kind"] == "statement" else None
    base = content["start"] if content else 0
    whole = shown(row["text"], row["report"]) if shown else row["text"]
    text = whole[base : content["end"] if content else None]
    if shown and not holds_all(text if content else f"{shown(row['title'] or '', row['report'])} {text}", query):
        return None
    found = hits(text, query)
    first = found[0][0] if found else 0
    start, end = max(0, first - SNIPPET), min(len(text), first + SNIPPET)
    return {
        "kind": row["kind"], "id": row["owner"], "report": row["report"], "source": row["source"],
        "outlet": row["outlet"], "published": row["published"], "start": base + start, "end": base + end,
        "text": text[start:end], "hits": [[base + a, base + b] for a, b in found if start <= a and b <= end],
    }
