"""Linking on simulated wars: pairs of families, events and series, and findings.

Seeds 1 to 5 are to tune on, 101 to 105 are scored at the end.

The value is the mean over the wars; the interval runs from the lowest war to the highest.
"""

from collections.abc import Iterator, Sequence
from statistics import fmean

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.score import score_war
from benchmarks.simulator.war import war
from benchmarks.table import Row
from benchmarks.war_linking import link, read_and_link

TUNING, HELD = (1, 2, 3, 4, 5), (101, 102, 103, 104, 105)
REPORTS = 1000
MEASURES = {
    "families": ("f1",), "events": ("f1",), "series": ("f1",), "findings": ("precision", "recall"),
}


def rows(
    seeds: Sequence[int] = TUNING, noise: float = 1.0, reports: int = REPORTS, *, read: bool = False
) -> Iterator[Row]:
    """Yield the scores of linking, one row per layer and measure; with `read` the real reader reads the text."""
    linked = read_and_link if read else link
    scores = [score_war(*linked(war(seed, reports, at_level(noise)))) for seed in seeds]
    command = f"python -m benchmarks.war_linking --seeds {' '.join(map(str, seeds))} --noise {noise:g}"
    name = f"simulated war {noise:g}×{', read' if read else ''}, seeds {seeds[0]} to {seeds[-1]}"
    command += " --read" if read else ""
    for layer, measures in MEASURES.items():
        for measure in measures:
            values = [score[layer][measure] for score in scores]
            label = "pair F1" if measure == "f1" else measure
            of = f"{len(seeds)} × {reports} reports"
            yield Row(name, layer, label, fmean(values), of, command, min(values), max(values))
