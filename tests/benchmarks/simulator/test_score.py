"""The scorer of the simulated war: the truth scores 1, each kind of mistake costs what it should."""

from functools import cache

import pytest
from benchmarks.simulator.noise import at_level
from benchmarks.simulator.relations import ABOUTS, disagrees
from benchmarks.simulator.score import Found, FoundFinding, finding_scores, pair_score, score_war
from benchmarks.simulator.truth import ClaimTruth, Truth, claims_by_subject, families
from benchmarks.simulator.war import war


@cache
def truths() -> tuple[Truth, ...]:
    return tuple(told.truth for told in war(1, 300, at_level(1)))


def perfect() -> Found:
    subjects = claims_by_subject(truths())
    findings = [
        FoundFinding("undetermined", about, [claim.id for claim in claims])
        for (_, what), claims in subjects.items()
        for about in ABOUTS if (about == what or what == "event") and disagrees(claims, about)
    ]
    groups = {key: [claim.id for claim in claims] for key, claims in subjects.items()}
    return Found(
        families=list(families(truths()).values()), findings=findings,
        events=[group for (_, what), group in groups.items() if what == "event"],
        series=[group for (_, what), group in groups.items() if what != "event"],
    )


def figure(name: str, value: int, voice: str, day: int, happening: str = "h1") -> ClaimTruth:
    return ClaimTruth(
        id=name, happening=happening, what="killed", voice=voice, published=f"2016-05-{day:02}T10:00:00",
        value=value, low=value, high=value,
    )


def of_claims(*claims: ClaimTruth) -> list[Truth]:
    return [
        Truth(report="r1", family="f1", copy="first", voice="v", happening="h1", decoy=False, kept=None,
              claims=list(claims))
    ]


def test_the_truth_scores_one() -> None:
    scores = score_war(perfect(), truths())
    assert {name: scores[name]["f1"] for name in ("families", "events", "series")} == {
        "families": 1.0, "events": 1.0, "series": 1.0
    }
    assert (scores["findings"]["precision"], scores["findings"]["recall"]) == (1.0, 1.0)


def test_nothing_found_scores_nothing() -> None:
    scores = score_war(Found(), truths())
    assert [scores[name]["recall"] for name in ("families", "events", "series", "findings")] == [0.0] * 4


def test_one_group_of_all_has_full_recall_and_little_precision() -> None:
    everything = pair_score([[t.report for t in truths()]], {t.report: t.family for t in truths()})
    assert everything.recall == 1.0
    assert everything.precision < 0.1


@pytest.mark.parametrize(
    ("one", "other", "relation", "right"),
    [
        (figure("a", 7, "v", 1), figure("b", 7, "w", 1), "agrees", 1),
        (figure("a", 7, "v", 1), figure("b", 7, "v", 1), "agrees", 0),
        (figure("a", 7, "v", 1), figure("b", 9, "v", 2), "updates", 1),
        (figure("a", 7, "v", 1), figure("b", 9, "v", 2), "contradicts", 0),
        (figure("a", 9, "v", 1), figure("b", 7, "w", 2), "contradicts", 1),
        (figure("a", 9, "v", 1), figure("b", 7, "w", 2), "updates", 0),
        (figure("a", 7, "v", 1), figure("b", 9, "w", 1), "updates", 0),
        (figure("a", 7, "v", 1), figure("b", 9, "w", 1, "h2"), "contradicts", 0),
    ],
)
def test_a_finding_is_right_or_wrong(one: ClaimTruth, other: ClaimTruth, relation: str, right: int) -> None:
    scores = finding_scores([FoundFinding(relation, "killed", ["a", "b"])], of_claims(one, other))
    assert scores["right"] == right
