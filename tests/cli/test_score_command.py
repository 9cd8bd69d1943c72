"""`sijill score`: scores to stdout, what has no Reading to stderr, a broken line with its number and exit code 1."""

import json
import subprocess
import sys
from pathlib import Path

GOLD = {"id": "a", "figures": [{"start": 4, "length": 4, "measure": "killed", "approx": "exact", "low": 3, "high": 3}]}


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sijill", *arguments]
    return subprocess.run(command, input=given, capture_output=True, encoding="utf-8", check=False)


def test_a_reading_is_scored_by_its_source(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    line = json.dumps({"id": "a", "text": "قتل ثلاثة جنود.", "language": "ar"}, ensure_ascii=False)
    readings = tmp_path / "readings.jsonl"
    readings.write_text(run("read", "--json", "-", given=line + "\n").stdout, encoding="utf-8")
    rows = [json.loads(row) for row in run("score", str(tmp_path / "gold.jsonl"), str(readings)).stdout.splitlines()]
    assert [(row["layer"], row["recall"]) for row in rows] == [("figures", 1.0), ("figures_qualifier", 1.0)]


def test_what_has_no_reading_and_what_is_broken_is_told(tmp_path: Path) -> None:
    gold, readings = tmp_path / "gold.jsonl", tmp_path / "readings.jsonl"
    gold.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
    readings.write_text("", encoding="utf-8")
    missing = run("score", str(gold), str(readings))
    assert (missing.returncode, missing.stderr) == (0, "no Reading for 1 of 1 reports: a\n")
    gold.write_text("{\n", encoding="utf-8")
    broken = run("score", str(gold), str(readings))
    assert broken.returncode == 1
    assert broken.stderr.startswith(f"{gold}:1: ")
