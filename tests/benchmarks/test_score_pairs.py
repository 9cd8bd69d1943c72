"""A listing of families is scored by stratum: what was drawn thinly weighs more, a missed family costs recall."""

import pytest
from benchmarks.gold.pairs import read_drawn
from benchmarks.gold.sample_pairs import Drawn
from benchmarks.gold.score_pairs import Verdict, families_by_source, judge, score, verdicts

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


@pytest.mark.parametrize("half", ["tune", "held"])
def test_no_family_at_all_finds_nothing(half: str) -> None:
    shares = score(judge({}, half))
    assert (shares["precision"].value, shares["recall"].value) == (None, 0.0)


def test_one_family_of_all_finds_everything_and_is_mostly_wrong() -> None:
    everything = {report: "m" for one in read_drawn() for report in (one.first, one.second)}
    shares = score(judge(everything))
    assert shares["recall"].value == 1.0
    assert shares["precision"].value is not None and shares["precision"].value < 0.2
