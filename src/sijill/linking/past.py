"""The record as it stood: the same fold over the reports published by then, and what changed between two days.

Links the nodes a record keeps, not the texts again, so that no reader is called. Decides what counts as changed.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, Protocol

import msgspec

from sijill.linking.linker import GRAPHS, Linker
from sijill.linking.memory import MemoryStore
from sijill.model.ports import LinkStore, Made

_AT_ONCE = 500


class Linked(Protocol):
    """A store that gives all results of a graph: one in memory or a record."""

    def results(self, graph: str) -> list[Made]:
        """Return every result of a graph, sorted by kind and id."""


class Change(msgspec.Struct, frozen=True):
    """A result that was added, changed or withdrawn between two days, as it was before and after (null: not there)."""

    change: Literal["added", "changed", "withdrawn"]
    kind: str
    id: str
    before: Made | None
    after: Made | None


def relinked(store: LinkStore, reports: Iterable[str]) -> MemoryStore:
    """Return what linking makes of these reports alone, from the nodes the store keeps and the decisions on record.

    >>> from sijill.engine.trying import linked, reports
    >>> store = linked("قصف الجيش مستشفى في سرت.", "قتل ستة مدنيين في قصف مصراتة.")
    >>> first = reports("قصف الجيش مستشفى في سرت.")[0]
    >>> len(relinked(store, [first.id]).results("event"))
    1
    """
    wanted = sorted(reports)
    made = MemoryStore(store.decisions())
    linker = Linker(made)
    for name in GRAPHS:
        for at in range(0, len(wanted), _AT_ONCE):
            ids = store.report_nodes(name, wanted[at:at + _AT_ONCE])
            held = store.nodes(name, ids)
            for node in ids:
                linker.graphs[name].add([held[node]])
    linker.settle()
    return made


def results(store: Linked) -> Iterator[Made]:
    """Yield the results of a store, graph by graph.

    >>> from sijill.engine.trying import linked
    >>> [made.kind for made in results(linked("قصف الجيش مستشفى في سرت."))]
    ['event']
    """
    for name in GRAPHS:
        yield from store.results(name)


def differences(before: Linked, after: Linked) -> list[Change]:
    """Return what was added, changed and withdrawn, by kind and id.

    >>> from sijill.engine.trying import linked
    >>> [(change.change, change.kind) for change in differences(linked(), linked("قصف الجيش مستشفى في سرت."))]
    [('added', 'event')]
    """
    old = {(made.kind, made.id): made for made in results(before)}
    new = {(made.kind, made.id): made for made in results(after)}
    found = []
    for key in sorted(old.keys() | new.keys()):
        was, is_now = old.get(key), new.get(key)
        if was is None or is_now is None:
            found.append(Change("withdrawn" if is_now is None else "added", *key, was, is_now))
        elif was.value != is_now.value:
            found.append(Change("changed", *key, was, is_now))
    return found
