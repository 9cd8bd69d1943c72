"""CSV and XLSX sheets: columns guessed, shown, given and saved."""

import datetime as dt
import json
import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from sijill.engine.intake_settings import intake_settings
from sijill.intake.items import DEFAULT, Settings
from sijill.intake.sources import csv_sheet, xlsx_sheet
from tests.intake.stories import BRIDGE, TRUCE

HEAD = ("رقم", "العنوان", "التاريخ", "المصدر", "نص الخبر", "ملاحظات")
ROWS = [(str(n), s.title, s.worded, s.outlet, s.body, "") for n, s in enumerate((BRIDGE, TRUCE), 1)]
WANTED = [(str(n), s.title, s.day, s.outlet, s.body) for n, s in enumerate((BRIDGE, TRUCE), 1)]


def csv_of(separator: str, encoding: str, rows: Sequence[Sequence[str]]) -> BytesIO:
    lines = [separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return BytesIO("\r\n".join(lines).encode(encoding))


def read(kind: object, stream: BytesIO, settings: Settings) -> list[tuple[str | None, ...]]:
    return [
        (item.report.given_id, item.report.title, item.report.published, item.report.outlet, item.report.text)
        for item in kind.items("a", stream, settings) if item.report  # type: ignore[attr-defined]
    ]


@pytest.mark.parametrize(("separator", "encoding"), [(",", "utf-8-sig"), (";", "windows-1256"), ("\t", "utf-16")])
def test_csv_in_the_writings_spreadsheets_save(separator: str, encoding: str) -> None:
    assert read(csv_sheet, csv_of(separator, encoding, [HEAD, *ROWS]), intake_settings()) == WANTED


def xlsx_of(rows: Sequence[Sequence[object]]) -> BytesIO:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    made = BytesIO()
    book.save(made)
    made.seek(0)
    return made


def test_xlsx_with_real_dates_and_numbers() -> None:
    rows = [(n, s.title, dt.datetime.fromisoformat(s.day), s.outlet, s.body) for n, s in enumerate((BRIDGE, TRUCE), 1)]
    assert read(xlsx_sheet, xlsx_of([HEAD[:5], *rows]), DEFAULT) == WANTED


def test_what_was_guessed_is_shown_once() -> None:
    first, second = csv_sheet.items("a.csv", csv_of(",", "utf-8", [HEAD, *ROWS]), intake_settings())
    assert "text = نص الخبر" in str(first.warnings[0])
    assert [w for w in second.warnings if "columns" in w.reason] == []


def test_a_mapping_is_saved_and_given(tmp_path: Path) -> None:
    saved = tmp_path / "columns.json"
    list(csv_sheet.items("a.csv", csv_of(",", "utf-8", [HEAD, *ROWS]), Settings(save_columns=saved)))
    columns = json.loads(saved.read_text("utf-8"))
    assert columns == {
        "id": "رقم", "title": "العنوان", "published": "التاريخ", "outlet": "المصدر", "text": "نص الخبر"
    }
    given = read(csv_sheet, csv_of(",", "utf-8", [HEAD, *ROWS]), Settings(columns={"text": "العنوان"}))
    assert [row[4] for row in given] == [BRIDGE.title, TRUCE.title]


def test_a_sheet_without_headings_is_told_by_its_long_cells() -> None:
    assert [row[4] for row in read(csv_sheet, csv_of(",", "utf-8", ROWS), DEFAULT)] == [BRIDGE.body, TRUCE.body]


def test_a_sheet_without_texts_is_refused() -> None:
    item, = csv_sheet.items("a.csv", BytesIO(b"place,dead\nx,3\n"), DEFAULT)
    assert item.problem and "--columns" in item.problem.reason


def test_a_workbook_that_defines_entities_is_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>')
    made.seek(0)
    item, = xlsx_sheet.items("a.xlsx", made, DEFAULT)
    assert item.problem and "defines entities" in item.problem.reason
