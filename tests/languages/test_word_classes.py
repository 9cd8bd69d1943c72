from sijill.languages.chart import Chart
from sijill.languages.lexicon import Lexicon
from sijill.languages.spelling import arabic_folding
from sijill.languages.word_classes import WordClasses
from sijill.languages.wordlists import Entry, WordList
from sijill.text import tokenize


def chart(text: str, *rows: tuple[str, str, str, str], openers: tuple[str, ...] = ()) -> Chart:
    entries = [Entry("months", form, value, kind, {"needs": needs}, 1) for form, value, kind, needs in rows]
    lexicon = Lexicon([WordList("months", {"clitics": "proclitic article"}, entries, [])])
    tokens = tokenize(text, arabic_folding())
    classes = WordClasses(lexicon, ["months"], dict.fromkeys(openers, ((1, None),)))
    return classes.chart(text, tokens)


def keys(found: Chart) -> dict[int, list[tuple[str, ...]]]:
    return {at: [item.keys for item in items] for at, items in found.items.items() if items}


def test_an_entry_is_known_by_list_and_kind_and_by_its_particle_inside_a_pattern() -> None:
    assert keys(chart("مايو وأيار", ("مايو", "month=5", "solid", ""), ("أيار", "month=5", "solid", ""))) == {
        0: [("months", "months.solid")], 1: [("و+months", "و+months.solid")]
    }


def test_the_article_is_part_of_the_class() -> None:
    assert keys(chart("الشهر", ("شهر", "unit=month", "", ""))) == {0: [("the_months",)]}


def test_a_letter_that_folding_hides_must_stand_in_print() -> None:
    assert keys(chart("آب أب", ("آب", "month=8", "", "آ"))) == {0: [("months",)]}


def test_entries_of_two_words_begin_at_their_first() -> None:
    found = chart("في كانون الثاني", ("كانون الثاني", "month=1", "", ""))
    assert [(at, item.length, item.value) for at, items in found.items.items() for item in items] == [
        (1, 2, {"month": 1})
    ]


def test_a_word_that_opens_a_pattern_is_found_behind_its_particle() -> None:
    found = chart("وبيوم", openers=("=يوم",))
    assert [(item.opens, item.particles) for item in found.at(0)] == [(("=يوم",), "وب")]
    assert {stage: [*begun] for stage, begun in found.begun.items()} == {1: [0]}
