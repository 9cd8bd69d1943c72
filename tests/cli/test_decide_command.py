from pathlib import Path

import pytest
from typer.testing import CliRunner

from sijill.cli.main import app
from sijill.engine.record import Record
from sijill.model import make_report
from tests.engine.test_decide import TEXT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Record(tmp_path / "x.db") as record:
        record.add(make_report(TEXT, outlet=outlet, published="2016-12-07") for outlet in ("أولى", "ثانية"))
    return tmp_path / "x.db"


def run(path: Path, *words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["decide", *words, "--record", str(path)])
    return done.exit_code, done.output


def figures(path: Path) -> list[tuple[str, str]]:
    with Record(path, read_only=True) as record:
        return [(row["outlet"], row["measure"]) for row in record.figures()]


def test_all_that_a_query_finds_is_ruled_at_once_and_taken_back_at_once(path: Path) -> None:
    before = figures(path)
    code, said = run(path, "reject", "--where", "outlet=أولى", "--where", "measure=killed", "--reason", "r")
    assert code == 0 and figures(path) == [pair for pair in before if pair != ("أولى", "killed")]
    with Record(path, read_only=True) as record:
        assert [row["query"] for row in record.log()] == ["figures outlet=أولى measure=killed"]
    assert run(path, "undo", said.strip())[0] == 0 and figures(path) == before


def test_a_dry_run_prints_the_targets_and_decides_nothing(path: Path) -> None:
    code, said = run(path, "reject", "--where", "outlet=أولى", "--dry-run")
    with Record(path, read_only=True) as record:
        ids = [row["id"] for row in record.figures(outlet="أولى")]
        assert list(record.log()) == []
    assert code == 0 and said.splitlines() == [*ids, f"{len(ids)} targets; nothing decided"]


@pytest.mark.parametrize(("words", "code"), [
    (["--where", "colour=red"], 2), (["--where", "outlet"], 2), (["--where", "outlet=none"], 1),
    (["--where", "outlet=أولى", "--kind", "rumours"], 2),
])  # fmt: skip
def test_a_query_that_makes_no_sense_decides_nothing(path: Path, words: list[str], code: int) -> None:
    before = figures(path)
    assert run(path, "reject", *words)[0] == code and figures(path) == before
