from hypothesis import given
from hypothesis import strategies as st

from sijill.languages.spelling import arabic_folding
from sijill.reading.knowledge import arabic_knowledge
from sijill.text import tokenize

PIECES = ["قُتل", "وقتل", "الجيش", "«", "7جوان", "٣٫٥", "BBC", "سرت،", "\n", " ", "ـ", "إدلب"]
TEXT = st.lists(st.sampled_from(PIECES), max_size=12)


@given(TEXT.map(" ".join) | TEXT.map("".join))
def test_the_forms_of_a_text_are_those_of_its_tokens(text: str) -> None:
    known = arabic_knowledge().forms
    tokens, forms = known.of_text(text)
    assert tokens == tokenize(text, arabic_folding())
    assert all(form is known[token.form] for token, form in zip(tokens, forms, strict=True))
