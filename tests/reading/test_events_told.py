"""What tells a happening and what only mentions one."""

import pytest

from sijill.reading.events_found import happenings_of
from sijill.reading.events_recalled import is_recalled
from sijill.reading.events_told import is_told
from tests.reading.scenes import scene


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("هاجم مسلحون القرية", True),
        ("شن الجيش هجوما على القرية", True),
        ("اندلعت اشتباكات في القرية", True),
        ("انتهى الاجتماع بعد اشتباكات عنيفة", True),
        ("تواصل التحقيق في الهجوم", False),
        ("منذ اغتيال الرئيس السابق", False),
        ("الرجل الذي هاجم القرية", False),
        ("تشن الجماعة هجمات", False),
        ("يخشى السكان من هجوم", True),
        ("مناطق تحت سيطرة المسلحين", False),
    ],
)
def test_telling_and_mentioning(text: str, told: bool) -> None:
    made = scene(text)
    assert any(is_told(made, happening) for happening in happenings_of(made, 0)) is told


def test_a_mention_with_its_own_date_is_recalled_in_a_report_only() -> None:
    days = {"شباط": "2017-02-01"}
    alone = scene("تحدث عن هجوم القرية في شباط", days=days)
    report = scene("تحدث عن هجوم القرية في شباط. وسكت. ثم غادر.", days=days)
    assert [is_recalled(made, happenings_of(made, 0)[0]) for made in (alone, report)] == [False, True]
