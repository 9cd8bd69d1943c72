"""Two hundred kills: runs that add, decide and export, each killed at a random statement, looked at, and run again.

    python -m benchmarks.soak_kills [--kills 200] [--seed 1]

Prints how many records held after the kill and how many runs ended as an uninterrupted one does; leaves with 1 unless
all did. What is done and compared is that of `tests/engine/test_killed.py`, which makes a few such kills in every run,
each in a process begun anew; here each is a fork of one process that has read before, so that starting costs nothing.
"""

import argparse
import io
import os
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from contextlib import redirect_stdout
from pathlib import Path

from tests.engine import dying
from tests.engine.test_killed import killed_and_run_again, listed, uninterrupted

BEFORE = {"add": None, "decide": "add", "export": "decide"}


def forked(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run what `tests.engine.dying` runs in a fork of this process, which holds no record open."""
    child = os.fork()
    if not child:
        code = 1
        try:
            with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
                dying.main(arguments)
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(code)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return subprocess.CompletedProcess(arguments, status, "", "")


def main() -> int:
    """Kill, look and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        whole = uninterrupted(Path(folder))
        with redirect_stdout(io.StringIO()):
            dying.main(("add", f"{folder}/warm.db"))  # what reading needs is loaded before the first fork
        ends = {what: listed(Path(folder) / f"{what}.db") for what in BEFORE}
        for number in range(given.kills):
            what = tuple(BEFORE)[number % len(BEFORE)]
            path = Path(folder) / f"{number}.db"
            try:
                killed_and_run_again(whole, what, BEFORE[what], path, given.seed * 100_000 + number, forked)
                told[f"{what}: ended alike" if listed(path) == ends[what] else f"{what}: ENDED OTHERWISE"] += 1
            except AssertionError as error:
                told[f"{what}: DID NOT HOLD: {error}"] += 1
            for left in Path(folder).glob(f"{number}.db*"):
                left.unlink()
    for line, times in sorted(told.items()):
        print(f"{times:4} {line}")
    return 0 if sum(times for line, times in told.items() if line.endswith("alike")) == given.kills else 1


if __name__ == "__main__":
    sys.exit(main())
