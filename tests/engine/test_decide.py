from pathlib import Path

import pytest

from sijill.engine.decide import DecisionError
from sijill.engine.record import Record
from sijill.model import make_report

TEXT = "قُتل ثلاثة جنود وأصيب خمسة آخرون في قصف على مدينة سرت يوم الثلاثاء."


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "x.db")
    record.add([
        make_report(TEXT, outlet="أولى", published="2016-12-07"),
        make_report(TEXT.replace("ثلاثة", "أربعة"), outlet="ثانية", published="2016-12-08"),
    ])
    return record


def killed(record: Record) -> list[object]:
    return [row["value"] for row in record.figures(type="killed")]


def state(record: Record) -> list[str]:
    return sorted(line for line in record.store.connection.iterdump() if '"decision"' not in line)


def first_killed(record: Record) -> str:
    return next(iter(record.figures(type="killed")))["id"]


def test_a_rejected_claim_is_gone_and_undo_brings_back_the_same_record(record: Record) -> None:
    before = state(record)
    decision = record.decide("reject", [first_killed(record)], reason="not in the words", who="a")
    assert killed(record) == [4]
    record.decide("undo", [], undoes=decision.id, who="a")
    assert killed(record) == [3, 4]
    assert state(record) == before
    assert [row["action"] for row in record.log()] == ["reject", "undo"]
    assert list(record.verify()) == []


def test_a_corrected_value_says_who_changed_it(record: Record) -> None:
    decision = record.decide("correct", [first_killed(record)], {"value": 33, "low": 33, "high": 33}, who="a")
    row = next(iter(record.figures(type="killed")))
    assert (row["value"], row["inferred"]["value"]) == (33, f"decision:{decision.id}")
    assert list(record.verify()) == []


def test_a_claim_is_added_by_marking_words(record: Record) -> None:
    report = next(iter(record.reports()))["id"]
    start = TEXT.index("مدينة")
    value = {"kind": "figure", "measure": "other", "start": start, "end": start + 5, "value": 1, "low": 1, "high": 1}
    record.decide("add", [report], value, who="a")
    assert [row["evidence"]["text"] for row in record.figures(type="other")] == ["مدينة"]


@pytest.mark.parametrize(("action", "value"), [("correct", {"colour": "red"}), ("correct", {"measure": "red"})])
def test_what_cannot_be_applied_changes_nothing(record: Record, action: str, value: dict[str, str]) -> None:
    before = list(record.store.connection.iterdump())
    with pytest.raises(DecisionError):
        record.decide(action, [first_killed(record)], dict(value), who="a")
    assert list(record.store.connection.iterdump()) == before


def test_an_unknown_id_is_refused_by_name(record: Record) -> None:
    with pytest.raises(DecisionError, match="no claim or report has the id f0"):
        record.decide("reject", ["f0"], who="a")
