from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.engine.review import ReviewError, answer, find, items, queue_modules, queues
from sijill.linking import near
from sijill.model import Report, make_report

SHELLED = "قُتل {n} مدنيين في قصف مدفعي على مدينة {town} يوم {day}."
KILLED = {"أولى": ("خمسة", 6), "ثانية": ("ثمانية", 14), "ثالثة": ("تسعة", 22)}  # outlet -> how many, which December day


def shellings() -> list[Report]:
    """Three reports of shellings of one town, a week apart each: linking keeps them apart."""
    made = []
    for outlet, (n, day) in KILLED.items():
        text = SHELLED.format(n=n, town="سرت", day=f"{day} ديسمبر 2016")
        made.append(make_report(text, outlet=outlet, published=f"2016-12-{day + 1:02}"))
    return made


def ask_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every pair that was compared be a question, so that weights of linking may change without these tests."""
    monkeypatch.setattr(near, "MARGIN", 100.0)


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    ask_of_all(monkeypatch)
    record = Record(tmp_path / "x.db", internal=True)
    record.add(shellings())
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


def test_words_that_are_no_cursor_end_the_list(record: Record) -> None:
    assert items(record, "event", cursor="x") == [] != items(record, "event")


def test_the_most_people_come_first(record: Record) -> None:
    effects = [item.effect for item in items(record, "event")]
    assert effects == [8, 5, 5]


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


def test_a_place_no_list_knows_is_put_on_the_map(tmp_path: Path) -> None:
    record = Record(tmp_path / "x.db", internal=True)
    texts = [SHELLED.format(n=n, town=town, day="الثلاثاء") for n, town in (("خمسة", "الزعترية"), ("تسعة", "الدوالية"))]
    record.add([make_report(text.replace("مدينة", "قرية"), published="2016-12-07") for text in texts])
    first, second = items(record, "place")
    assert (first.sides[0].label, first.effect, second.effect) == ("الدوالية", 9, 5)
    answer(record, first, "place", who="a", value={"latitude": 31.5, "longitude": 16.2})
    places = {row["label"]: (row["latitude"], row["longitude"]) for row in record.places()}
    assert places == {"الدوالية": (31.5, 16.2), "الزعترية": (None, None)}
    assert [item.id for item in items(record, "place")] == [second.id]
    assert {event["code"] for event in record.events(bbox="16,31,17,32")} == {
        event["code"] for event in record.events() if event["place"]["text"] == "الدوالية"
    }
