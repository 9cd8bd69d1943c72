"""The log of every scoring of what is held back: written before the result is used, never rewritten."""

import datetime as dt
import subprocess

from benchmarks.material import GOLD, ROOT

LOG = GOLD / "held_scorings.tsv"


def commit() -> str:
    """Return the commit that is measured, marked when files differ from it."""
    command = ["git", "describe", "--always", "--dirty"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def log_scoring(file: str, layer: str, precision: float, recall: float, reason: str) -> None:
    """Append one layer of one scoring."""
    today = dt.datetime.now(dt.UTC).date().isoformat()
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"{today}\t{commit()}\t{file}\t{layer}\t{precision:.3f}\t{recall:.3f}\t{reason}\n")
