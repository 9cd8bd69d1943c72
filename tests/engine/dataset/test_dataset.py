"""Datasets: what was made of many files is what a record makes of them, however often the making was killed."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from sijill.engine.add import Added
from sijill.engine.dataset.layout import Dataset, Step
from sijill.engine.dataset.slices import Slice, readings_in
from sijill.engine.record import Record
from sijill.model import make_report

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not importlib.util.find_spec("daft"), reason="daft is not installed: uv pip install 'sijill[scale]'"
    ),
]
TOLD = [
    ("سرت", "2016-12-06", "أعلنت قوات حكومة الوفاق مقتل {n} من جنودها في اشتباكات مع تنظيم الدولة في مدينة سرت أمس."),
    ("بنغازي", "2017-01-05", "قُتل {n} مدنيين وأصيب سبعة في قصف على مدينة بنغازي، قال مصدر طبي لوكالة المرفأ."),
    ("حلب", None, "قال الناطق باسم الجيش إن {n} مسلحين قتلوا في غارة جوية على مدينة حلب يوم الثلاثاء."),
]
LINES = [
    {"id": f"{place}{n}", "outlet": outlet, "published": day, "text": text.format(n=n)}
    for n, outlet in ((3, "الأولى"), (5, "الثانية")) for place, day, text in TOLD
]
PATH = os.pathsep.join(sys.path)


def write(folder: Path) -> None:
    folder.mkdir()
    for number in range(3):
        lines = [json.dumps(line, ensure_ascii=False) for line in LINES[number * 2:number * 2 + 2]]
        (folder / f"{number}.jsonl").write_text("\n".join([*lines, "{broken"] if number == 1 else lines), "utf-8")


def command(source: Path, out: Path) -> list[str]:
    return [sys.executable, "-m", "sijill", "dataset", str(source), "--out", str(out), "--files", "1"]


def run(source: Path, out: Path) -> int:
    return subprocess.run(command(source, out), env={**os.environ, "PYTHONPATH": PATH}, check=False).returncode


def results(out: Path) -> dict[tuple[str, str], dict[str, Any]]:
    import pyarrow.parquet

    parts = sorted((out / "linked").rglob("*.parquet"))
    rows = [row for part in parts for row in pyarrow.parquet.ParquetFile(part).read().to_pylist()]
    return {(row["kind"], row["id"]): row for row in rows}


def recorded(record: Record) -> dict[tuple[str, str], tuple[str, str]]:
    found = record.store.select("SELECT kind, id, owner, body FROM cluster WHERE kind <> 'name'")
    return {(row["kind"], row["id"]): (row["owner"], row["body"].decode()) for row in found}


def linked(out: Path) -> dict[tuple[str, str], tuple[str, str]]:
    return {key: (row["owner"], row["value"]) for key, row in results(out).items()}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dataset")
    write(folder / "in")
    assert run(folder / "in", folder / "out") == 3  # one line is broken: the rest is stored
    return folder


def test_what_is_linked_is_what_a_record_holds(made: Path, tmp_path: Path) -> None:
    reports = [
        make_report(
            line["text"] or "", published=line["published"], outlet=line["outlet"], given_id=line["id"], language="ar"
        )
        for line in LINES
    ]
    with Record(tmp_path / "read.db") as read, Record(tmp_path / "opened.db") as opened:
        read.add(reports)
        opened.add_readings(readings_in(Dataset(made / "out"), Slice()), Added())
        assert recorded(read) == recorded(opened) == linked(made / "out") != {}


def test_what_was_refused_is_counted_with_file_and_line(made: Path) -> None:
    steps = list(Dataset(made / "out").done())
    assert sum(step.reports for step in steps) == len(LINES)
    assert [words.split(": ")[0] for step in steps for words in step.refused] == ["1.jsonl:3"]


def test_a_slice_is_cut_by_day_and_place(made: Path) -> None:
    def cut(**wanted: Any) -> list[str | None]:
        return sorted(report.given_id for report, _ in readings_in(Dataset(made / "out"), Slice(**wanted)))

    assert cut(since="2017-01-01") == ["بنغازي3", "بنغازي5"]
    assert cut(until="2016-12-31") == ["سرت3", "سرت5"]
    assert len(cut()) == len(LINES)
    assert cut(places=frozenset({"nowhere"})) == []


def test_a_run_whose_driver_is_killed_ends_the_same(made: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    environment = {**os.environ, "PYTHONPATH": PATH}
    running = subprocess.Popen(command(made / "in", out), env=environment, start_new_session=True)
    while not list((out / "done").glob("*.json")) and running.poll() is None:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGKILL)  # the driver and its workers, in the middle of the second file
    running.wait()
    done = len(list((out / "done").glob("*.json")))
    assert 1 <= done < 3
    assert run(made / "in", out) == 3
    assert results(out) == results(made / "out")


def test_an_unfinished_step_is_made_again(tmp_path: Path) -> None:
    dataset = Dataset(tmp_path)
    half = dataset.step_folder(dataset.begin(["a"])) / "day=2016-12-06"
    half.mkdir(parents=True)
    (half / "x.parquet").write_bytes(b"half")
    assert dataset.parts() == []
    dataset.finish(Step(dataset.begin(["a"]), ["a"], 0, [], []))
    assert dataset.parts() == []


def test_the_queries_of_the_page_run(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed: uv pip install duckdb")
    page = (Path(__file__).parents[3] / "docs" / "scale.md").read_text("utf-8")
    queries = [block.partition("```")[0] for block in page.split("```sql\n")[1:]]
    monkeypatch.chdir(made)
    found = [duckdb.sql(query.replace("DATASET", "out")).fetchall() for query in queries]
    assert len(found) >= 3 and all(found)
