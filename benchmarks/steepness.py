"""How the cost of linking grows with the size of the record: a slope on double logarithmic paper, 1 is linear.

The slope of one soak is that of a line through the sizes it passed, growing fourfold; what lies below `SETTLED` reports
is left out. A war of another seed gives another slope: see `slopes_of_seeds`.
"""

import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any

from benchmarks.material import ROOT
from benchmarks.soak import SEED

SETTLED = 4_000  # reports
Step = dict[str, Any]


def run_soak(record: Path, reports: int, seed: int = SEED) -> list[Step]:
    """Return the steps of a soak of so many reports into a record that is made anew, told as they come."""
    for old in record.parent.glob(record.name + "*"):
        old.unlink()
    steps, every = [], min(reports, SETTLED)
    command = [sys.executable, "-m", "benchmarks.soak", str(record), "--reports", str(reports), "--every", str(every)]
    with subprocess.Popen([*command, "--seed", str(seed)], stdout=subprocess.PIPE, text=True, cwd=ROOT) as soak:
        assert soak.stdout is not None
        for line in soak.stdout:
            steps.append(json.loads(line))
            print(line, end="", file=sys.stderr, flush=True)
    if soak.returncode:
        raise RuntimeError(f"the soak broke off: exit code {soak.returncode}")
    return steps


def fourfold(steps: Sequence[Step]) -> list[Step]:
    """Return the steps of a soak at 1,000, 4,000, 16,000 and so on, and its last.

    >>> [step["reports"] for step in fourfold([{"reports": n} for n in (1000, 4000, 8000, 12000)])]
    [1000, 4000, 12000]
    """
    sizes = {1_000 * 4**power for power in range(10)}
    kept = {step["reports"]: step for step in steps if step["reports"] in sizes}
    return [*kept.values(), *([] if steps[-1]["reports"] in kept else [steps[-1]])]


def slope(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """Return the slope of cost by size on double logarithmic paper: 1 is linear, 2 quadratic.

    >>> round(slope([10, 100, 1000], [1, 10, 100]), 6)
    1.0
    """
    xs, ys = [math.log(size) for size in sizes], [math.log(second) for second in seconds]
    x, y = fmean(xs), fmean(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def steepness(steps: Sequence[Step], least: int = SETTLED, most: int | None = None) -> float | None:
    """Return the slope between two sizes, None where fewer than two steps lie there."""
    within = [step for step in fourfold(steps) if least <= step["reports"] <= (most or step["reports"])]
    sizes, seconds = [step["reports"] for step in within], [step["seconds"] for step in within]
    return slope(sizes, seconds) if len(within) > 1 else None


def slopes(steps: Sequence[Step]) -> str:
    """Return the slopes of a soak from 4,000 and from 16,000 reports on, in words."""
    last = steps[-1]["reports"]
    between = dict.fromkeys([(SETTLED, min(64_000, last)), (SETTLED, last), (4 * SETTLED, last)])
    found = {(least, most): steepness(steps, least, most) for least, most in between}
    told = [f"{steep:.2f} from {least:,} to {most:,} reports" for (least, most), steep in found.items() if steep]
    return f"Slope of the cost of linking: {', '.join(told) or 'too few sizes'}; one run, seed {SEED}, noise 1."


def slopes_of_seeds(seeds: int, reports: int) -> Iterator[float]:
    """Yield the slope from 4,000 reports on of soaks of several seeds, one after the other."""
    for seed in range(1, seeds + 1):
        with tempfile.TemporaryDirectory() as folder:
            found = steepness(run_soak(Path(folder) / "soak.db", reports, seed))
        if found is not None:
            yield found
