"""The draw is by seed and id alone, and each outlet gives as many reports to tune on as to hold back."""

from collections import Counter

import pytest
from benchmarks.gold.sample import draw, pairs_per_outlet

REPORTS = [(f"{outlet}-{n}", outlet) for outlet, size in (("a", 50), ("b", 30), ("c", 20)) for n in range(size)]


def test_draw_does_not_depend_on_the_order_of_the_corpus() -> None:
    assert draw(REPORTS, seed=3) == draw(reversed(REPORTS), seed=3)


def test_another_seed_draws_other_reports() -> None:
    assert {d.id for d in draw(REPORTS, seed=3)} != {d.id for d in draw(REPORTS, seed=4)}


def test_every_outlet_is_split_in_halves() -> None:
    splits = Counter((d.outlet, d.split) for d in draw(REPORTS, seed=3))
    assert splits == {(o, s): n for o, n in (("a", 9), ("b", 6), ("c", 5)) for s in ("tune", "held")}


@pytest.mark.parametrize("pairs", [6, 7, 11, 20])
def test_pairs_add_up(pairs: int) -> None:
    assert sum(pairs_per_outlet({"a": 50, "b": 30, "c": 20}, pairs).values()) == pairs
