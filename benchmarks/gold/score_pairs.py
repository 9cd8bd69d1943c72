"""Decides how well a listing of families fits the judged pairs of reports.

Reads the drawn and the judged pairs and the families of a record of that corpus, from the record (`--record`) or
from what `sijill families --json` and `sijill reports --json` print; prints one JSON line. A pair is found when one
family holds both reports. Each drawn pair stands for as many pairs as its stratum holds per drawn one: *precision* and
*recall* with that weight say how the listing does on all pairs of the strata, *precision drawn* counts each pair once.
Pairs outside the strata (other weeks, nothing uncommon in common) are not judged. What is held back (`held` of the
first sample, the whole second sample `fresh`) is scored for a stated reason only, and logged first. Intervals: drawing
anew within each stratum 2,000 times; of the unweighted share Wilson's. `tune_second` is a third sample, to tune on.

    python -m benchmarks.gold.score_pairs --record RECORD.db
    python -m benchmarks.gold.score_pairs --record RECORD.db --half fresh --reason "the end of the round"
    python -m benchmarks.gold.score_pairs --families FAMILIES.json --reports REPORTS.json
"""

import argparse
import json
import random
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.gold.pairs import read_drawn, read_judged
from benchmarks.gold.sample_pairs import Drawn, Pair
from benchmarks.intervals import wilson
from benchmarks.material import program
from benchmarks.yardsticks.held_log import log_scoring

DRAWS, SEED = 2000, 7
SAMPLE = {  # where the pairs of a half stand
    "tune": "pairs", "held": "pairs", "fresh": "pairs_fresh", "tune_second": "pairs_tune_second",
}
OPEN = ("tune", "tune_second")  # to tune on


class Verdict(NamedTuple):
    """A judged pair against a listing: whether it is one family, whether it was found, for how many pairs it stands."""

    stratum: str
    right: bool
    found: bool
    weight: float


class Share(NamedTuple):
    """A share with its interval and the number of drawn pairs it rests on; null where there are none."""

    value: float | None
    low: float
    high: float
    of: int


def families_by_source(families: Iterable[Mapping[str, Any]], reports: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the family of each report of the corpus that has one, by the id the report came with.

    >>> families_by_source([{"id": "m1", "reports": ["r1"]}], [{"id": "r1", "source": "A-1"}])
    {'A-1': 'm1'}
    """
    source = {report["id"]: report["source"] for report in reports}
    return {source[report]: family["id"] for family in families for report in family["reports"] if report in source}


def verdicts(drawn: Sequence[Drawn], right: Mapping[Pair, bool], family: Mapping[str, str]) -> list[Verdict]:
    """Return every drawn pair against a listing; a stratum's weight is shared by those of its pairs that are here."""
    judged = []
    for stratum, pairs in groupby(sorted(drawn), key=lambda pair: pair.stratum):
        held = list(pairs)
        judged += [
            Verdict(
                stratum, right[pair.first, pair.second],
                pair.first in family and family[pair.first] == family.get(pair.second), pair.drawn_from / len(held),
            )
            for pair in held
        ]
    return judged


def _share(judged: Iterable[Verdict], among: str, counted: str) -> float | None:
    """Return the weight of those with both marks over the weight of those with the first."""
    whole = [one for one in judged if getattr(one, among)]
    weight = sum(one.weight for one in whole)
    return sum(one.weight for one in whole if getattr(one, counted)) / weight if weight else None


def weighted(judged: Sequence[Verdict], among: str, counted: str) -> Share:
    """Return a weighted share with the interval of drawing the pairs of each stratum anew.

    >>> weighted([Verdict("above", True, True, 2.0)], "right", "found")
    Share(value=1.0, low=1.0, high=1.0, of=1)
    """
    chance, strata = random.Random(SEED), [list(held) for _, held in groupby(judged, key=lambda one: one.stratum)]
    draws = ([one for held in strata for one in chance.choices(held, k=len(held))] for _ in range(DRAWS))
    again = sorted(share for drawn in draws if (share := _share(drawn, among, counted)) is not None)
    low, high = (again[len(again) // 40], again[-1 - len(again) // 40]) if again else (0.0, 1.0)
    return Share(_share(judged, among, counted), low, high, sum(getattr(one, among) for one in judged))


def score(judged: Sequence[Verdict]) -> dict[str, Share]:
    """Return precision and recall over all pairs of the strata, and the plain precision of the drawn ones."""
    found = [one for one in judged if one.found]
    plain = sum(one.right for one in found) / len(found) if found else None
    return {
        "precision": weighted(judged, "found", "right"),
        "recall": weighted(judged, "right", "found"),
        "precision drawn": Share(plain, *wilson(plain or 0.0, len(found)), len(found)),
    }


def judge(family: Mapping[str, str], half: str) -> list[Verdict]:
    """Return the judged pairs of a half against families by the ids reports came with."""
    right = {one.pair: one.family == "yes" for one in read_judged(SAMPLE[half])}
    return verdicts([pair for pair in read_drawn(SAMPLE[half]) if pair.split == half], right, family)


def score_held(family: Mapping[str, str], half: str, reason: str) -> dict[str, Share]:
    """Return the scores of a half that is held back, once they are logged."""
    shares = score(judge(family, half))
    precision, recall = (shares[name].value or 0.0 for name in ("precision", "recall"))
    log_scoring(f"{SAMPLE[half]}.tsv", "families", precision, recall, reason)
    return shares


def listing(record: str, what: str) -> Any:
    """Return a listing of a record as the program prints it."""
    command = [program(), what, "--json", "--record", record]
    return json.loads(subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout)


def main() -> None:
    """Print the scores as one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record")
    parser.add_argument("--families", type=Path)
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--half", choices=tuple(SAMPLE), default="tune")
    parser.add_argument("--reason", help="why what is held back is scored; goes into the log")
    options = parser.parse_args()
    if not options.record and not (options.families and options.reports):
        parser.error("give --record, or --families and --reports")
    if options.half not in OPEN and not options.reason:
        parser.error(f"{options.half} is held back: say why it is scored (--reason)")
    families, reports = (
        listing(options.record, what) if options.record else json.loads(path.read_text(encoding="utf-8"))
        for what, path in (("families", options.families), ("reports", options.reports))
    )
    family = families_by_source(families, reports)
    half = options.half
    shares = score(judge(family, half)) if half in OPEN else score_held(family, half, options.reason)
    print(json.dumps({name: share._asdict() for name, share in shares.items()}))


if __name__ == "__main__":
    main()
