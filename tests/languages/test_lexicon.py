from sijill.languages.lexicon import Lexicon
from sijill.languages.word_info import Phrase
from sijill.languages.wordlists import Entry, WordList
from sijill.text import tokenize


def lexicon(*forms: str, **header: str) -> Lexicon:
    return Lexicon([WordList("names", dict(header), [Entry("names", form, "", "", {}, 1) for form in forms], [])])


def cut(lex: Lexicon, form: str) -> list[tuple[str, str, str]]:
    return [(s.entry.form, s.proclitic, form[s.begin : s.end]) for s in lex.info(form).senses.get("names", ())]


def test_clitics_come_off_and_the_article_of_a_name_stays() -> None:
    assert cut(lexicon("الجيش"), "للجيش") == [("الجيش", "ل", "جيش")]
    assert cut(lexicon("الجيش"), "والجيش") == [("الجيش", "و", "الجيش")]
    assert cut(lexicon("دمشق"), "وبدمشق") == [("دمشق", "وب", "دمشق")]


def test_a_name_inside_another_word_is_not_found() -> None:
    assert cut(lexicon("سرت"), "خسرت") == []


def test_a_list_says_which_clitics_it_takes() -> None:
    assert cut(lexicon("دمشق", clitics="none"), "بدمشق") == []


def test_phrases_are_found_from_their_first_word_longest_first() -> None:
    lex = lexicon("تنظيم الدولة", "تنظيم الدولة الإسلامية")
    tokens = tokenize("وتنظيم الدوله الاسلاميه", {})
    found = lex.phrases_at(tokens, [lex.info(token.form) for token in tokens], 0)
    assert [(type(p), p.sense.entry.form, p.first, p.last) for p in found] == [
        (Phrase, "تنظيم الدولة الإسلامية", 0, 2), (Phrase, "تنظيم الدولة", 0, 1)
    ]


def test_glued_phrases_are_found_when_the_list_says_so() -> None:
    assert cut(lexicon("الأمم المتحدة", glued="yes"), "الاممالمتحده") == [("الأمم المتحدة", "", "الاممالمتحده")]
