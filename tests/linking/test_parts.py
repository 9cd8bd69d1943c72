"""What a sentence calls a part of a whole is no rival of the whole; a kind of people is compared with its kind."""

import pytest

from sijill.linking.parts import is_called_part
from sijill.model import Reference
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


def _fired(text: str, words: str, count: int, outlet: str, by: str | None = "القصف") -> Said:
    told = Said(text, WHEN, outlet).event("القصف", STRIKE, "زوارة", day(WHEN))
    return told.figure(words, "strikes", count, counted="قذيفة", qualifier="exact", by=by and told.name(by))


def _hurt(text: str, words: str, count: int, noun: str, outlet: str) -> Said:
    told = Said(text, WHEN, outlet).event("الهجوم", ATTACK, "زوارة", day(WHEN))
    return told.figure(words, "killed", count, counted=noun, qualifier="exact")


def test_part_of_the_shells_does_not_contradict_all_of_them() -> None:
    whole = _fired("طال القصف المرفأ بنحو 22 قذيفة.", "22 قذيفة", 22, "صحيفة الربيع")
    part = _fired("في القصف قذائف كثيرة، من بينها 8 قذائف على المخزن.", "8 قذائف", 8, "موقع الشاطئ")
    other = _fired("قال شهود إن القصف كان أخف: 8 قذائف.", "8 قذائف", 8, "موقع الشاطئ")
    assert ("contradicts", "strikes", "bounds_exclude") not in named(whole, part)
    assert ("contradicts", "strikes", "bounds_exclude") in named(whole, other)


def test_who_fired_may_be_unsaid() -> None:
    one = _fired("طال القصف المرفأ بنحو 22 قذيفة.", "22 قذيفة", 22, "صحيفة الربيع")
    other = _fired("قال شهود إن القصف كان أخف: 8 قذائف.", "8 قذائف", 8, "موقع الشاطئ", by=None)
    assert named(one, other) == [("undetermined", "strikes", "by_unclear")]


def test_two_of_the_wounded_are_a_part_and_so_are_those_counted_beside_others() -> None:
    whole = _hurt("أودى الهجوم بحياة 8 أشخاص.", "8 أشخاص", 8, "أشخاص", "صحيفة الربيع")
    two = _hurt("بعد الهجوم، ومن بين القتلى 2 في السوق.", "2", 2, "", "موقع الشاطئ")
    assert ("contradicts", "killed", "bounds_exclude") not in named(whole, two)
    apart = _hurt("في الهجوم قتل 2 عند الباب وقتل 3 آخرون في الداخل.", "2", 2, "", "موقع الشاطئ")
    apart.figure("3 آخرون", "killed", 3, counted="آخرون", qualifier="exact")
    assert ("contradicts", "killed", "bounds_exclude") not in named(whole, apart)


def test_reporters_among_the_dead_are_part_of_all_of_them_however_one_counts_them() -> None:
    whole = _hurt("أودى الهجوم بحياة 25 شخصا.", "25 شخصا", 25, "شخصا", "صحيفة الربيع")
    some = _hurt("في الهجوم قتلى، بينهم 9 من أهل الصحافة.", "9", 9, "", "موقع الشاطئ")
    same = _hurt("أودى الهجوم بحياة 9 صحفيين.", "9 صحفيين", 9, "صحفيين", "مجلة البر")
    assert not [one for one in named(whole, some, same) if one[0] in ("contradicts", "undetermined")]


def test_who_counts_the_attacker_in_does_not_contradict_who_leaves_him_out() -> None:
    without = _hurt("خلف الهجوم 3 قتلى.", "3 قتلى", 3, "قتلى", "صحيفة الربيع")
    counted = _hurt("في الهجوم سقط 4 قتلى، من بينهم المهاجم.", "4 قتلى", 4, "قتلى", "موقع الشاطئ")
    assert named(without, counted) == [("undetermined", "killed", "attacker_unclear")]


def test_two_of_the_police_do_not_contradict_all_the_dead() -> None:
    whole = _hurt("أودى الهجوم بحياة 28 شخصا.", "28 شخصا", 28, "شخصا", "صحيفة الربيع")
    police = Said("قال ناطق إن 12 من الشرطة قتلوا في الهجوم.", WHEN, "موقع الشاطئ")
    police.event("الهجوم", ATTACK, "زوارة", day(WHEN))
    police.figure("12", "killed", 12, counted=None, qualifier="exact", side=Reference("الشرطة", None, None, None))
    assert named(whole, police) == [("undetermined", "killed", "whose_unclear")]


def test_dozens_do_not_exclude_a_number_not_far_off() -> None:
    dozens = Said("أودى الهجوم بحياة العشرات.", WHEN, "موقع الشاطئ")
    dozens.event("الهجوم", ATTACK, "زوارة", day(WHEN), "islamic-state")
    dozens.figure("العشرات", "killed", 20, 99, counted=None, qualifier="tens")
    for count, contradicts in ((180, False), (900, True)):
        told = Said(f"خلف الهجوم {count} قتيل.", WHEN)
        told.event("الهجوم", ATTACK, "زوارة", day(WHEN), "islamic-state")
        told.figure(f"{count} قتيل", "killed", count, counted="قتيل", qualifier="exact")
        assert (("contradicts", "killed", "bounds_exclude") in named(told, dozens)) is contradicts


def test_children_among_the_dead_are_compared_with_children() -> None:
    one = _hurt("في الهجوم قتلى، بينهم 4 أطفال.", "4 أطفال", 4, "أطفال", "صحيفة الربيع")
    other = _hurt("أودى الهجوم بحياة 6 أطفال.", "6 أطفال", 6, "أطفال", "موقع الشاطئ")
    assert ("contradicts", "killed", "bounds_exclude") in named(one, other)
