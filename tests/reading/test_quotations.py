from sijill.languages.spelling import arabic_folding
from sijill.reading.quotations import quotations
from sijill.text import MARK, tokenize
from tests.steps import steps


def quoted(text: str) -> list[str]:
    tokens = tokenize(text, arabic_folding())
    return [text[tokens[q.words[0]].start : tokens[q.words[1] - 1].end] for q in quotations(text, tokens)]


def test_all_marks_and_nested_ones() -> None:
    assert quoted("«نعم» و“لا” و\"ربما\"") == ["نعم", "لا", "ربما"]
    assert quoted("«قال لي “ارحل” ومضى»") == ["قال لي “ارحل” ومضى", "ارحل"]
    assert quoted('"عن جماعة "السد" شيئا"') == ['عن جماعة "السد" شيئا', "السد"]


def test_an_unclosed_mark_ends_with_its_paragraph_or_before_the_next_mark() -> None:
    assert quoted('قال "وصلنا فجرا.\nوعاد الهدوء') == ["وصلنا فجرا."]
    assert quoted('قال "وصلنا، وأضاف "عدنا"') == ["وصلنا، وأضاف", "عدنا"]


def test_a_closing_mark_alone_closes_nothing() -> None:
    assert quoted("عادت الزوارق» إلى المرفأ") == []


def test_marks_known_before_give_the_same_quotations() -> None:
    text = "«نعم» و(لا) و\"ربما\"، ثم: ‘أجل’."
    tokens = tokenize(text, arabic_folding())
    marked = [at for at, token in enumerate(tokens) if token.kind == MARK]
    found = quotations(text, tokens)
    assert quotations(text, tokens, marked) == found and len(found) == 3


def test_ten_thousand_marks_cost_about_twice_five_thousand() -> None:
    def cost(count: int) -> int:
        text = "قال " + '"نعم ' * count
        tokens = tokenize(text, arabic_folding())
        return steps(lambda: quotations(text, tokens))

    assert cost(10_000) <= 2.1 * cost(5_000)
