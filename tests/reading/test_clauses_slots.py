"""Who and what stand around a head, in which slot."""

import pytest

from sijill.reading.clauses_slots import phrases
from tests.reading.scenes import scene


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("قصف الجيش مواقع المسلحين", 0, [("subject", "الجيش"), ("object", "مواقع")]),
        ("المسلحون هاجموا القرية", 1, [("subject", "المسلحون"), ("object", "القرية")]),
        ("قتل جندي في القرية", 0, [("object", "جندي"), ("in", "القرية")]),
        ("أصيب مدني برصاص مسلحين", 0, [("object", "مدني"), ("by", "مسلحين")]),
        ("مقتل جندي على يد مسلحين", 0, [("object", "جندي"), ("by", "مسلحين")]),
        ("هجوم التنظيم على القرية", 0, [("subject", "التنظيم"), ("upon", "القرية")]),
        ("اشتباكات بين الجيش والمتمردين", 0, [("between", "الجيش")]),
    ],
)
def test_slots(text: str, at: int, expected: list[tuple[str, str]]) -> None:
    found = [(phrase.slot, phrase.reference.text) for phrase in phrases(scene(text), at)]
    assert found[: len(expected)] == expected
