import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.languages.spelling import arabic_folding
from sijill.reading.knowledge import arabic_knowledge
from sijill.reading.numbers import read_numbers
from sijill.text import tokenize
from tests.reading.arabic_integers import STYLES, Style, words

MILLIARD = 10**9
SCRIPTS = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "0123456789"]


def numbers(text: str) -> list[int | float]:
    knowledge = arabic_knowledge()
    tokens = tokenize(text, arabic_folding())
    chart = knowledge.stages.chart(text, tokens)
    return [number.value for number in read_numbers(text, tokens, chart)]


@given(st.integers(0, 10**12), st.sampled_from(STYLES))
def test_an_integer_in_words_is_read_back(number: int, style: Style) -> None:
    assert numbers(words(number, style)) == [number]


def test_every_number_that_tolls_use_is_read_back_in_every_style() -> None:
    dice = random.Random(7)
    samples = [*range(0, 1000, 7), *(round(10 ** dice.uniform(3, 9)) for _ in range(60))]
    missed = [(n, words(n, style)) for n in samples for style in STYLES[:: 17] if numbers(words(n, style)) != [n]]
    assert missed == []


@given(st.integers(0, MILLIARD), st.sampled_from(SCRIPTS), st.sampled_from(["", ",", "٬"]))
def test_an_integer_in_digits_is_read_back(number: int, digits: str, separator: str) -> None:
    printed = f"{number:,}".replace(",", separator).translate(str.maketrans("0123456789", digits))
    assert numbers(f"بلغ {printed} شخصا") == [number]


@pytest.mark.parametrize(("text", "expected"), [
    ("مليونا نازح", [2_000_000]), ("بألفين", [2000]), ("12 500 نازح", [12_500]), ("3 مئة", [300]),
    ("هاتف 222 333 4444", [222, 333, 4444]), ("1.234.567", [1_234_567]), ("الـ٢٠٠", [200]), ("15 ألفا و300", [15_300]),
    ("2.5 مليون", [2_500_000]), ("ثلاثة أرباع", [0.75]), ("نصف مليون", [500_000]),
    ("مليونين ونصف المليون", [2_500_000]), ("مئة ألف وألف", [101_000]), ("مئتا ألف وألفان", [202_000]),
    ("ثلاثة فاصلة خمسة", [3.5]), ("-٣٫٥", [-3.5]), (".25", [0.25]), ("سالب أربعة", [-4]), ("واحد على عشرة", [0.1]),
    ("الخامس والعشرين", [25]), ("ثلاثة وأربعة", [3, 4]), ("عشرين وثلاثة", [20, 3]),
    ("خمسة جنود وثلاثين مدنيا", [5, 30]),
])
def test_what_is_written(text: str, expected: list[int | float]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize("text", ["لست أدري", "عشرات القتلى", "أولا", "وحده", "مارس ضغوطا"])
def test_what_only_looks_like_a_number(text: str) -> None:
    assert numbers(text) == []
