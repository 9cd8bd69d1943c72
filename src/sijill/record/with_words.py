"""With words: the reports that hold words, in the order in which reports are listed, as many as are asked for.

The search stands in that order (`search_numbers`): a list begins with its first page however many hold the words.
"""

from collections.abc import Iterator
from typing import Final

from sijill.record.filters import Value, checked
from sijill.record.search_numbers import LAST, TEXTS, UNDATED, numbers_of
from sijill.record.store import Store

FIRST_ROWS: Final = 8  # reports asked for at once, four times as many the next time
MOST_ROWS: Final = 1_000


def with_words(
    store: Store, words: Value, since: str = "", until: str = "", after: str | None = None
) -> Iterator[list[str]]:
    """Yield lists of reports published between two days (empty: any), those of unknown day last, after one of them.

    >>> from sijill.engine.trying import samples
    >>> [len(some) for some in with_words(samples().store, "سرت", until="2016-05-31")]
    [5]
    """
    first, last = numbers_of(since, until)
    if after is not None:
        row = store.run("search_number", {"report": after}).fetchone()
        if row is None:
            return
        first = max(first, row["number"] + TEXTS)
    yield from _between(store, words, first, last if since or until else LAST)


def undated_first(store: Store, words: Value, since: str, until: str, after: str) -> Iterator[list[str]]:
    """Yield lists of reports in the order of claims, those of unknown day first, after one of them (empty: all).

    >>> from sijill.engine.trying import samples
    >>> sum(len(some) for some in undated_first(samples().store, "سرت", "", "2016-05-31", ""))
    5
    """
    first, last = numbers_of(since, until)
    row = store.run("search_number", {"report": after}).fetchone() if after else None
    at = row["number"] + TEXTS if row else 0
    if not (since or until) and (at == 0 or at > UNDATED):
        yield from _between(store, words, max(at, UNDATED), LAST)
        at = 0
    yield from _between(store, words, max(at, first), last)


def _between(store: Store, words: Value, first: int, last: int) -> Iterator[list[str]]:
    values, rows = {"q": checked("q", words), "last": last}, FIRST_ROWS
    while first < last:
        found = store.run("words_placed", values | {"first": first, "limit": rows}).fetchall()
        if found:
            yield [row["report"] for row in found]
        if len(found) < rows:
            return
        first, rows = found[-1]["number"] + TEXTS, min(rows * 4, MOST_ROWS)
