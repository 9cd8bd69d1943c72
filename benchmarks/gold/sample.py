"""Decides which reports of a corpus are annotated, and which of those stay untouched until the end.

Reads a corpus of reports (JSON lines with `id` and `outlet`, gzip or plain) and a seed; prints `id, outlet, split` as
TSV on stdout and the seeds on stderr. Reports are ordered by a hash of seed and id, so neither the order nor the
compression of the corpus changes the draw. Further sets to tune on (`tune_second` to `tune_seventh`) are drawn with
seeds of their own from what the draws before left. What is annotated in them is left to docs/annotation.md.

    python benchmarks/gold/sample.py CORPUS.jsonl.gz > benchmarks/gold/sample.tsv
"""

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

SEED = 20161217
PAIRS = 20
# The smallest outlet would get one report in forty by share alone, too few to show its habits.
LEAST_PAIRS = 2
# Further sets to tune on: seed, number of reports.
FURTHER = {
    "tune_second": (20261126, 24),
    "tune_third": (20261127, 40),
    "tune_fourth": (20261128, 40),
    "tune_fifth": (20261129, 60),
    "tune_sixth": (20261130, 60),
    "tune_seventh": (20261201, 60),
}
# Shorter reports hold next to nothing that can be read wrong.
LEAST_CHARACTERS = 500


class Drawn(NamedTuple):
    """One drawn report: its id, its outlet and whether rules may be tuned on it."""

    id: str
    outlet: str
    split: str


def rank(seed: int, report_id: str) -> str:
    """Return the place of a report in the draw, the same on every machine.

    >>> rank(1, "a") == rank(1, "a"), rank(1, "a") == rank(2, "a")
    (True, False)
    """
    return hashlib.sha256(f"{seed}:{report_id}".encode()).hexdigest()


def pairs_per_outlet(sizes: dict[str, int], pairs: int = PAIRS, least: int = LEAST_PAIRS) -> dict[str, int]:
    """Return how many pairs (one tune, one held) each outlet gives: `least`, the rest by size, largest remainder first.

    >>> pairs_per_outlet({"big": 90, "small": 10}, pairs=10, least=1)
    {'big': 8, 'small': 2}
    """
    rest, total = pairs - least * len(sizes), sum(sizes.values())
    shares = {outlet: Fraction(rest * size, total) for outlet, size in sizes.items()}
    given = {outlet: least + int(share) for outlet, share in shares.items()}
    by_remainder = sorted(sizes, key=lambda outlet: (int(shares[outlet]) - shares[outlet], outlet))
    for outlet in by_remainder[: pairs - sum(given.values())]:
        given[outlet] += 1
    return given


def draw(reports: Iterable[tuple[str, str]], seed: int = SEED, pairs: int = PAIRS) -> list[Drawn]:
    """Return the drawn reports, half of each outlet `tune` and half `held`, by split, then outlet, then rank.

    >>> [d.split for d in draw([(str(n), "only") for n in range(9)], pairs=2)]
    ['held', 'held', 'tune', 'tune']
    """
    by_outlet: dict[str, list[str]] = {}
    for report_id, outlet in reports:
        by_outlet.setdefault(outlet, []).append(report_id)
    wanted = pairs_per_outlet(Counter({outlet: len(ids) for outlet, ids in by_outlet.items()}), pairs)
    drawn = []
    for outlet, ids in sorted(by_outlet.items()):
        chosen = sorted(ids, key=lambda report_id: rank(seed, report_id))[: 2 * wanted[outlet]]
        drawn += [Drawn(report_id, outlet, ("tune", "held")[place % 2]) for place, report_id in enumerate(chosen)]
    return sorted(drawn, key=lambda report: report.split)


def draw_further(
    reports: Iterable[tuple[str, str]], before: Iterable[Drawn], split: str, seed: int, number: int
) -> list[Drawn]:
    """Return a further set to tune on, none of them drawn before, by rank alone so that any part mixes outlets.

    >>> first = draw([(str(n), "only") for n in range(9)], pairs=2)
    >>> second = draw_further([(str(n), "only") for n in range(9)], first, "tune_second", seed=1, number=5)
    >>> [d.split for d in second] == ["tune_second"] * 5, {d.id for d in second} & {d.id for d in first}
    (True, set())
    """
    taken = {report.id for report in before}
    left = sorted(
        (Drawn(report_id, outlet, split) for report_id, outlet in reports if report_id not in taken),
        key=lambda report: rank(seed, report.id),
    )
    wanted = pairs_per_outlet(Counter(report.outlet for report in left), number)
    place: Counter[str] = Counter()
    drawn = []
    for report in left:
        place[report.outlet] += 1
        if place[report.outlet] <= wanted[report.outlet]:
            drawn.append(report)
    return drawn


def read_ids(path: Path, characters: int = 0) -> Iterator[tuple[str, str]]:
    """Yield (id, outlet) of every report in a corpus file whose text is no shorter than this."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            if len(report["text"]) >= characters:
                yield report["id"], report["outlet"]


def main() -> None:
    """Print all draws as TSV; the seeds go to stderr so that a log shows them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}, further {FURTHER}", file=sys.stderr)
    print("id\toutlet\tsplit")
    drawn = draw(read_ids(arguments.corpus), arguments.seed)
    for split, (seed, number) in FURTHER.items():
        drawn += draw_further(read_ids(arguments.corpus, LEAST_CHARACTERS), drawn, split, seed, number)
    for report in drawn:
        print("\t".join(report))


if __name__ == "__main__":
    main()
