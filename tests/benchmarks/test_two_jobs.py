"""Two jobs are compared with one by what both print of the same reports."""

import json
from pathlib import Path

import pytest
from benchmarks.two_jobs import compared


@pytest.mark.slow
def test_runs_in_turns_are_told_with_whether_they_print_the_same(tmp_path: Path) -> None:
    file = tmp_path / "two.jsonl"
    texts = ("قُتل جنديان في هجوم على معسكر درنة.", "أعلن البنك فتح أبوابه.")
    file.write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), encoding="utf-8")
    told = compared(file, runs=1, jobs=2)
    counted = [len(told[name]) for name in ("one", "several", "ratios")]
    assert (told["jobs"], told["same"], counted) == (2, True, [1, 1, 1])
    assert min(*told["one"], *told["several"], told["ratio"]) > 0
