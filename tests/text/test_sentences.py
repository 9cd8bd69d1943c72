import pytest

from sijill.text import sentence_spans, tokenize

CASES = [
    ("قتل اثنان.وأضاف المصدر.", 2),
    ("قال: \"انتهى الأمر.\" ثم خرج.", 2),
    ("ارتفع 3.5 بالمئة.", 1),
    ("قال .. ثم سكت... ثم عاد.", 1),
    ("أعلن ج.و.بوش ذلك.", 1),
    ("العنوان\nالخبر", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(sentence_spans(text, tokenize(text, {}))) == count
