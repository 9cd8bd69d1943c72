"""`make bench`: every layer on every yardstick, in one table; written into docs/accuracy.md beside its commands.

    python -m benchmarks.bench [--only gold seed …] [--held REASON]

`--held` scores the held-back half of the project's own gold too, and logs that it did.
"""

import argparse
import datetime as dt
import platform
from collections.abc import Sequence
from pathlib import Path

from benchmarks.material import ROOT, SCORES
from benchmarks.table import Row, load, markdown, save
from benchmarks.yardsticks import family_pairs, news_times, own_gold, simulated
from benchmarks.yardsticks.held_log import commit
from benchmarks.yardsticks.registry import chosen, measured

from benchmarks import rule_precision

PAGE = ROOT / "docs" / "accuracy.md"
START, END = "<!-- table: make bench writes what stands between these lines -->", "<!-- end of table -->"


def merged(old: Sequence[Row], new: Sequence[Row]) -> list[Row]:
    """Return the rows with those measured now in the place of older ones.

    >>> row = Row("gold", "times", "F1", 0.9, "", "")
    >>> merged([row], [Row("gold", "times", "F1", 0.8, "", "")])[0].value
    0.8
    """
    fresh = {row.key: row for row in new}
    kept = [fresh.pop(row.key, row) for row in old]
    return kept + list(fresh.values())


def written(page: str, rows: Sequence[Row], when: str) -> str:
    """Return the page with the table of these rows between its marks."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    commands = "\n".join(f"* {name}: `{command}`" for name, command in {r.yardstick: r.command for r in rows}.items())
    return f"{before}{START}\n\n{when}\n\n{markdown(rows)}\n\nCommands:\n\n{commands}\n\n{END}{after}"


def main() -> None:
    """Measure, print the table, write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--held", metavar="REASON", help="score what is held back, and log why")
    parser.add_argument("--page", type=Path, default=PAGE)
    options = parser.parse_args()
    rows = list(measured(chosen(options.only)))
    if options.held:
        rows += own_gold.held(options.held)
        rows += news_times.held(options.held)
        rows += family_pairs.held(options.held)
        rows += simulated.rows(simulated.HELD)
    everything = merged(load(SCORES) if SCORES.exists() else [], rows)
    save(everything, SCORES)
    if not options.only or "gold" in options.only:
        rule_precision.write()
    today = dt.datetime.now(dt.UTC).date().isoformat()
    run = f"Last run {today} at commit {commit()}, Python {platform.python_version()}"
    when = f"{run}; rows it did not measure are of earlier runs."
    options.page.write_text(written(options.page.read_text(encoding="utf-8"), everything, when), encoding="utf-8")
    print(markdown(rows))


if __name__ == "__main__":
    main()
