from pathlib import Path

import pytest

from sijill.model import make_report
from sijill.reading import read
from sijill.record.reports import put_report
from sijill.record.store import Store
from sijill.record.verifying import faults

REPORT = make_report("قالت الوزارة إن ثلاثة جنود قتلوا.", outlet="صحيفة", published="2016-12-07")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "x.db")
    put_report(store, REPORT, read(REPORT))
    return store


def test_an_untouched_record_holds(store: Store) -> None:
    assert list(faults(store)) == []


def test_a_changed_text_shows(store: Store) -> None:
    store.connection.execute("UPDATE report SET text = replace(text, 'ثلاثة', 'ثلاثون')")
    assert f"{REPORT.id}: the text does not have the hash it was stored with" in list(faults(store))


def test_a_changed_outlet_shows(store: Store) -> None:
    store.connection.execute("UPDATE report SET outlet = 'أخرى'")
    assert list(faults(store)) == [f"{REPORT.id}: text or metadata were changed after the report was stored"]


def test_a_changed_count_shows(store: Store) -> None:
    day = store.run("days").fetchone()["day"]
    store.connection.execute("UPDATE tally SET n = 7 WHERE of = 'day'")
    store.connection.execute("DELETE FROM name WHERE kind = 'actor'")
    store.connection.execute("INSERT INTO name VALUES ('place', 'nowhere', 2, 3)")
    store.connection.execute("INSERT INTO control VALUES ('p', '9999', '9999', 'C', 'e', 'T', '{}', NULL, '[]')")
    store.connection.execute("UPDATE tally SET n = 7 WHERE of = 'reports' AND one = 'low'")
    assert list(faults(store)) == [
        f"day {day}: 7 kept, 1 counted", "name place nowhere: 2 kept, 0 counted",
        "name uses place nowhere: 3 kept, 0 counted", f"reports low: 7 kept, {int(REPORT.id[9:], 16)} counted",
        'taken e ["p","9999","9999","C","T","{}",null,"[]"]: 1 kept, 0 counted',
    ]


def test_a_report_that_the_search_has_elsewhere_shows(store: Store) -> None:
    store.connection.execute("UPDATE search_item SET number = 5 WHERE kind = 'report'")
    assert list(faults(store)) == [f"{REPORT.id}: the search does not have it where it stands among the reports"]


def test_a_lost_reading_shows(store: Store) -> None:
    store.connection.execute("DELETE FROM reading")
    assert list(faults(store)) == [f"{REPORT.id}: the report has no reading"]
