"""What the real reader finds in a war's text, named as in the truth: what is faultless keeps its names."""

from benchmarks.simulator.noise import at_level
from benchmarks.simulator.score import Found, FoundFinding
from benchmarks.simulator.war import war
from benchmarks.war_reading import read_war, renamed, same_claims


def test_a_faultless_reading_is_the_truth_itself() -> None:
    small = list(war(1, 20, at_level(1)))
    named = [same_claims(told.reading, told.truth.claims) for told in small]
    assert named == [{claim.id: claim.id for claim in told.truth.claims} for told in small]
    assert any(named)


def test_the_real_reader_gives_each_true_claim_at_most_one_name() -> None:
    names: dict[str, str] = {}
    read = list(read_war(war(1, 20, at_level(1)), names))
    known = {claim.id for told in read for claim in told.truth.claims}
    assert set(names.values()) <= known
    assert len(set(names.values())) == len(names)


def test_claims_without_a_counterpart_keep_their_own_name() -> None:
    finding = FoundFinding("agrees", "date", ["a"])
    found = Found(families=[["r1"]], events=[["a", "b"]], series=[["c"]], findings=[finding])
    assert renamed(found, {"a": "x"}) == Found(
        families=[["r1"]], events=[["x", "b"]], series=[["c"]], findings=[FoundFinding("agrees", "date", ["x"])]
    )
