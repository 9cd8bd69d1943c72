"""Lines of a page that are not the report are passed over; lines of the report never are."""

import pytest

from sijill.model import make_report
from sijill.reading import read
from sijill.reading.skipped import skipped_spans

LEAD = "قُتل أربعة جنود في كمين قرب الجسر القديم مساء الخميس الماضي."
MORE = "وأصيب سبعة آخرون نقلوا إلى المستشفى العام في المدينة."


def skipped(*lines: str) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    return [(text[span.start:span.end], span.kind) for span in skipped_spans(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("اقرأ أيضا: مقتل عشرين شخصا في انهيار مبنى", "related"), ("اقرأ أيضاً: حريق في السوق", "related"),
        ("إقرأ المزيد : حريق في السوق", "related"), ("إعلان", "advert"), ("مساحة إعلانية", "advert"),
        ("تابعونا على فيسبوك وتلغرام", "call"), (LEAD, "repeated"),
    ],
)
def test_one_line(line: str, kind: str) -> None:
    assert skipped(LEAD, line, MORE) == [(line, kind)]


def test_headlines_under_a_heading_up_to_where_the_report_goes_on() -> None:
    heads = ["أخبار ذات صلة", "حريق في السوق القديم", "", "مقتل عشرين في انهيار مبنى"]
    assert skipped(LEAD, *heads, MORE) == [(head, "related") for head in heads if head]


@pytest.mark.parametrize(
    "line",
    [
        "إعلان الهدنة جاء بعد مقتل ثلاثة جنود", "اقرأ المزيد من بيان المجلس عن مقتل ثلاثة جنود.", MORE,
        "قتل رجل.",
        "الأكثر قراءة بين القتلى كان المعلم الذي سقط أمس.",
    ],
)
def test_lines_of_the_report_are_read(line: str) -> None:
    assert skipped("قتل رجل.", LEAD, line) == []


def test_a_text_of_one_line_is_read_whole() -> None:
    assert skipped(f"{LEAD} اقرأ أيضا: حريق في السوق {MORE}") == []


def test_figures_of_related_headlines_are_not_the_reports() -> None:
    text = f"{LEAD}\nاقرأ أيضا: مقتل عشرين شخصا في انهيار مبنى\n{MORE}"
    claims = read(make_report(text, published="2017-03-14", language="ar")).claims
    related = range(text.index("اقرأ"), text.index("وأصيب"))
    assert claims and [claim for claim in claims if claim.evidence.start in related] == []
