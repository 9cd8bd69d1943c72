"""Links in the record: the SQLite side of `model.ports.LinkStore`, one row per link, mark and result; nodes in `nodes`.

Every call is one transaction or part of the one it is made in. Decides nothing about linking.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

import msgspec

from sijill.model import Decision, Event, Family, Finding, Link, Series
from sijill.model.ports import Made
from sijill.model.record import NameCluster, Quotation
from sijill.record.nodes import RecordNodes, listed
from sijill.record.settling import settle, settle_review

SHAPES: Final[dict[str, type[Any]]] = {
    "family": Family, "event": Event, "series": Series, "finding": Finding, "quotation": Quotation, "name": NameCluster,
}
_LINK = msgspec.json.Decoder(Link)


class RecordLinks(RecordNodes):
    """Nodes, links, marks and results of a record, as linking asks for them."""

    def put_links(self, graph: str, links: Sequence[Link]) -> None:
        """Keep links; a link of the same pair is replaced.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     links = RecordLinks(made.store)
        ...     links.put_links("event", [Link(kind="event", left="e1", right="e2", score=3.0, reasons=[])])
        ...     links.links("event", ["e1"])
        [Link(kind='event', left='e1', right='e2', score=3.0, reasons=[], decided=None)]
        """
        self.store.run_many(
            "link_put",
            [{"graph": graph, "left": x.left, "right": x.right, "body": msgspec.json.encode(x)} for x in links],
        )

    def drop_links(self, graph: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Forget the links of these pairs."""
        self.store.run_many("link_drop", [{"graph": graph, "left": a, "right": b} for a, b in pairs])

    def links(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links of these nodes, from either side.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت أمس.", "قصفت مستشفى سرت أمس.") as made:
        ...     [event] = made.events()
        ...     len(RecordLinks(made.store).links("event", event["claims"]))
        1
        """
        rows = self.store.run("links_get", {"graph": graph, "ids": listed(ids)})
        return [_LINK.decode(row["body"]) for row in rows]

    def links_among(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links between two of these nodes, found from their left sides alone."""
        rows = self.store.run("links_among", {"graph": graph, "ids": listed(ids)})
        return [_LINK.decode(row["body"]) for row in rows]

    def put_near(self, graph: str, pairs: Sequence[tuple[str, str, float]]) -> None:
        """Keep pairs near the threshold with their score.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     RecordLinks(made.store).put_near("event", [("e1", "e2", 1.5)])
        ...     RecordLinks(made.store).near("event", ["e1"])
        [('e1', 'e2', 1.5)]
        """
        self.store.run_many("near_put", [(graph, *pair) for pair in pairs])

    def drop_near(self, graph: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Forget that these pairs score near the threshold.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     RecordLinks(made.store).put_near("event", [("e1", "e2", 1.5)])
        ...     RecordLinks(made.store).drop_near("event", [("e1", "e2")])
        ...     RecordLinks(made.store).near("event", ["e1"])
        []
        """
        self.store.run_many("near_drop", [(graph, *pair) for pair in pairs])

    def near(self, graph: str, ids: Iterable[str]) -> list[tuple[str, str, float]]:
        """Return what is near the threshold and touches any of these nodes, pair by pair, in order."""
        rows = self.store.run("near_get", {"graph": graph, "ids": listed(ids)})
        return [(row["left"], row["right"], row["score"]) for row in rows]

    def near_among(self, graph: str, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Return the pairs near the threshold of two of these nodes, found from their left sides alone."""
        rows = self.store.run("near_among", {"graph": graph, "ids": listed(ids)})
        return [(row["left"], row["right"]) for row in rows]

    def mark(self, graph: str, ids: Iterable[str]) -> None:
        """Keep marks; they outlive the process.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     RecordLinks(made.store).mark("event", ["e2", "e1"])
        ...     RecordLinks(made.store).marked("event")
        ['e1', 'e2']
        """
        self.store.run_many("mark_put", [{"graph": graph, "node": node} for node in ids])

    def marked(self, graph: str) -> list[str]:
        """Return the marked nodes, sorted."""
        return [row["node"] for row in self.store.run("marks_get", {"graph": graph})]

    def unmark(self, graph: str, ids: Iterable[str]) -> None:
        """Forget these marks.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     RecordLinks(made.store).mark("event", ["e2", "e1"])
        ...     RecordLinks(made.store).unmark("event", ["e2"])
        ...     RecordLinks(made.store).marked("event")
        ['e1']
        """
        self.store.run_many("mark_drop", [{"graph": graph, "node": node} for node in ids])

    def results_with(self, graph: str, members: Iterable[str]) -> list[Made]:
        """Return the results any of these is a member of, whoever owns them.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت.") as made:
        ...     [result] = RecordLinks(made.store).results("event")
        ...     RecordLinks(made.store).results_with("event", result.members) == [result]
        True
        """
        rows = self.store.run("clusters_by_member", {"graph": graph, "members": listed(members)})
        return [_made(row) for row in rows.fetchall()]

    def made(self, graph: str, owners: Iterable[str]) -> list[Made]:
        """Return the results these nodes own.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت.") as made:
        ...     [result] = RecordLinks(made.store).results("event")
        ...     RecordLinks(made.store).made("event", [result.owner]) == [result]
        True
        """
        rows = self.store.run("clusters_owned", {"graph": graph, "owners": listed(owners)})
        return [_made(row) for row in rows.fetchall()]

    def replace(self, graph: str, owners: Iterable[str], results: Sequence[Made]) -> None:
        """Swap the results these nodes own for new ones."""
        with self.store.transaction():
            old = self.store.run("clusters_gone", {"graph": graph, "owners": listed(owners)}).fetchall()
            gone = [{"kind": row["kind"], "id": row["id"]} for row in old]
            put = [{"kind": made.kind, "id": made.id} for made in results]
            gone += put
            self.store.run_many("cluster_members_drop", gone)
            self.store.run_many("cluster_drop", gone)
            self.store.run_many("cluster_put", [
                {"kind": made.kind, "id": made.id, "graph": graph, "owner": made.owner,
                 "body": msgspec.json.encode(made.value)} for made in results
            ])
            self.store.run_many("cluster_member_put", [
                {"kind": made.kind, "id": made.id, "member": member} for made in results for member in made.members
            ])
            settle(self.store, *([row["id"] for row in rows if row["kind"] == "event"] for rows in (gone, put)))
            settle_review(self.store, [row["id"] for row in gone if row["kind"] == "event"], results)

    def results(self, graph: str) -> list[Made]:
        """Return every result of a graph, sorted by kind and id.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت.") as made:
        ...     [result.kind for result in RecordLinks(made.store).results("event")]
        ['event']
        """
        return [_made(row) for row in self.store.run("clusters_all", {"graph": graph})]

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were made.

        >>> from sijill.engine.trying import samples
        >>> RecordLinks(samples().store).decisions()
        []
        """
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
