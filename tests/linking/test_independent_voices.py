"""An agreement needs two voices that do not draw on each other: an outlet quoting, a body and its head are one."""

from sijill.model import Reference
from tests.linking.said import Said, day, named

ATTACK, WHEN = "Attack", "2019-03-05"
AGREED = ("agrees", "killed", "one_value")


def _told(text: str, count: int, noun: str, outlet: str, speaker: str | None = None) -> Said:
    told = Said(text, WHEN, outlet)
    if speaker is not None:
        told.said("قال", text.partition("إن ")[2].rstrip("."), speaker=Reference("المتحدث", None, speaker, None))
    said = told.claims[0].id if told.claims else None
    told.event("الهجوم", ATTACK, "زوارة", day(WHEN), "islamic-state")
    return told.figure(f"{count} {noun}", "killed", count, counted=noun, qualifier="exact", attribution=said)


def test_an_outlet_that_also_quotes_somebody_for_the_number_is_no_second_voice() -> None:
    own = _told("خلف الهجوم على السوق 14 قتيلا.", 14, "قتيلا", "صحيفة الربيع")
    quoted = _told("قال المتحدث إن الهجوم أوقع 14 قتيلا.", 14, "قتيلا", "صحيفة الربيع", "gaza-ministry-of-health")
    other = _told("قال المتحدث إن الهجوم أوقع 14 قتيلا.", 14, "قتيلا", "موقع الشاطئ", "gaza-ministry-of-health")
    assert AGREED not in named(own, quoted)
    assert AGREED in named(own, other)


def test_a_body_and_its_director_are_one_voice() -> None:
    body = _told("قال المتحدث إن الهجوم أوقع 14 قتيلا.", 14, "قتيلا", "صحيفة الربيع",
                 "syrian-observatory-for-human-rights")
    head = _told("قال المتحدث إن الهجوم خلف وراءه 14 قتيلا.", 14, "قتيلا", "موقع الشاطئ", "p-rami-abdulrahman")
    assert AGREED not in named(body, head)


def test_one_dead_of_two_names_is_no_agreement() -> None:
    one = _told("خلف الهجوم على السوق 1 جندي.", 1, "جندي", "صحيفة الربيع")
    other = _told("أودى الهجوم بحياة 1 شرطي.", 1, "شرطي", "موقع الشاطئ")
    assert AGREED not in named(one, other)
