"""How many reports a second the numbers, quantities and times layer reads on one core, beside dateparser.

Decides it on reports drawn by seed from all outlets of a corpus of JSON lines (`text`, `published`, `outlet`), as the
median of interleaved runs. dateparser is measured when `--peer` names a Python that has it; it is no dependency of
the project.

    python -m benchmarks.times_speed conflict.jsonl.gz [--peer .venv-peers/bin/python] [--reports 200] [--runs 5]
"""

import argparse
import gzip
import json
import random
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from sijill.model import make_report
from sijill.reading.aspects import QUANTITIES_AND_TIMES
from sijill.reading.draft import draft_of
from sijill.reading.knowledge import arabic_knowledge

SEED = 20161207
PEER = """
import json, sys, time
from dateparser.search import search_dates
rows = json.load(sys.stdin)
search_dates("في الاول من شباط 2013", languages=["ar"])
begin = time.perf_counter()
for row in rows:
    search_dates(row["text"], languages=["ar"])
print(time.perf_counter() - begin)
"""


def drawn(path: Path, count: int) -> list[dict[str, Any]]:
    """The same reports every time, as evenly as can be from all outlets."""
    by_outlet: dict[str, list[dict[str, Any]]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            by_outlet.setdefault(row["outlet"], []).append(row)
    dice = random.Random(SEED)
    groups = [dice.sample(rows, len(rows)) for _, rows in sorted(by_outlet.items())]
    found = [group[n] for n in range(max(map(len, groups))) for group in groups if n < len(group)]
    return found[:count]


def seconds_here(rows: list[dict[str, Any]]) -> float:
    """The time this layer takes, tokens and word look-ups included."""
    knowledge = arabic_knowledge()
    reports = [make_report(row["text"], published=row["published"], language="ar") for row in rows]
    begin = time.perf_counter()
    for report in reports:
        draft = draft_of(report, knowledge)
        for aspect in QUANTITIES_AND_TIMES:
            aspect(draft)
    return time.perf_counter() - begin


def seconds_peer(rows: list[dict[str, Any]], python: str) -> float:
    """The time dateparser.search takes in the environment of another Python."""
    asked = json.dumps([{"text": row["text"]} for row in rows])
    done = subprocess.run([python, "-c", PEER], input=asked, capture_output=True, text=True, check=True)
    return float(done.stdout)


def main() -> None:
    """Print one JSON object with both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--peer", default=None)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    rows = drawn(options.corpus, options.reports)
    words = sum(len(row["text"].split()) for row in rows)
    seconds_here(rows)
    ours, peers = [], []
    for _ in range(options.runs):
        ours.append(seconds_here(rows))
        if options.peer:
            peers.append(seconds_peer(rows, options.peer))
    result = {"reports": len(rows), "words_each": round(words / len(rows)), "runs": options.runs,
              "sijill_reports_s": round(len(rows) / statistics.median(ours), 1)}
    if peers:
        result["dateparser_reports_s"] = round(len(rows) / statistics.median(peers), 1)
        result["times_faster"] = round(statistics.median(peers) / statistics.median(ours), 2)
    json.dump(result, sys.stdout)
    print()


if __name__ == "__main__":
    main()
