"""Nodes in the record: the half of `model.ports.LinkStore` that holds what is linked and under which keys it is found.

A node has a number beside its id; blocks hold numbers, and the ids of the numbers met lately are remembered. Every call
is one transaction or part of the one it is made in.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sijill.model.ports import Node
from sijill.record.block_rows import drop_rows, put_rows
from sijill.record.blocks import pack_keys, stored_key, unpack_keys
from sijill.record.store import Store

_REMEMBERED: Final = 200_000  # ids of node numbers, some 20 MB


def listed(ids: Iterable[str]) -> str:
    """Return ids as the JSON array that queries take.

    >>> listed(["e1", "e2"])
    '["e1", "e2"]'
    """
    return json.dumps(sorted(set(ids)), ensure_ascii=False)


class RecordNodes:
    """Nodes of a record by id, by report and by key."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._ids: dict[int, str] = {}

    def put_nodes(self, graph: str, nodes: Sequence[Node]) -> None:
        """Keep nodes in `node` and their keys in the blocks; a node of the same id is replaced.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     nodes = RecordNodes(made.store)
        ...     nodes.put_nodes("event", [Node(id="e1", report="r1", keys=(7,), body=b"")])
        ...     nodes.members("event", [7], limit=10)
        {7: ['e1']}
        """
        self.put_all([(graph, node) for node in nodes])

    def put_all(self, nodes: Sequence[tuple[str, Node]]) -> None:
        """Keep nodes of several graphs, numbered in this order, so that no number tells how many came at once."""
        latest = {(graph, node.id): node for graph, node in nodes}
        with self.store.transaction():
            for name in dict.fromkeys(graph for graph, _ in latest):
                self._drop(name, [node for graph, node in latest if graph == name])
            last = self.store.run("node_last").fetchone()[0]
            numbered = [(n, graph, node) for n, ((graph, _), node) in enumerate(latest.items(), last + 1)]
            self.store.run_many(
                "node_put",
                [(n, graph, node.id, node.report, pack_keys(node.keys), node.body) for n, graph, node in numbered],
            )
            rows = sorted((stored_key(graph, key), n) for n, graph, node in numbered for key in node.keys)
            put_rows(self.store, rows)
            self._changed(Counter(graph for graph, _ in latest))

    def drop_nodes(self, graph: str, ids: Sequence[str]) -> None:
        """Forget nodes and all the record holds of them: keys, links, what is near, marks.

        >>> from sijill.engine.trying import record, reports
        >>> [report] = reports("قصف الجيش مستشفى في سرت.")
        >>> with record(report.text) as made:
        ...     RecordNodes(made.store).drop_nodes("family", [report.id])
        ...     RecordNodes(made.store).report_nodes("family", [report.id])
        []
        """
        rows = [{"graph": graph, "id": node, "node": node} for node in ids]
        with self.store.transaction():
            for name in (
                "node_links_drop", "node_links_drop_right", "node_near_drop", "node_near_drop_right", "mark_drop",
            ):
                self.store.run_many(name, rows)
            self._drop(graph, ids)
            self._changed({graph: len(ids)})

    def _changed(self, nodes: Mapping[str, int]) -> None:
        """Count how many nodes of each graph came or went: as many, however many came at once."""
        self.store.run_many("graph_changed", [{"graph": graph, "nodes": n} for graph, n in nodes.items() if n])

    def state(self, graph: str) -> tuple[object, ...]:
        """Return what is another one whenever nodes of a graph came, went or were replaced in this file.

        >>> from sijill.engine.trying import samples
        >>> RecordNodes(samples().store).state("event") == RecordNodes(samples().store).state("event")
        True
        """
        return Path(self.store.path).stat().st_ino, *self.store.run("graph_state", {"graph": graph}).fetchone()

    def _drop(self, graph: str, ids: Iterable[str]) -> None:
        for row in self._rows(graph, ids):
            drop_rows(self.store, [(stored_key(graph, key), row["number"]) for key in unpack_keys(row["keys"])])
            self.store.run("node_drop", {"number": row["number"]})
            self._ids.pop(row["number"], None)

    def _rows(self, graph: str, ids: Iterable[str]) -> list[Any]:
        wanted = listed(ids)
        return self.store.run("nodes_get", {"graph": graph, "ids": wanted}).fetchall() if wanted != "[]" else []

    def nodes(self, graph: str, ids: Iterable[str]) -> dict[str, Node]:
        """Return the nodes of these ids that are held.

        >>> from sijill.engine.trying import samples
        >>> RecordNodes(samples().store).nodes("event", ["none"])
        {}
        """
        return {
            row["id"]: Node(id=row["id"], report=row["report"], keys=unpack_keys(row["keys"]), body=row["body"])
            for row in self._rows(graph, ids)
        }

    def report_nodes(self, graph: str, reports: Iterable[str]) -> list[str]:
        """Return the ids of the nodes these reports gave, sorted.

        >>> from sijill.engine.trying import samples
        >>> report = samples().report("2016-05-18-rimal")
        >>> RecordNodes(samples().store).report_nodes("family", [report.id]) == [report.id]
        True
        """
        return [row["id"] for row in self.store.run("report_nodes", {"graph": graph, "reports": listed(reports)})]

    def members(self, graph: str, keys: Iterable[int], limit: int) -> dict[int, list[str]]:
        """Return the nodes under each key, all keys in one look-up."""
        asked = {stored_key(graph, key): key for key in keys}
        if not asked:
            return {}
        rows = self.store.run("key_members", {"keys": json.dumps(sorted(asked)), "limit": limit})
        found = {asked[key]: list(map(int, held.split(","))) for key, held in rows if held is not None}
        ids = self._named({number for numbers in found.values() for number in numbers})
        return {key: [ids[number] for number in numbers] for key, numbers in found.items()}

    def sizes(self, graph: str, keys: Iterable[int], limit: int) -> dict[int, int]:
        """Return how many nodes are under each key, at most `limit`."""
        asked = {stored_key(graph, key): key for key in keys}
        rows = self.store.run("key_sizes", {"keys": json.dumps(sorted(asked)), "limit": limit}) if asked else ()
        return {asked[key]: size for key, size in rows if size}

    def _named(self, numbers: set[int]) -> dict[int, str]:
        """Return the ids of node numbers."""
        known = self._ids
        unknown = [number for number in numbers if number not in known]
        if unknown:
            if len(known) > _REMEMBERED:
                known.clear()
                unknown = list(numbers)
            known.update(self.store.run("node_ids", (json.dumps(unknown),)).fetchall())
        return known
