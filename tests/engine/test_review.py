from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.engine.review import ReviewError, answer, find, items, queue_modules, queues
from sijill.model import make_report

SHELLED = "قُتل {n} مدنيين في قصف مدفعي على مدينة {town} يوم {day}."


def report(n: str, town: str, day: str, published: str, outlet: str) -> object:
    return make_report(SHELLED.format(n=n, town=town, day=day), outlet=outlet, published=published)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """Three reports of the days around one shelling, told too differently for linking to be sure."""
    record = Record(tmp_path / "x.db", internal=True)
    record.add([
        report("خمسة", "سرت", "الثلاثاء", "2016-12-07", "أولى"),
        report("ثمانية", "سرت", "الخميس", "2016-12-09", "ثانية"),
        report("تسعة", "سرت", "السبت", "2016-12-11", "ثالثة"),
    ])  # fmt: skip
    return record


def test_every_queue_can_be_asked(record: Record) -> None:
    assert list(queues(record)) == list(queue_modules()) == [
        "actor", "anchor", "contradiction", "event", "place", "precision", "reprint",
    ]  # fmt: skip
    with pytest.raises(ReviewError, match="no queue named rumour; there are actor"):
        items(record, "rumour")


def test_a_question_shows_both_sides_with_words_reasons_and_effect(record: Record) -> None:
    first = items(record, "event")[0]
    assert sorted(side.words[0].outlet or "" for side in first.sides) == ["ثالثة", "ثانية"]
    assert [side.words[0].exact for side in first.sides] == ["قُتل"] * 2
    assert first.reasons["en"] and first.reasons["ar"] and first.score is not None and first.threshold is not None
    assert first.effect == min(side.toll or 0 for side in first.sides) > 0
    assert find(record, first.id) == first


def test_the_most_people_come_first(record: Record) -> None:
    effects = [item.effect for item in items(record, "event")]
    assert effects == sorted(effects, reverse=True) and len(effects) == 2


def test_what_follows_from_earlier_answers_is_not_asked(record: Record) -> None:
    claims = [event["claims"][0] for event in record.events()]
    record.decide("same", claims[:2], who="a")
    record.decide("different", claims[1:], who="a")
    asked = [set(item.targets) for item in items(record, "event")]
    assert len(claims) == 3 and all(not {claims[0], claims[2]} <= targets for targets in asked) and asked == []


def test_an_answer_is_a_decision_and_undo_asks_again(record: Record) -> None:
    before = [item.id for item in items(record, "event")]
    first = items(record, "event")[0]
    [made] = answer(record, first, "same", who="a", reason="one shelling")
    assert (made.action, made.targets, made.reason) == ("same", first.targets, "one shelling")
    assert len(list(record.events())) == 2 and first.id not in [item.id for item in items(record, "event")]
    record.decide("undo", [], undoes=made.id, who="a")
    assert [item.id for item in items(record, "event")] == before


def test_unsure_is_remembered(record: Record) -> None:
    first = items(record, "event")[0]
    answer(record, first, "unsure", who="a")
    assert first.id not in [item.id for item in items(record, "event")] and len(list(record.events())) == 3


def test_an_answer_the_queue_does_not_take_is_refused(record: Record) -> None:
    with pytest.raises(ReviewError, match="event takes same, different, unsure, not place"):
        answer(record, items(record, "event")[0], "place", who="a")


NAMES = ("قال سالم الورفلي إن القصف توقف. وحضر عمران النعاس.", "قال سالم الورفيلي إن القصف استمر. وحضر عمران النعاس.")


def test_two_spellings_are_made_one_name(tmp_path: Path) -> None:
    record = Record(tmp_path / "x.db", internal=True)
    record.add([make_report(text, published=f"2016-12-0{n}") for n, text in enumerate(NAMES, 1)])
    [item] = items(record, "actor")
    assert sorted(item.targets) == ["person:سالم الورفلي", "person:سالم الورفيلي"]
    [made] = answer(record, item, "same", who="a")
    held = {row["id"]: row["reports"] for row in record.actors()}
    assert held[made.targets[0]] == 2 and made.targets[1] not in held
    assert {row["speaker"]["entity"] for row in record.statements()} == {made.targets[0]}
    record.add([make_report(NAMES[1] + " وعاد.", published="2016-12-05")])
    assert {row["id"]: row["reports"] for row in record.actors()}[made.targets[0]] == 3
    record.decide("undo", [], undoes=made.id, who="a")
    assert {row["id"] for row in record.actors()} >= set(item.targets)


def test_a_decision_that_lost_its_claim_waits_and_can_be_moved(record: Record) -> None:
    [target, *_] = [row["id"] for row in record.figures(type="killed")]
    old = record.decide("correct", [target], {"value": 6, "low": 6, "high": 6}, who="a", reason="recount")
    assert items(record, "anchor") == []
    anchor = old.anchors[target]
    moved = {"start": len(SHELLED), "end": len(SHELLED) + 1}
    record.store.connection.execute(
        "UPDATE decision SET body = replace(replace(body, ?, ?), ?, ?)",
        (f'"start":{anchor.start},"end":{anchor.end}', f'"start":{moved["start"]},"end":{moved["end"]}',
         target, "f000000000000"),
    )  # fmt: skip
    [item] = items(record, "anchor")
    assert item.targets == [old.id] and len(item.sides) == 2
    made, undone = answer(record, item, "same", who="b")
    assert (made.action, made.value["value"], made.reason, undone.undoes) == ("correct", 6, "recount", old.id)
    assert items(record, "anchor") == []


def test_withheld_names_stay_out_of_review(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db") as record:
        texts = [f"قُتل الطفل {name} في قصف على مدينة سرت يوم الثلاثاء." for name in ("رامي الورفلي", "رامي الورفيلي")]
        record.add([make_report(text, published="2016-12-07", outlet=text[-9:]) for text in texts])
        shown = str([items(record, name) for name in queue_modules()])
        assert "رامي" not in shown
