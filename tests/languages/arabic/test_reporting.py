from pathlib import Path
from typing import get_args

from sijill.languages.arabic.reporting import Reporting, arabic_reporting
from sijill.languages.arabic.reporting_tables import arabic_tables
from sijill.languages.wordlists import Entry, read_word_list
from sijill.model.codes import Stance

FOLDER = Path(__file__).resolve().parents[3] / "src" / "sijill" / "languages" / "arabic"
TAKES = {
    "that", "noun", "b", "li", "an", "ila", "ala", "min", "fi", "nahwa", "relative", "pause", "document",
    "two", "clause",
}


def rows(name: str) -> list[Entry]:
    return read_word_list(FOLDER / f"{name}.tsv").entries


def test_every_verb_has_a_known_stance_and_takes_known_things() -> None:
    assert {row.value for row in rows("reporting")} <= set(get_args(Stance))
    assert {part for row in rows("reporting") for part in row.fields["takes"].split()} <= TAKES
    assert {row.fields["forms"] for row in rows("reporting")} <= {"", "verb", "perfect", "imperfect", "participle"}


def test_every_kind_of_small_word_is_told_in_the_header() -> None:
    lines = (FOLDER / "reporting_words.tsv").read_text("utf-8").splitlines()
    header = "".join(line for line in lines if line.startswith("# Columns"))
    assert [kind for kind in sorted({row.kind for row in rows("reporting_words")}) if kind not in header] == []


def lemma(form: str) -> str | None:
    said = arabic_reporting().word(form)
    return (said.verb or said.participle).lemma if said and (said.verb or said.participle) else None  # type: ignore[union-attr]


def test_verbs_are_found_in_their_forms() -> None:
    forms = ["وقال", "قالت", "يقولون", "نفي", "نفت", "تبناه", "استبعدته", "ويحذر", "داعيا", "داعيه"]
    forms += ["مضيفين", "واشارالي"]
    assert [lemma(form) for form in forms] == [
        "قال", "قال", "قال", "نفى", "نفى", "تبنى", "استبعد", "حذر", "دعا", "دعا", "أضاف", "أشار",
    ]


def test_other_persons_and_unknown_words_are_none() -> None:
    assert [lemma(form) for form in ("قلتم", "نقول", "شجره", "الحالي")] == [None] * 4


def test_memory_does_not_change_the_answer() -> None:
    fresh = Reporting(arabic_tables())
    assert fresh.word("وقال") == fresh.word("وقال") == arabic_reporting().word("وقال")
