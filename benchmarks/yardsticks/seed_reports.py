"""The two seed reports and everything in them, by the maintainers' own scorer, called by path."""

import json
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.material import OUT, shared
from benchmarks.table import Row

from sijill.model import make_report
from sijill.model.reading import to_json
from sijill.reading import read

NAME = "two seed reports"


def rows() -> Iterator[Row]:
    """Yield what the scorer prints for the Readings of the two reports."""
    scorer, gold = shared("scoring/score_gold.py"), shared("gold/sirte-2016.json")
    OUT.mkdir(parents=True, exist_ok=True)
    readings = OUT / "seed.jsonl"
    texts = {path.name: path.read_text(encoding="utf-8-sig") for path in sorted(shared("reports").glob("*.txt"))}
    readings.write_bytes(b"".join(to_json(read(make_report(t, source=n))) + b"\n" for n, t in texts.items()))
    command = [sys.executable, str(scorer), str(gold), str(readings)]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    said = f"python {scorer.name} {gold.name} READINGS"
    scores = json.loads(printed)
    whole = not scores.pop("unread") + scores.pop("offset_faults")
    yield Row(NAME, "offsets", "all right", float(whole), "2 reports", said)
    for layer, values in scores.items():
        if "F1" in values:
            of = f"{values['gold']} in 2 reports"
            yield Row(NAME, layer, "F1", values["F1"], of, said)
            yield Row(NAME, layer, "precision", values["P"], f"{values['found']} found", said)
            yield Row(NAME, layer, "recall", values["R"], of, said)
        else:
            yield Row(NAME, layer, "right", values["right"], f"{values['of']} matched", said)
