"""A listing in its four forms: what programs get whole, and what a person reads at the width of the terminal."""

import csv
import io
import json

import pytest

from sijill.cli.listing import Form, chosen_form, print_rows

ROWS = [
    {"code": "SRT-7D32", "type": "Armed clash", "low": 3, "actors": ["ق", "ب"], "more": 1, "times": [
        {"time": {"earliest": "2016-12-05", "latest": "2016-12-06", "text": "مساء الاثنين"}, "claims": ["e1"]},
        {"time": {"earliest": "2016-12-08", "latest": "2016-12-08", "text": "الخميس"}, "claims": ["e2"]},
    ]},
    {"code": "EVT-X2B8", "type": None, "low": None, "actors": [], "more": 2, "times": []},
]
COLUMNS = ["code", "type", "low", "actors", "times"]


def printed(capsys: pytest.CaptureFixture[str], form: Form) -> str:
    print_rows(ROWS, COLUMNS, form)
    return capsys.readouterr().out


def test_programs_get_every_field_of_every_row(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(printed(capsys, "json")) == ROWS
    assert [json.loads(line) for line in printed(capsys, "jsonl").splitlines()] == ROWS


def test_a_sheet_holds_its_columns(capsys: pytest.CaptureFixture[str]) -> None:
    head, first, second = csv.reader(io.StringIO(printed(capsys, "csv")))
    assert head == COLUMNS
    assert (first[:4], second) == (["SRT-7D32", "Armed clash", "3", "ق; ب"], ["EVT-X2B8", "", "", "", ""])


def test_columns_stand_beside_each_other_where_they_have_room(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    assert [line.split() for line in printed(capsys, "table").splitlines()] == [
        ["code", "type", "low", "actors", "times"],
        ["SRT-7D32", "Armed", "clash", "3", "ق;", "ب", "2016-12-05/2016-12-06;", "2016-12-08"],
        ["EVT-X2B8"],
    ]


def test_values_stand_below_each_other_where_columns_have_no_room(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert [line.rstrip() for line in printed(capsys, "table").splitlines()] == [
        "code    SRT-7D32", "type    Armed clash", "low     3", "actors  ق; ب",
        "times   2016-12-05/2016-12-06; 2016-12-08", "", "code    EVT-X2B8",
    ]


def test_without_a_wish_programs_get_lines_and_a_wish_for_a_table_wins() -> None:
    assert [chosen_form(False, False, False), chosen_form(True, False, False), chosen_form(False, True, False),
            chosen_form(False, False, True), chosen_form(True, True, True, True)] == [
        "jsonl", "json", "jsonl", "csv", "table"
    ]
