"""The tables `memory` keeps of one graph: nodes by id, key and report, pairs from either end, results from any member.

Decides how each is found again without looking through all; leaves what is asked of them to `memory`.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

from sijill.model import Link
from sijill.model.ports import Made, Node

Pair = tuple[str, str]
Kept = TypeVar("Kept")


class Pairs(Generic[Kept]):
    """What is kept of pairs of nodes, found from either of the two."""

    def __init__(self) -> None:
        self.kept: dict[Pair, Kept] = {}
        self._others: defaultdict[str, set[str]] = defaultdict(set)

    def put(self, left: str, right: str, kept: Kept) -> None:
        """Keep something of a pair (left < right), in the place of what was kept of it.

        >>> pairs = Pairs[float]()
        >>> pairs.put("e1", "e2", 1.5)
        >>> pairs.kept
        {('e1', 'e2'): 1.5}
        """
        self.kept[left, right] = kept
        self._others[left].add(right)
        self._others[right].add(left)

    def drop(self, pairs: Iterable[Pair]) -> None:
        """Forget pairs, those that are not there too.

        >>> pairs = Pairs[float]()
        >>> pairs.put("e1", "e2", 1.5)
        >>> pairs.drop([("e1", "e2"), ("e1", "e3")])
        >>> pairs.of(["e1", "e2"])
        []
        """
        for left, right in list(pairs):
            if self.kept.pop((left, right), None) is not None:
                self._others[left].discard(right)
                self._others[right].discard(left)

    def of(self, ids: Iterable[str]) -> list[Pair]:
        """Return the pairs that touch any of these nodes, sorted.

        >>> pairs = Pairs[float]()
        >>> pairs.put("e1", "e2", 1.5)
        >>> pairs.of(["e2"])
        [('e1', 'e2')]
        """
        return sorted({
            (node, other) if node < other else (other, node) for node in ids for other in self._others.get(node, ())
        })


class GraphTables:
    """What is kept of one graph."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.keys: defaultdict[int, set[str]] = defaultdict(set)
        self.of_report: defaultdict[str, set[str]] = defaultdict(set)
        self.links = Pairs[Link]()
        self.near = Pairs[float]()
        self.marks: set[str] = set()
        self.results: defaultdict[str, list[Made]] = defaultdict(list)
        self.owners: defaultdict[str, set[str]] = defaultdict(set)

    def put(self, node: Node) -> None:
        """Keep a node with its keys, in the place of the one of its id.

        >>> tables = GraphTables()
        >>> tables.put(Node(id="e1", report="r1", keys=(7,), body=b""))
        >>> tables.put(Node(id="e1", report="r1", keys=(8,), body=b""))
        >>> tables.keys[7], tables.keys[8]
        (set(), {'e1'})
        """
        self._forget(node.id)
        self.nodes[node.id] = node
        self.of_report[node.report].add(node.id)
        for key in node.keys:
            self.keys[key].add(node.id)

    def drop(self, node: str) -> None:
        """Forget a node with its keys, links and mark; what it owns stays until it is replaced.

        >>> tables = GraphTables()
        >>> tables.put(Node(id="e1", report="r1", keys=(7,), body=b""))
        >>> tables.drop("e1")
        >>> tables.nodes, tables.keys[7]
        ({}, set())
        """
        self.links.drop(self.links.of([node]))
        self.near.drop(self.near.of([node]))
        self.marks.discard(node)
        self._forget(node)

    def _forget(self, node: str) -> None:
        old = self.nodes.pop(node, None)
        if old is not None:
            self.of_report[old.report].discard(node)
            for key in old.keys:
                self.keys[key].discard(node)
