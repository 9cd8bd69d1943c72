"""Two hundred kills: runs that add, decide and export, each killed at a random statement, looked at, and run again.

    python -m benchmarks.soak_kills [--kills 200] [--seed 1]

Prints how many records held after the kill and how many runs ended as an uninterrupted one does; leaves with 1 unless
all did. What is done and compared is that of `tests/engine/test_killed.py`, which makes a few such kills in every run.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.engine.test_killed import killed_and_run_again, listed, uninterrupted

BEFORE = {"add": None, "decide": "add", "export": "decide"}


def main() -> int:
    """Kill, look and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        whole = uninterrupted(Path(folder))
        for number in range(given.kills):
            what = tuple(BEFORE)[number % len(BEFORE)]
            path = Path(folder) / f"{number}.db"
            try:
                killed_and_run_again(whole, what, BEFORE[what], path, given.seed * 100_000 + number)
                wanted = listed(Path(folder) / f"{what}.db")
                told[f"{what}: ended alike" if listed(path) == wanted else f"{what}: ENDED OTHERWISE"] += 1
            except AssertionError as error:
                told[f"{what}: DID NOT HOLD: {error}"] += 1
            for left in Path(folder).glob(f"{number}.db*"):
                left.unlink()
    for line, times in sorted(told.items()):
        print(f"{times:4} {line}")
    return 0 if sum(times for line, times in told.items() if line.endswith("alike")) == given.kills else 1


if __name__ == "__main__":
    sys.exit(main())
