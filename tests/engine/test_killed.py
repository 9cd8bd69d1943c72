"""Killed at any moment, a run loses nothing it confirmed and leaves a record that holds; run again, it ends alike."""

import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sijill.engine.record import Record
from tests.engine.dying import reports

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
TIMES = 3  # kills of each run; `python -m benchmarks.soak_kills` makes 200


def child(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.engine.dying", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def listed(path: Path) -> dict[str, Any]:
    """Everything a record lists, without the ids and times of its decisions."""
    with Record(path, internal=True) as record:
        assert list(record.verify()) == []
        return {
            "reports": list(record.reports()), "events": list(record.events()), "findings": list(record.findings()),
            "series": list(record.series()), "families": list(record.families()),
            "figures": [{k: v for k, v in row.items() if k != "inferred"} for row in record.figures()],
            "rulings": sorted((one.action, one.targets) for one in record.decisions()),
        }  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return uninterrupted(tmp_path_factory.mktemp("whole"))


def uninterrupted(folder: Path) -> dict[str, Any]:
    """Make the records of uninterrupted runs: after adding and after deciding, with how many statements each took."""
    made: dict[str, Any] = {"folder": folder, "statements": {}}
    for what in ("add", "decide", "export"):
        done = child(what, str(folder / "x.db"))
        assert done.returncode == 0, done.stderr
        made["statements"][what] = int(done.stdout)
        shutil.copy(folder / "x.db", folder / f"{what}.db")
    made["export"] = (folder / "x.db.jsonl").read_bytes()
    return made


def killed_and_run_again(
    whole: dict[str, Any], what: str, before: str | None, path: Path, seed: int,
    run: Callable[..., subprocess.CompletedProcess[str]] = child,
) -> None:
    if before:
        shutil.copy(whole["folder"] / f"{before}.db", path)
    at = random.Random(f"{what} {seed}").randrange(1, whole["statements"][what])
    assert run(what, str(path), str(at)).returncode == -signal.SIGKILL
    with Record(path, internal=True) as record:
        assert list(record.verify()) == []
    assert run(what, str(path)).returncode == 0


@pytest.mark.parametrize("seed", range(TIMES))
def test_adding_goes_on_where_it_was_killed(whole: dict[str, Any], tmp_path: Path, seed: int) -> None:
    killed_and_run_again(whole, "add", None, tmp_path / "x.db", seed)
    assert listed(tmp_path / "x.db") == listed(whole["folder"] / "add.db")
    assert len(listed(tmp_path / "x.db")["reports"]) == len(reports())


@pytest.mark.parametrize("seed", range(TIMES))
def test_a_ruling_is_made_whole_or_not_at_all(whole: dict[str, Any], tmp_path: Path, seed: int) -> None:
    killed_and_run_again(whole, "decide", "add", tmp_path / "x.db", seed)
    assert listed(tmp_path / "x.db") == listed(whole["folder"] / "decide.db")


@pytest.mark.parametrize("seed", range(2))
def test_an_export_is_there_whole_or_not_at_all(whole: dict[str, Any], tmp_path: Path, seed: int) -> None:
    path = tmp_path / "x.db"
    shutil.copy(whole["folder"] / "decide.db", path)
    at = random.Random(seed).randrange(1, whole["statements"]["export"])
    assert child("export", str(path), str(at)).returncode == -signal.SIGKILL
    assert not (tmp_path / "x.db.jsonl").exists()
    assert child("export", str(path)).returncode == 0
    assert (tmp_path / "x.db.jsonl").read_bytes() == whole["export"]
