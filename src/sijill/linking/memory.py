"""A store of links in dictionaries: what tests, `--as-of` and `diff` link over. The same protocol as the record's.

Keeps the invariants of `model.ports.LinkStore`; decides nothing about linking. Leaves how nodes and pairs are found
again to `memory_tables`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import islice

from sijill.linking.memory_tables import GraphTables, Pair
from sijill.model import Decision, Link
from sijill.model.ports import Made, Node


class MemoryStore:
    """Nodes, links, marks and results per graph, and the decisions linking must obey."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._graphs: defaultdict[str, GraphTables] = defaultdict(GraphTables)
        self._decisions = list(decisions)

    def put_nodes(self, graph: str, nodes: Sequence[Node]) -> None:
        """Keep nodes with their keys.

        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        >>> store.members("event", [7], limit=10)
        {7: ['e1']}
        """
        table = self._graphs[graph]
        for node in nodes:
            table.put(node)

    def put_all(self, nodes: Sequence[tuple[str, Node]]) -> None:
        """Keep nodes of several graphs.

        >>> store = MemoryStore()
        >>> store.put_all([("figure", Node(id="f1", report="r1", keys=(), body=b""))])
        >>> store.report_nodes("figure", ["r1"])
        ['f1']
        """
        for graph, node in nodes:
            self.put_nodes(graph, [node])

    def drop_nodes(self, graph: str, ids: Sequence[str]) -> None:
        """Forget nodes with their keys, links and marks.

        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        >>> store.drop_nodes("event", ["e1"])
        >>> store.report_nodes("event", ["r1"])
        []
        """
        table = self._graphs[graph]
        for node in ids:
            table.drop(node)

    def nodes(self, graph: str, ids: Iterable[str]) -> dict[str, Node]:
        """Return the nodes of these ids.

        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        >>> sorted(store.nodes("event", ["e1", "e2"]))
        ['e1']
        """
        held = self._graphs[graph].nodes
        return {node: held[node] for node in ids if node in held}

    def report_nodes(self, graph: str, reports: Iterable[str]) -> list[str]:
        """Return the ids of the nodes these reports gave.

        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        >>> store.report_nodes("event", ["r1"])
        ['e1']
        """
        table = self._graphs[graph]
        return sorted(node for report in reports for node in table.of_report.get(report, ()))

    def members(self, graph: str, keys: Iterable[int], limit: int) -> dict[int, list[str]]:
        """Return the nodes under each key, at most `limit` of each.

        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        >>> store.members("event", [7, 8], limit=10)
        {7: ['e1']}
        """
        table = self._graphs[graph].keys
        return {key: list(islice(table[key], limit)) for key in keys if table.get(key)}

    def sizes(self, graph: str, keys: Iterable[int], limit: int) -> dict[int, int]:
        """Return how many nodes are under each key, at most `limit`.

        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        >>> store.sizes("event", [7, 8], limit=10)
        {7: 1}
        """
        return {key: len(held) for key, held in self.members(graph, keys, limit).items()}

    def put_links(self, graph: str, links: Sequence[Link]) -> None:
        """Keep links.

        >>> store = MemoryStore()
        >>> store.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
        >>> len(store.links("event", ["e1"]))
        1
        """
        table = self._graphs[graph]
        for link in links:
            table.links.put(link.left, link.right, link)

    def drop_links(self, graph: str, pairs: Sequence[Pair]) -> None:
        """Forget links.

        >>> store = MemoryStore()
        >>> store.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
        >>> store.drop_links("event", [("e1", "e2")])
        >>> store.links("event", ["e1"])
        []
        """
        self._graphs[graph].links.drop(pairs)

    def links(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links that touch any of these nodes.

        >>> store = MemoryStore()
        >>> store.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
        >>> [(link.left, link.right) for link in store.links("event", ["e2"])]
        [('e1', 'e2')]
        """
        links = self._graphs[graph].links
        return [links.kept[pair] for pair in links.of(ids)]

    def put_near(self, graph: str, pairs: Sequence[tuple[str, str, float]]) -> None:
        """Keep pairs near the threshold with their score.

        >>> store = MemoryStore()
        >>> store.put_near("event", [("e1", "e2", 1.5)])
        >>> store.near("event", ["e1"])
        [('e1', 'e2', 1.5)]
        """
        for pair in pairs:
            self._graphs[graph].near.put(*pair)

    def drop_near(self, graph: str, pairs: Sequence[Pair]) -> None:
        """Forget that these pairs score near the threshold.

        >>> store = MemoryStore()
        >>> store.put_near("event", [("e1", "e2", 1.5)])
        >>> store.drop_near("event", [("e1", "e2")])
        >>> store.near("event", ["e1"])
        []
        """
        self._graphs[graph].near.drop(pairs)

    def near(self, graph: str, ids: Iterable[str]) -> list[tuple[str, str, float]]:
        """Return the pairs near the threshold that touch any of these nodes with their score.

        >>> store = MemoryStore()
        >>> store.put_near("event", [("e1", "e2", 1.5), ("e3", "e4", 1.0)])
        >>> store.near("event", ["e2"])
        [('e1', 'e2', 1.5)]
        """
        near = self._graphs[graph].near
        return [(*pair, near.kept[pair]) for pair in near.of(ids)]

    def near_among(self, graph: str, ids: Iterable[str]) -> list[Pair]:
        """Return the pairs near the threshold of two of these nodes.

        >>> store = MemoryStore()
        >>> store.put_near("event", [("e1", "e2", 1.5), ("e2", "e4", 1.0)])
        >>> store.near_among("event", ["e1", "e2"])
        [('e1', 'e2')]
        """
        inside = set(ids)
        return [pair for pair in self._graphs[graph].near.of(inside) if inside.issuperset(pair)]

    def links_among(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links between two of these nodes.

        >>> store = MemoryStore()
        >>> store.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
        >>> store.links_among("event", ["e1"]), len(store.links_among("event", ["e1", "e2"]))
        ([], 1)
        """
        inside = set(ids)
        return [link for link in self.links(graph, inside) if link.left in inside and link.right in inside]

    def mark(self, graph: str, ids: Iterable[str]) -> None:
        """Remember nodes whose components must be made anew.

        >>> store = MemoryStore()
        >>> store.mark("event", ["e2", "e1"])
        >>> store.marked("event")
        ['e1', 'e2']
        """
        self._graphs[graph].marks.update(ids)

    def marked(self, graph: str) -> list[str]:
        """Return the marked nodes.

        >>> MemoryStore().marked("event")
        []
        """
        return sorted(self._graphs[graph].marks)

    def unmark(self, graph: str, ids: Iterable[str]) -> None:
        """Forget marks.

        >>> store = MemoryStore()
        >>> store.mark("event", ["e1", "e2"])
        >>> store.unmark("event", ["e1"])
        >>> store.marked("event")
        ['e2']
        """
        self._graphs[graph].marks.difference_update(ids)

    def made(self, graph: str, owners: Iterable[str]) -> list[Made]:
        """Return the results these nodes own.

        >>> from sijill.engine.trying import linked
        >>> store = linked("قصف الجيش مستشفى في سرت.")
        >>> [made] = store.results("event")
        >>> store.made("event", [made.owner]) == [made]
        True
        """
        results = self._graphs[graph].results
        found = [made for owner in sorted(set(owners)) for made in results.get(owner, ())]
        return sorted(found, key=lambda made: (made.kind, made.id))

    def results_with(self, graph: str, members: Iterable[str]) -> list[Made]:
        """Return the results that any of these are members of.

        >>> from sijill.engine.trying import linked
        >>> store = linked("قصف الجيش مستشفى في سرت.")
        >>> [made] = store.results("event")
        >>> store.results_with("event", made.members) == [made]
        True
        """
        table, wanted = self._graphs[graph], set(members)
        found = self.made(graph, {owner for member in wanted for owner in table.owners.get(member, ())})
        return [made for made in found if wanted.intersection(made.members)]

    def replace(self, graph: str, owners: Iterable[str], results: Sequence[Made]) -> None:
        """Forget what these nodes own, then keep the new results.

        >>> from sijill.engine.trying import linked
        >>> store = linked("قصف الجيش مستشفى في سرت.")
        >>> [made] = store.results("event")
        >>> store.replace("event", [made.owner], [])
        >>> store.results("event")
        []
        """
        table = self._graphs[graph]
        for owner in owners:
            for made in table.results.pop(owner, ()):
                for member in made.members:
                    table.owners[member].discard(owner)
        for made in results:
            table.results[made.owner].append(made)
            for member in made.members:
                table.owners[member].add(made.owner)

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were made.

        >>> MemoryStore().decisions()
        []
        """
        return list(self._decisions)

    def decide(self, decision: Decision) -> None:
        """Append a decision; linking sees it when it is told to apply it.

        >>> store = MemoryStore()
        >>> store.decide(Decision(id="d1", action="merge", targets=[], value={}, reason="", who="", when=""))
        >>> [decision.id for decision in store.decisions()]
        ['d1']
        """
        self._decisions.append(decision)

    def results(self, graph: str) -> list[Made]:
        """Return every result of a graph, sorted by kind and id.

        >>> from sijill.engine.trying import linked
        >>> [made.kind for made in linked("قصف الجيش مستشفى في سرت.").results("event")]
        ['event']
        """
        return self.made(graph, self._graphs[graph].results)
