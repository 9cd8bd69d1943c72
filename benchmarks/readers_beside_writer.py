"""Readers beside a writer: one process adds simulated reports, this one lists and asks for pages all the while.

    python -m benchmarks.readers_beside_writer [--reports 10000]

Prints how many reads there were, how long they took (median, 99 in 100, longest, in milliseconds of the clock, so that
waiting counts; and of the processor, which is what they take where nobody else works), which kind was slowest, how many
processes waited for the machine's cores, and every error. Leaves with 1 when there was one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle
from pathlib import Path
from statistics import median, quantiles

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.record.store import RecordError
from sijill.web.app import make_app
from sijill.web.inprocess import get

PAGES = ("/", "/events", "/findings", "/figures", "/reports", "/statements", "/search?q=قتلى")
LISTINGS = ("reports", "figures", "events", "findings", "statements")
FIRST = make_report("قُتل ثلاثة جنود في قصف على مدينة سرت.", outlet="صحيفة", published="2012-01-01")


def reads(path: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield, without end, what a reader does: a listing of a record just opened, a page."""
    app = make_app(path)

    def listing(name: str) -> object:
        with Record(path, read_only=True, internal=True) as record:
            return list(getattr(record, name)(limit=50))

    def page(address: str) -> object:
        got = get(app, address)
        if got.status != 200:
            raise RecordError(f"{address}: {got.status}")
        return got

    asked: list[tuple[str, Callable[[], object]]] = [(name, lambda name=name: listing(name)) for name in LISTINGS]  # type: ignore[misc]
    asked += [(address, lambda address=address: page(address)) for address in PAGES]  # type: ignore[misc]
    yield from cycle(asked)


def beside(writer: list[str], path: Path) -> Mapping[str, object]:
    """Run a writer and read until it ends; return how long reads took and what went wrong."""
    process = subprocess.Popen(writer, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    taken: list[tuple[float, float, str]] = []
    errors: list[str] = []
    for what, read in reads(path):
        if process.poll() is not None:
            break
        began, busy = time.perf_counter(), time.process_time()
        try:
            read()
        except Exception as error:
            errors.append(f"{what}: {error}")
        taken.append(((time.perf_counter() - began) * 1e3, (time.process_time() - busy) * 1e3, what))
        time.sleep(0.01)
    said = process.stderr.read() if process.stderr else ""
    if process.returncode:
        errors.append(f"writer: {said.strip()[-400:]}")
    clock, spent = ([one[at] for one in taken] for at in (0, 1))
    return {
        "reads": len(taken), "median_ms": round(median(clock), 1), "p99_ms": _of_100(clock),
        "longest_ms": round(max(clock), 1), "cpu_median_ms": round(median(spent), 1), "cpu_p99_ms": _of_100(spent),
        "slowest": max(taken, key=lambda one: one[1])[2], "load": round(os.getloadavg()[0], 1), "errors": errors,
    }


def _of_100(values: list[float]) -> float:
    return round(quantiles(values, n=100)[-1] if len(values) > 1 else 0.0, 1)


def main() -> int:
    """Run it over a record of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.db"
        with Record(path, internal=True) as record:
            record.add([FIRST])
        writer = [sys.executable, "-m", "benchmarks.soak", str(path), "--reports", str(given.reports), "--onto"]
        told = beside(writer, path)
    print(json.dumps(told, ensure_ascii=False, indent=1))
    return 1 if told["errors"] else 0


if __name__ == "__main__":
    sys.exit(main())
