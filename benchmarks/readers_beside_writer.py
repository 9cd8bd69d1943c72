"""Readers beside a writer: one process adds simulated reports, this one lists and asks for pages all the while.

    python -m benchmarks.readers_beside_writer [--reports 10000]

Prints how many reads there were, how long they took (median, 99 in 100, longest, in milliseconds of the clock, so that
waiting counts), and every error. Leaves with 1 when there was one.
"""

import argparse
import json
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
    taken: list[float] = []
    errors: list[str] = []
    for what, read in reads(path):
        if process.poll() is not None:
            break
        began = time.perf_counter()
        try:
            read()
        except Exception as error:
            errors.append(f"{what}: {error}")
        taken.append((time.perf_counter() - began) * 1e3)
        time.sleep(0.01)
    said = process.stderr.read() if process.stderr else ""
    if process.returncode:
        errors.append(f"writer: {said.strip()[-400:]}")
    cut = quantiles(taken, n=100)[-1] if len(taken) > 1 else 0.0
    return {
        "reads": len(taken), "median_ms": round(median(taken), 1), "p99_ms": round(cut, 1),
        "longest_ms": round(max(taken), 1), "errors": errors,
    }


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
