"""Server time of every page over a record: `python -m benchmarks.web_speed RECORD [--rounds 20] [--under 100]`.

Asks in this process what `benchmarks.web_asked` draws, one request at a time; prints p50 and p95 in milliseconds, and
exits with 1 when any p95 is over the bar. The bar is processor time, which is what the answer takes on a machine that
does nothing else (pages are made in one thread); elapsed time is printed beside it. Each address is asked three times
and the quickest counts, p50 and p95 are over addresses: on a busy machine other programs lengthen single answers.
`first` is the slowest first answer, with nothing counted yet, as after a commit: it is told, and has no bar.
"""

import argparse
import sys
import time
from pathlib import Path

from benchmarks.web_asked import asked
from starlette.types import ASGIApp

from sijill.web.app import make_app
from sijill.web.inprocess import get
from sijill.web.kept import forget


def _asked(app: ASGIApp, target: str) -> tuple[float, float, int, float]:
    """Return elapsed and processor milliseconds of the quickest of three answers, its size, and the first's time."""
    times, busy, size = [], [], 0
    for _ in range(3):
        began, spent = time.perf_counter(), time.process_time()
        size = len(get(app, target).body)
        times.append((time.perf_counter() - began) * 1000)
        busy.append((time.process_time() - spent) * 1000)
    return min(times), min(busy), size, busy[0]


def main() -> int:
    """Print the table and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--without", default="-", help="pages whose name holds this are left out")
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--under", type=float, default=100.0, help="milliseconds any p95 may take")
    given = parser.parse_args()
    app, slow = make_app(given.record), []
    print(f"{'page':30} {'p50':>8} {'p95':>8} {'cpu p95':>8} {'kB':>6} {'first':>7}")
    for name, addresses in asked(str(given.record), given.rounds).items():
        if given.only not in name or given.without in name or not addresses:
            continue
        if (status := get(app, addresses[0]).status) not in (200, 307, 308):
            raise SystemExit(f"{addresses[0]}: {status}")  # the first request of a page reads its template
        forget()
        times, busy, sizes, firsts = map(sorted, zip(*(_asked(app, target) for target in addresses), strict=True))
        last = min(len(times) - 1, int(len(times) * 0.95))
        p50, p95, cpu = times[len(times) // 2], times[last], busy[last]
        over = "  over" if cpu > given.under else ""
        slow += [name] if over else []
        print(f"{name:30} {p50:8.1f} {p95:8.1f} {cpu:8.1f} {sizes[-1] / 1024:6.0f} {firsts[-1]:7.1f}{over}",
              flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
