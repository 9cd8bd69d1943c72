"""Cursors: the rows of a listing after one of them, by its id, for listings whose order has no condition in SQL."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

Row = dict[str, Any]


def page_of(rows: Iterable[Row], after: Any = None, limit: Any = None) -> Iterator[Row]:
    """Yield at most `limit` rows (null or negative: all) after the one with the id `after`; none when it is not there.

    >>> [row["id"] for row in page_of([{"id": 1}, {"id": 2}, {"id": 3}], 1, 1)]
    [2]
    """
    there = iter(rows)
    if after is not None and all(row["id"] != after for row in there):
        return
    yield from there if limit is None or limit < 0 else islice(there, limit)
