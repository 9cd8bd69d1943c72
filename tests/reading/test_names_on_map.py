"""Which of the places of one name is meant, why, and when the report leaves it open."""

import pytest

from sijill.model import PlaceMention, make_report
from sijill.reading import read_mentions


def places(text: str) -> list[PlaceMention]:
    return [m for m in read_mentions(make_report(text, language="ar")) if isinstance(m, PlaceMention)]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("اجتمعت الحكومة الليبية في طرابلس.", "LY"),
        ("اشتباك في طرابلس شمال لبنان.", "LB"),
        ("مقتل جندي لبناني في طرابلس. وقال الجيش اللبناني في بيروت إن لبنان آمن.", "LB"),
    ],
)
def test_company_decides(text: str, country: str) -> None:
    assert next(place.country for place in places(text) if place.text == "طرابلس") == country


def test_candidates_say_why() -> None:
    place = places("اجتمعت الحكومة الليبية في طرابلس.")[0]
    reasons = {candidate["country"]: candidate["why"] for candidate in place.candidates}
    assert "country LY in" in str(reasons["LY"])
    assert "country" not in str(reasons["LB"])


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("في ليبيا", "country"), ("في محافظة الأنبار", "province"), ("في سرت", "exact"), ("شرق سرت", "near"),
        ("في مطار بنغازي", "near"),
    ],
)  # fmt: skip
def test_precision(text: str, precision: str) -> None:
    assert [place.place_precision for place in places(text)] == [precision]


def test_an_unknown_place_stays_open() -> None:
    place = places("دخل الجنود بلدة الزيرية فجرا.")[0]
    assert (place.entity, place.latitude, place.place_precision) == (None, None, None)
