"""Block rows: which nodes stand under which keys, in the table `block` and, for a while, in `block_lately`.

A key is a hash, so the eighty of a report are written all over the table: in a large record eighty pages for as many
rows. Rows that come many at once are gathered in a small table first and put in the large one together, some on every
page. Decides when. What is looked up is looked up in both; between runs the small one is empty unless one was cut off.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from sijill.record.store import Store

Row = tuple[int, int]
MANY: Final = 2_000  # rows, of some 25 reports: fewer are put in their place at once
ENOUGH: Final = 600_000  # rows gathered, of some 8,000 reports and 9 MB


def put_rows(store: Store, rows: Sequence[Row], *, many: int = MANY, enough: int = ENOUGH) -> None:
    """Keep rows (key, number of a node), given in order: neighbours in the table are written one after the other."""
    with store.transaction():
        if len(rows) < many:
            store.run_many("block_put", rows)
            return
        store.run_many("block_put_lately", rows)
        if store.run("blocks_lately").fetchone()[0] >= enough:
            gather(store)


def drop_rows(store: Store, rows: Iterable[Row]) -> None:
    """Forget rows, wherever they are."""
    held = list(rows)
    store.run_many("block_drop", held)
    store.run_many("block_drop_lately", held)


def gather(store: Store) -> None:
    """Put all rows that were gathered in their place."""
    with store.transaction():
        if store.run("blocks_lately").fetchone()[0]:
            store.run("blocks_gather")
            store.run("blocks_lately_clear")
