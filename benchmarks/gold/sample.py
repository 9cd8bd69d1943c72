"""Decides which reports of a corpus are annotated, and which of those stay untouched until the end.

Reads a corpus of reports (JSON lines with `id` and `outlet`, gzip or plain) and a seed; prints `id, outlet, split` as
TSV on stdout and the seed on stderr. Reports are ordered by a hash of seed and id, so neither the order nor the
compression of the corpus changes the draw. What is annotated in them is left to docs/annotation.md.

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


def read_ids(path: Path) -> Iterator[tuple[str, str]]:
    """Yield (id, outlet) of every report in a corpus file."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            yield report["id"], report["outlet"]


def main() -> None:
    """Print the draw as TSV; the seed goes to stderr so that a log shows it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    print(f"seed {arguments.seed}", file=sys.stderr)
    print("id\toutlet\tsplit")
    for report in draw(read_ids(arguments.corpus), arguments.seed):
        print("\t".join(report))


if __name__ == "__main__":
    main()
