"""Sheets made from a record by known changes: what was changed is what is told."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from sijill.engine.matching import matched
from sijill.engine.record import Record
from sijill.export.formats import formats
from sijill.export.view import View
from sijill.intake.coded_sheet import SheetError, coded_rows
from sijill.model import make_report

Rows = list[dict[str, str]]
TEXTS = [
    ("قُتل خمسة مدنيين في قصف مدفعي على مدينة سرت يوم 6 ديسمبر 2016.", "2016-12-07"),
    ("قُتل سبعة جنود في غارة جوية على مدينة بنغازي يوم 9 ديسمبر 2016.", "2016-12-10"),
    ("اندلعت اشتباكات بين الجيش ومسلحين في مدينة درنة يوم 12 ديسمبر 2016 وقُتل ثلاثة جنود.", "2016-12-13"),
]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    record = Record(tmp_path_factory.mktemp("matching") / "x.db")
    record.add(make_report(text, published=day) for text, day in TEXTS)
    return record


def sheet(record: Record, folder: Path, shape: str, change: Callable[[Rows], Rows]) -> Path:
    path = folder / f"{shape}.csv"
    formats()[shape].write(View(record), path, {})
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row.get("event_date") or row.get("date_start")]
    changed = change(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, changed[0].keys())
    writer.writeheader()
    writer.writerows(changed)
    path.write_text(out.getvalue(), "utf-8")
    return path


def told(record: Record, path: Path) -> list[tuple[str, str | None, list[str]]]:
    _, rows, problems = coded_rows(path)
    assert problems == []
    return [
        (row["status"], row["sheet_id"] or row["event"], [difference["field"] for difference in row["differences"]])
        for row in matched(record, rows)
    ]


@pytest.mark.parametrize("shape", ["acled", "ucdp"])
def test_a_sheet_of_the_record_itself_is_the_same(record: Record, tmp_path: Path, shape: str) -> None:
    path = sheet(record, tmp_path, shape, lambda rows: rows)
    assert {status for status, _, _ in told(record, path)} == {"same"} and len(told(record, path)) >= 3


def test_what_was_changed_is_told(record: Record, tmp_path: Path) -> None:
    def changed(rows: Rows) -> Rows:
        first, second, *rest = rows
        second = second | {"event_date": "10 December 2016", "fatalities": "70", "location": "Benghazi"}
        other = first | {"event_id_cnty": "XX1", "location": "Tripoli", "latitude": "32.88", "longitude": "13.19",
                         "actor1": "", "actor2": "", "event_date": "2016-12-20", "fatalities": "40"}  # fmt: skip
        return [first | {"event_id_cnty": "MY1"}, second | {"event_id_cnty": "MY2"}, other, *rest[1:]]

    path = sheet(record, tmp_path, "acled", changed)
    found = {name: (status, fields) for status, name, fields in told(record, path)}
    assert found.pop("MY1") == ("same", []) and found.pop("MY2") == ("different", ["day", "dead"])
    assert found.pop("XX1") == ("missing", [])
    events = [row["code"] for row in record.events()]
    assert [name for name, (status, _) in found.items() if status == "new"] == [events[2]]


def test_reasons_add_up_to_the_score_and_name_what_spoke(record: Record, tmp_path: Path) -> None:
    _, rows, _ = coded_rows(sheet(record, tmp_path, "acled", lambda rows: rows[:1]))
    [line] = list(matched(record, rows))[:1]
    assert sum(float(reason.partition("(")[2].rstrip(")")) for reason in line["reasons"]) == line["score"]
    assert [reason.partition(" ")[0] for reason in line["reasons"]][:2] == ["same_day", "same_place"]


def test_only_events_of_the_days_a_sheet_covers_are_new_to_it(record: Record, tmp_path: Path) -> None:
    _, rows, _ = coded_rows(sheet(record, tmp_path, "acled", lambda rows: rows[:1]))
    assert [row["status"] for row in matched(record, rows)] == ["same"]
    assert [row["status"] for row in matched(record, rows, everything=True)].count("new") >= 2


def test_a_workbook_is_read_and_bad_rows_are_named(record: Record, tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for row in (["event_date", "location", "fatalities"], ["2016-12-06", "Sirte", 5], ["soon", "Sirte", 5],
                ["2016-12-06", "Sirte", "many"]):  # fmt: skip
        book.active.append(row)
    book.save(tmp_path / "mine.xlsx")
    shape, rows, problems = coded_rows(tmp_path / "mine.xlsx")
    assert (shape, [row.line for row in rows]) == ("acled", [2])
    assert [str(problem) for problem in problems] == [
        "mine.xlsx:3: no date: soon", "mine.xlsx:4: low is no number: many"
    ]
    assert [row["status"] for row in matched(record, rows)] == ["same"]


@pytest.mark.parametrize(("text", "reason"), [("", "empty"), ("a,b\n1,2\n", "neither ACLED's columns")])
def test_a_sheet_of_neither_shape_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    (tmp_path / "x.csv").write_text(text, "utf-8")
    with pytest.raises(SheetError, match=reason):
        coded_rows(tmp_path / "x.csv")
