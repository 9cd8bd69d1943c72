"""Where the material of the yardsticks lies, and the reports drawn from it; what is not there is said, not guessed."""

import gzip
import json
import os
import random
import shutil
import sys
from functools import cache
from pathlib import Path
from typing import Any

from sijill.model import Report, make_report

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "benchmarks" / "gold"
OUT = ROOT / "benchmarks" / "out"
SCORES = ROOT / "benchmarks" / "scores.json"  # in git: a partial run anywhere keeps the other rows
SHARED = Path(os.environ.get("SIJILL_SHARED", ROOT.parent / "shared"))
DRAW_SEED, DRAWN = 20161217, 200


class MissingError(Exception):
    """Material or a program a yardstick needs is not here."""


def shared(name: str) -> Path:
    """Return the path of public material beside the project; raises MissingError where there is none."""
    path = SHARED / name
    if not path.exists():
        raise MissingError(f"{path} is not here (set SIJILL_SHARED)")
    return path


def program() -> str:
    """Return the `sijill` that scorers call: $SIJILL, else the one beside this Python, else the one on the path."""
    beside = Path(sys.executable).parent / "sijill"
    found = os.environ.get("SIJILL") or (str(beside) if beside.exists() else shutil.which("sijill"))
    if not found:
        raise MissingError("no sijill command here (make setup)")
    return found


@cache
def ant() -> dict[str, dict[str, Any]]:
    """Return the conflict reports of the ANT corpus by id."""
    with gzip.open(shared("data/ant/conflict.jsonl.gz"), "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def as_report(row: dict[str, Any]) -> Report:
    """Return a report of the corpus as intake gives it."""
    return make_report(
        row["text"], given_id=row["id"], source=row["id"], title=row.get("title"), outlet=row.get("outlet"),
        url=row.get("url"), published=row.get("published"), language=row.get("language"),
    )


def drawn() -> list[Report]:
    """Return the 200 reports speed is measured on: drawn by seed from all outlets."""
    rows = ant()
    return [as_report(rows[name]) for name in random.Random(DRAW_SEED).sample(sorted(rows), DRAWN)]
