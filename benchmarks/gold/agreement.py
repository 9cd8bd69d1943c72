"""Decides how far two readings of the same reports agree, layer by layer.

Reads two gold files; prints F1 of one against the other over the reports that both hold. What counts as the same entry
is what the scoring of readings counts as right, asked from both sides. An entry that its reader marked optional is no
fault when the other has none. The strict column grants neither that nor the other types an entry allows. Which reading
is right is left to the two readers.

    python -m benchmarks.gold.agreement benchmarks/gold/held.jsonl benchmarks/gold/second/held.jsonl
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold.matching import LAYERS, Entry, Same, match


class Agreement(NamedTuple):
    """How often two readers had the same entry, and how often only one of them had it."""

    both: int
    first_only: int
    second_only: int

    @property
    def f1(self) -> float:
        """Return F1, the same whichever reading is taken for the truth.

        >>> Agreement(6, 1, 3).f1
        0.75
        """
        return 2 * self.both / (2 * self.both + self.first_only + self.second_only or 1)


def compare(first: Sequence[Entry], second: Sequence[Entry], same: Same) -> Agreement:
    """Return the agreement on one layer of one report.

    A further mention of a happening that both have is no disagreement: one reader may split what the other joins.

    >>> compare([{"n": 1}, {"n": 5, "optional": True}], [{"n": 1}, {"n": 9}], lambda a, b: a["n"] == b["n"])
    Agreement(both=1, first_only=0, second_only=1)
    """
    pairs = match(first, second, same)
    paired = set(pairs.values())
    both = sum(not (first[i].get("optional") and second[j].get("optional")) for i, j in pairs.items())
    alone = [a for i, a in enumerate(first) if i not in pairs and not a.get("optional")]
    other = [b for j, b in enumerate(second) if j not in paired and not b.get("optional")]
    return Agreement(
        both,
        sum(not any(same(a, second[j]) for j in paired) for a in alone),
        sum(not any(same(first[i], b) for i in pairs) for b in other),
    )


def compare_strictly(first: Sequence[Entry], second: Sequence[Entry], same: Same) -> Agreement:
    """Return the agreement when every entry counts, optional or not, under its first type or measure alone.

    >>> compare_strictly([{"n": 1}, {"n": 5, "optional": True}], [{"n": 1}], lambda a, b: a["n"] == b["n"])
    Agreement(both=1, first_only=1, second_only=0)
    """
    bare = [[{k: v for k, v in x.items() if k not in ("also", "optional")} for x in side] for side in (first, second)]
    both = len(match(bare[0], bare[1], same))
    return Agreement(both, len(first) - both, len(second) - both)


def agreements(
    first: Mapping[str, Entry], second: Mapping[str, Entry], how: Callable[..., Agreement] = compare
) -> dict[str, Agreement]:
    """Return the agreement per layer over the reports whose layer both readings hold; a layer in none is left out."""
    shared = sorted(first.keys() & second.keys())
    return {
        name: total(how(first[report][layer], second[report][layer], same) for report in holding)
        for name, (layer, same) in LAYERS.items()
        if (holding := [report for report in shared if layer in first[report] and layer in second[report]])
    }


def total(parts: Iterable[Agreement]) -> Agreement:
    """Return the sum of agreements.

    >>> total([Agreement(1, 0, 2), Agreement(3, 1, 0)])
    Agreement(both=4, first_only=1, second_only=2)
    """
    columns = zip(*parts, strict=True)
    return Agreement(*(sum(column) for column in columns))


def read(path: Path) -> dict[str, Entry]:
    """Return the annotated reports of a file by id."""
    return {report["id"]: report for report in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def main() -> None:
    """Print one line per layer: both, only first, only second, F1, strict F1."""
    parser = argparse.ArgumentParser(description="How far two readings of the same reports agree")
    parser.add_argument("pair", type=Path, nargs="+", help="first and second reading, once or several times")
    parser.add_argument("--by-report", action="store_true", help="also print each report")
    arguments = parser.parse_args()
    files = arguments.pair
    first = {report: entry for path in files[::2] for report, entry in read(path).items()}
    second = {report: entry for path in files[1::2] for report, entry in read(path).items()}
    shared = sorted(first.keys() & second.keys())
    if not shared:
        sys.exit("the two readings share no report")
    if arguments.by_report:
        for report in shared:
            print(report, {k: round(v.f1, 2) for k, v in agreements({report: first[report]}, second).items()})
    strict = agreements(first, second, compare_strictly)
    print(f"{len(shared)} reports\n{'layer':20} both  first second    F1 strict F1")
    for name, found in agreements(first, second).items():
        counts = f"{found.both:4} {found.first_only:6} {found.second_only:6}"
        print(f"{name:20} {counts} {found.f1:5.3f} {strict[name].f1:9.3f}")


if __name__ == "__main__":
    main()
