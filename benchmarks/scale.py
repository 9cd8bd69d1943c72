"""What reading, linking, keeping and asking cost, in one table with the peers beside, and how linking grows, as a plot.

    python -m benchmarks.scale                                 of what `make soak` left, into docs/scale.md and its plot
    python -m benchmarks.scale --linking                       linking and one report more alone; other rows stay
    python -m benchmarks.scale --reports 4000 --drawn 20 --print   all of it, soak included, in a few minutes

Reading is measured on the 200 drawn reports; the peers read the same ones in the same run (`make peers`). Linking by
size, the size of the record and the most memory are what a soak told; pages and one report more are asked of the
record it left. All times are processor time. `--seeds 3` runs three shorter soaks of other wars for their slopes.
"""

import argparse
import json
import platform
from pathlib import Path
from statistics import median

from benchmarks.chart import log_log_chart
from benchmarks.cost_table import HEADING, renewed, table
from benchmarks.material import ROOT
from benchmarks.scale_costs import asking_costs, linking_costs, more_cost, peer_costs, reading_costs
from benchmarks.steepness import SETTLED, Step, fourfold, run_soak, slopes, slopes_of_seeds
from benchmarks.yardsticks.speed import drawn_file

import sijill

CHART, PAGE = ROOT / "docs" / "assets" / "scale.svg", ROOT / "docs" / "scale.md"
START = "<!-- tables: python -m benchmarks.scale writes what stands between these lines -->"
END = "<!-- end of tables -->"
BUILD = ROOT / "build"


def options() -> argparse.Namespace:
    """Return what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--soak", type=Path, default=BUILD / "soak.jsonl", help="what a soak told")
    parser.add_argument("--record", type=Path, default=BUILD / "soak.db", help="the record it left")
    parser.add_argument("--reports", type=int, help="run a soak of so many first, into build/scale.db, and take that")
    parser.add_argument("--drawn", type=int, default=200, help="reports that are read")
    parser.add_argument("--rounds", type=int, default=4, help="times each page is asked for")
    parser.add_argument("--within", type=float, default=1_200, help="seconds the pages may take together")
    parser.add_argument("--seeds", type=int, default=0, help="soaks of other wars, for their slopes")
    parser.add_argument("--to", type=int, default=4 * SETTLED, help="reports of each of them")
    parser.add_argument("--linking", action="store_true", help="the rows of linking alone; others stay as they stand")
    parser.add_argument("--print", action="store_true", help="leave docs/scale.md and its plot as they are")
    return parser.parse_args()


def soaked(given: argparse.Namespace) -> tuple[list[Step], Path]:
    """Return the steps of a soak and its record: run now, or there already."""
    if given.reports is None:
        return [json.loads(line) for line in given.soak.read_text("utf-8").splitlines()], given.record
    BUILD.mkdir(exist_ok=True)
    record = BUILD / "scale.db"
    return run_soak(record, given.reports), record


def of_seeds(seeds: int, reports: int) -> str:
    """Return the slopes of several wars in words, nothing where none were asked for."""
    found = sorted(slopes_of_seeds(seeds, reports))
    if not found:
        return ""
    told = ", ".join(f"{steep:.2f}" for steep in found)
    return f" Of {len(found)} other runs to {reports:,}, seeds 1 to {seeds}: {told}; median {median(found):.2f}."


def main() -> None:
    """Measure, print, plot, and write the page."""
    given = options()
    steps, record = soaked(given)
    before, _, rest = PAGE.read_text("utf-8").partition(START)
    was, _, after = rest.partition(END)
    if given.linking:
        rows = renewed(was.splitlines(), table([*linking_costs(steps), more_cost(record)])[HEADING:])
    else:
        file = drawn_file(given.drawn)
        costs = [*reading_costs(file), *peer_costs(file), *linking_costs(steps)]
        rows = table([*costs, *asking_costs(record, given.rounds, given.within)])
    on = f"Python {platform.python_version()}, sijill {sijill.__version__}, {platform.machine()}"
    tables = "\n".join([*rows, "", f"{on}. {slopes(steps)}{of_seeds(given.seeds, given.to)}"])
    print(tables)
    if given.print:
        return
    PAGE.write_text(f"{before}{START}\n\n{tables}\n\n{END}{after}", "utf-8")
    points = [(step["reports"], step["seconds"]) for step in fourfold(steps)]
    chart = log_log_chart("Keeping and linking, seconds by reports", points, x="reports", y="seconds")
    CHART.write_text(chart, "utf-8")


if __name__ == "__main__":
    main()
