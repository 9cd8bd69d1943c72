"""Reading costs in proportion to a report's length: counted in calls, so that a busy machine cannot fail it."""

import sys
from types import FrameType
from typing import Any

from sijill.model import make_report
from sijill.reading import read

_PARAGRAPH = (
    "قال العميد سالم الطاهري في مؤتمر صحفي يوم الثلاثاء 3 مايو إن مسلحين هاجموا نقطة تفتيش في بلدة الرحيبة رقم {n}، "
    "ما أدى إلى مقتل {n} جنود وإصابة أكثر من {n} مدنيا بجروح. "
    "وأضاف المتحدث أن القوات \"ردت على مصادر النيران\" وسيطرت على {n} قرى قرب مدينة حلب خلال {n} ساعات. "
    "ونفى سكان في الحي وقوع غارة جوية على المستشفى، بينما ذكرت وكالة رويترز نقلا عن مصدر أمني أن التنظيم انسحب.\n"
)
_EVEN = 2.2  # calls a doubled text may take: twice as many, and a little for what its ends cost once


def calls_to_read(paragraphs: int) -> int:
    """Return how many Python functions are called to read a text of so many paragraphs, its words known already."""
    report = make_report("".join(_PARAGRAPH.format(n=n + 3) for n in range(paragraphs)), published="2016-05-20")
    read(report)
    counted = 0

    def count(frame: FrameType, event: str, arg: Any) -> None:
        nonlocal counted
        counted += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read(report)
    finally:
        sys.setprofile(before)
    return counted


def test_a_text_twice_as_long_takes_twice_the_calls() -> None:
    short, long, longer = calls_to_read(4), calls_to_read(8), calls_to_read(16)
    assert long <= _EVEN * short, f"{short} calls for 4 paragraphs, {long} for 8"
    assert longer <= _EVEN * long, f"{long} calls for 8 paragraphs, {longer} for 16"
