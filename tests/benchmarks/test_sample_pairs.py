"""The pairs are drawn by seed from strata that do not overlap, and no text and no program says which they are."""

from benchmarks.gold.sample_pairs import containments, draw, draw_more, strata, week_pairs

LONG = "word one two three four five six seven eight nine ten"
REPORTS = {
    "a": {"title": "fire in harbour town", "published": "2016-05-01", "text": LONG},
    "b": {"title": "harbour fire spreads", "published": "2016-05-08", "text": LONG + " and more"},
    "c": {"title": "harbour fire out", "published": "2016-05-09", "text": "45 of 120 workers were taken home"},
    "d": {"title": "what the weather brings", "published": "2016-05-09", "text": "wind at 45 and 120 knots"},
    "e": {"title": "markets", "published": "2016-07-01", "text": "nine ten eleven seven eight nine ten twelve"},
}


def test_containment_is_the_share_of_the_shorter_text() -> None:
    assert containments({"a": LONG, "b": LONG + " and more", "e": "six seven eight nine ten and so on"}) == {
        ("a", "b"): 1.0, ("a", "e"): 0.25, ("b", "e"): 0.5,
    }


def test_week_pairs_share_title_words_or_figures_and_days() -> None:
    assert week_pairs(REPORTS) == {("a", "b"), ("b", "c"), ("c", "d")}


def test_no_pair_is_in_two_strata() -> None:
    assert strata(REPORTS) == {"above": {("a", "b"): 1.0}, "band": {}, "week": {("b", "c"): 0.0, ("c", "d"): 0.0}}


def test_draw_depends_on_seed_and_ids_alone() -> None:
    pairs = {"week": {(f"r{n}", f"s{n}"): 0.0 for n in range(40)}}
    turned = {"week": dict(reversed(pairs["week"].items()))}
    assert draw(pairs, {"week": 10}, seed=3) == draw(turned, {"week": 10}, seed=3)
    assert {d.first for d in draw(pairs, {"week": 10}, seed=3)} != {d.first for d in draw(pairs, {"week": 10}, seed=4)}
    assert [d.split for d in draw(pairs, {"week": 10}, seed=3)] == ["tune", "held"] * 5


def test_fresh_sample_takes_nothing_of_the_first_and_stands_for_the_whole_stratum() -> None:
    pairs = {"band": {(f"r{n}", f"s{n}"): 0.25 for n in range(30)}, "week": {("r0", "s1"): 0.0}}
    first = draw(pairs, {"band": 10, "week": 1})
    fresh = draw_more(pairs, {"band": 20, "week": 1}, first, 2, "fresh")
    assert {(d.first, d.second) for d in first + fresh} == {*pairs["band"], *pairs["week"]}
    assert [(d.stratum, d.containment, d.drawn_from, d.split) for d in fresh] == [("band", 0.25, 30, "fresh")] * 20


def test_fresh_draw_depends_on_its_seed() -> None:
    pairs = {"week": {(f"r{n}", f"s{n}"): 0.0 for n in range(40)}}
    assert draw_more(pairs, {"week": 9}, [], 3, "fresh") == [
        d._replace(split="fresh") for d in draw(pairs, {"week": 9}, seed=3)
    ]
    assert draw_more(pairs, {"week": 9}, [], 3, "fresh") != draw_more(pairs, {"week": 9}, [], 4, "fresh")
