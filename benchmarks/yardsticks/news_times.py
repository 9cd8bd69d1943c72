"""Annotated news sentences: the share of times and quantities with the right value (benchmarks/gold/score_times.py)."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from benchmarks.intervals import wilson
from benchmarks.material import GOLD, program, shared
from benchmarks.table import Row
from benchmarks.yardsticks.held_log import log_scoring


def rows() -> Iterator[Row]:
    """Yield the scores of the half that rules are tuned on."""
    yield from _rows("tune", _printed("tune"))


def held(reason: str) -> Iterator[Row]:
    """Yield the scores of the held-back half, once they are logged."""
    layers = _printed("held")
    for layer in layers:
        log_scoring("gsr_times_held.jsonl", layer["layer"], layer["precision"], layer["right_of_gold"], reason)
    yield from _rows("held", layers)


def _printed(half: str) -> list[dict[str, Any]]:
    gold, texts = GOLD / f"gsr_times_{half}.jsonl", shared("data/gsr_assault.jsonl")
    command = [sys.executable, str(GOLD / "score_times.py"), str(gold), str(texts)]
    reader = ["--command", f"{program()} mentions --language ar -"]
    done = subprocess.run([*command, *reader], capture_output=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _rows(half: str, layers: list[dict[str, Any]]) -> Iterator[Row]:
    name, files = f"news sentences, {half}", f"benchmarks/gold/gsr_times_{half}.jsonl gsr_assault.jsonl"
    said = f"python benchmarks/gold/score_times.py {files}"
    for layer in layers:
        recall, precision, wanted = layer["right_of_gold"], layer["precision"], layer["gold"]
        found = layer["right"] + layer["extra"]
        yield Row(name, layer["layer"], "right of gold", recall, f"{wanted}", said, *wilson(recall, wanted))
        yield Row(name, layer["layer"], "precision", precision, f"{found} found", said, *wilson(precision, found))
