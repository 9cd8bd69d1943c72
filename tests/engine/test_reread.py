from dataclasses import asdict
from pathlib import Path

import msgspec
import pytest

from sijill.engine import reread as rereading
from sijill.engine.holding import relink
from sijill.engine.new_decision import DecisionError
from sijill.engine.record import Record
from sijill.engine.reread import Change
from sijill.linking.linker import Linker
from sijill.model import make_report
from sijill.model.reading import Reader
from sijill.record.reports import get_reading, put_reading
from sijill.record.ruling_links import RulingLinks

REPORT = make_report("قُتل ثلاثة جنود في قصف على مدينة سرت.", published="2016-12-07")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "x.db")
    record.add([REPORT])
    return record


def test_nothing_is_read_again_by_the_same_reader(record: Record) -> None:
    assert list(record.reread()) == []


def test_an_older_reading_is_replaced_and_decisions_find_their_claims(record: Record) -> None:
    killed = next(iter(record.figures(type="killed")))["id"]
    record.decide("correct", [killed], {"value": 4, "low": 4, "high": 4}, who="a")
    record.store.connection.execute("UPDATE reading SET lexicon = 'older'")
    changes = list(record.reread())
    assert [asdict(change) for change in changes if isinstance(change, Change)] == [
        {"report": REPORT.id, "source": REPORT.source, "new": 0, "gone": 0, "changed": 0}
    ]
    assert [row["value"] for row in record.figures(type="killed")] == [4]
    assert rereading.stale_reports(record.store, "x", "y") == [REPORT.id]


def read_by_an_older_reader(record: Record) -> None:
    """Give every claim another id, as a reader would that decided it by other words."""
    for row in list(record.reports()):
        reading = get_reading(record.store, row["id"])
        assert reading is not None
        claims = [msgspec.structs.replace(claim, id=f"{claim.id}0") for claim in reading.claims]
        reader = msgspec.structs.replace(reading.reader, lexicon="older")
        put_reading(record.store, msgspec.structs.replace(reading, claims=claims, reader=reader))
        with record.store.transaction():
            linker = Linker(RulingLinks(record.store))
            relink(record.store, linker, [row["id"]])
            linker.settle()


def test_rulings_hold_when_a_better_reader_names_their_claims_anew(record: Record) -> None:
    record.add([make_report(REPORT.text.replace("ثلاثة", "أربعة"), published="2016-12-07", outlet="ثانية")])
    assert [len(event["claims"]) for event in record.events()] == [2]
    read_by_an_older_reader(record)
    events = [row["id"] for row in record.event_claims()]
    record.decide("different", events, who="a")
    record.decide("reject", [next(iter(record.figures(type="killed")))["id"]], who="a")
    assert [len(event["claims"]) for event in record.events()] == [1, 1]
    (kept,) = [row["value"] for row in record.figures(type="killed")]
    list(record.reread())
    assert [row["id"] for row in record.event_claims()] == [identity[:-1] for identity in events]
    assert [len(event["claims"]) for event in record.events()] == [1, 1]
    assert [row["value"] for row in record.figures(type="killed")] == [kept]


def test_another_claim_is_not_rejected_in_the_place_of_the_rejected_one(record: Record) -> None:
    killed = next(iter(record.figures(type="killed")))
    record.decide("reject", [killed["id"]], who="a")
    start = killed["evidence"]["start"]
    words = {"kind": "figure", "measure": "injured", "start": start, "end": start + 5, "value": 3}
    record.decide("add", [REPORT.id], words, who="a")
    assert [row["measure"] for row in record.figures()] == ["injured"]
    assert list(record.verify()) == []


def test_what_was_said_is_found_by_the_claims_that_hold(record: Record) -> None:
    record.add([make_report("قال سالم القاضي إن الميناء مغلق.", published="2016-12-07")])
    assert {row["kind"] for row in record.search("الميناء")} == {"report", "statement"}
    record.decide("reject", [next(iter(record.statements()))["id"]], who="a")
    assert {row["kind"] for row in record.search("الميناء")} == {"report"}


def test_the_log_says_which_reader_changed_what(record: Record) -> None:
    record.store.connection.execute("UPDATE reading SET lexicon = 'older'")
    list(record.reread())
    assert list(record.log()) == []  # the same reader by another name finds the same
    body = record.reading(REPORT.id)
    assert body is not None
    fewer = msgspec.structs.replace(body, claims=body.claims[1:], reader=Reader("0.0.1", "older"))
    put_reading(record.store, fewer)
    list(record.reread())
    [entry] = record.log()
    assert (entry["action"], entry["who"].partition(" ")[0], entry["targets"]) == ("reread", "sijill", [REPORT.id])
    assert {name: entry["value"][name] for name in ("new", "gone", "changed")} == {"new": 1, "gone": 0, "changed": 0}
    with pytest.raises(DecisionError, match="a re-reading is no decision"):
        record.decide("undo", [], undoes=entry["id"], who="a")


def test_a_claim_says_who_or_what_made_it(record: Record) -> None:
    claim = next(iter(record.figures(type="killed")))["id"]
    shown = record.show(claim)
    assert shown is not None and shown["made_by"]["reader"]["version"] and shown["made_by"]["decisions"] == []
    made = record.decide("correct", [claim], {"value": 4, "low": 4, "high": 4}, who="hala", reason="recount")
    shown = record.show(claim)
    assert shown is not None and shown["made_by"]["decisions"] == [
        {"id": made.id, "action": "correct", "who": "hala", "when": made.when, "reason": "recount"}
    ]
