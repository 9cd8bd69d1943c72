"""Decides which pairs of reports are judged by hand for families, without asking the program what a family is.

Reads a corpus of reports (JSON lines with `id`, `title`, `text`, `published`; gzip or plain) and a seed; prints one
pair a line as TSV and the seed on stderr. Three strata: *above* (at least half of the five-word shingles of the shorter
text stand in the other), *band* (a tenth to a half), *week* (less, but at most seven days apart and with two uncommon
title words or two uncommon figures in common). `drawn_from` is how many pairs the stratum holds, so that a share
measured on the drawn ones can be weighted. Pairs come from inverted indexes; no step looks at all pairs. A second
sample (`--more fresh`) has a seed of its own, holds no pair of the first and is held back whole; a third (`--more
tune_second`), none of either, is to tune on. All being drawn by chance, each stands for the whole stratum. What a drawn
pair is, is left to docs/annotation.md.

    python -m benchmarks.gold.sample_pairs CORPUS.jsonl.gz > benchmarks/gold/pairs_sample.tsv
    python -m benchmarks.gold.sample_pairs CORPUS.jsonl.gz --more fresh > benchmarks/gold/pairs_fresh_sample.tsv
    python -m benchmarks.gold.sample_pairs CORPUS.jsonl.gz --more tune_second
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.gold.sample import rank

SEED = 20161206
SHINGLE = 5
SIZES = {"above": 60, "band": 60, "week": 100}
FRESH_SEED = 20161218
# The band decides recall: each of its drawn pairs stands for the most.
FRESH_SIZES = {"above": 30, "band": 80, "week": 40}
TUNE_SECOND_SEED = 20161227
# Of a hundred and more pairs of one week none was one family: nothing to tune on.
TUNE_SECOND_SIZES = {"above": 20, "band": 70}
AGAIN = 30
ABOVE, BAND = 0.5, 0.1
DAYS = 7
LEAST_SHARED = 2
COMMON_SHINGLE, COMMON_WORD = 200, 64  # carried by more reports than these, it tells no two of them apart
HEAD = ("stratum", "first", "second", "containment", "drawn_from", "split")

_PLAIN = str.maketrans(
    {**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", "ـ": None, **dict.fromkeys(map(chr, range(0x64B, 0x653)))}
)
_WORD = re.compile(r"\w+")
_FIGURE = re.compile(r"\d{2,}")
_YEAR = re.compile(r"(19|20)\d\d")

Pair = tuple[str, str]


class Drawn(NamedTuple):
    """One drawn pair, of how many of its kind, and whether rules may be tuned on it."""

    stratum: str
    first: str
    second: str
    containment: float
    drawn_from: int
    split: str


def words(text: str) -> list[str]:
    """Return the words of a text, without vowel signs and in one spelling of alef, ya and ta marbuta.

    >>> words("قُتل أحمد.")
    ['قتل', 'احمد']
    """
    return _WORD.findall(text.translate(_PLAIN).lower())


def shingles(text: str, size: int = SHINGLE) -> frozenset[tuple[str, ...]]:
    """Return every run of so many words.

    >>> sorted(shingles("a b c d", size=3))
    [('a', 'b', 'c'), ('b', 'c', 'd')]
    """
    said = words(text)
    return frozenset(tuple(said[at : at + size]) for at in range(len(said) - size + 1))


def figures(text: str) -> frozenset[str]:
    """Return the numbers of two digits and more that are no year.

    >>> sorted(figures("في 2016 سقط 45 قتيلا و 7 جرحى"))
    ['45']
    """
    return frozenset(number for number in _FIGURE.findall(text) if not _YEAR.fullmatch(number))


def shared(features: Mapping[str, Iterable[Hashable]], common: int) -> Counter[Pair]:
    """Return how many features two reports share, for every pair that shares one that at most `common` reports carry.

    >>> shared({"r1": "ab", "r2": "abc", "r3": "c"}, common=2)
    Counter({('r1', 'r2'): 2, ('r2', 'r3'): 1})
    """
    carriers: dict[Hashable, list[str]] = defaultdict(list)
    for report in sorted(features):
        for feature in features[report]:
            carriers[feature].append(report)
    return Counter(
        (first, second)
        for held in carriers.values() if 1 < len(held) <= common
        for at, first in enumerate(held) for second in held[at + 1 :]
    )


def containments(texts: Mapping[str, str]) -> dict[Pair, float]:
    """Return the share of the shorter text's shingles that stand in the other, for pairs that share one."""
    runs = {report: shingles(text) for report, text in texts.items()}
    return {
        (one, other): count / min(len(runs[one]), len(runs[other]))
        for (one, other), count in shared(runs, COMMON_SHINGLE).items()
    }


def week_pairs(reports: Mapping[str, Mapping[str, str]]) -> set[Pair]:
    """Return the pairs of one week that share two uncommon words of their titles or two uncommon figures."""
    titles = {report: {word for word in words(row["title"]) if len(word) > 2} for report, row in reports.items()}
    told = {report: figures(row["text"]) for report, row in reports.items()}
    day = {report: date.fromisoformat(row["published"][:10]) for report, row in reports.items()}
    return {
        (one, other)
        for features in (titles, told) for (one, other), count in shared(features, COMMON_WORD).items()
        if count >= LEAST_SHARED and abs((day[one] - day[other]).days) <= DAYS
    }


def strata(reports: Mapping[str, Mapping[str, str]]) -> dict[str, dict[Pair, float]]:
    """Return the pairs of each stratum with their containment; no pair is in two."""
    shares = containments({report: row["text"] for report, row in reports.items()})
    low = {pair: shares.get(pair, 0.0) for pair in week_pairs(reports)}
    return {
        "above": {pair: share for pair, share in shares.items() if share >= ABOVE},
        "band": {pair: share for pair, share in shares.items() if BAND <= share < ABOVE},
        "week": {pair: share for pair, share in low.items() if share < BAND},
    }


def draw(pairs: Mapping[str, Mapping[Pair, float]], sizes: Mapping[str, int], seed: int = SEED) -> list[Drawn]:
    """Return so many pairs of each stratum by hash of seed and ids; every second one is held back.

    >>> draw({"above": {("r1", "r2"): 0.75, ("r1", "r3"): 0.5}}, {"above": 1}, seed=1)
    [Drawn(stratum='above', first='r1', second='r3', containment=0.5, drawn_from=2, split='tune')]
    """
    drawn = []
    for stratum, held in pairs.items():
        chosen = sorted(held, key=lambda pair: rank(seed, "|".join(pair)))[: sizes[stratum]]
        drawn += [
            Drawn(stratum, *pair, round(held[pair], 3), len(held), ("tune", "held")[place % 2])
            for place, pair in enumerate(chosen)
        ]
    return drawn


def draw_more(
    pairs: Mapping[str, Mapping[Pair, float]], sizes: Mapping[str, int], before: Iterable[Drawn], seed: int, split: str
) -> list[Drawn]:
    """Return a further sample of the strata that have a size, no pair of those before in it.

    >>> pairs = {"above": {("r1", "r2"): 0.75, ("r1", "r3"): 0.5}}
    >>> draw_more(pairs, {"above": 2}, draw(pairs, {"above": 1}, seed=1), 2, "fresh")
    [Drawn(stratum='above', first='r1', second='r2', containment=0.75, drawn_from=2, split='fresh')]
    """
    taken = {(pair.first, pair.second) for pair in before}
    left = {
        stratum: {pair: share for pair, share in pairs[stratum].items() if pair not in taken} for stratum in sizes
    }
    return [pair._replace(drawn_from=len(pairs[pair.stratum]), split=split) for pair in draw(left, sizes, seed)]


def samples(pairs: Mapping[str, Mapping[Pair, float]], seed: int, fresh_seed: int) -> dict[str, list[Drawn]]:
    """Return the three samples by name, each drawn from what those before left."""
    first = draw(pairs, SIZES, seed)
    fresh = draw_more(pairs, FRESH_SIZES, first, fresh_seed, "fresh")
    second = draw_more(pairs, TUNE_SECOND_SIZES, [*first, *fresh], TUNE_SECOND_SEED, "tune_second")
    return {"first": first, "fresh": fresh, "tune_second": second}


def judged_again(fresh: Iterable[Drawn], number: int = AGAIN, seed: int = FRESH_SEED) -> list[Pair]:
    """Return which pairs of the second sample are judged a second time, by hash of seed and ids.

    >>> judged_again([Drawn("band", "r1", "r2", 0.2, 9, "fresh"), Drawn("band", "r1", "r3", 0.2, 9, "fresh")], 1)
    [('r1', 'r3')]
    """
    pairs = ((pair.first, pair.second) for pair in fresh)
    return sorted(pairs, key=lambda pair: rank(seed, f"again|{'|'.join(pair)}"))[:number]


def read_reports(path: Path, without: frozenset[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield (id, report) of a corpus file, without the reports of these ids."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            if report["id"] not in without:
                yield report["id"], report


def held_back(sample: Path) -> frozenset[str]:
    """Return the ids of the annotated reports that stay untouched: no pair may show one."""
    rows = (line.split("\t") for line in sample.read_text(encoding="utf-8").splitlines())
    return frozenset(row[0] for row in rows if row[2] == "held")


def main() -> None:
    """Print a draw as TSV; its seed goes to stderr so that a log shows it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--more", choices=("fresh", "tune_second"), default="first", help="draw a further sample")
    parser.add_argument("--fresh-seed", type=int, default=FRESH_SEED)
    parser.add_argument("--sample", type=Path, default=Path(__file__).with_name("sample.tsv"))
    options = parser.parse_args()
    pairs = strata(dict(read_reports(options.corpus, held_back(options.sample))))
    drawn = samples(pairs, options.seed, options.fresh_seed)[options.more]
    print(f"seed {options.seed}, sample {options.more}", file=sys.stderr)
    print("\t".join(HEAD))
    for pair in drawn:
        print("\t".join(map(str, pair)))


if __name__ == "__main__":
    main()
