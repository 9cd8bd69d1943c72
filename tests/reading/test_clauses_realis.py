"""How a deed stands to the world, and what says so."""

import pytest

from sijill.reading.clauses_realis import judge
from tests.reading.scenes import scene


@pytest.mark.parametrize(
    ("text", "at", "realis", "why"),
    [
        ("هاجم المسلحون القرية", 0, "happened", "perfect"),
        ("لم يهاجم أحد القرية", 1, "denied", "negated"),
        ("لن تهاجم القوات القرية", 1, "denied", "negated"),
        ("سيهاجم الجيش القرية", 0, "planned", "future"),
        ("سوف يهاجم الجيش القرية", 1, "planned", "future"),
        ("قد يهاجم الجيش القرية", 1, "possible", "modal"),
        ("قد هاجم الجيش القرية", 1, "happened", "perfect"),
        ("لا يزال الجيش يقصف القرية", 3, "ongoing", "goes on"),
        ("يعتزم الفصيل مهاجمة القرية", 2, "planned", "plan"),
        ("حاول الفصيل مهاجمة القرية", 2, "attempted", "attempt"),
        ("أحبطت الشرطة هجوما", 2, "attempted", "foil"),
        ("نفى المتحدث قصف القرية", 2, "denied", "deny"),
        ("يخشى السكان من وقوع هجوم", 4, "possible", "fear"),
        ("إذا وقع هجوم", 2, "possible", "condition"),
        ("أرسلت الوزارة تعزيزات لاقتحام المخيم", 3, "planned", "purpose"),
        ("بعد الهجوم على القرية", 1, "happened", "named"),
    ],
)
def test_standing(text: str, at: int, realis: str, why: str) -> None:
    judgement = judge(scene(text), at)
    assert (judgement.realis, judgement.why) == (realis, why)


def test_what_was_done_before_a_fear_is_not_feared() -> None:
    made = scene("يخشى السكان بعد الهجوم الذي وقع أمس", days={"أمس": "2020-01-01"})
    assert judge(made, 5).realis == "happened"
