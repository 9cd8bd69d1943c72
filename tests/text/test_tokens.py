from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sijill.languages.spelling import arabic_folding, fold
from sijill.text import sentence_spans, tokenize

ARABIC = st.text(alphabet=st.sampled_from("ابتجدرسعقلمنوي ةىأإءئؤ0123٣۴.،,«»\"\n\u200f\u00a0ـًّ…؟()/-"), max_size=60)


def forms(text: str) -> list[str]:
    return [token.form for token in tokenize(text, arabic_folding())]


def test_letters_glued_to_digits_come_apart() -> None:
    assert forms("يوم 7جوان والـ٢٠٠") == ["يوم", "7", "جوان", "وال", "200"]


def test_separators_stay_inside_numbers() -> None:
    assert forms("3,200 و٣٬٢٩٦٫٥ و2016/12/07") == ["3,200", "و", "3٬296٫5", "و", "2016", "/", "12", "/", "07"]


@given(st.one_of(ARABIC, st.text(max_size=40)))
def test_tokens_cut_the_original_and_never_overlap(text: str) -> None:
    tokens = tokenize(text, arabic_folding())
    assert all(fold(text[token.start : token.end]) == token.form for token in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.one_of(ARABIC, st.text(max_size=40)))
def test_sentences_hold_every_token_once(text: str) -> None:
    tokens = tokenize(text, arabic_folding())
    spans = sentence_spans(text, tokens)
    assert [n for first, end in spans for n in range(first, end)] == list(range(len(tokens)))


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
