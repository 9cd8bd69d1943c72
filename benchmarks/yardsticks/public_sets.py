"""Public sets, by the scorers beside them, called by path: dates, numbers, events and names.

Shares get a Wilson interval. An F1 that a scorer prints for a whole file gets one from its scores of ten parts of the
file, cut at random by seed.
"""

import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.intervals import batch_means, wilson
from benchmarks.material import program, shared
from benchmarks.table import Row

PARTS, SEED = 10, 20161217
DATE_SETS = {
    "duckling_time": ("sijill.future", "maha 65.5 %, dateparser 23.2 %"),
    "rt_datetime": ("sijill", "maha 45.7 %, dateparser 20.9 %"),
}
NUMBER_SETS = {"duckling_numeral": "maha 96.9 %", "rt_NumberModel": "", "rt_OrdinalModel": "", "rt_PercentModel": ""}
PEERS = {
    "ASSAULT": "n-gram SVM 0.655", "ASSAULT_EASY": "n-gram SVM 0.838", "PROTEST": "n-gram SVM 0.31 to 0.46",
    "PROTEST_EASY": "n-gram SVM 0.48", "LOC": "CRF 85", "PERS": "CRF 57", "ORG": "CRF 51", "ALL": "CRF 65",
}
_VARIABLE = re.compile(r"(\w+)=([\d.]+)")


def _run(scorer: str, *arguments: str) -> str:
    command = [sys.executable, str(shared(f"scoring/{scorer}")), *arguments]
    environment = os.environ | {"SIJILL": program()}
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=environment).stdout


def dates() -> Iterator[Row]:
    """Yield the share of date values that are right, by set."""
    for name, (predictor, peer) in DATE_SETS.items():
        arguments = ["--predictor", predictor, "--sets", name, *(["--checked"] if name == "rt_datetime" else [])]
        for line in _run("score_dates.py", *arguments).splitlines():
            said, n = json.loads(line), json.loads(line)["with_value"]
            share = said["value"] / 100
            command = "python score_dates.py " + " ".join(arguments)
            yield Row(name, "times", "value right", share, f"{n} expressions", command, *wilson(share, n), peer)


def numbers() -> Iterator[Row]:
    """Yield the share of number values that are right, by set."""
    arguments = ["--predictor", "sijill", "--checked"]
    for line in _run("score_numbers.py", *arguments).splitlines():
        said = json.loads(line)
        if said["set"] in NUMBER_SETS and "value" in said:
            share, n, command = said["value"] / 100, said["n"], "python score_numbers.py " + " ".join(arguments)
            peer = NUMBER_SETS[said["set"]]
            yield Row(said["set"], "numbers", "value right", share, f"{n} numbers", command, *wilson(share, n), peer)


def _variables(printed: str) -> dict[str, float]:
    return {name: float(value) for name, value in _VARIABLE.findall(printed)}


def _parts(items: Sequence[str]) -> Iterator[list[str]]:
    order = random.Random(SEED).sample(range(len(items)), len(items))
    for part in range(PARTS):
        yield [items[n] for n in sorted(order[part::PARTS])]


def _f1_rows(
    yardstick: str, layer: str, of: str, command: str, whole: dict[str, float], parts: list[dict[str, float]],
    scale: float,
) -> Iterator[Row]:
    for name, value in whole.items():
        low, high = batch_means(value / scale, [part[name] / scale for part in parts])
        measure = f"F1 {name.lower()}"
        yield Row(yardstick, layer, measure, value / scale, of, command, low, high, PEERS.get(name, ""))


def events() -> Iterator[Row]:
    """Yield F1 of detecting assaults and protests in news sentences."""
    data = shared("data")
    names = ("gsr_assault.jsonl", "gsr_protest.jsonl")
    lines = {name: (data / name).read_text(encoding="utf-8").splitlines() for name in names}
    parts = []
    for cut in zip(*(list(_parts(lines[name])) for name in names), strict=True):
        with tempfile.TemporaryDirectory() as folder:
            for name, rows in zip(names, cut, strict=True):
                (Path(folder) / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
            parts.append(_variables(_run("score_gsr.py", folder)))
    whole = _variables(_run("score_gsr.py", str(data)))
    of = f"{sum(map(len, lines.values()))} sentences"
    yield from _f1_rows("arabic_event_gsr", "events", of, "python score_gsr.py DATA", whole, parts, 1)


def names() -> Iterator[Row]:
    """Yield F1 of names in general news, by kind."""
    path = shared("data/anercorp_train.txt")
    sentences = [s for s in path.read_text(encoding="utf-8").split("\n\n") if s.strip()]
    parts = []
    for cut in _parts(sentences):
        with tempfile.TemporaryDirectory() as folder:
            part = Path(folder) / "part.txt"
            part.write_text("\n\n".join(cut) + "\n", encoding="utf-8")
            parts.append(_variables(_run("score_ner.py", str(part))))
    whole = _variables(_run("score_ner.py", str(path)))
    of, command = f"{len(sentences)} sentences", f"python score_ner.py {path.name}"
    yield from _f1_rows("ANERcorp", "names", of, command, whole, parts, 100)
