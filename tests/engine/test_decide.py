import zlib
from pathlib import Path

import pytest

from sijill.engine.new_decision import DecisionError
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


def state(record: Record) -> list[object]:
    """All a record holds but its decisions and how often it changed; rows of linking by the names of their nodes."""
    ask = record.store.connection.execute
    numbered = ('"decision"', '"node"', '"block"', '"search', "CREATE", '"sqlite_sequence"', '"graph_state"')
    lines = [line for line in record.store.connection.iterdump() if not any(name in line for name in numbered)]
    nodes = "SELECT graph, id, report, keys, body FROM node ORDER BY graph, id"
    blocks = "SELECT b.key, n.graph, n.id FROM block b JOIN node n ON n.number = b.node ORDER BY 1, 2, 3"
    words = "SELECT kind, owner, report, words FROM search_item JOIN search s ON s.rowid = number ORDER BY 1, 2, 3"
    return [sorted(lines), *([tuple(row) for row in ask(sql)] for sql in (nodes, blocks, words))]


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


def listed(record: Record) -> list[object]:
    """Everything the listings show but the log."""
    return [list(rows) for rows in (
        record.reports(), record.figures(), record.event_claims(), record.statements(), record.events(),
        record.series(), record.findings(), record.families(), record.actors(), record.places(), record.sources(),
        record.search("سرت"),
    )]  # fmt: skip


def test_a_removed_report_leaves_every_listing_and_its_id_keeps_answering(record: Record) -> None:
    before, report = listed(record), next(iter(record.reports()))
    decision = record.decide("remove", [report["id"]], reason="the outlet withdrew it", who="a")
    assert len(list(record.reports())) == 1 and killed(record) == [4]
    assert [row["report"] for row in record.search("سرت")] == [row["id"] for row in record.reports()]
    assert record.show(report["id"]) == {
        "kind": "report", "id": report["id"],
        "removed": {"id": decision.id, "who": "a", "when": decision.when, "reason": "the outlet withdrew it"},
    }
    assert record.add([make_report(TEXT, outlet="أولى", published="2016-12-07")]).new == 0
    assert list(record.verify()) == []
    record.decide("undo", [], undoes=decision.id, who="a")
    assert listed(record) == before and list(record.verify()) == []


@pytest.mark.parametrize(
    ("action", "value", "shown"),
    [("rename", {"label": "Surt"}, ("Surt", 31.21)), ("place", {"latitude": 1.5, "longitude": 2}, ("Sirte", 1.5))],
)
def test_a_place_is_renamed_or_put_on_the_map_and_back(
    record: Record, action: str, value: dict[str, str | int | float | bool | None], shown: tuple[str, float]
) -> None:
    before = listed(record)
    [place] = record.places()
    decision = record.decide(action, [place["id"]], value, who="a")
    [now] = record.places()
    assert (now["label"], now["latitude"]) == shown
    assert {event["place"]["label"] for event in record.events()} == {shown[0]}
    record.decide("undo", [], undoes=decision.id, who="a")
    assert listed(record) == before


@pytest.mark.parametrize("value", [{}, {"latitude": 91, "longitude": 0}, {"latitude": "x", "longitude": 0}])
def test_no_place_outside_the_earth(record: Record, value: dict[str, str | int]) -> None:
    [place] = record.places()
    with pytest.raises(DecisionError):
        record.decide("place", [place["id"]], dict(value), who="a")


def test_what_an_event_was_called_leads_to_it_for_ever(record: Record) -> None:
    [event] = record.events()
    split = record.decide("different", event["claims"], who="a")
    one, other = record.events()
    record.decide("undo", [], undoes=split.id, who="a")
    [merged] = record.events()
    for name in (one["id"], one["code"], other["id"], other["code"]):
        found = record.event(name)
        assert found is not None and found["code"] == merged["code"]
    shown = record.show(other["code"])
    assert shown is not None and shown["code"] == merged["code"] and record.event("SRT-2222") is None


def test_an_event_stands_for_its_claims(record: Record) -> None:
    [event] = record.events()
    decision = record.decide("reject", [event["code"]], who="a")
    assert decision.targets == event["claims"] and list(record.events()) == []


def test_a_correction_names_and_dates(record: Record) -> None:
    claim = next(iter(record.event_claims()))["id"]
    record.decide("correct", [claim], {"actors": "الجيش|الطيران", "earliest": "2016-12-06", "latest": "2016-12-06"})
    row = record.claims([claim])[claim]
    assert [ref["text"] for ref in row["actors"]] == ["الجيش", "الطيران"]
    assert (row["time"]["earliest"], row["time"]["precision"]) == ("2016-12-06", "day")


def test_a_statement_is_added_by_marking_cue_and_content(record: Record) -> None:
    report = next(iter(record.reports()))["id"]
    value = {"kind": "statement", "mode": "direct", "start": 0, "end": 4, "speaker": "مسعف",
             "content_start": 5, "content_end": 10}  # fmt: skip
    record.decide("add", [report], value, who="a")
    [row] = record.statements()
    assert (row["cue"]["text"], row["content"]["text"], row["speaker"]["text"]) == (TEXT[:4], TEXT[5:10], "مسعف")
    assert row["evidence"]["text"] == TEXT[:10] and list(record.verify()) == []


@pytest.mark.parametrize("value", [
    {"kind": "rumour", "start": 0, "end": 4}, {"kind": "figure", "start": 4, "end": 4, "measure": "killed"},
    {"kind": "figure", "start": 0, "end": 9999, "measure": "killed"}, {"kind": "figure", "measure": "killed"},
])  # fmt: skip
def test_words_that_are_not_there_cannot_be_added(record: Record, value: dict[str, str | int]) -> None:
    with pytest.raises(DecisionError):
        record.decide("add", [next(iter(record.reports()))["id"]], dict(value), who="a")


def test_targets_of_the_wrong_kind_are_refused(record: Record) -> None:
    report = next(iter(record.reports()))["id"]
    with pytest.raises(DecisionError, match=f"reject takes claim: not {report}"):
        record.decide("reject", [report], who="a")
    with pytest.raises(DecisionError, match="same takes targets of one kind"):
        record.decide("same", [report, first_killed(record)], who="a")
    with pytest.raises(DecisionError, match="rename needs a target: entity"):
        record.decide("rename", [], {"label": "x"}, who="a")


def test_decisions_hold_for_what_comes_after_them(record: Record) -> None:
    [place] = record.places()
    record.decide("rename", [place["id"]], {"label": "Surt"}, who="a")
    record.add([make_report(TEXT.replace("ثلاثة", "سبعة"), outlet="ثالثة", published="2016-12-09")])
    assert {row["label"] for row in record.places()} == {"Surt"}


@pytest.mark.parametrize("body", [b"", zlib.compress(b'{"id": "x", "text": "y", "source": "z"}')])
def test_a_tamper_with_a_removed_report_shows(record: Record, body: bytes) -> None:
    report = next(iter(record.reports()))["id"]
    record.decide("remove", [report], who="a")
    assert list(record.verify()) == []
    record.store.connection.execute("UPDATE removed_report SET report = ?", (body,))
    [fault] = record.verify()
    assert fault.startswith(f"{report}: ")
