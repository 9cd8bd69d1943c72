"""Speed and memory of reading on 200 reports drawn by seed, one core, beside `dateparser.search` in the same run.

Processor time, runs interleaved, and the median: what else the machine does strikes all alike. Where `make compiled`
has made an environment, the same reports are read there too, in the same turns.
"""

import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.material import DRAWN, OUT, ROOT, MissingError, ant, drawn
from benchmarks.table import Row

import sijill

RUNS = 5
PEER_PYTHON = ROOT / ".venv-peers" / "bin" / "python"
COMPILED_PYTHON = ROOT / ".venv-compiled" / "bin" / "python"
PEER = ROOT / "benchmarks" / "peers" / "dateparser_search.py"


def drawn_file(reports: int = DRAWN) -> Path:
    """Write the first so many of the drawn reports into a file, for processes of their own; return it."""
    OUT.mkdir(parents=True, exist_ok=True)
    path, rows = OUT / "drawn.jsonl", ant()
    lines = [json.dumps(rows[report.source], ensure_ascii=False) + "\n" for report in drawn()[:reports]]
    path.write_text("".join(lines), encoding="utf-8")
    return path


def _printed(*command: str) -> dict[str, Any]:
    place = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}  # each has its own sijill
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT, env=place)
    return dict(json.loads(done.stdout))


def _refuse_another_source(run: dict[str, dict[str, Any]]) -> None:
    """Refuse to set two builds beside each other that are not of one source, or not what they are called."""
    plain, compiled = run["whole"], run["compiled"]
    if compiled["how"] == plain["how"]:
        raise MissingError(f"what reads in {COMPILED_PYTHON} is {compiled['how']} as well (make compiled)")
    if compiled["code"] != plain["code"]:
        raise MissingError(f"{COMPILED_PYTHON} reads with other sources than these (make compiled)")


def rows(runs: int = RUNS) -> Iterator[Row]:
    """Yield reports a second of whole reading, of the times layer alone and of the peer, and peak memory."""
    if not PEER_PYTHON.exists():
        raise MissingError(f"{PEER_PYTHON} is not here (make peers)")
    path = str(drawn_file())
    ours = (sys.executable, "-m", "benchmarks.speed_run")
    commands: dict[str, tuple[str, ...]] = {what: (*ours, what, path) for what in ("whole", "times")}
    if COMPILED_PYTHON.exists():
        commands["compiled"] = (str(COMPILED_PYTHON), *ours[1:], "whole", path)
    commands["dateparser"] = (str(PEER_PYTHON), str(PEER), path)
    taken = [{name: _printed(*command) for name, command in commands.items()} for _ in range(runs)]
    if "compiled" in commands:
        _refuse_another_source(taken[0])
    rates = {name: [run[name]["reports"] / run[name]["seconds"] for run in taken] for name in commands}
    peer = median(rates["dateparser"])
    version = f"dateparser {taken[0]['dateparser']['version']}: {peer:.0f} reports/s"
    labels = {"whole": "whole reading", "compiled": "whole reading, compiled", "times": "times alone"}
    for name, label in labels.items():
        if name not in rates:
            continue
        values = rates[name]
        python = ".venv-compiled/bin/python" if name == "compiled" else "python"
        command = f"{python} -m benchmarks.speed_run {'times' if name == 'times' else 'whole'} REPORTS"
        of = f"{taken[0][name]['reports']} reports, {runs} interleaved runs"
        yield Row("speed", label, "reports/s", median(values), of, command, min(values), max(values), version)
        ratios = [run["dateparser"]["seconds"] / run[name]["seconds"] for run in taken]
        yield Row("speed", label, "× dateparser.search", median(ratios), of, command, min(ratios), max(ratios))
    peaks = [run["whole"]["peak_mib"] for run in taken]
    of = f"one process, Python {platform.python_version()}, sijill {sijill.__version__}"
    yield Row("memory", "whole reading", "peak MiB", median(peaks), of, "python -m benchmarks.speed_run whole REPORTS")
