"""What waits in review, found the plain way from claims, links, names and texts: what the queues must agree with.

Nothing here reads what linking keeps for review (`near`, `toll`, `doubt`).
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import msgspec

from sijill.engine.record import Record
from sijill.languages.spelling import fold
from sijill.linking import near
from sijill.linking.names import NameUse
from sijill.linking.weights import weight
from sijill.model import Link
from sijill.record.links import RecordLinks
from sijill.record.precision import precision_of
from sijill.record.store import Store
from tests.linking.plain_names import proposals

Row = dict[str, Any]
Asked = dict[frozenset[str], tuple[float, float | None]]  # targets -> effect and score


def near_pairs(store: Store, graph: Any, shared: int = 1) -> dict[tuple[str, str], float]:
    """Return the pairs that share so many live keys and score near the threshold, weighed anew, and their score."""
    links = RecordLinks(store)
    ids = [row["id"] for row in store.select("SELECT id FROM node WHERE graph = ?", (graph,))]
    under = defaultdict(set)
    for node in links.nodes(graph, ids).values():
        for key in node.keys:
            under[key].add(node.id)
    pairs = Counter(pair for held in under.values() if len(held) <= 64 for pair in combinations(sorted(held), 2))
    found = {}
    for left, right in (pair for pair, keys in pairs.items() if keys >= shared):
        link = near.link_between(links, graph, left, right)
        if link.reasons and -near.MARGIN <= link.score - weight(f"{graph}.threshold") < near.WEAK:
            found[left, right] = link.score
    return found


def kept_near(store: Store, graph: str) -> dict[tuple[str, str], float]:
    """Return what is kept of the pairs near the threshold of a graph."""
    rows = store.select("SELECT * FROM near WHERE graph = ?", (graph,))
    return {(row["left"], row["right"]): row["score"] for row in rows}


def tolls(record: Record) -> dict[str, float]:
    """Return event -> how many its series count."""
    people: defaultdict[str, float] = defaultdict(float)
    for one in record.series():
        known = [one[name] for name in ("best", "low", "high") if one[name] is not None]
        if one["event"] is not None and one["measure"] in ("killed", "injured", "bodies") and known:
            people[one["event"]] += known[0]
    return dict(people)


def _links(store: Store, graph: str) -> list[Link]:
    rows = store.select("SELECT body FROM link WHERE graph = ?", (graph,))
    found = [msgspec.json.decode(row["body"], type=Link) for row in rows]
    return [link for link in found if link.decided is None]


def events(record: Record) -> Iterator[tuple[frozenset[str], float, float | None]]:
    """Yield the questions about events."""
    listed = {event["id"]: event for event in record.events()}
    at = {claim: event for event in listed.values() for claim in event["claims"]}
    toll = tolls(record)
    most = sorted(toll, key=lambda event: (-toll[event], event))[:200]
    around = {claim for event in most for claim in listed[event]["claims"]}
    links = [(link.left, link.right, link.score) for link in _links(record.store, "event")]
    enough = weight("event.threshold")
    missed = [(*pair, score) for pair, score in near_pairs(record.store, "event").items()
              if score < enough and around & set(pair)]  # fmt: skip
    asked = set()
    for some in (links, missed):
        for left, right, score in sorted(some, key=lambda link: (-link[2], *link[:2])):
            one, other = at[left]["id"], at[right]["id"]
            if one != other and frozenset((one, other)) not in asked:
                asked.add(frozenset((one, other)))
                yield frozenset((left, right)), min(toll.get(one) or 0.0, toll.get(other) or 0.0), score
    for left, right, score in links:
        if at[left] == at[right] and len(at[left]["claims"]) == 2 and score < enough + near.WEAK:
            yield frozenset((left, right)), toll.get(at[left]["id"]) or 0.0, score


def reprints(record: Record) -> Iterator[tuple[frozenset[str], float, float | None]]:
    """Yield the questions about copies."""
    enough = weight("family.threshold")
    newest = {row["id"] for row in record.newest_reports(limit=400)}
    wordy = near_pairs(record.store, "family", shared=2)
    for pair, score in near_pairs(record.store, "family").items():
        if score >= enough or (pair in wordy and newest & set(pair)):
            yield frozenset(pair), 1.0, score


def contradictions(record: Record) -> Iterator[tuple[frozenset[str], float, float | None]]:
    """Yield the questions about contradictions."""
    for finding in record.findings(relation="contradicts", limit=500):
        told = dict(zip(finding["claims"], finding["values"], strict=False))
        first = finding["claims"][0]
        other = next((claim for claim in told if told[claim] != told[first]), finding["claims"][-1])
        rows = record.claims([first, other])
        numbers = [next((row[n] for n in ("value", "low", "high") if row.get(n) is not None), None)
                   for row in (rows[first], rows[other])]  # fmt: skip
        apart = abs(numbers[0] - numbers[1]) if None not in numbers else 0.0
        if first != other:
            yield frozenset((first, other)), apart, None


def precisions(record: Record) -> Iterator[tuple[frozenset[str], float, float | None]]:
    """Yield the questions about claims of rules that are often wrong."""
    listed = {"figure": record.figures, "event": record.event_claims, "statement": record.statements}
    for kind, rows in listed.items():
        for row in rows():
            measured = precision_of(kind, row["rule"])
            if measured is not None and measured.share < 0.85:
                of_people = row.get("measure") in ("killed", "injured", "bodies", "missing")
                yield frozenset((row["id"],)), float((row.get("value") if of_people else 0) or 0), measured.share


def places(record: Record) -> Iterator[tuple[frozenset[str], float, float | None]]:
    """Yield the questions about places no list knows."""
    toll = tolls(record)
    at = {claim: event["id"] for event in record.events() for claim in event["claims"]}
    for place in record.places():
        texts = set(place["names"])
        rows = record.store.select("SELECT report FROM name_use WHERE entity = ?", (place["id"],))
        named_in = {row["report"] for row in rows}
        claims = [
            row["id"] for row in record.event_claims()
            if row["report"] in named_in and row["place"] and (
                row["place"]["entity"] == place["id"]
                or (row["place"]["entity"] is None and row["place"]["text"] in texts)
            )
        ]
        if place["latitude"] is None and claims:
            there = {at[claim] for claim in claims if claim in at}
            yield frozenset((place["id"],)), sum(toll.get(event, 0.0) for event in there), None


def actors(record: Record) -> Iterator[tuple[frozenset[str], float, float | None]]:
    """Yield the questions about spellings."""
    rows = [dict(row) for row in record.store.select("SELECT * FROM name_use")]
    beside = defaultdict(set)
    used: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        beside[row["report"]].add(row["entity"])
        if row["kind"] == "actor" and (row["entity"].startswith("person:") or not row["known"]):
            used[row["entity"]].add(row["report"])
    uses, entities = [], {}
    for entity, reports in sorted(used.items()):
        name = fold(entity.removeprefix("person:"))
        company = frozenset().union(*(beside[report] for report in reports)) - {entity}
        entities[name] = entity
        kind = "person" if entity.startswith("person:") else "actor"
        uses.append(NameUse(kind, name, name, None, tuple(sorted(reports)), company))
    for cluster in proposals(uses):
        pair = [entities[name] for name in cluster.names]
        yield frozenset(pair), float(min(len(used[entity]) for entity in pair)), cluster.links[0].score


PLAIN = {
    "actor": actors, "contradiction": contradictions, "event": events, "place": places, "precision": precisions,
    "reprint": reprints,
}  # fmt: skip


def waiting(record: Record, queue: str) -> Asked:
    """Return the questions of a queue nothing was decided about: targets -> effect and score."""
    return {targets: (effect, score) for targets, effect, score in PLAIN[queue](record)}


def doubts(store: Store) -> list[tuple[str, str, float, str, str]]:
    """Return the rows of `doubt` as they follow from links and events."""
    rows = [json.loads(row["body"]) for row in store.select("SELECT body FROM cluster WHERE kind = 'event'")]
    at = {claim: event for event in rows for claim in event["claims"]}
    made = []
    for link in _links(store, "event"):
        one, other = at[link.left], at[link.right]
        if one is not other or len(one["claims"]) == 2:
            made.append((link.left, link.right, link.score, one["id"], other["id"]))
    return sorted(made)
