"""What one report adds to a score, and what the sum of reports amounts to."""

from collections.abc import Sequence
from random import Random
from typing import Final

import msgspec

DRAWS: Final = 1000
SEED: Final = 20161217


class Counts(msgspec.Struct, frozen=True):
    """What one report adds to a layer: required entries found, required entries, and found ones that count."""

    hit: int
    gold: int
    found: int


def shares(parts: Sequence[Counts]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of reports together.

    >>> shares([Counts(1, 2, 1), Counts(1, 2, 1)])[:2]
    (1.0, 0.5)
    """
    hit, gold, found = (sum(getattr(part, name) for part in parts) for name in ("hit", "gold", "found"))
    precision, recall = hit / found if found else 0.0, hit / gold if gold else 0.0
    return precision, recall, 2 * precision * recall / (precision + recall) if hit else 0.0


def interval(parts: Sequence[Counts], draws: int = DRAWS, seed: int = SEED) -> tuple[float, float]:
    """Return the bounds between which F1 lies in 95 of 100 draws of as many reports, with replacement.

    >>> interval([Counts(1, 1, 1)] * 3)
    (1.0, 1.0)
    """
    if not parts:
        return 0.0, 0.0
    chance = Random(seed)
    scores = sorted(shares(chance.choices(parts, k=len(parts)))[2] for _ in range(draws))
    return scores[int(draws * 0.025)], scores[int(draws * 0.975) - 1]
