"""Every format writes the samples; what it holds is checked against the record it was written from."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from sijill.engine.record import Record
from sijill.export import acled, ucdp
from sijill.export.formats import formats
from sijill.export.view import View
from sijill.model import make_report

TEXTS = [
    "قُتل ثلاثة جنود وأصيب خمسة آخرون في قصف على مدينة سرت يوم الثلاثاء.",
    "قال متحدث إن أربعة جنود قتلوا في قصف على مدينة سرت يوم الثلاثاء.",
]


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    record = Record(tmp_path_factory.mktemp("record") / "x.db")
    outlets = ["=أولى", "ثانية"]
    record.add([
        make_report(text, outlet=o, title=o, published="2016-12-07") for text, o in zip(TEXTS, outlets, strict=True)
    ])
    return View(record)


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", sorted(set(formats()) - {"parquet"}))
def test_every_format_writes(view: View, tmp_path: Path, name: str) -> None:
    kind = formats()[name]
    kind.write(view, tmp_path / f"out{kind.suffix}", {})
    written = list((tmp_path / "out").iterdir()) if not kind.suffix else [tmp_path / f"out{kind.suffix}"]
    assert written and all(path.stat().st_size > 0 for path in written)


def test_csv_defuses_formulas_and_keeps_every_figure(view: View, tmp_path: Path) -> None:
    formats()["csv"].write(view, tmp_path / "x.csv", {"what": "figures"})
    rows = rows_of(tmp_path / "x.csv")
    assert [row["id"] for row in rows] == [row["id"] for row in view.figures()]
    assert {row["outlet"] for row in rows} == {"'=أولى", "ثانية"}


def test_the_mark_for_excel_is_an_option(view: View, tmp_path: Path) -> None:
    formats()["csv"].write(view, tmp_path / "plain.csv", {})
    formats()["csv"].write(view, tmp_path / "bom.csv", {"bom": True})
    assert (tmp_path / "bom.csv").read_bytes() == b"\xef\xbb\xbf" + (tmp_path / "plain.csv").read_bytes()


def test_sheets_open_right_to_left_with_arabic_intact(view: View, tmp_path: Path) -> None:
    formats()["xlsx"].write(view, tmp_path / "x.xlsx", {})
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert {sheet.title: sheet.sheet_view.rightToLeft for sheet in book} == dict.fromkeys(book.sheetnames, True) != {}
    words = [cell.value for cell in next(c for c in book["figures"].columns if c[0].value == "words")][1:]
    assert words == [row["evidence"]["text"] for row in view.figures()]


def test_geojson_has_a_feature_for_every_event_and_no_guessed_point(view: View, tmp_path: Path) -> None:
    formats()["geojson"].write(view, tmp_path / "x.geojson", {})
    features = json.loads((tmp_path / "x.geojson").read_text("utf-8"))["features"]
    assert [feature["id"] for feature in features] == [row["id"] for row in view.events()]
    for feature, row in zip(features, view.events(), strict=True):
        assert (feature["geometry"] is None) == ((row["place"] or {}).get("entity") not in view.places)


@pytest.mark.parametrize(("name", "columns"), [("acled", 31), ("ucdp", 49)])
def test_sheets_of_coders_have_their_columns_in_order(view: View, tmp_path: Path, name: str, columns: int) -> None:
    formats()[name].write(view, tmp_path / "x.csv", {})
    head = (tmp_path / "x.csv").read_text("utf-8").splitlines()[0].split(",")
    assert head == list({"acled": acled.COLUMNS, "ucdp": ucdp.COLUMNS}[name]) and len(head) == columns


def test_annotations_cut_their_words(view: View, tmp_path: Path) -> None:
    formats()["webannotation"].write(view, tmp_path / "x.jsonld", {})
    items = json.loads((tmp_path / "x.jsonld").read_text("utf-8"))["items"]
    assert len(items) == len({item["id"] for item in items}) > 0
    for item in items:
        position, quote = item["target"]["selector"]
        report = view.record.report(item["target"]["source"].removeprefix("urn:sijill:"))
        assert report is not None and report.text[position["start"] : position["end"]] == quote["exact"]


def test_filters_narrow_an_export(view: View) -> None:
    narrowed = View(view.record, outlet="ثانية")
    assert {row["outlet"] for row in narrowed.figures()} == {"ثانية"}
    assert len(list(narrowed.figures())) < len(list(view.figures()))
