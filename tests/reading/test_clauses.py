"""Which reading a form has where it stands."""

import pytest

from tests.reading.scenes import scene


@pytest.mark.parametrize(
    ("text", "at", "verb", "noun"),
    [
        ("قصف الجيش البلدة", 0, "shell", ""),
        ("بعد قصف البلدة", 1, "", "shell"),
        ("عملية قتل بشعة", 1, "", "kill"),
        ("الجيش قصف البلدة", 1, "shell", ""),
        ("تم القصف فجرا", 1, "", "shell"),
        ("لم يرد الوزير", 1, "nothing", ""),
        ("لقي ثلاثة عمال مصرعهم", 0, "die", ""),
        ("لقي الاقتراح قبولا", 0, "meet", ""),
        ("أطلقت الجماعة سراح رهينة", 0, "free", ""),
        ("أطلق الحارس النار", 0, "shooting", ""),
        ("أسرة الضحية تبكي", 0, "", ""),
    ],
)
def test_a_form_is_the_verb_or_the_noun(text: str, at: int, verb: str, noun: str) -> None:
    made = scene(text)
    sense = made.senses[at]
    assert (sense if made.verbs[at] else "", sense if made.nouns[at] else "") == (verb, noun)


def test_a_phrase_stands_for_its_words() -> None:
    made = scene("أعلن الطرفان وقف إطلاق النار أمس")
    assert (made.senses[2], made.last[2]) == ("ceasefire", 4)
