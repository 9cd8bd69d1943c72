"""What linking costs by size, and how its cost grows: processor time and memory on simulated wars, with a plot.

    python -m benchmarks.scale [--sizes 1000 4000 16000] [--runs 3]     into docs/scale.md and docs/assets/scale.svg
    python -m benchmarks.scale --one 4000                               one size in this process

Each size runs in a process of its own. Only linking is on the clock: the war is made between its strokes. Results are
settled every 2,000 reports, as `sijill add` does. The slope is that of a line through log(seconds) by log(size).
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, median
from typing import Any

from benchmarks.chart import log_log_chart
from benchmarks.material import ROOT
from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war
from benchmarks.yardsticks.speed import drawn_file

from sijill.engine.add import SETTLE_EVERY
from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore

SIZES = (1_000, 4_000, 16_000, 64_000)
SEED = 1
SETTLED = 4_000  # reports; by then the keys that all reports share have outgrown their limit
CHART, PAGE = ROOT / "docs" / "assets" / "scale.svg", ROOT / "docs" / "scale.md"
START = "<!-- tables: python -m benchmarks.scale writes what stands between these lines -->"
END = "<!-- end of tables -->"


def link_seconds(reports: int, seed: int = SEED) -> tuple[float, float]:
    """Return the seconds that linking a war takes, and those that making it takes."""
    linker = Linker(MemoryStore())
    start, linking = time.process_time(), 0.0
    for number, told in enumerate(war(seed, reports, at_level(1)), 1):
        clock = time.process_time()
        linker.add(told.report, told.reading)
        if number % SETTLE_EVERY == 0 or number == reports:
            linker.settle()
        linking += time.process_time() - clock
    return linking, time.process_time() - start - linking


def slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of cost by size on double logarithmic paper: 1 is linear, 2 quadratic.

    >>> round(slope([10, 100, 1000], [1, 10, 100]), 6)
    1.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    x, y = fmean(xs), fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def one(reports: int) -> dict[str, Any]:
    """Return the cost of one size, measured in this process."""
    linking, making = link_seconds(reports)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"reports": reports, "linking_seconds": linking, "making_seconds": making, "peak_mib": peak}


def measured(reports: int, runs: int) -> dict[str, Any]:
    """Return the median cost of one size over several processes."""
    command = [sys.executable, "-m", "benchmarks.scale", "--one", str(reports)]
    done = [subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT) for _ in range(runs)]
    found = [json.loads(run.stdout) for run in done]
    return {key: median(run[key] for run in found) for key in found[0]}


def layer_table() -> list[str]:
    """Return what each step of reading costs on the 200 drawn reports, as lines of Markdown."""
    command = [sys.executable, "-m", "benchmarks.speed_run", "layers", str(drawn_file())]
    found = json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT).stdout)
    whole, characters = sum(found["layers"].values()), found["characters"]
    lines = ["| step of reading | µs a character | share |", "|---|---|---|"]
    for step, seconds in found["layers"].items():
        lines.append(f"| {step} | {seconds / characters * 1e6:.2f} | {seconds / whole:.0%} |")
    return [*lines, f"| all | {whole / characters * 1e6:.2f} | {found['reports'] / whole:.0f} reports/s |"]


def steepness(rows: Sequence[dict[str, Any]], least: int = SETTLED) -> float | None:
    """Return the slope from a size on, None where fewer than two sizes are as large."""
    large = [row for row in rows if row["reports"] >= least]
    seconds = [row["linking_seconds"] for row in large]
    return slope([row["reports"] for row in large], seconds) if len(large) > 1 else None


def size_table(rows: Sequence[dict[str, Any]], runs: int) -> list[str]:
    """Return what linking costs by size, as lines of Markdown."""
    lines = ["| reports | linking, s | ms a report | peak MiB |", "|---|---|---|---|"]
    for row in rows:
        seconds, reports = row["linking_seconds"], row["reports"]
        lines.append(f"| {reports:,} | {seconds:.1f} | {seconds / reports * 1e3:.1f} | {row['peak_mib']:.0f} |")
    steep = steepness(rows)
    slopes = f"Slope from {SETTLED:,} reports on: {steep:.2f}" if steep is not None else "Too few sizes for a slope"
    return [*lines, "", f"{slopes}; median of {runs} run{'s' * (runs > 1)} a size, seed {SEED}, noise 1."]


def main() -> None:
    """Measure, print, plot, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--one", type=int)
    parser.add_argument("--chart", type=Path, default=CHART)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(one(options.one)))
        return
    rows = []
    for size in options.sizes:
        rows.append(measured(size, options.runs))
        print(json.dumps({key: round(value, 2) for key, value in rows[-1].items()}), flush=True)
    tables = "\n".join([*layer_table(), "", *size_table(rows, options.runs)])
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    PAGE.write_text(f"{before}{START}\n\n{tables}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    points = [(row["reports"], row["linking_seconds"]) for row in rows]
    options.chart.parent.mkdir(parents=True, exist_ok=True)
    options.chart.write_text(log_log_chart("Linking, seconds by reports", points, x="reports", y="seconds"), "utf-8")
    print(json.dumps({"slope": steepness(rows)}))


if __name__ == "__main__":
    main()
