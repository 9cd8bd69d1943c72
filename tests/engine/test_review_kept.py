"""What linking keeps for review is what follows from the record at every moment, and so are the questions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.engine.review import after, cursor_of, items, questions, queues
from sijill.engine.weigh import weigh
from sijill.linking.weights import weight
from tests.engine.plain_queues import PLAIN, doubts, kept_near, near_pairs, tolls, waiting
from tests.linking.truth_readings import sample_reports

pytestmark = pytest.mark.slow  # the samples are read and weighed


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with Record(tmp_path_factory.mktemp("review") / "x.db", internal=True) as record:
        record.add(sample_reports().values())
        yield record


def check(record: Record) -> None:
    """Compare what is kept with what follows from claims, links and texts."""
    assert kept_near(record.store, "event") == near_pairs(record.store, "event")
    enough = weight("family.threshold")
    linked = {pair: score for pair, score in near_pairs(record.store, "family").items() if score >= enough}
    assert kept_near(record.store, "family") == linked
    assert {row["event"]: row["people"] for row in record.store.select("SELECT * FROM toll")} == tolls(record)
    rows = record.store.select('SELECT "left", "right", score, one, other FROM doubt ORDER BY "left", "right"')
    assert [tuple(row) for row in rows] == doubts(record.store)
    assert [line for line in record.verify() if line.startswith("doubt")] == []  # with how many people ride on each


def test_what_is_kept_follows_from_the_record(samples: Record) -> None:
    check(samples)
    for table in ("near", "toll", "doubt"):
        assert samples.store.select(f"SELECT count(*) FROM {table}").fetchone()[0] > 0


@pytest.mark.parametrize("queue", PLAIN)
def test_the_questions_are_those_found_the_plain_way(samples: Record, queue: str) -> None:
    asked = questions(samples, queue)
    assert {frozenset(one.targets): (one.effect, one.score) for one in asked} == waiting(samples, queue)
    order = [(-one.effect, abs((one.score or 0) - (one.threshold or 0)), one.id) for one in asked]
    assert order == sorted(order) and len({one.id for one in asked}) == len(asked)
    shown = items(samples, queue)
    assert [(item.id, item.effect, item.score, tuple(item.targets)) for item in shown] == [
        (one.id, one.effect, one.score, one.targets) for one in asked
    ]
    assert queues(samples)[queue] == len(asked)


def test_a_cursor_goes_on_though_its_question_waits_no_more(samples: Record) -> None:
    asked = questions(samples, "precision")
    assert len(asked) > 3
    assert after(asked, cursor_of(asked[1])) == asked[2:] == after([asked[0], *asked[2:]], cursor_of(asked[1]))
    assert [item.id for item in items(samples, "precision", limit=1, cursor=cursor_of(asked[0]))] == [asked[1].id]


def test_what_is_kept_follows_decisions_and_their_undoing(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db", internal=True) as record:
        record.add(list(sample_reports().values())[:30])
        check(record)
        pair = list(questions(record, "event")[0].targets)
        [report, *_] = [row["report"] for row in record.claims(pair).values()]
        for action, targets in (("same", pair), ("different", pair), ("reject", pair[:1]), ("remove", [report])):
            before = questions(record, "reprint")
            made = record.decide(action, targets, who="a")
            asked = {frozenset(one.targets) for one in questions(record, "reprint")}
            assert asked == set(waiting(record, "reprint")), action
            ruled = tuple(pair) if action == "same" else None
            assert set(kept_near(record.store, "event")) == set(near_pairs(record.store, "event")) - {ruled}, action
            assert {row["event"]: row["people"] for row in record.store.select("SELECT * FROM toll")} == tolls(record)
            record.decide("undo", [], who="a", undoes=made.id)
            check(record)
            assert questions(record, "reprint") == before


def test_a_record_linked_without_is_weighed_when_it_is_opened(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db", internal=True) as record:
        record.add(list(sample_reports().values())[:30])
        record.store.select("DELETE FROM near")
        record.store.select("INSERT INTO mark (graph, node) VALUES ('near', 'event'), ('near', 'family')")
    with Record(tmp_path / "x.db", internal=True) as record:
        check(record)
        assert weigh(record.store) == []
