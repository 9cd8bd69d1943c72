from pathlib import Path

import pytest

from sijill.engine import add
from sijill.engine.record import Record
from sijill.model import make_report

REPORTS = [
    make_report(f"قُتل {number} جنود في قصف على مدينة سرت يوم الثلاثاء.", outlet=outlet, published="2016-12-07")
    for number, outlet in [("ثلاثة", "أولى"), ("خمسة", "ثانية"), ("سبعة", "ثالثة")]
]


def dump(path: Path) -> list[str]:
    """Return all rows of a record as SQL, sorted: links and results lie in the order they came, which says nothing.

    Of the search, its texts and the words of each; how the index has parted them says nothing either.
    """
    with Record(path) as record:
        lines = sorted(record.store.connection.iterdump())
    return [line for line in lines if not line.startswith(('INSERT INTO "search_data"', 'INSERT INTO "search_idx"'))]


def test_the_same_reports_twice_change_nothing(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path) as record:
        assert record.add(REPORTS).new == 3
    before = dump(path)
    with Record(path) as record:
        again = record.add(REPORTS)
    assert (again.new, again.known) == (0, 3)
    assert dump(path) == before


def test_two_processes_make_the_record_of_one(tmp_path: Path) -> None:
    for jobs in (1, 2):
        with Record(tmp_path / f"{jobs}.db") as record:
            record.add(REPORTS * 10, jobs=jobs)
    assert dump(tmp_path / "1.db") == dump(tmp_path / "2.db")


@pytest.mark.parametrize("at_once", [1, 2, 7])
def test_however_many_are_kept_at_once_the_record_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    reports = [
        make_report(f"قُتل {number} جنود في قصف على {town} يوم الثلاثاء.", outlet=town, published="2016-12-07")
        for town in ("سرت", "درنة", "بنغازي") for number in ("ثلاثة", "خمسة", "سبعة")
    ]
    with Record(tmp_path / "whole.db") as record:
        record.add(reports)
    monkeypatch.setattr(add, "KEEP_EVERY", at_once)
    with Record(tmp_path / "parts.db") as record:
        record.add(reports)
    assert dump(tmp_path / "parts.db") == dump(tmp_path / "whole.db")


def test_a_record_verifies_after_adding(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db") as record:
        record.add(REPORTS)
        assert list(record.verify()) == []
