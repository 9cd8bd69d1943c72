from pathlib import Path

import pytest

from sijill.model import Reading, make_report
from sijill.model.claims import EventClaim, FigureClaim, Statement
from sijill.model.ids import claim_id
from sijill.model.spans import Reference, quote
from sijill.reading import read
from sijill.record.listings import claims, report_of, reports, sources
from sijill.record.reports import put_report
from sijill.record.searching import search
from sijill.record.store import RecordError, Store

TEXT = "قالت الوزارة إن ثلاثة جنود قتلوا في قصف على بلدة صغيرة بريف المدينة."


def reading_with_claims() -> tuple[object, Reading]:
    report = make_report(TEXT, outlet="صحيفة أولى", published="2016-12-07", given_id="one")
    empty = read(report)
    number, shelling, said = TEXT.index("ثلاثة"), TEXT.index("قصف"), TEXT.index("ثلاثة")
    statement = Statement(
        id=claim_id(report.id, "statement", 0, "قالت", "indirect"), rule="verb_speaker_that",
        evidence=quote(TEXT, 0, len(TEXT) - 1), cue=quote(TEXT, 0, 12), content=quote(TEXT, said, len(TEXT) - 1),
        speaker=Reference("الوزارة", entity="actor:ministry"),
    )
    figure = FigureClaim(
        id=claim_id(report.id, "figure", number, "ثلاثة", "killed"), rule="number_noun_killed", measure="killed",
        evidence=quote(TEXT, number, number + 10), value=3, low=3, high=3, attribution=statement.id,
    )
    trigger = quote(TEXT, shelling, shelling + 3)
    event = EventClaim(
        id=claim_id(report.id, "event", shelling, "قصف", "Shelling/artillery/missile attack"), rule="noun_shelling",
        evidence=trigger, trigger=trigger, triggers=[trigger], type="Shelling/artillery/missile attack",
        attribution=statement.id, place=Reference("بلدة صغيرة", entity="place:town"),
    )
    fields = {name: getattr(empty, name) for name in empty.__struct_fields__}
    return report, Reading(**{**fields, "claims": [statement, figure, event]})


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "x.db")
    put_report(store, *reading_with_claims())  # type: ignore[arg-type]
    other = make_report("لا جديد في الحدود.", outlet="صحيفة ثانية", published="2016-12-08")
    put_report(store, other, read(other))
    return store


def test_reports_are_listed_by_day(store: Store) -> None:
    assert [(row["published"], row["claims"]) for row in reports(store)] == [("2016-12-07", 3), ("2016-12-08", 0)]


def test_claims_are_narrowed_by_type_and_outlet(store: Store) -> None:
    assert [row["value"] for row in claims(store, "figure", type="killed", outlet="صحيفة أولى")] == [3]
    assert list(claims(store, "figure", type="injured")) == []
    assert [row["place"]["entity"] for row in claims(store, "event", place="place:town")] == ["place:town"]


def test_an_unknown_filter_is_refused_by_name(store: Store) -> None:
    with pytest.raises(RecordError, match="no filter named colour"):
        list(claims(store, "figure", colour="red"))


def test_as_of_leaves_out_what_came_later(store: Store) -> None:
    assert [row["published"] for row in reports(store, as_of="2016-12-07")] == ["2016-12-07"]


def test_search_finds_arabic_as_people_type_it_and_cuts_the_original(store: Store) -> None:
    found = list(search(store, "القصف"))
    assert [(row["kind"], [TEXT[a:b] for a, b in row["hits"]]) for row in found] == [
        ("statement", ["قصف"]), ("report", ["قصف"])
    ]
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in found)


def test_sources_count_their_reports(store: Store) -> None:
    assert {row["outlet"]: row["reports"] for row in sources(store)} == {"صحيفة أولى": 1, "صحيفة ثانية": 1}


def test_a_report_is_found_by_the_id_it_came_with(store: Store) -> None:
    report = report_of(store, "one")
    assert report is not None and report.text == TEXT
