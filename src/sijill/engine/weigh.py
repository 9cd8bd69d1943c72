"""Weighing again: after an upgrade, the pairs near the threshold of a record that was linked without keeping them.

The marks of the graph `near` name the graphs that wait; a record made today has none.
"""

from collections.abc import Iterator
from typing import Final

from sijill.linking.linker import Linker
from sijill.record.lookups import report_ids
from sijill.record.ruling_links import RulingLinks
from sijill.record.store import Store

WAITING: Final = "near"
_AT_ONCE: Final = 200  # reports


def weigh(store: Store) -> list[str]:
    """Keep what is near the threshold in the graphs that wait for it; returns these.

    >>> from sijill.engine.trying import record
    >>> with record("قصفت سرت أمس.", "قصفت سرت الأحد.") as made:
    ...     with made.store.transaction():
    ...         RulingLinks(made.store).mark(WAITING, ["event"])
    ...     weigh(made.store), weigh(made.store)
    (['event'], [])
    """
    links = RulingLinks(store)
    waiting = links.marked(WAITING)
    if waiting:
        with store.transaction():
            linker = Linker(links)
            for reports in _batches(report_ids(store)):
                for graph in waiting:
                    nodes = links.nodes(graph, links.report_nodes(graph, reports))
                    linker.graphs[graph].find_near(list(nodes.values()))
            links.unmark(WAITING, waiting)
    return waiting


def _batches(ids: list[str]) -> Iterator[list[str]]:
    yield from (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))
