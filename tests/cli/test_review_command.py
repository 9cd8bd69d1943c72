"""The keyboard loop, driven by piped keys."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sijill.cli.main import app
from sijill.engine.record import Record
from tests.engine.test_review import ask_of_all, shellings


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    ask_of_all(monkeypatch)
    with Record(tmp_path / "x.db") as record:
        record.add(shellings())
    return tmp_path / "x.db"


def review(path: Path, keys: str, *words: str) -> str:
    done = CliRunner().invoke(app, ["review", *words, "--record", str(path), "--who", "hala"], input=keys)
    assert done.exit_code == 0, done.output
    return done.stdout


def log(path: Path) -> list[tuple[str, str, str]]:
    with Record(path, read_only=True) as record:
        return [(row["action"], row["who"], row["reason"]) for row in record.log()]


def test_without_a_queue_the_queues_are_counted(path: Path) -> None:
    rows = [json.loads(line) for line in review(path, "").splitlines()]
    assert {row["queue"]: row["waiting"] for row in rows}["event"] == 3


def test_one_question_a_screen_with_both_sides_and_reasons(path: Path) -> None:
    shown = review(path, "q", "event")
    assert "event 1/3" in shown and "أولى" in review(path, "sq", "event") + shown and "score" in shown
    assert "0 decisions; 3 questions left" in shown


def test_keys_decide_skip_explain_and_undo(path: Path) -> None:
    shown = review(path, "?rreally one\nxzn sq", "event")
    assert "unsure: not asked again" in shown
    assert log(path) == [("same", "hala", "really one"), ("undo", "hala", "taken back in review"),
                         ("different", "hala", "")]  # fmt: skip
    assert "1 decisions; 1 questions left" in shown


def test_undo_before_any_answer_says_so(path: Path) -> None:
    assert "nothing to undo" in review(path, "zq", "event") and log(path) == []


def test_questions_are_listed_for_other_programs(path: Path) -> None:
    rows = [json.loads(line) for line in review(path, "", "event", "--list", "--limit", "1").splitlines()]
    assert [row["queue"] for row in rows] == ["event"] and len(rows[0]["sides"]) == 2
