"""Live keys: under which block keys the nodes of a graph meet, and which keys tell nothing apart any more.

A key is live while at most `limit` nodes carry it. Decides that, before nodes are put in, for all of them at once, and
remembers which keys were dead, so that a key that thousands carry is not looked up again; `forget` when nodes leave.
Leaves what is compared to `graph`.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import Final, NamedTuple

from sijill.model.ports import LinkStore, Node

_REMEMBERED: Final = 500_000  # dead keys, some 40 MB


class Met(NamedTuple):
    """Whom new nodes meet: the nodes under each key that is live with them, and those under keys they outgrow."""

    live: dict[int, list[str]]
    outgrown: dict[int, list[str]]


class LiveKeys:
    """The keys of one graph over a store."""

    def __init__(self, store: LinkStore, graph: str, limit: int) -> None:
        self.store, self.graph, self.limit = store, graph, limit
        self._dead: set[int] = set()

    def meet(self, nodes: Sequence[Node]) -> Met:
        """Return whom nodes meet that are about to be put in, themselves among them; none of them is held yet.

        >>> from sijill.linking.memory import MemoryStore
        >>> from sijill.model.ports import Node
        >>> nodes = [Node(id=id, report="r1", keys=(7,), body=b"") for id in ("e1", "e2")]
        >>> LiveKeys(MemoryStore(), "event", 100).meet(nodes).live
        {7: ['e1', 'e2']}
        """
        new: dict[int, list[str]] = {}
        for node in nodes:
            for key in node.keys:
                if key not in self._dead:
                    new.setdefault(key, []).append(node.id)
        held = self.store.members(self.graph, new, self.limit + 1)
        live, outgrown = dict[int, list[str]](), dict[int, list[str]]()
        for key, arrived in new.items():
            there = held.get(key, [])
            if len(there) + len(arrived) <= self.limit:
                live[key] = there + arrived
                continue
            self._bury(key)
            if len(there) <= self.limit:
                outgrown[key] = there
        return Met(live, outgrown)

    def live(self, keys: Iterable[int]) -> set[int]:
        """Return which of these keys are live now.

        >>> from sijill.linking.memory import MemoryStore
        >>> LiveKeys(MemoryStore(), "event", 100).live([7])
        {7}
        """
        asked = [key for key in keys if key not in self._dead]
        for key, size in self.store.sizes(self.graph, asked, self.limit + 1).items():
            if size > self.limit:
                self._bury(key)
        return {key for key in asked if key not in self._dead}

    def forget(self, keys: Collection[int]) -> None:
        """Look these keys up anew: nodes that carried them are gone.

        >>> from sijill.linking.memory import MemoryStore
        >>> keys = LiveKeys(MemoryStore(), "event", 100)
        >>> keys.forget([7])
        >>> keys.live([7])
        {7}
        """
        self._dead.difference_update(keys)

    def _bury(self, key: int) -> None:
        if len(self._dead) >= _REMEMBERED:
            self._dead.clear()
        self._dead.add(key)
