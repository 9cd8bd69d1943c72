"""The rows of the table of costs: reading step by step, the peers on the same reports, linking by size, asking.

Each is measured in a process of its own. All times are processor time.
"""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import fmean
from threading import Timer
from typing import Any

from benchmarks.cost_table import Cost
from benchmarks.material import OUT, ROOT
from benchmarks.simulator.beside import read_beside
from benchmarks.soak import SEED
from benchmarks.steepness import Step, fourfold
from benchmarks.yardsticks.speed import PEER_PYTHON

PEERS = ROOT / "benchmarks" / "peers"
OURS = (sys.executable, "-m")
PAGES = 12  # the slowest


def _told(*command: str) -> Any:
    done = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=True, cwd=ROOT)
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
        [*OURS, "benchmarks.speed_parts", "spans", str(file)], stdout=subprocess.PIPE, check=True, cwd=ROOT
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


def linking_costs(steps: Sequence[Step]) -> Iterator[Cost]:
    """Yield what a report cost on average up to each size, memory and the record."""
    characters = fmean(len(report.text) for report, _ in read_beside(SEED, 500))
    for step in fourfold(steps):
        ms = step["seconds"] / step["reports"] * 1e3
        yield Cost(
            f"keep and link: {step['reports']:,} reports", ms, characters, step["peak_mib"], step["record_mib"],
            f"{last_ms(steps, step):.1f} ms a report in the last step; load {step.get('load', 'not noted')}",
        )


def last_ms(steps: Sequence[Step], step: Step) -> float:
    """Return what a report cost since the step before; the last step of a soak is told twice, at its end settled.

    >>> last_ms([{"reports": 10, "seconds": 1.0}, {"reports": 20, "seconds": 3.0}], {"reports": 20, "seconds": 4.0})
    300.0
    """
    before = [one for one in steps if one["reports"] < step["reports"]]
    reports, seconds = (before[-1]["reports"], before[-1]["seconds"]) if before else (0, 0.0)
    return float((step["seconds"] - seconds) / (step["reports"] - reports) * 1e3)


def more_cost(record: Path) -> Cost:
    """Return what one report more costs in a record that is large."""
    more = _told(*OURS, "benchmarks.one_more", str(record))
    return Cost("one report more", more["cpu_ms"], beside=f"95 in 100 within {more['cpu_p95_ms']} ms")


def asking_costs(record: Path, rounds: int, within: float) -> Iterator[Cost]:
    """Yield what one report more costs, and the slowest pages: 95 of 100 take no longer."""
    yield more_cost(record)
    pages = list(page_costs(record, rounds, within))
    for name, busy in sorted(pages, key=lambda page: -page[1])[:PAGES]:
        yield Cost(f"page {name}", beside=f"95 in 100 within {busy} ms")
    yield Cost("all pages", beside=f"{len(pages)} asked, {sum(busy <= 100 for _, busy in pages)} within 100 ms")


def page_costs(record: Path, rounds: int, within: float) -> Iterator[tuple[str, float]]:
    """Yield pages with the processor milliseconds that 95 of 100 answers take, as many as `within` seconds allow.

    After which page the time was up is said on standard error.
    """
    command, last = [*OURS, "benchmarks.web_speed", str(record), "--rounds", str(rounds)], "none"
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as asking:
        assert asking.stdout is not None
        clock = Timer(within, asking.kill)
        clock.start()
        for line in islice(asking.stdout, 1, None):  # below the head
            last, busy = page_line(line)
            print(f"{last}: {busy} ms", file=sys.stderr, flush=True)
            yield last, busy
        clock.cancel()
    if asking.returncode not in (0, 1):  # 1: some page is over the bar
        print(f"no page after {last} within {within:.0f} s (exit code {asking.returncode})", file=sys.stderr)


def page_line(line: str) -> tuple[str, float]:
    """Return the page and the processor milliseconds of a line of `web_speed`.

    >>> page_line("fullest event                     12.1     13.0     12.9     48    20.1  over")
    ('fullest event', 12.9)
    """
    name, _, _, busy, *_ = line.removesuffix("\n").removesuffix("over").rsplit(maxsplit=5)
    return name.strip(), float(busy)
