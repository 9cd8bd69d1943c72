"""Type by frame, means, sides and need."""

import pytest

from sijill.reading.events_found import happenings_of
from sijill.reading.events_type import decide
from tests.reading.scenes import scene


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("قصفت المدفعية القرية", ["Shelling/artillery/missile attack"]),
        ("قصف بالطائرات الحربية", ["Air/drone strike"]),
        ("هجوم بالغازات السامة وهجوم كيماوي", ["Chemical weapon"]),
        ("ألقى مجهول قنبلة يدوية فقتل حارسا", ["Grenade"]),
        ("الجيش هاجم المسلحين", ["Armed clash"]),
        ("مسلحون هاجموا القرية", ["Attack"]),
        ("استولى الجيش على البلدة", ["Government regains territory"]),
        ("استولت الجماعة على البلدة", ["Non-state actor overtakes territory"]),
        ("استولت الفرحة على الحاضرين", [None]),
        ("نفذت القوات عملية عسكرية", ["Armed clash"]),
        ("نفذت الشركة عملية شراء", [None]),
        ("فرقت الشرطة المتظاهرين", ["Protest with intervention"]),
        ("فرقت الأيام الأصدقاء", [None]),
        ("لقي خمسة عمال مصرعهم في تصادم", [None]),
        ("سقطت البلدة في يد الجماعة", ["Non-state actor overtakes territory"]),
    ],
)
def test_types(text: str, types: list[str | None]) -> None:
    made = scene(text)
    happenings = happenings_of(made, 0)
    for happening in happenings:
        decide(made, happening)
    assert [happening.type for happening in happenings] == types
