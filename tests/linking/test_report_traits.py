"""The agency of a report is the one it credits for itself; one its sentences only name is kept apart."""

import pytest

from sijill.linking.copies import CopyTraits
from sijill.linking.report_traits import copy_traits
from sijill.model import make_report
from sijill.reading import read


def traits(text: str, agency: str | None = None) -> CopyTraits:
    report = make_report(text, agency=agency, language="ar")
    return copy_traits(report, read(report))


@pytest.mark.parametrize(
    ("text", "agency", "credited"),
    [
        ("قتل ثلاثة جنود في كمين.\nأ ف ب", None, ("agence-france-presse",)),
        ("قتل ثلاثة جنود في كمين، وقالت وكالة رويترز إن الطريق قطع.", None, ()),
        ("قتل ثلاثة جنود في كمين.", "وكالة أفق", ("وكاله افق",)),
    ],
)
def test_credit_is_the_metadata_s_or_the_text_s_own(text: str, agency: str | None, credited: tuple[str, ...]) -> None:
    assert traits(text, agency).agencies == credited


def test_agency_told_something_is_kept_apart_from_the_credit() -> None:
    told = traits("قتل ثلاثة جنود في كمين، ونقلت رويترز عن شهود أن الطريق قطع، وقال ناطق لوكالة أفق إنه فتح.")
    assert told.agencies == ()
    assert "افق" in told.named_agencies
