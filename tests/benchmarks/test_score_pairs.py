"""A listing of families is scored by stratum: what was drawn thinly weighs more, a missed family costs recall."""

from pathlib import Path

import pytest
from benchmarks.gold.pairs import read_drawn
from benchmarks.gold.sample_pairs import Drawn
from benchmarks.gold.score_pairs import SAMPLE, Verdict, families_by_source, judge, main, score, verdicts
from benchmarks.yardsticks import family_pairs, held_log

DRAWN = [
    Drawn("above", "a", "b", 0.9, 20, "tune"), Drawn("above", "c", "d", 0.6, 20, "tune"),
    Drawn("band", "e", "f", 0.2, 90, "tune"),
]
RIGHT = {("a", "b"): True, ("c", "d"): False, ("e", "f"): True}


def test_listing_is_taken_by_the_ids_reports_came_with() -> None:
    families = [{"id": "m1", "reports": ["r1", "r2"]}, {"id": "m2", "reports": ["r3", "r4"]}]
    reports = [{"id": f"r{n}", "source": f"S{n}"} for n in range(1, 6)]
    assert families_by_source(families, reports) == {"S1": "m1", "S2": "m1", "S3": "m2", "S4": "m2"}


def test_pair_stands_for_its_share_of_the_stratum() -> None:
    assert verdicts(DRAWN, RIGHT, {"a": "m1", "b": "m1", "c": "m1", "e": "m2"}) == [
        Verdict("above", True, True, 10.0), Verdict("above", False, False, 10.0), Verdict("band", True, False, 90.0),
    ]


def test_missed_pair_of_a_thin_stratum_costs_most() -> None:
    shares = score(verdicts(DRAWN, RIGHT, {"a": "m1", "b": "m1", "c": "m2", "d": "m2"}))
    assert (shares["precision"].value, shares["recall"].value) == (0.5, 0.1)
    assert shares["precision drawn"].value == 0.5
    assert shares["recall"].low <= 0.1 <= shares["recall"].high


@pytest.mark.parametrize("half", ["tune", "held", "fresh", "tune_second"])
def test_no_family_at_all_finds_nothing(half: str) -> None:
    shares = score(judge({}, half))
    assert (shares["precision"].value, shares["recall"].value) == (None, 0.0)


@pytest.mark.parametrize("half", ["tune", "held", "fresh", "tune_second"])
def test_one_family_of_all_finds_everything_and_is_mostly_wrong(half: str) -> None:
    everything = {report: "m" for one in read_drawn(SAMPLE[half]) for report in (one.first, one.second)}
    shares = score(judge(everything, half))
    assert shares["recall"].value == 1.0
    assert shares["precision"].value is not None and shares["precision"].value < 0.2


def test_strata_of_the_fresh_sample_keep_their_weight() -> None:
    drawn = {one.stratum: one.drawn_from for one in read_drawn("pairs_fresh")}
    weights = dict.fromkeys(drawn, 0.0)
    for one in judge({}, "fresh"):
        weights[one.stratum] += one.weight
    assert weights == pytest.approx(drawn)


def test_all_that_is_held_back_is_logged_before_its_result_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(held_log, "LOG", tmp_path / "log.tsv")
    monkeypatch.setattr(family_pairs, "families", dict)
    rows = family_pairs.held("the end of the round")
    first = next(rows)
    logged = (tmp_path / "log.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[2:] for line in logged] == [
        ["pairs.tsv", "families", "0.000", "0.000", "the end of the round"]
    ]
    assert [(row.yardstick, row.measure, row.value) for row in (first, *rows)] == [
        ("pairs of reports, held", "recall", 0.0), ("pairs of reports, fresh", "recall", 0.0),
    ]
    logged = (tmp_path / "log.tsv").read_text(encoding="utf-8").splitlines()
    assert [line.split("\t")[2] for line in logged] == ["pairs.tsv", "pairs_fresh.tsv"]


@pytest.mark.parametrize("half", ["held", "fresh"])
def test_what_is_held_back_is_not_scored_without_a_reason(
    half: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["score_pairs", "--record", "none.db", "--half", half])
    with pytest.raises(SystemExit):
        main()
    assert f"{half} is held back: say why it is scored (--reason)" in capsys.readouterr().err
