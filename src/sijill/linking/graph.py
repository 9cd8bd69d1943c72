"""The incremental heart of linking: nodes under block keys, links between nodes that share one, components made anew.

Invariant: links and results are a pure function of the set of nodes and decisions, so no order of arrival changes them.

* Two nodes are compared when they share a live key: one that at most `limit` nodes carry. A key that outgrows the limit
  tells nothing apart any more; the links that rest on it alone are dropped, whenever it happens.
* A node's neighbours are its links; a component is what links reach. Only marked components are made anew, by an
  aspect's `assemble`, which sees the component's nodes sorted by id and nothing else.

Decides which pairs are compared and which components are stale. Leaves what a key, a link and a result are to the
aspects (families, events, figures, quotations, names), whose shape is in `aspect`.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Generic, TypeVar

from sijill.linking.aspect import Aspect, Component
from sijill.linking.bodies import Bodies
from sijill.linking.components import components
from sijill.linking.live_keys import LiveKeys, Met, Pair, pairs_under
from sijill.linking.rulings import NO_RULINGS, Rulings
from sijill.model import Link
from sijill.model.ports import LinkStore, Node

T = TypeVar("T")
_AT_ONCE = 400  # marked nodes whose components are made anew together


class Graph(Generic[T]):
    """One graph of nodes over a store, kept true as nodes come and go and decisions are made."""

    def __init__(self, store: LinkStore, aspect: Aspect[T], rulings: Rulings = NO_RULINGS) -> None:
        self.store = store
        self.aspect = aspect
        self.rulings = rulings
        self.keys = LiveKeys(store, aspect.graph, aspect.limit)
        self._bodies = Bodies(store, aspect.graph, aspect.decode, aspect.remembered)

    def add(self, nodes: Sequence[Node]) -> None:
        """Put nodes in, link them to those they match, and mark what must be made anew. Once each: see `remove`.

        >>> from sijill.engine.trying import linked, readings
        >>> from sijill.linking.linker import Linker, nodes_of
        >>> linker = Linker(linked())
        >>> [read] = readings("قصف الجيش مستشفى في سرت.")
        >>> graph = linker.graphs["event"]
        >>> graph.add(nodes_of(*read)["event"])
        >>> len(linker.store.marked("event"))
        1
        """
        met = self.keys.meet(nodes)
        self.store.put_nodes(self.aspect.graph, nodes)
        self.join(nodes, met)

    def join(self, nodes: Sequence[Node], met: Met) -> None:
        """Link nodes just put in to those they met before, and mark what must be made anew.

        >>> from sijill.engine.trying import linked, readings
        >>> from sijill.linking.linker import Linker, nodes_of
        >>> linker = Linker(linked("قصف الجيش مستشفى في سرت أمس."))
        >>> [read] = readings("قصف الجيش مستشفى سرت أمس.")
        >>> graph, nodes = linker.graphs["event"], nodes_of(*read)["event"]
        >>> met = graph.keys.meet(nodes)
        >>> linker.store.put_nodes("event", nodes)
        >>> graph.join(nodes, met)
        >>> len(linker.store.links("event", [nodes[0].id]))
        1
        """
        for node in nodes:
            self._bodies.put(node.id, self.aspect.decode(node.body))
        self._drop_unheld(met.outgrown)
        self._compare(pairs_under(nodes, met.live))
        self.hold(node.id for node in nodes)
        self.store.mark(self.aspect.graph, [node.id for node in nodes])

    def _compare(self, pairs: Iterable[Pair]) -> None:
        nearly = self.aspect.nearly
        links = self._links(pairs, nearly.compare if nearly else self.aspect.compare)
        if nearly:
            self._keep_near(links, nearly.weak)
            links = [link for link in links if link.score >= nearly.enough]
        self.store.put_links(self.aspect.graph, links)
        self.store.mark(self.aspect.graph, {node for link in links for node in (link.left, link.right)})

    def _links(self, pairs: Iterable[Pair], compare: Callable[[str, T, str, T], Link | None]) -> list[Link]:
        """Return the links that comparing these pairs gives, but those decisions link already."""
        free = self._promising([pair for pair in pairs if pair not in self.rulings.same])
        bodies = self._bodies.of({node for pair in free for node in pair})
        return [link for a, b in free if (link := compare(a, bodies[a], b, bodies[b])) is not None]

    def _promising(self, pairs: list[Pair]) -> list[Pair]:
        """Return the pairs that are not told apart at a glance."""
        if self.aspect.glance is None:
            return pairs
        looks = self._bodies.looks({node for pair in pairs for node in pair}, self.aspect.glance.look)
        may_link = self.aspect.glance.may_link
        return [(a, b) for a, b in pairs if may_link(looks[a], looks[b])]

    def find_near(self, nodes: Sequence[Node]) -> None:
        """Keep which pairs of these nodes with others are near the threshold; for records that were linked without.

        >>> from sijill.engine.trying import linked
        >>> from sijill.linking.linker import Linker
        >>> store = linked("قصفت سرت أمس.", "قصفت سرت الأحد.")
        >>> [claim, other] = [node for made in store.results("event") for node in made.members]
        >>> near = store.near("event", [claim])
        >>> store.drop_near("event", [pair[:2] for pair in near])
        >>> Linker(store).graphs["event"].find_near(list(store.nodes("event", [claim]).values()))
        >>> store.near("event", [claim]) == near != []
        True
        """
        nearly = self.aspect.nearly
        if nearly is not None:
            pairs = pairs_under(nodes, self.keys.held(nodes))
            self._keep_near(self._links(pairs, nearly.compare), nearly.weak)

    def _keep_near(self, links: Iterable[Link], weak: float) -> None:
        near = [(link.left, link.right, link.score) for link in links if link.score < weak]
        self.store.put_near(self.aspect.graph, near)

    def _drop_unheld(self, outgrown: dict[int, list[str]]) -> None:
        """Drop pairs whose nodes share no live key any more, among the nodes under keys that outgrew the limit."""
        under = {node for held in outgrown.values() for node in held}
        if not under:
            return
        name = self.aspect.graph
        linked = {(link.left, link.right) for link in self.store.links_among(name, under) if link.decided is None}
        near = set(self.store.near_among(name, under)) if self.aspect.nearly else set()
        inside = sorted(linked | near)
        nodes = self.store.nodes(name, {node for pair in inside for node in pair})
        meeting = self.keys.meeting(inside, nodes)
        loose = [pair for pair in inside if pair not in meeting]
        self.store.drop_near(name, [pair for pair in loose if pair in near])
        parted = [pair for pair in loose if pair in linked]
        self.store.drop_links(name, parted)
        self.store.mark(name, {node for pair in parted for node in pair})

    def remove(self, ids: Sequence[str]) -> None:
        """Take nodes out: their links go, keys they had outgrown come alive again, their neighbours are marked.

        >>> from sijill.engine.trying import linked
        >>> from sijill.linking.linker import Linker
        >>> linker = Linker(linked("قصف الجيش مستشفى في سرت."))
        >>> [made] = linker.store.results("event")
        >>> linker.graphs["event"].remove(made.members)
        >>> linker.store.results("event")
        []
        """
        name, limit = self.aspect.graph, self.aspect.limit
        gone = set(ids)
        touched = {node for link in self.store.links(name, ids) for node in (link.left, link.right)} - gone
        keys = {key for node in self.store.nodes(name, ids).values() for key in node.keys}
        before = self.store.members(name, keys, limit + len(gone) + 1)
        self.store.replace(name, ids, [])
        self.store.drop_nodes(name, ids)
        self.keys.forget(keys)
        self._bodies.forget(ids)
        after = self.store.members(name, keys, limit + 1)
        revived = [key for key, held in after.items() if len(held) <= limit < len(before[key])]
        pairs = {pair for key in revived for pair in combinations(sorted(after[key]), 2)}
        self._compare(sorted(pairs))
        self.store.mark(name, touched)

    def settle(self) -> set[str]:
        """Make every marked component anew; returns the ids of all nodes whose results were replaced.

        >>> from sijill.engine.trying import linked, readings
        >>> from sijill.linking.linker import Linker, nodes_of
        >>> linker = Linker(linked())
        >>> [read] = readings("قصف الجيش مستشفى في سرت.")
        >>> linker.graphs["event"].add(nodes_of(*read)["event"])
        >>> len(linker.graphs["event"].settle()), len(linker.store.results("event"))
        (1, 1)
        """
        name = self.aspect.graph
        marked = self.store.marked(name)
        seen: set[str] = set()
        for at in range(0, len(marked), _AT_ONCE):
            starts = [node for node in marked[at:at + _AT_ONCE] if node not in seen]
            links = self._reach(starts)
            held = components(starts, links)
            touched = [node for ids, _ in held for node in ids]
            seen.update(touched)
            bodies = self._bodies.of(touched)
            self.store.replace(name, touched, [
                made for ids, inside in held for made in self.aspect.assemble(
                    Component({node: bodies[node] for node in ids if node in bodies}, inside, self._apart(set(ids)))
                )
            ])
        self.store.unmark(name, marked)
        return seen

    def hold(self, ids: Iterable[str]) -> None:
        """Put the links that decisions make between these nodes and others that are there.

        >>> from sijill.engine.trying import linked
        >>> from sijill.linking.linker import Linker
        >>> store = linked("قصف الجيش سرت أمس.", "قصف الجيش مصراتة أمس.")
        >>> [one, other] = sorted(node for made in store.results("event") for node in made.members)
        >>> graph = Linker(store).graphs["event"]
        >>> graph.rulings = Rulings(same={(one, other): "d1"}, of={one: frozenset({(one, other)})})
        >>> graph.hold([one])
        >>> [link.decided for link in store.links("event", [other])]
        ['d1']
        """
        pairs = sorted({pair for node in ids for pair in self.rulings.of.get(node, ()) if pair in self.rulings.same})
        there = self.store.nodes(self.aspect.graph, {node for pair in pairs for node in pair})
        links = [
            Link(kind=self.aspect.kind, left=a, right=b, score=0.0, reasons=[], decided=self.rulings.same[a, b])
            for a, b in pairs if a in there and b in there
        ]
        self.store.put_links(self.aspect.graph, links)
        self.store.mark(self.aspect.graph, there)

    def reconsider(self, pairs: Iterable[Pair]) -> None:
        """Judge pairs anew whose ruling changed: the decided link goes, the score or the new ruling speaks.

        >>> from sijill.engine.trying import linked
        >>> from sijill.linking.linker import Linker
        >>> store = linked("قصف الجيش سرت أمس.", "قصف الجيش مصراتة أمس.")
        >>> [one, other] = sorted(node for made in store.results("event") for node in made.members)
        >>> store.put_links("event", [Link(kind="event", left=one, right=other, score=0.0, reasons=[], decided="d1")])
        >>> Linker(store).graphs["event"].reconsider([(one, other)])
        >>> store.links("event", [one])
        []
        """
        wanted = sorted(pairs)
        self.store.drop_links(self.aspect.graph, wanted)
        self.store.drop_near(self.aspect.graph, wanted)
        nodes = self.store.nodes(self.aspect.graph, {node for pair in wanted for node in pair})
        there = [(a, b) for a, b in wanted if a in nodes and b in nodes]
        self._compare(sorted(self.keys.meeting(there, nodes)))
        self.hold(nodes)
        self.store.mark(self.aspect.graph, nodes)

    def _apart(self, ids: set[str]) -> frozenset[Pair]:
        ruled = {pair for node in ids for pair in self.rulings.of.get(node, ())}
        return frozenset(pair for pair in ruled if pair in self.rulings.apart and ids.issuperset(pair))

    def _reach(self, starts: Sequence[str]) -> list[Link]:
        """Return every link of the components of these nodes, each once."""
        found, links = set(starts), dict[Pair, Link]()
        edge = set(starts)
        while edge:
            ends: set[str] = set()
            for link in self.store.links(self.aspect.graph, edge):
                links[link.left, link.right] = link
                ends.add(link.left)
                ends.add(link.right)
            edge = ends - found
            found |= edge
        return list(links.values())
