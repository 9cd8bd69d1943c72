"""Agreement is the same from both sides, and leniency is granted only where a reader asked for it."""

from typing import Any

import pytest
from benchmarks.gold.agreement import Agreement, compare, compare_strictly
from benchmarks.gold.matching import same_event, same_figure


def figure(start: int, number: int | None, **fields: Any) -> dict[str, Any]:
    bounds = {"approx": "exact", "low": number, "high": number}
    return {"start": start, "length": 5, "measure": "killed", **bounds, **fields}


def event(start: int, type_: str, **fields: Any) -> dict[str, Any]:
    return {"spans": [{"start": start, "length": 5}], "type": type_, **fields}


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (figure(12, 3), True),
        (figure(15, 3), False),
        (figure(10, 4), False),
        (figure(10, 3, measure="injured"), False),
        (figure(10, 3, measure="injured", also=["killed"]), True),
        (figure(10, 3, approx="more_than", high=None), True),
    ],
)
def test_same_figure_shares_words_measure_and_printed_number(other: dict[str, Any], same: bool) -> None:
    assert (same_figure(figure(10, 3), other), same_figure(other, figure(10, 3))) == (same, same)


def test_optional_entry_is_a_fault_only_when_strict() -> None:
    first, second = [event(1, "Attack"), event(30, "Other", optional=True)], [event(1, "Attack")]
    assert compare(first, second, same_event) == Agreement(1, 0, 0)
    assert compare_strictly(first, second, same_event) == Agreement(1, 1, 0)


def test_splitting_a_happening_is_no_disagreement() -> None:
    joined = [{"spans": [{"start": 1, "length": 5}, {"start": 30, "length": 5}], "type": "Attack"}]
    split = [event(1, "Attack"), event(30, "Attack")]
    assert compare(joined, split, same_event) == Agreement(1, 0, 0)
    assert compare_strictly(joined, split, same_event) == Agreement(1, 0, 1)


def test_allowed_type_counts_only_when_lenient() -> None:
    first, second = [event(1, "Attack", also=["Suicide bomb"])], [event(1, "Suicide bomb")]
    assert compare(first, second, same_event).f1 == 1.0
    assert compare_strictly(first, second, same_event).f1 == 0.0
