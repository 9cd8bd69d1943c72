"""Live keys: under which block keys the nodes of a graph meet, and which keys tell nothing apart any more.

A key is live while at most `limit` nodes carry it. Decides that, before nodes are put in, for all of them at once, and
remembers which keys were dead, so that a key that thousands carry is not looked up again; `forget` when nodes leave.
Leaves what is compared to `graph`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from sijill.model.ports import LinkStore, Node

Pair = tuple[str, str]
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

    def held(self, nodes: Iterable[Node]) -> dict[int, list[str]]:
        """Return the nodes under each live key of these nodes, which are all held already.

        >>> from sijill.linking.memory import MemoryStore
        >>> store, node = MemoryStore(), Node(id="e1", report="r1", keys=(7,), body=b"")
        >>> store.put_nodes("event", [node])
        >>> LiveKeys(store, "event", 100).held([node])
        {7: ['e1']}
        """
        under = self.store.members(self.graph, {key for node in nodes for key in node.keys}, self.limit + 1)
        return {key: held for key, held in under.items() if len(held) <= self.limit}

    def meeting(self, pairs: Iterable[Pair], nodes: Mapping[str, Node]) -> set[Pair]:
        """Return the pairs of these nodes that share a live key.

        >>> from sijill.linking.memory import MemoryStore
        >>> nodes = {id: Node(id=id, report="r1", keys=(key,), body=b"") for id, key in (("a", 7), ("b", 7), ("c", 8))}
        >>> LiveKeys(MemoryStore(), "event", 100).meeting([("a", "b"), ("b", "c")], nodes)
        {('a', 'b')}
        """
        common = {(a, b): set(nodes[a].keys) & set(nodes[b].keys) for a, b in pairs}
        live = self.live({key for shared in common.values() for key in shared})
        return {pair for pair, shared in common.items() if not live.isdisjoint(shared)}

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


def pairs_under(nodes: Iterable[Node], live: Mapping[int, Sequence[str]]) -> list[Pair]:
    """Return the pairs (left < right) of these nodes with whatever stands under a live key of theirs, sorted.

    >>> pairs_under([Node(id="e2", report="r1", keys=(7, 8), body=b"")], {7: ["e1", "e2", "e3"]})
    [('e1', 'e2'), ('e2', 'e3')]
    """
    pairs: set[Pair] = set()
    for node in nodes:
        one = node.id
        near: set[str] = set().union(*(live[key] for key in node.keys if key in live))
        pairs.update((one, other) if one < other else (other, one) for other in near if other != one)
    return sorted(pairs)
