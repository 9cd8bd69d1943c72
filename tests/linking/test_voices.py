"""Who is heard: two slips of one name are one voice, and so are an outlet and those who quote it."""

import pytest

from sijill.linking.findings import same_voice
from sijill.model import Reference
from sijill.model.record import Voice
from tests.linking.said import Said, day, named

ONE = ("agrees", "killed", "one_value")


def _speaker(name: str) -> Voice:
    return Voice(id=name, label=name, told_by="speaker")


@pytest.mark.parametrize(("one", "other"), [
    ("سعيد المحمودي", "سعييد المحمودي"), ("سعيد المحموودي", "سعييد المحمودي"), ("سعيد المحودي", "سعيد المحممودي"),
])
def test_slips_of_one_name_are_one_voice(one: str, other: str) -> None:
    assert same_voice(_speaker(one), _speaker(other))


@pytest.mark.parametrize(("one", "other"), [
    ("سعيد المحمودي", "سعد الورفلي"), ("سعيد المحمودي", "مراد المحمودي"), ("علي نور", "علي نصر"),
])
def test_other_names_are_other_voices(one: str, other: str) -> None:
    assert not same_voice(_speaker(one), _speaker(other))


def _toll(text: str, outlet: str) -> Said:
    told = Said(text, "2019-03-08", outlet).event("انفجار", "Attack", "زوارة", day("2019-03-08"), "islamic-state")
    return told.figure("9 أشخاص", "killed", 9)


def test_two_outlets_are_two_voices() -> None:
    one = _toll("قتل 9 أشخاص في انفجار بالسوق.", "قناة السهل")
    other = _toll("أودى انفجار في زوارة بحياة 9 أشخاص.", "موقع الشاطئ")
    assert ONE in named(one, other)


def test_an_outlet_and_one_that_quotes_it_are_one_voice() -> None:
    one = _toll("قتل 9 أشخاص في انفجار بالسوق.", "قناة السهل")
    other = _toll("أودى انفجار في زوارة بحياة 9 أشخاص. ونشرت قناة السهل الأرقام نفسها.", "موقع الشاطئ")
    other.said("ونشرت", None, medium=other.name("قناة السهل"))
    assert ONE not in named(one, other)


@pytest.mark.parametrize(("medium", "entity", "agrees"), [("قناة السهل", None, False), ("تويتر", "twitter", True)])
def test_who_spoke_to_an_outlet_unnamed_is_heard_through_it(medium: str, entity: str | None, agrees: bool) -> None:
    one = _toll("قتل 9 أشخاص في انفجار بالسوق.", "قناة السهل")
    other = Said(f"قال مصدر طبي عبر {medium} إن انفجار السوق قتل 9 أشخاص.", "2019-03-08", "موقع الشاطئ")
    other.said(
        "قال", "انفجار السوق قتل 9 أشخاص", speaker=Reference("مصدر طبي"), speaker_form="anonymous",
        medium=other.name(medium, entity=entity),
    )
    said = other.claims[-1].id
    other.event("انفجار", "Attack", "زوارة", day("2019-03-08"), "islamic-state", attribution=said)
    other.figure("9 أشخاص", "killed", 9, attribution=said)
    assert (ONE in named(one, other)) is agrees
