"""Two spellings of one name score high, two names that share letters do not."""

import pytest

from sijill.world.spelling import SURE, likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("لو دريان", "لودريان"), ("عبد الله", "عبدالله"), ("غوتيريش", "جوتيريش"), ("طهران", "تهران"),
        ("القذافي", "Gaddafi"), ("مصراتة", "Misrata"), ("سرت", "Sirte"), ("أردوغان", "أردوجان"), ("الرقة", "Raqqa"),
    ],
)  # fmt: skip
def test_one_name_in_two_spellings(one: str, other: str) -> None:
    assert likeness(one, other).score >= SURE


@pytest.mark.parametrize(
    ("one", "other"),
    [("عمار", "عمر"), ("موك", "كوك"), ("سرت", "سبها"), ("طرابلس", "Benghazi"), ("حسن", "حسين"), ("صنعاء", "Sirte")],
)
def test_two_names(one: str, other: str) -> None:
    assert likeness(one, other).score < SURE


def test_initials_propose() -> None:
    assert likeness("ج. بوش", "جورج بوش").reason == "initials"


def test_likeness_does_not_depend_on_order() -> None:
    assert likeness("Sirte", "سرت") == likeness("سرت", "Sirte")
