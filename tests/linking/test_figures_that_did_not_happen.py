"""A number that did not happen is no point of a series, no total and no rival of one that did."""

import pytest

from sijill.engine.trying import linked, notes
from sijill.model import Event, Finding, Series

FEARED = "خشي الأطباء من أن القصف على سرت قد يؤدي إلى مقتل 90 مريضا."


def series(*texts: str) -> list[tuple[str, list[float | int | None]]]:
    made = linked(*texts)
    results = [one.value for graph in ("event", "figure") for one in made.results(graph)]
    return [(one.measure, [point.value for point in one.points]) for one in results if isinstance(one, Series)]


@pytest.mark.parametrize("text", [
    FEARED,
    "هدد المسلحون بقتل خمسة رهائن في سرت.",
    "نفى الجيش مقتل ثلاثة جنود في سرت.",
    "حاول مسلحون خطف سبعة عمال في سرت.",
    "توقعت المنظمة نزوح 20 ألف شخص من سرت.",
])  # fmt: skip
def test_it_makes_no_series(text: str) -> None:
    assert series(text) == []


def test_what_happened_makes_one() -> None:
    assert series("قتل سبعة مدنيين في قصف على سرت.") == [("killed", [7])]


def test_a_denied_count_is_no_point_beside_the_one_it_denies() -> None:
    texts = "قتل ثلاثة جنود في هجوم على سرت أمس.", "نفى الجيش مقتل ثلاثة جنود في هجوم على سرت أمس."
    made = linked(*texts)
    results = [one.value for one in made.results("event")]
    [event] = [one for one in results if isinstance(one, Event)]
    assert len(event.claims) == 2  # the denial is about the same happening
    assert [(one.about, one.rule) for one in results if isinstance(one, Finding)] == [("realis", "denied")]
    assert series(*texts) == [("killed", [3])]


def test_a_feared_total_stands_alone_nowhere() -> None:
    [kept] = notes("توقعت المنظمة مقتل 300 شخص في الحرب.")
    assert kept.figures == {}
