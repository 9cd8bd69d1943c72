"""The incremental heart of linking: nodes under block keys, links between nodes that share one, components made anew.

Invariant: links and results are a pure function of the set of nodes and decisions, so no order of arrival changes them.

* Two nodes are compared when they share a live key: one that at most `limit` nodes carry. A key that outgrows the limit
  tells nothing apart any more; the links that rest on it alone are dropped, whenever it happens.
* A node's neighbours are its links; a component is what links reach. Only marked components are made anew, by an
  aspect's `assemble`, which sees the component's nodes sorted by id and nothing else.

Decides which pairs are compared and which components are stale. Leaves what a key, a link and a result are to the
aspects (families, events, figures, quotations, names).
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sijill.linking.rulings import NO_RULINGS, Rulings
from sijill.model import Link
from sijill.model.ports import LinkStore, Made, Node
from sijill.model.record import LinkKind

T = TypeVar("T")
_REMEMBERED = 20_000


@dataclass(frozen=True)
class Component(Generic[T]):
    """Nodes that links hold together: bodies by node id (sorted), the links inside, the pairs decided to be apart."""

    bodies: dict[str, T]
    links: list[Link]
    apart: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Aspect(Generic[T]):
    """What one kind of linking brings: how a body is read, how two are compared, what a component amounts to."""

    graph: str
    decode: Callable[[bytes], T]
    compare: Callable[[str, T, str, T], Link | None]
    assemble: Callable[[Component[T]], Sequence[Made]]
    kind: LinkKind
    limit: int = 64


class Graph(Generic[T]):
    """One graph of nodes over a store, kept true as nodes come and go and decisions are made."""

    def __init__(self, store: LinkStore, aspect: Aspect[T], rulings: Rulings = NO_RULINGS) -> None:
        self.store = store
        self.aspect = aspect
        self.rulings = rulings
        self._bodies: OrderedDict[str, T] = OrderedDict()

    def add(self, nodes: Sequence[Node]) -> None:
        """Put nodes in, link them to those they match, and mark what must be made anew. Once each: see `remove`."""
        name, store = self.aspect.graph, self.store
        store.put_nodes(name, nodes)
        for node in nodes:
            self._remember(node.id, self.aspect.decode(node.body))
        new, limit = {node.id for node in nodes}, self.aspect.limit
        blocks = store.members(name, {key for node in nodes for key in node.keys}, limit + len(new) + 1)
        live = {key: ids for key, ids in blocks.items() if len(ids) <= limit}
        self._link(nodes, live)
        beyond = [key for key in blocks if key not in live]
        outgrown = [key for key in beyond if len(blocks[key]) - len(new.intersection(blocks[key])) <= limit]
        self._drop_unheld(outgrown, limit + len(new))
        self.hold(new)
        store.mark(name, [node.id for node in nodes])

    def _link(self, nodes: Iterable[Node], live: dict[int, list[str]]) -> None:
        pairs: set[tuple[str, str]] = set()
        for node in nodes:
            one = node.id
            near: set[str] = set().union(*(live[key] for key in node.keys if key in live))
            pairs.update((one, other) if one < other else (other, one) for other in near if other != one)
        self._compare(sorted(pairs))

    def _compare(self, pairs: Sequence[tuple[str, str]]) -> None:
        bodies = self.bodies({node for pair in pairs for node in pair})
        compare = self.aspect.compare
        free = [pair for pair in pairs if pair not in self.rulings.same]
        links = [link for a, b in free if (link := compare(a, bodies[a], b, bodies[b])) is not None]
        self.store.put_links(self.aspect.graph, links)
        self.store.mark(self.aspect.graph, {node for link in links for node in (link.left, link.right)})

    def _drop_unheld(self, keys: Sequence[int], most: int) -> None:
        """Drop links whose nodes share no live key any more, among the nodes under keys that outgrew the limit."""
        if not keys:
            return
        name, limit = self.aspect.graph, self.aspect.limit
        under = self.store.members(name, keys, most)
        links = self.store.links(name, {node for ids in under.values() for node in ids})
        nodes = self.store.nodes(name, {node for link in links for node in (link.left, link.right)})
        shared = [(link, set(nodes[link.left].keys) & set(nodes[link.right].keys)) for link in links]
        sizes = self.store.members(name, {key for _, common in shared for key in common}, limit + 1)
        loose = [
            link for link, common in shared
            if link.decided is None and not any(len(sizes[key]) <= limit for key in common)
        ]
        self.store.drop_links(name, [(link.left, link.right) for link in loose])
        self.store.mark(name, {node for link in loose for node in (link.left, link.right)})

    def remove(self, ids: Sequence[str]) -> None:
        """Take nodes out: their links go, keys they had outgrown come alive again, their neighbours are marked."""
        name, limit = self.aspect.graph, self.aspect.limit
        gone = set(ids)
        touched = {node for link in self.store.links(name, ids) for node in (link.left, link.right)} - gone
        keys = {key for node in self.store.nodes(name, ids).values() for key in node.keys}
        before = self.store.members(name, keys, limit + len(gone) + 1)
        self.store.replace(name, ids, [])
        self.store.drop_nodes(name, ids)
        for node in ids:
            self._bodies.pop(node, None)
        after = self.store.members(name, keys, limit + 1)
        revived = [key for key, held in after.items() if len(held) <= limit < len(before[key])]
        pairs = {(a, b) for key in revived for n, a in enumerate(after[key]) for b in after[key][n + 1:]}
        self._compare(sorted(pairs))
        self.store.mark(name, touched)

    def settle(self) -> set[str]:
        """Make every marked component anew; returns the ids of all nodes whose results were replaced."""
        name = self.aspect.graph
        marked = self.store.marked(name)
        seen: set[str] = set()
        for start in marked:
            if start in seen:
                continue
            ids, links = self._reach(start)
            seen |= ids
            bodies = self.bodies(ids)
            component = Component({node: bodies[node] for node in sorted(bodies)}, links, self._apart(ids))
            self.store.replace(name, ids, self.aspect.assemble(component))
        self.store.unmark(name, marked)
        return seen

    def hold(self, ids: Iterable[str]) -> None:
        """Put the links that decisions make between these nodes and others that are there."""
        pairs = sorted({pair for node in ids for pair in self.rulings.of.get(node, ()) if pair in self.rulings.same})
        there = self.store.nodes(self.aspect.graph, {node for pair in pairs for node in pair})
        links = [
            Link(kind=self.aspect.kind, left=a, right=b, score=0.0, reasons=[], decided=self.rulings.same[a, b])
            for a, b in pairs if a in there and b in there
        ]
        self.store.put_links(self.aspect.graph, links)
        self.store.mark(self.aspect.graph, there)

    def reconsider(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Judge pairs anew whose ruling changed: the decided link goes, the score or the new ruling speaks."""
        wanted = sorted(pairs)
        self.store.drop_links(self.aspect.graph, wanted)
        nodes = self.store.nodes(self.aspect.graph, {node for pair in wanted for node in pair})
        there = [(a, b) for a, b in wanted if a in nodes and b in nodes]
        common = {pair: set(nodes[pair[0]].keys) & set(nodes[pair[1]].keys) for pair in there}
        keys = {key for shared in common.values() for key in shared}
        sizes = self.store.members(self.aspect.graph, keys, self.aspect.limit + 1)
        self._compare([
            pair for pair in there if any(len(sizes[key]) <= self.aspect.limit for key in common[pair])
        ])
        self.hold(nodes)
        self.store.mark(self.aspect.graph, nodes)

    def _apart(self, ids: set[str]) -> frozenset[tuple[str, str]]:
        ruled = {pair for node in ids for pair in self.rulings.of.get(node, ())}
        return frozenset(pair for pair in ruled if pair in self.rulings.apart and ids.issuperset(pair))

    def _reach(self, start: str) -> tuple[set[str], list[Link]]:
        """Return the component of a node: its ids and its links, sorted by pair."""
        found, links = {start}, {}
        edge = {start}
        while edge:
            for link in self.store.links(self.aspect.graph, sorted(edge)):
                links[link.left, link.right] = link
            edge = {node for pair in links for node in pair} - found
            found |= edge
        return found, [links[pair] for pair in sorted(links)]

    def bodies(self, ids: Iterable[str]) -> dict[str, T]:
        """Return the bodies of nodes, from memory where they were used lately."""
        wanted = sorted(ids)
        found = {node: self._bodies[node] for node in wanted if node in self._bodies}
        held = self.store.nodes(self.aspect.graph, [node for node in wanted if node not in found])
        for node in held.values():
            found[node.id] = self.aspect.decode(node.body)
            self._remember(node.id, found[node.id])
        return found

    def _remember(self, node: str, body: T) -> None:
        self._bodies[node] = body
        if len(self._bodies) > _REMEMBERED:
            self._bodies.popitem(last=False)
