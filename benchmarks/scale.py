"""What reading, linking, keeping and asking cost, in one table with the peers beside, and how linking grows, as a plot.

    python -m benchmarks.scale [--soak build/soak.jsonl --record build/soak.db]    into docs/scale.md and its plot

Reading is measured on the 200 drawn reports; the peers read the same ones in the same run (`make peers`). Linking by
size, the size of the record and the most memory are what `make soak` told; pages and one report more are asked of the
record it left. All times are processor time. The slope is that of a line through log(seconds) by log(size), the sizes
growing fourfold.
"""

import argparse
import json
import math
import platform
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.chart import log_log_chart
from benchmarks.cost_table import Cost, table
from benchmarks.material import OUT, ROOT
from benchmarks.simulator.beside import read_beside
from benchmarks.soak import SEED
from benchmarks.yardsticks.speed import PEER_PYTHON, drawn_file

import sijill

SETTLED = 4_000  # reports
CHART, PAGE = ROOT / "docs" / "assets" / "scale.svg", ROOT / "docs" / "scale.md"
START = "<!-- tables: python -m benchmarks.scale writes what stands between these lines -->"
END = "<!-- end of tables -->"
PEERS = ROOT / "benchmarks" / "peers"
OURS = (sys.executable, "-m")
PAGES = 12  # the slowest


def _told(*command: str) -> Any:
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    return json.loads(done.stdout)


def reading_costs(file: Path) -> Iterator[Cost]:
    """Yield what each step of reading costs, then all of them."""
    layers = _told(*OURS, "benchmarks.speed_run", "layers", str(file))
    peaks = _told(*OURS, "benchmarks.speed_parts", "peaks", str(file))
    reports = layers["reports"]
    characters = layers["characters"] / reports
    for step, seconds in layers["layers"].items():
        yield Cost(f"read: {step}", seconds / reports * 1e3, characters, peaks.get(step))
    whole = sum(layers["layers"].values()) / reports * 1e3
    yield Cost("read: all", whole, characters, max(peaks.values()))


def peer_costs(file: Path) -> Iterator[Cost]:
    """Yield what our times and families cost beside programs that do the like, on the same reports."""
    spans = OUT / "drawn_spans.jsonl"
    made = subprocess.run(
        [*OURS, "benchmarks.speed_parts", "spans", str(file)], capture_output=True, check=True, cwd=ROOT
    )
    spans.write_bytes(made.stdout)
    for what, ours, peer, name, given in (
        ("times alone", ("speed_run", "times"), "dateparser_search.py", "dateparser.search", file),
        ("whole reading", ("speed_run", "whole"), "crfsuite_tagger.py", "a python-crfsuite tagger", spans),
        ("families alone", ("speed_parts", "families"), "datasketch_copies.py", "datasketch", file),
    ):
        mine = _told(*OURS, f"benchmarks.{ours[0]}", ours[1], str(file))
        theirs = _told(str(PEER_PYTHON), str(PEERS / peer), str(given))
        rate = theirs["reports"] / theirs["seconds"]
        beside = f"{name} {theirs['version']}: {rate:,.0f} reports/s"
        yield Cost(what, mine["seconds"] / mine["reports"] * 1e3, beside=beside)


def fourfold(steps: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the steps of a soak at 1,000, 4,000, 16,000 and so on, and its last.

    >>> [step["reports"] for step in fourfold([{"reports": n} for n in (1000, 4000, 8000, 12000)])]
    [1000, 4000, 12000]
    """
    sizes = {1_000 * 4**power for power in range(10)}
    kept = {step["reports"]: step for step in steps if step["reports"] in sizes}
    return [*kept.values(), *([] if steps[-1]["reports"] in kept else [steps[-1]])]


def linking_costs(steps: Sequence[dict[str, Any]]) -> Iterator[Cost]:
    """Yield what a report cost on average up to each size, memory and the record."""
    characters = fmean(len(report.text) for report, _ in read_beside(SEED, 500))
    for step in fourfold(steps):
        ms = step["seconds"] / step["reports"] * 1e3
        yield Cost(
            f"keep and link: {step['reports']:,} reports", ms, characters, step["peak_mib"], step["record_mib"],
            f"{step['last_ms']} ms a report in the last step; load {step.get('load', 'not noted')}",
        )


def asking_costs(record: Path, rounds: int) -> Iterator[Cost]:
    """Yield what one report more costs, and the slowest pages: 95 of 100 take no longer."""
    more = _told(*OURS, "benchmarks.one_more", str(record))
    yield Cost("one report more", more["cpu_ms"], beside=f"95 in 100 within {more['cpu_p95_ms']} ms")
    command = [*OURS, "benchmarks.web_speed", str(record), "--rounds", str(rounds)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
    pages = [line.split() for line in done.stdout.splitlines()[1:]]
    slowest = sorted(pages, key=lambda page: -float(page[3]))
    for name, _, _, busy, *_ in slowest[:PAGES]:
        yield Cost(f"page {name}", beside=f"95 in 100 within {busy} ms")


def slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of cost by size on double logarithmic paper: 1 is linear, 2 quadratic.

    >>> round(slope([10, 100, 1000], [1, 10, 100]), 6)
    1.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    x, y = fmean(xs), fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def steepness(steps: Sequence[dict[str, Any]], least: int = SETTLED, most: int | None = None) -> float | None:
    """Return the slope between two sizes, None where fewer than two steps lie there."""
    within = [step for step in fourfold(steps) if least <= step["reports"] <= (most or step["reports"])]
    sizes, seconds = [step["reports"] for step in within], [step["seconds"] for step in within]
    return slope(sizes, seconds) if len(within) > 1 else None


def slopes(steps: Sequence[dict[str, Any]]) -> str:
    """Return the slopes from 4,000 reports on, in words."""
    found = {most: steepness(steps, SETTLED, most) for most in (64_000, steps[-1]["reports"])}
    told = [f"{steep:.2f} from {SETTLED:,} to {most:,} reports" for most, steep in found.items() if steep is not None]
    return f"Slope of the cost of linking: {', '.join(told) or 'too few sizes'}; one run, seed {SEED}, noise 1."


def main() -> None:
    """Measure, print, plot, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soak", type=Path, default=ROOT / "build" / "soak.jsonl")
    parser.add_argument("--record", type=Path, default=ROOT / "build" / "soak.db")
    parser.add_argument("--rounds", type=int, default=4, help="times each page is asked for")
    options = parser.parse_args()
    steps = [json.loads(line) for line in options.soak.read_text("utf-8").splitlines()]
    file = drawn_file()
    costs = [*reading_costs(file), *peer_costs(file), *linking_costs(steps)]
    costs += asking_costs(options.record, options.rounds)
    made = f"Python {platform.python_version()}, sijill {sijill.__version__}, {platform.machine()}. {slopes(steps)}"
    tables = "\n".join([*table(costs), "", made])
    print(tables)
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    PAGE.write_text(f"{before}{START}\n\n{tables}\n\n{END}{rest.partition(END)[2]}", "utf-8")
    points = [(step["reports"], step["seconds"]) for step in fourfold(steps)]
    chart = log_log_chart("Keeping and linking, seconds by reports", points, x="reports", y="seconds")
    CHART.write_text(chart, "utf-8")


if __name__ == "__main__":
    main()
