"""Words of conflict news are found again in every written form, with what was cut off."""

from pathlib import Path

import pytest

from sijill.languages.arabic import vocabulary
from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.languages.frames import arabic_frames
from sijill.languages.spelling import fold
from sijill.languages.wordlists import read_word_list


def readings(form: str) -> dict[str, tuple[str, str, str, bool, str]]:
    word = arabic_vocabulary().word(fold(form))
    if word is None:
        return {}
    fields = ("verb", "event", "people", "counted", "means", "actor", "particle")
    found = {field: getattr(word, field) for field in fields}
    return {
        field: (reading.item.value, reading.item.number, reading.proclitic, reading.article, reading.enclitic)
        for field, reading in found.items()
        if reading is not None
    }


@pytest.mark.parametrize(
    ("form", "field", "expected"),
    [
        ("وسيهاجمون", "verb", ("attack", "", "وس", False, "")),
        ("استهدفتهم", "verb", ("target", "", "", False, "هم")),
        ("أودى", "verb", ("claim_lives", "", "", False, "")),
        ("بمقتل", "event", ("kill", "s", "ب", False, "")),
        ("سيطرتها", "event", ("take_control", "s", "", False, "ها")),
        ("للهجمات", "event", ("attack", "p", "ل", True, "")),
        ("تفجيرين", "event", ("detonate", "d", "", False, "")),
        ("جنديين", "people", ("soldier", "d", "", False, "")),
        ("والجرحى", "people", ("injured", "p", "و", True, "")),
        ("شرطيات", "people", ("police", "p", "", False, "")),
        ("ميليشيات", "actor", ("armed", "p", "", False, "")),
        ("كيلومترا", "counted", ("distance", "s", "", False, "")),
        ("المدفعية", "means", ("artillery", "s", "", True, "")),
        ("وبينما", "particle", ("while", "", "و", False, "")),
    ],
)
def test_a_written_form_is_found_with_its_clitics(form: str, field: str, expected: tuple[str, ...]) -> None:
    assert readings(form)[field] == expected


@pytest.mark.parametrize("form", ["خسرت", "كتاب", "الطقس"])
def test_other_words_are_no_people_and_no_happenings(form: str) -> None:
    assert {"people", "event", "counted", "actor"} & set(readings(form)) == set()


def phrasal_frames() -> list[str]:
    folder = Path(vocabulary.__file__).parent
    return [entry.value for entry in read_word_list(folder / "phrasal.tsv").entries]


def test_every_word_with_a_meaning_has_a_frame() -> None:
    items = [item for found in arabic_vocabulary().items() for item in found]
    used = {item.value for item in items if item.list in ("verbs", "event_nouns")}
    used |= set(phrasal_frames())
    assert sorted(used - set(arabic_frames().frames)) == []


def test_every_frame_has_a_word() -> None:
    items = [item for found in arabic_vocabulary().items() for item in found]
    used = {item.value for item in items if item.list in ("verbs", "event_nouns")}
    used |= set(phrasal_frames())
    assert sorted(set(arabic_frames().frames) - used) == []
