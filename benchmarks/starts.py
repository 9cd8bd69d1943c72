"""How long a start takes: `python -m benchmarks.starts [--times 9] [--beside SIJILL]`, a line of JSON a command.

Each of four commands is started so often with what lists and tables make kept from the start before, and with nothing
kept; `beside` is the program of another version, started in turns with this one. Medians of processor seconds and of
seconds by the clock, and the largest memory. Processor time says the same on a busy machine, but for the caches it
shares; the clock needs one that does nothing else.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.material import ROOT, program

REPORT = ROOT / "samples" / "2016-10-03-akhbar.txt"
COMMANDS = {
    "read": ["read", str(REPORT)],
    "add": ["add", str(REPORT), "--record", "{folder}/added.db"],
    "events": ["events", "--record", "{folder}/record.db"],
    "help": ["--help"],
}


class Start(NamedTuple):
    """One start: seconds of processor, seconds by the clock, MiB at most."""

    processor: float
    clock: float
    memory: float


def started(words: Sequence[str], kept: str) -> Start:
    """Run a command to its end, its tables kept in a folder; raises ChildProcessError where it fails.

    >>> started(["true"], "").processor > 0
    True
    """
    begun = time.perf_counter()
    environment = {**os.environ, "SIJILL_CACHE": kept}
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment) as process:
        told = process.stderr.read() if process.stderr else b""
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise ChildProcessError(f"{' '.join(words)}: {told.decode(errors='replace')}")
    return Start(used.ru_utime + used.ru_stime, clock, used.ru_maxrss / 1024)


def measured(programs: Sequence[str], name: str, times: int) -> Iterator[dict[str, object]]:
    """Yield what a command takes of each program, kept and cold, all in turns."""
    with tempfile.TemporaryDirectory() as folder:
        own = {one: Path(folder) / str(number) for number, one in enumerate(programs)}
        found: dict[tuple[str, str], list[Start]] = {}
        for one, place in own.items():
            place.mkdir()
            started([one, "add", str(REPORT), "--record", f"{place}/record.db"], f"{place}/kept")
        for _ in range(times):
            for one, place in own.items():
                words = [one, *(word.format(folder=place) for word in COMMANDS[name])]
                for state in ("kept", "cold"):
                    (place / "added.db").unlink(missing_ok=True)
                    with tempfile.TemporaryDirectory() as fresh:
                        start = started(words, f"{place}/kept" if state == "kept" else fresh)
                    found.setdefault((one, state), []).append(start)
        for (one, state), starts in found.items():
            yield {"command": name, "program": one, "tables": state, "times": times, **_medians(starts)}


def _medians(starts: Sequence[Start]) -> dict[str, float]:
    """Return the middle of several starts.

    >>> _medians([Start(0.5, 1.0, 80.0), Start(0.7, 0.8, 90.0), Start(0.6, 3.0, 70.0)])
    {'processor': 0.6, 'clock': 1.0, 'memory': 80.0}
    """
    columns = zip(Start._fields, zip(*starts, strict=True), strict=True)
    return {name: round(statistics.median(column), 3) for name, column in columns}


def main() -> None:
    """Print what starts take."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--only", nargs="+", choices=COMMANDS, default=list(COMMANDS))
    parser.add_argument("--beside", action="append", default=[], help="Another sijill program, measured in turns.")
    chosen = parser.parse_args()
    for name in chosen.only:
        for row in measured([program(), *chosen.beside], name, chosen.times):
            print(json.dumps(row), flush=True)


if __name__ == "__main__":
    main()
