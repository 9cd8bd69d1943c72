"""Two jobs beside one: `sijill read` of the same reports with one process and with two, in turns, by the clock.

    python -m benchmarks.two_jobs [--reports 800] [--runs 3] [--jobs 2]

The clock is what a user waits for, the start of the program included, so that only a machine doing nothing else gives
the ratio: what it had to do besides is printed with it (`load`). The reports are drawn by seed from the ANT corpus.
Prints the seconds of every run, the ratio of each pair of runs and that of the medians. Leaves with 1 when the readings
are not the same to the byte.
"""

import argparse
import hashlib
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.material import DRAW_SEED, OUT, ant, program


def drawn_lines(reports: int) -> Path:
    """Write so many reports of the corpus, drawn by seed, into a file; return it."""
    OUT.mkdir(parents=True, exist_ok=True)
    path, rows = OUT / f"drawn_{reports}.jsonl", ant()
    chosen = random.Random(DRAW_SEED).sample(sorted(rows), reports)
    path.write_text("".join(json.dumps(rows[name], ensure_ascii=False) + "\n" for name in chosen), encoding="utf-8")
    return path


def timed(file: Path, jobs: int) -> tuple[float, str]:
    """Return how long it takes to read a file with so many processes, and a digest of what was printed."""
    began = time.monotonic()
    command = [program(), "read", str(file), "--jobs", str(jobs)]
    printed = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
    return time.monotonic() - began, hashlib.sha256(printed).hexdigest()


def compared(file: Path, runs: int, jobs: int) -> dict[str, Any]:
    """Return the seconds of runs with one process and with several, in turns, and how many times as fast these are.

    `same` is whether all printed the same bytes.
    """
    taken = [(timed(file, 1), timed(file, jobs)) for _ in range(runs)]
    one, several = ([round(pair[at][0], 2) for pair in taken] for at in (0, 1))
    return {
        "one": one, "several": several, "jobs": jobs,
        "ratios": [round(a / b, 2) for a, b in zip(one, several, strict=True)],
        "ratio": round(median(one) / median(several), 2),
        "same": len({digest for pair in taken for _, digest in pair}) == 1, "load": round(os.getloadavg()[0], 1),
    }


def main() -> int:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=800)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    told = compared(drawn_lines(given.reports), given.runs, given.jobs)
    print(json.dumps({"reports": given.reports} | told))
    return 0 if told["same"] else 1


if __name__ == "__main__":
    sys.exit(main())
