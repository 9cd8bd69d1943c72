from typing import Any

import pytest

from sijill.web.ladder import Scale, group_of, meeting, scale_of, shape, strongest
from sijill.web.step_chart import step_chart


def figure(low: float | None, high: float | None, value: float | None = None, **more: Any) -> dict[str, Any]:
    return {"id": "f1", "day": None, "low": low, "high": high, "value": value, "qualifier": "exact"} | more


@pytest.mark.parametrize(
    ("row", "classes"),
    [
        (figure(50, 50, 50), "iv dot a200"),
        (figure(51, None, 50, qualifier="more_than"), "iv up a200"),
        (figure(50, None, 50, qualifier="at_least"), "iv up ge a200"),
        (figure(None, 49, 50, qualifier="less_than"), "iv down b200"),
        (figure(45, 55, 50, qualifier="about"), "iv about a180 b220"),
        (figure(20, 99, qualifier="tens"), "iv vague a80 b396"),
        (figure(2, None, qualifier="some"), "iv up ge a8"),
        (figure(None, None, qualifier="many"), None),
    ],
)
def test_the_shape_says_how_sure_the_source_was(row: dict[str, Any], classes: str | None) -> None:
    assert shape(row, Scale(0, 100)) == classes


@pytest.mark.parametrize(
    ("bounds", "meet"),
    [
        ([(701, None), (720, 720)], (720, 720)),
        ([(495, None), (450, 550)], (495, 550)),
        ([(34, 34), (41, 41)], None),
        ([(None, None), (5, None)], (5, None)),
    ],
)
def test_where_all_claims_can_be_true(bounds: list[tuple[int | None, int | None]], meet: Any) -> None:
    assert meeting([{"low": low, "high": high} for low, high in bounds]) == meet


def test_a_scale_begins_at_nought_unless_all_values_stand_far_from_it() -> None:
    assert scale_of([3, 50]).low == 0 and 0 < scale_of([701, 720]).low < 701
    assert scale_of([]).at(0) == 0 and scale_of([0, 0]).high > 0


def test_a_contradiction_matters_more_than_an_agreement() -> None:
    agrees, contradicts = {"id": "a", "relation": "agrees"}, {"id": "b", "relation": "contradicts"}
    assert strongest([agrees, contradicts]) == contradicts and strongest([]) is None


def test_printings_that_repeat_a_claim_fold_into_its_rung() -> None:
    claims = {name: figure(9, 9, 9, id=name, day=day) for name, day in (("f1", "2016-05-20"), ("f2", "2016-05-19"))}
    claims["f3"] = figure(28, 28, 28, id="f3", day="2016-05-18")
    group = group_of({"points": [{"claims": ["f1", "f2"]}, {"claims": ["f3"]}]}, claims, {})
    assert group is not None
    assert [(rung.claim["id"], rung.repeats, rung.is_first) for rung in group.rungs] == [
        ("f3", 0, True),
        ("f2", 1, False),
    ]
    assert group.meet is None and group.band is None


def test_a_later_lower_total_does_not_move_the_line() -> None:
    points = [figure(n, n, n, as_of=day) for n, day in ((550, "2016-10-16"), (410, "2016-11-06"), (720, "2016-12-19"))]
    chart = step_chart(points)
    assert chart is not None
    heights = [float(pair.split(",")[1]) for pair in chart.line.split()]
    assert heights == sorted(heights, reverse=True) and len(chart.marks) == 3


def test_a_chart_needs_two_days() -> None:
    assert step_chart([figure(1, 1, 1, as_of="2016-10-16"), figure(2, 2, 2, as_of="2016-10-16")]) is None
    assert step_chart([figure(1, 1, 1, as_of=None)]) is None
