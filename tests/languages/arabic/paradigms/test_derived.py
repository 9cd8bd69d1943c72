"""Participles and masdars known to be right."""

import pytest

from sijill.languages.arabic.paradigms import Derived, Root, derive


@pytest.mark.parametrize(
    ("letters", "form", "expected"),
    [
        ("قصف", "I", Derived("قاصف", "مقصوف", ())),
        ("شنن", "I", Derived("شان", "مشنون", ())),
        ("نفي", "I", Derived("نافي", "منفي", ())),
        ("فجر", "II", Derived("مفجر", "مفجر", ("تفجير",))),
        ("صفي", "II", Derived("مصفي", "مصفي", ("تصفيه",))),
        ("جبه", "III", Derived("مجابه", "مجابه", ("مجابهه",))),
        ("صوب", "IV", Derived("مصيب", "مصاب", ("اصابه",))),
        ("وقف", "IV", Derived("موقف", "موقف", ("ايقاف",))),
        ("طلق", "IV", Derived("مطلق", "مطلق", ("اطلاق",))),
        ("قدم", "V", Derived("متقدم", "متقدم", ("تقدم",))),
        ("ظهر", "VI", Derived("متظاهر", "متظاهر", ("تظاهر",))),
        ("سحب", "VII", Derived("منسحب", "منسحب", ("انسحاب",))),
        ("هور", "VII", Derived("منهار", "منهار", ("انهيار",))),
        ("حلل", "VIII", Derived("محتل", "محتل", ("احتلال",))),
        ("غيل", "VIII", Derived("مغتال", "مغتال", ("اغتيال",))),
        ("ولي", "X", Derived("مستولي", "مستولي", ("استيلاء",))),
        ("عود", "X", Derived("مستعيد", "مستعاد", ("استعاده",))),
        ("سيطر", "QI", Derived("مسيطر", "مسيطر", ("سيطره",))),
    ],
)
def test_participles_and_masdars(letters: str, form: str, expected: Derived) -> None:
    vowels = "a-i" if letters == "نفي" else "a-u"
    assert derive(Root(letters, form, vowels)) == expected
