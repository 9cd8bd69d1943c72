import pytest

from sijill.model import make_report
from sijill.reading import read


def credit(text: str, outlet: str | None = None) -> tuple[str, str | None] | None:
    found = read(make_report(text, outlet=outlet, language="ar")).report.agency_credit
    return (found.text, found.entity) if found else None


@pytest.mark.parametrize(("text", "expected"), [
    ("بيروت (رويترز) - غادرت السفن الميناء.", ("رويترز", "reuters")),
    ("القاهرة - أ ف ب: غادرت السفن الميناء.", ("أ ف ب", "agence-france-presse")),
    ("طرابلس – أفق النوارس: غادرت السفن الميناء.", ("أفق النوارس", None)),
    ("غادرت السفن الميناء.\nفرانس 24/ أ ف ب", ("أ ف ب", "agence-france-presse")),
    ("غادرت السفن الميناء. (أ.ف.ب)", ("أ.ف.ب", "agence-france-presse")),
    ("غادرت السفن الميناء. -رويترز-", ("رويترز", "reuters")),
    ("دبي (CNN)-- غادرت السفن الميناء.", ("CNN", "cnn")),
])
def test_credits(text: str, expected: tuple[str, str | None]) -> None:
    assert credit(text) == expected


@pytest.mark.parametrize("text", [
    "غادرت السفن الميناء، بحسب رويترز.",
    "غادرت السفن الميناء، بحسب وكالة الأنباء الفرنسية (أ ف ب).",
    "نقلت رويترز عن حارس أن السفن غادرت.",
    "طرابلس - خاص: غادرت السفن الميناء.",
    "غادرت السفن الميناء - وفق الحراس - ليلا.",
    "",
])
def test_a_quoted_agency_or_the_outlets_own_work_is_no_credit(text: str) -> None:
    assert credit(text) is None


def test_the_outlet_itself_is_no_agency() -> None:
    assert credit("دبي (CNN)-- غادرت السفن الميناء.", outlet="CNN Arabic") is None
