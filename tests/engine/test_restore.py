import json
from pathlib import Path

from sijill.engine.record import Record
from sijill.export.jsonl import write
from sijill.export.view import View
from sijill.model import make_report

TEXT = "قُتل ثلاثة جنود وأصيب خمسة آخرون في قصف على مدينة سرت يوم الثلاثاء."


def filled(path: Path) -> Record:
    record = Record(path)
    record.add([make_report(TEXT.replace("ثلاثة", n), outlet=n, published="2016-12-07") for n in ("ثلاثة", "أربعة")])
    first = next(iter(record.figures(type="killed")))["id"]
    record.decide("correct", [first], {"value": 9, "low": 9, "high": 9}, who="a")
    return record


def test_an_export_read_back_is_the_same_record(tmp_path: Path) -> None:
    first, second = filled(tmp_path / "a.db"), Record(tmp_path / "b.db")
    write(View(first), tmp_path / "x.jsonl", {})
    with (tmp_path / "x.jsonl").open("rb") as lines:
        assert list(second.restore("x.jsonl", lines)) == []
    assert [list(second.figures()), list(second.events()), list(second.log())] == [
        list(first.figures()), list(first.events()), list(first.log())
    ]
    assert list(second.verify()) == []


def test_a_broken_line_is_named_and_the_rest_is_taken(tmp_path: Path) -> None:
    first, second = filled(tmp_path / "a.db"), Record(tmp_path / "b.db")
    write(View(first), tmp_path / "x.jsonl", {})
    lines = (tmp_path / "x.jsonl").read_bytes().splitlines()
    problems = list(second.restore("x.jsonl", [lines[0], b"{broken", *lines[1:]]))
    assert [(problem.file, problem.line) for problem in problems] == [("x.jsonl", 2)]
    assert len(list(second.reports())) == 2


def test_an_export_holds_reports_whole(tmp_path: Path) -> None:
    write(View(filled(tmp_path / "a.db")), tmp_path / "x.jsonl", {})
    rows = [json.loads(line) for line in (tmp_path / "x.jsonl").read_text("utf-8").splitlines()]
    assert [row["report"]["text"][:4] for row in rows if "report" in row] == [TEXT[:4]] * 2


def test_a_removed_report_is_in_an_internal_export_alone_and_comes_back_removed(tmp_path: Path) -> None:
    first = filled(tmp_path / "a.db")
    report = next(iter(first.reports()))["id"]
    removal = first.decide("remove", [report], reason="withdrawn", who="a")
    write(View(first), tmp_path / "out.jsonl", {})
    assert report not in [
        json.loads(line).get("report", {}).get("id") for line in (tmp_path / "out.jsonl").read_bytes().splitlines()
    ]
    inside = Record(tmp_path / "a.db", internal=True)
    write(View(inside), tmp_path / "x.jsonl", {})
    second = Record(tmp_path / "b.db", internal=True)
    with (tmp_path / "x.jsonl").open("rb") as lines:
        assert list(second.restore("x.jsonl", lines)) == []
    assert list(second.reports()) == list(inside.reports()) and second.show(report) == inside.show(report)
    for record in (inside, second):
        record.decide("undo", [], undoes=removal.id, who="a")
    assert list(second.events()) == list(inside.events()) and len(list(second.reports())) == 2
