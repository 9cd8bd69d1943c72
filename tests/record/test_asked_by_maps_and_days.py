"""Places by type, changes of hands and the state of a record are at every moment what its events and reports say."""

from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.record.facets import MAPPED
from sijill.record.happenings import events_told

TOLD = (
    ("سيطر تنظيم الدولة الإسلامية على مدينة سرت يوم 10 شباط 2015.", "2015-02-11"),
    ("استعادت قوات البنيان المرصوص مدينة سرت يوم 6 كانون الأول 2016 وقتل ثلاثة جنود.", "2016-12-07"),
    ("قصفت طائرات أمريكية مواقع في مدينة بنغازي يوم الثلاثاء.", "2016-12-08"),
    ("قصفت طائرات أمريكية مواقع في مدينة سرت وتوعدت بالسيطرة على مصراتة.", "2016-12-09"),
)
ALL = 1000


@pytest.fixture
def record(tmp_path: Path) -> Record:
    made = Record(tmp_path / "x.db", internal=True)
    made.add(make_report(text, outlet="صحيفة", published=day) for text, day in TOLD)
    return made


def changes(record: Record) -> list[tuple[str, str, str, str | None]]:
    rows = record.store.select("SELECT place, earliest, type, json_extract(holder, '$.entity') AS holder FROM control")
    return [(row["place"], row["earliest"], row["type"], row["holder"]) for row in rows]


def counted_again(record: Record) -> None:
    """Hold what is kept of every type and realis against going through the claims that pass."""
    for facet in MAPPED:
        values = [row["value"] for row in events_told(record.store, facets=True).facets if row["facet"] == facet]
        for value in values:
            at = events_told(record.store, limit=0, places=ALL, **{facet: value}).places
            told = events_told(record.store, limit=0, places=ALL, facets=True, **{facet: value}).places
            assert at == told != [], (facet, value)
    assert list(record.verify()) == []


def test_what_changed_hands_is_a_row_while_its_event_stands(record: Record) -> None:
    assert changes(record) == [
        ("pl-sirte", "2015-02-10", "Non-state actor overtakes territory", "islamic-state"),
        ("pl-sirte", "2016-12-06", "Government regains territory", "al-bunyan-al-marsous"),
    ]
    taken = next(row for row in record.event_claims(type="Non-state actor overtakes territory"))
    record.decide("reject", [taken["id"]], reason="a drill", who="A.")
    assert [row[1] for row in changes(record)] == ["2016-12-06"]
    record.decide("undo", [], undoes=record.decisions()[-1].id, who="A.")
    assert [row[1] for row in changes(record)] == ["2015-02-10", "2016-12-06"]
    record.decide("remove", [taken["report"]], reason="withdrawn", who="A.")
    assert [row[1] for row in changes(record)] == ["2016-12-06"]


def test_places_of_a_type_are_those_of_the_claims_that_pass(record: Record) -> None:
    counted_again(record)
    claim = next(row for row in record.event_claims(type="Air/drone strike"))
    record.decide("correct", [claim["id"]], {"place": "مدينة مصراتة"}, reason="misread", who="A.")
    counted_again(record)
    record.decide("remove", [claim["report"]], reason="withdrawn", who="A.")
    counted_again(record)


def test_a_record_is_named_by_its_reports_in_whatever_order(record: Record, tmp_path: Path) -> None:
    with Record(tmp_path / "y.db", internal=True) as other:
        seen = [other.fingerprint()]
        for text, day in reversed(TOLD):
            other.add([make_report(text, outlet="صحيفة", published=day)])
            seen.append(other.fingerprint())
        assert len(set(seen)) == len(seen) and seen[-1] == record.fingerprint()
        sums = [(row["one"], row["n"]) for row in other.store.run("report_sums")]
        ids = [row["id"] for row in other.reports()]
        assert sums == [("high", sum(int(one[1:9], 16) for one in ids)), ("low", sum(int(one[9:], 16) for one in ids))]
