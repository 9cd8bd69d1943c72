"""Number of nouns in folded spelling."""

import pytest

from sijill.languages.arabic.nouns import noun_forms


@pytest.mark.parametrize(
    ("singular", "plurals", "people", "expected"),
    [
        ("مسلح", (), True, {"مسلح": "s", "مسلحا": "s", "مسلحان": "d", "مسلحون": "p", "مسلحين": "p", "مسلحي": "p"}),
        ("جندي", ("جنود",), True, {"جندي": "s", "جنديا": "s", "جنديان": "d", "جنديين": "d", "جنود": "p"}),
        ("ضابط", ("ضباط",), True, {"ضابط": "s", "ضابطان": "d", "ضابطين": "d", "ضابطي": "d", "ضباط": "p"}),
        ("صاروخ", ("صواريخ",), False, {"صاروخ": "s", "صاروخين": "d", "صواريخ": "p"}),
        ("غاره", (), False, {"غاره": "s", "غارتان": "d", "غارتي": "d", "غارات": "p"}),
    ],
)
def test_forms(singular: str, plurals: tuple[str, ...], people: bool, expected: dict[str, str]) -> None:
    made = dict(noun_forms(singular, plurals, people=people))
    assert {form: made.get(form) for form in expected} == expected


def test_things_have_no_construct_dual_like_an_adjective() -> None:
    assert "صاروخي" not in dict(noun_forms("صاروخ", ("صواريخ",)))
