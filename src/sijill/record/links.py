"""Links in the record: the SQLite side of `model.ports.LinkStore`, one row per node, key, link, mark and result.

Every call is one transaction or part of the one it is made in. Decides nothing about linking.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from sijill.model import Decision, Event, Family, Finding, Link, Series
from sijill.model.ports import Made, Node
from sijill.model.record import NameCluster, Quotation
from sijill.record.store import Store

SHAPES: Final[dict[str, type[Any]]] = {
    "family": Family, "event": Event, "series": Series, "finding": Finding, "quotation": Quotation, "name": NameCluster,
}
_LINK = msgspec.json.Decoder(Link)


def _listed(ids: Iterable[str]) -> str:
    return json.dumps(sorted(set(ids)), ensure_ascii=False)


class RecordLinks:
    """Nodes, links, marks and results of a record, as linking asks for them."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def put_nodes(self, graph: str, nodes: Sequence[Node]) -> None:
        """Keep nodes in `node` and their keys in `node_key`."""
        nodes = list({node.id: node for node in nodes}.values())
        keys = [{"graph": graph, "key": key, "node": node.id} for node in nodes for key in node.keys]
        rows = [{"graph": graph, "id": node.id, "report": node.report, "body": node.body} for node in nodes]
        with self.store.transaction():
            self.store.run_many("node_keys_drop", rows)
            self.store.run_many("node_put", rows)
            self.store.run_many("node_key_put", keys)

    def drop_nodes(self, graph: str, ids: Sequence[str]) -> None:
        """Forget nodes with their keys, links and marks."""
        rows = [{"graph": graph, "id": node, "node": node} for node in ids]
        with self.store.transaction():
            for name in ("node_links_drop", "node_keys_drop", "mark_drop", "node_drop"):
                self.store.run_many(name, rows)

    def nodes(self, graph: str, ids: Iterable[str]) -> dict[str, Node]:
        """Return the nodes of these ids that are held."""
        rows = self.store.run("nodes_get", {"graph": graph, "ids": _listed(ids)})
        return {
            row["id"]: Node(id=row["id"], report=row["report"], keys=tuple(json.loads(row["keys"])), body=row["body"])
            for row in rows
        }

    def report_nodes(self, graph: str, reports: Iterable[str]) -> list[str]:
        """Return the ids of the nodes these reports gave, sorted."""
        return [row["id"] for row in self.store.run("report_nodes", {"graph": graph, "reports": _listed(reports)})]

    def members(self, graph: str, keys: Iterable[str], limit: int) -> dict[str, list[str]]:
        """Return the nodes under each key, one look-up a key."""
        found = {}
        for key in keys:
            rows = self.store.run("key_members", {"graph": graph, "key": key, "limit": limit}).fetchall()
            if rows:
                found[key] = [row["node"] for row in rows]
        return found

    def put_links(self, graph: str, links: Sequence[Link]) -> None:
        """Keep links; a link of the same pair is replaced."""
        self.store.run_many(
            "link_put",
            [{"graph": graph, "left": x.left, "right": x.right, "body": msgspec.json.encode(x)} for x in links],
        )

    def drop_links(self, graph: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Forget the links of these pairs."""
        self.store.run_many("link_drop", [{"graph": graph, "left": a, "right": b} for a, b in pairs])

    def links(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links of these nodes, from either side."""
        rows = self.store.run("links_get", {"graph": graph, "ids": _listed(ids)})
        return [_LINK.decode(row["body"]) for row in rows]

    def mark(self, graph: str, ids: Iterable[str]) -> None:
        """Keep marks; they outlive the process."""
        self.store.run_many("mark_put", [{"graph": graph, "node": node} for node in ids])

    def marked(self, graph: str) -> list[str]:
        """Return the marked nodes, sorted."""
        return [row["node"] for row in self.store.run("marks_get", {"graph": graph})]

    def unmark(self, graph: str, ids: Iterable[str]) -> None:
        """Forget these marks."""
        self.store.run_many("mark_drop", [{"graph": graph, "node": node} for node in ids])

    def results_with(self, graph: str, members: Iterable[str]) -> list[Made]:
        """Return the results any of these is a member of, whoever owns them."""
        rows = self.store.run("clusters_by_member", {"graph": graph, "members": _listed(members)})
        return [_made(row) for row in rows.fetchall()]

    def made(self, graph: str, owners: Iterable[str]) -> list[Made]:
        """Return the results these nodes own."""
        rows = self.store.run("clusters_owned", {"graph": graph, "owners": _listed(owners)})
        return [_made(row) for row in rows.fetchall()]

    def replace(self, graph: str, owners: Iterable[str], results: Sequence[Made]) -> None:
        """Swap the results these nodes own for new ones."""
        with self.store.transaction():
            old = self.store.run("clusters_owned", {"graph": graph, "owners": _listed(owners)}).fetchall()
            gone = [{"kind": row["kind"], "id": row["id"]} for row in old]
            gone += [{"kind": made.kind, "id": made.id} for made in results]
            self.store.run_many("cluster_members_drop", gone)
            self.store.run_many("cluster_drop", gone)
            self.store.run_many("cluster_put", [
                {"kind": made.kind, "id": made.id, "graph": graph, "owner": made.owner,
                 "body": msgspec.json.encode(made.value)} for made in results
            ])
            self.store.run_many("cluster_member_put", [
                {"kind": made.kind, "id": made.id, "member": member} for made in results for member in made.members
            ])

    def results(self, graph: str) -> list[Made]:
        """Return every result of a graph, sorted by kind and id."""
        return [_made(row) for row in self.store.run("clusters_all", {"graph": graph})]

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were made."""
        return [msgspec.json.decode(row["body"], type=Decision) for row in self.store.run("decisions_get")]

    def decide(self, decision: Decision) -> None:
        """Append a decision."""
        self.store.run("decision_put", {
            "id": decision.id, "when": decision.when, "who": decision.who, "action": decision.action,
            "body": msgspec.json.encode(decision),
        })


def _made(row: Any) -> Made:
    value = msgspec.json.decode(row["body"], type=SHAPES[row["kind"]])
    return Made(
        owner=row["owner"], kind=row["kind"], id=row["id"], members=tuple(json.loads(row["members"])), value=value
    )
