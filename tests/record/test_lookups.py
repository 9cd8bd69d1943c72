import json
from pathlib import Path

import pytest

from sijill.record.listings import names
from sijill.record.lookups import claims_of, cluster_of, clusters_with, counts, days
from sijill.record.reports import put_report
from sijill.record.store import Store
from tests.record.test_listings import reading_with_claims


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "x.db")
    report, reading = reading_with_claims()
    put_report(store, report, reading)  # type: ignore[arg-type]
    figure = next(claim.id for claim in reading.claims if claim.id.startswith("f"))
    event = {"id": "v1", "claims": [figure]}
    row = [json.dumps(event).encode()]
    columns = "kind, id, graph, owner, body"
    store.connection.execute(f"INSERT INTO cluster ({columns}) VALUES ('event', 'v1', 'events', 'c1', ?)", row)
    store.connection.execute("INSERT INTO cluster_member VALUES (?, 'event', 'v1')", [figure])
    return store


def test_claims_are_found_by_id_with_their_report(store: Store) -> None:
    ids = [row["id"] for row in store.connection.execute("SELECT id FROM claim WHERE kind = 'figure'")]
    found = claims_of(store, [*ids, "f000000000000"])
    assert [(row["value"], row["outlet"], row["day"]) for row in found.values()] == [(3, "صحيفة أولى", "2016-12-07")]


def test_clusters_are_found_by_id_and_by_member(store: Store) -> None:
    event = cluster_of(store, "event", "v1")
    assert event is not None and cluster_of(store, "event", "v2") is None
    assert clusters_with(store, "event", event["claims"]) == {event["claims"][0]: [event]}


def test_counts_and_days(store: Store) -> None:
    assert counts(store) == {"report": 1, "figure": 1, "statement": 1, "event": 1}
    assert days(store) == [("2016-12-07", 1)]


def test_the_names_of_a_record_are_listed(store: Store) -> None:
    store.connection.execute("DELETE FROM name_use")
    columns = "entity, kind, label, text, known, report, uses"
    row = "SELECT 'p1', 'place', 'سرت', 'سرت', 1, id, 2 FROM report"
    store.connection.execute(f"INSERT INTO name_use ({columns}) {row}")
    assert [(row["id"], row["names"], row["uses"]) for row in names(store, "place")] == [("p1", ["سرت"], 2)]
