"""Every drawn pair is judged once, some of both samples are judged again, and a broken judgement is told apart."""

from collections import Counter

import pytest
from benchmarks.gold.pairs import HERE, SAMPLES, Judged, agreement, faults, main, read_drawn, read_judged
from benchmarks.gold.sample_pairs import FRESH_SIZES, TUNE_SECOND_SIZES, Drawn, held_back, judged_again

GOOD = Judged("a", "b", "rewrite", "yes", "afp")


@pytest.mark.parametrize(("sample", "twice"), [("pairs", 40), ("pairs_fresh", 30)])
def test_every_drawn_pair_is_judged_without_fault_and_some_again(sample: str, twice: int) -> None:
    drawn, judged, again = read_drawn(sample), read_judged(sample), read_judged(f"second/{sample}")
    assert [*faults(judged, drawn), *faults(again, drawn)] == []
    assert [(one.first, one.second) for one in drawn] == [one.pair for one in judged]
    assert len({one.pair for one in again}) == twice


def test_fresh_sample_shares_no_pair_with_the_first_and_none_is_to_tune_on() -> None:
    fresh = read_drawn("pairs_fresh")
    assert not {(one.first, one.second) for one in read_drawn()} & {(one.first, one.second) for one in fresh}
    assert {one.split for one in fresh} == {"fresh"}
    assert Counter(one.stratum for one in fresh) == FRESH_SIZES


def test_second_sample_to_tune_on_shares_no_pair_with_the_others_and_each_is_judged() -> None:
    drawn, judged = read_drawn("pairs_tune_second"), read_judged("pairs_tune_second")
    others = {(one.first, one.second) for sample in ("pairs", "pairs_fresh") for one in read_drawn(sample)}
    assert not others & {one.pair for one in judged}
    assert list(faults(judged, drawn)) == []
    assert [(one.first, one.second) for one in drawn] == [one.pair for one in judged]
    assert Counter(one.stratum for one in drawn) == TUNE_SECOND_SIZES


def test_strata_of_all_samples_hold_as_many_pairs() -> None:
    first = {(one.stratum, one.drawn_from) for one in read_drawn()}
    assert {(one.stratum, one.drawn_from) for one in read_drawn("pairs_fresh")} == first
    assert {(one.stratum, one.drawn_from) for one in read_drawn("pairs_tune_second")} < first


def test_fresh_pairs_judged_again_are_those_of_the_seed() -> None:
    assert [one.pair for one in read_judged("second/pairs_fresh")] == judged_again(read_drawn("pairs_fresh"))


def test_no_pair_shows_a_report_that_is_held_back() -> None:
    untouched = held_back(HERE / "sample.tsv")
    assert len(untouched) == 20
    assert not untouched & {report for sample in SAMPLES for one in read_judged(sample) for report in one.pair}


def test_all_samples_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    told = capsys.readouterr().out.splitlines()
    assert told[-1] == "no faults"
    assert [line.split(":")[0] for line in told if "again" in line] == ["judged again 40", "judged again 30"]


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
