"""What recalls a happening without its day joins one cluster at most, and bridges none."""

from sijill.linking.partition import clusters
from sijill.model import Link


def _link(left: str, right: str, score: float, decided: str | None = None) -> Link:
    return Link(kind="event", left=left, right=right, score=score, reasons=[], decided=decided)


def _vague(node: str) -> bool:
    return node.startswith("v")


def test_it_joins_the_one_that_fits() -> None:
    links = [_link("a", "v", 6.0)]
    assert clusters("abv", links, 2.5, is_vague=_vague) == [["a", "v"], ["b"]]


def test_it_stays_alone_where_two_fit_as_well() -> None:
    links = [_link("a", "v", 6.0), _link("b", "v", 6.0)]
    assert clusters("abv", links, 2.5, is_vague=_vague) == [["a"], ["b"], ["v"]]


def test_it_joins_the_better_of_two_and_does_not_bridge_them() -> None:
    links = [_link("a", "v", 6.0), _link("b", "v", 7.0)]
    assert clusters("abv", links, 2.5, is_vague=_vague) == [["a"], ["b", "v"]]


def test_a_decision_joins_it_all_the_same() -> None:
    links = [_link("a", "v", 0.0, "d1"), _link("b", "v", 6.0)]
    assert clusters("abv", links, 2.5, is_vague=_vague) == [["a", "v"], ["b"]]


def test_a_decision_keeps_it_apart() -> None:
    assert clusters("av", [_link("a", "v", 6.0)], 2.5, frozenset({("a", "v")}), is_vague=_vague) == [["a"], ["v"]]
