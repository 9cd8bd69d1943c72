"""Every drawn pair is judged once, forty are judged again, and a broken judgement is told apart."""

import pytest
from benchmarks.gold.pairs import HERE, Judged, agreement, faults, read_drawn, read_judged
from benchmarks.gold.sample_pairs import Drawn, held_back

DRAWN, JUDGED, AGAIN = read_drawn(), read_judged(), read_judged(HERE / "second" / "pairs.tsv")
GOOD = Judged("a", "b", "rewrite", "yes", "afp")


def test_judgements_have_no_fault() -> None:
    assert [*faults(JUDGED, DRAWN), *faults(AGAIN, DRAWN)] == []


def test_every_drawn_pair_is_judged_and_forty_again() -> None:
    assert [(one.first, one.second) for one in DRAWN] == [one.pair for one in JUDGED]
    assert len({one.pair for one in AGAIN}) == 40


def test_no_pair_shows_a_report_that_is_held_back() -> None:
    untouched = held_back(HERE / "sample.tsv")
    assert len(untouched) == 20
    assert not untouched & {report for one in JUDGED for report in one.pair}


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        (GOOD._replace(relation="copy"), "a, b: unknown relation copy"),
        (GOOD._replace(family="no"), "a, b: a rewrite is one family"),
        (GOOD._replace(relation="unrelated"), "a, b: a unrelated is no family"),
        (GOOD._replace(second="c"), "a, c: not drawn"),
    ],
)
def test_broken_judgement_is_told(wrong: Judged, fault: str) -> None:
    assert list(faults([wrong], [Drawn("band", "a", "b", 0.3, 9, "tune")])) == [fault]


def test_pair_judged_twice_is_told() -> None:
    assert list(faults([GOOD, GOOD], [Drawn("band", "a", "b", 0.3, 9, "tune")])) == ["a, b: judged 2 times"]


def test_agreement_takes_chance_off() -> None:
    first = {pair: Judged(*pair, "update", "yes", "") for pair in (("a", "b"), ("a", "c"))}
    first |= {pair: Judged(*pair, "unrelated", "no", "") for pair in (("a", "d"), ("a", "e"))}
    second = first | {("a", "c"): Judged("a", "c", "carried_over", "no", "")}
    assert agreement(first, second) == (4, 3, 3, 0.5)
