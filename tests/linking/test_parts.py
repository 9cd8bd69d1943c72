"""What a sentence calls a part of a whole is no rival of the whole; a kind of people is compared with its kind."""

import pytest

from sijill.linking.parts import is_called_part
from tests.linking.said import Said, day, named

STRIKE, WHEN = "Shelling/artillery/missile attack", "2019-03-05"
ATTACK = "Attack"


@pytest.mark.parametrize(
    ("before", "part"),
    [
        ("قتل عشرون شخصا بينهم ", True), ("سقطت 22 قذيفة، من بينها على الأقل ", True),
        ("نزح ألف شخص، ومنهم نحو ", True), ("قتل عشرون شخصا بينهم أطفال في السوق، وأصيب ", False), ("", False),
    ],
)
def test_words_that_make_a_part(before: str, part: bool) -> None:
    assert is_called_part(before) is part


def _fired(text: str, words: str, count: int, outlet: str) -> Said:
    told = Said(text, WHEN, outlet).event("القصف", STRIKE, "زوارة", day(WHEN))
    return told.figure(words, "strikes", count, counted="قذيفة", qualifier="exact")


def _hurt(text: str, words: str, count: int, noun: str, outlet: str) -> Said:
    told = Said(text, WHEN, outlet).event("الهجوم", ATTACK, "زوارة", day(WHEN))
    return told.figure(words, "killed", count, counted=noun, qualifier="exact")


def test_part_of_the_shells_does_not_contradict_all_of_them() -> None:
    whole = _fired("طال القصف المرفأ بنحو 22 قذيفة.", "22 قذيفة", 22, "صحيفة الربيع")
    part = _fired("في القصف قذائف كثيرة، من بينها 8 قذائف على المخزن.", "8 قذائف", 8, "موقع الشاطئ")
    other = _fired("قال شهود إن القصف كان أخف: 8 قذائف.", "8 قذائف", 8, "موقع الشاطئ")
    assert ("contradicts", "strikes", "bounds_exclude") not in named(whole, part)
    assert ("contradicts", "strikes", "bounds_exclude") in named(whole, other)


def test_children_among_the_dead_are_compared_with_children() -> None:
    one = _hurt("في الهجوم قتلى، بينهم 4 أطفال.", "4 أطفال", 4, "أطفال", "صحيفة الربيع")
    other = _hurt("أودى الهجوم بحياة 6 أطفال.", "6 أطفال", 6, "أطفال", "موقع الشاطئ")
    assert ("contradicts", "killed", "bounds_exclude") in named(one, other)
