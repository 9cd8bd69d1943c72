"""Decides whether judged pairs of reports have the shape that docs/annotation.md states, and how two readings agree.

Reads of each sample what was drawn (`pairs_sample.tsv`, `pairs_fresh_sample.tsv`, `pairs_tune_second_sample.tsv`),
the judgements (`pairs.tsv` and so on: ids and labels, never text) and, of the first two, those judged again (the same
name in `second/`); prints what the strata hold, the agreement and each fault, and fails when there is one. Whether a
program finds the same families is left to `score_pairs`.

    python -m benchmarks.gold.pairs
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold.sample_pairs import Drawn, Pair

HERE = Path(__file__).parent
SAMPLES = ("pairs", "pairs_fresh", "pairs_tune_second")  # the second is held back whole
ONCE = frozenset({"pairs_tune_second"})  # judged once
ONE_FAMILY = frozenset({"reprint", "rewrite", "update"})
RELATIONS = ONE_FAMILY | {"carried_over", "shared_boilerplate", "same_event_other_copy", "unrelated"}


class Judged(NamedTuple):
    """What a reader of both texts says of a pair: relation, whether it is one family, the source where it is named."""

    first: str
    second: str
    relation: str
    family: str
    source: str

    @property
    def pair(self) -> Pair:
        """The ids."""
        return self.first, self.second


class Agreement(NamedTuple):
    """On how many pairs two readings say the same relation, and the same family; kappa is of the latter."""

    pairs: int
    relation: int
    family: int
    kappa: float


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t")


def read_drawn(sample: str = "pairs") -> list[Drawn]:
    """Return the drawn pairs of a sample."""
    typed = {"containment": float, "drawn_from": int}
    rows = _rows(HERE / f"{sample}_sample.tsv")
    return [Drawn(**{name: typed.get(name, str)(value) for name, value in row.items()}) for row in rows]


def read_judged(sample: str = "pairs") -> list[Judged]:
    """Return the judged pairs of a sample; `second/pairs` are those of the first that were judged again."""
    return [Judged(**row) for row in _rows(HERE / f"{sample}.tsv")]


def faults(judged: Sequence[Judged], drawn: Sequence[Drawn]) -> Iterator[str]:
    """Yield what is wrong with a file of judgements.

    >>> list(faults([Judged("a", "b", "reprint", "no", "")], [Drawn("above", "a", "b", 0.9, 7, "tune")]))
    ['a, b: a reprint is one family']
    """
    known = {(pair.first, pair.second) for pair in drawn}
    for pair, times in Counter(one.pair for one in judged).items():
        if times > 1:
            yield f"{', '.join(pair)}: judged {times} times"
    for one in judged:
        name = ", ".join(one.pair)
        if one.pair not in known:
            yield f"{name}: not drawn"
        if one.relation not in RELATIONS:
            yield f"{name}: unknown relation {one.relation}"
        elif one.family != ("yes" if one.relation in ONE_FAMILY else "no"):
            yield f"{name}: a {one.relation} is {'one' if one.relation in ONE_FAMILY else 'no'} family"


def agreement(first: Mapping[Pair, Judged], second: Mapping[Pair, Judged]) -> Agreement:
    """Return how two readings agree on the pairs both hold.

    >>> one = {("a", "b"): Judged("a", "b", "reprint", "yes", ""), ("a", "c"): Judged("a", "c", "unrelated", "no", "")}
    >>> two = one | {("a", "b"): Judged("a", "b", "rewrite", "yes", "")}
    >>> agreement(one, two)
    Agreement(pairs=2, relation=1, family=2, kappa=1.0)
    """
    both = [(first[pair], second[pair]) for pair in sorted(first.keys() & second.keys())]
    same = sum(one.family == other.family for one, other in both)
    shares = [sum(judged.family == "yes" for judged in side) / len(both) for side in zip(*both, strict=True)]
    by_chance = shares[0] * shares[1] + (1 - shares[0]) * (1 - shares[1])
    kappa = (same / len(both) - by_chance) / (1 - by_chance) if by_chance < 1 else 1.0
    return Agreement(len(both), sum(one.relation == other.relation for one, other in both), same, kappa)


def report(sample: str) -> list[str]:
    """Print what a sample's strata hold and how its two readings agree; return its faults."""
    drawn, judged = read_drawn(sample), read_judged(sample)
    again = [] if sample in ONCE else read_judged(f"second/{sample}")
    told = [*faults(judged, drawn), *faults(again, drawn)]
    missing = len({(pair.first, pair.second) for pair in drawn} - {one.pair for one in judged})
    told += [f"{missing} drawn pairs are not judged"] if missing else []
    stratum = {(pair.first, pair.second): pair.stratum for pair in drawn}
    strata = Counter((stratum.get(one.pair, "not drawn"), one.relation) for one in judged)
    print("\n".join(f"{sample}\t{name}\t{relation}\t{count}" for (name, relation), count in sorted(strata.items())))
    if sample in ONCE:
        return [f"{sample}: {fault}" for fault in told]
    agreed = agreement({one.pair: one for one in judged}, {one.pair: one for one in again})
    print(f"judged again {agreed.pairs}: relation {agreed.relation}, family {agreed.family}, kappa {agreed.kappa:.2f}")
    return [f"{sample}: {fault}" for fault in told]


def main() -> int:
    """Print faults and agreement of the samples; return 1 when there is a fault."""
    told = [fault for sample in SAMPLES for fault in report(sample)]
    print("\n".join(told) or "no faults")
    return int(bool(told))


if __name__ == "__main__":
    sys.exit(main())
