"""The two files a scoring by hand is asked about: annotated reports, and the corpus their texts stand in.

Decides only how they are named on the command line and read. Leaves what is scored to the scripts that ask.
"""

import argparse
import gzip
import json
from pathlib import Path
from typing import Any

Rows = list[dict[str, Any]]


def opened(description: str | None) -> tuple[Rows, dict[str, dict[str, Any]], bool]:
    """Return the gold entries, the reports they are of by id, and whether each fault is to be shown.

    `description` is what `--help` says; the command is `SCRIPT GOLD.jsonl REPORTS.jsonl.gz [--show]`.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("gold", type=Path)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    gold: Rows = [json.loads(line) for line in options.gold.read_text("utf-8").splitlines()]
    wanted = {entry["id"] for entry in gold}
    with gzip.open(options.reports, "rt", encoding="utf-8") as lines:
        reports = {row["id"]: row for row in map(json.loads, lines) if row["id"] in wanted}
    return gold, reports, options.show
