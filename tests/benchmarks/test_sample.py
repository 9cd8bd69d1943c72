"""The draw is by seed and id alone; each outlet gives as many to tune on as to hold back; the second set is apart."""

from collections import Counter

import pytest
from benchmarks.gold.sample import draw, draw_further, pairs_per_outlet

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


def test_second_set_is_apart_from_the_first_and_holds_every_outlet() -> None:
    first = draw(REPORTS, seed=3)
    second = draw_further(REPORTS, first, "tune_second", seed=3, number=12)
    assert not {d.id for d in first} & {d.id for d in second}
    assert Counter((d.outlet, d.split) for d in second) == {
        (o, "tune_second"): n for o, n in zip("abc", (5, 4, 3), strict=True)
    }


def test_second_set_does_not_depend_on_the_order_of_the_corpus() -> None:
    first = draw(REPORTS, seed=3)
    assert draw_further(REPORTS, first, "more", 4, 9) == draw_further(reversed(REPORTS), first, "more", 4, 9)
