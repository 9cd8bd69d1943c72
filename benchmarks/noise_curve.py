"""How scores of linking fall as noise grows: a table on stdout and docs/assets/noise.svg.

    python -m benchmarks.noise_curve [--seeds 101 102 103 104 105] [--reports 1000]
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

from benchmarks.chart import scores_chart
from benchmarks.material import ROOT
from benchmarks.simulator.noise import LEVELS
from benchmarks.table import Row, markdown
from benchmarks.yardsticks import simulated

CHART = ROOT / "docs" / "assets" / "noise.svg"


def curves(by_level: dict[float, Iterable[Row]]) -> dict[str, list[tuple[float, float]]]:
    """Return a line of (noise, value) for each layer and measure."""
    lines: dict[str, list[tuple[float, float]]] = {}
    for level, rows in by_level.items():
        for row in rows:
            lines.setdefault(f"{row.layer} {row.measure}", []).append((level, row.value))
    return lines


def main() -> None:
    """Measure, print and plot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(simulated.HELD))
    parser.add_argument("--reports", type=int, default=simulated.REPORTS)
    parser.add_argument("--chart", type=Path, default=CHART)
    options = parser.parse_args()
    rows = {level: list(simulated.rows(options.seeds, level, options.reports)) for level in LEVELS}
    print(markdown([row for level in rows.values() for row in level]))
    title = f"Linking as noise grows, {len(options.seeds)} wars of {options.reports} reports"
    options.chart.write_text(scores_chart(title, curves(dict(rows)), x="noise"), "utf-8")


if __name__ == "__main__":
    main()
