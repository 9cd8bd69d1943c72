"""The reporting lists of Arabic with every form of their words, as they are kept.

Decides how the entries of reporting.tsv and reporting_words.tsv are inflected, and which forms news passes a saying on
with. Leaves finding them again in text to `reporting`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import msgspec

from sijill.languages.arabic.nouns import noun_forms
from sijill.languages.arabic.paradigms import Inflection, Root, conjugate, derive
from sijill.languages.kept import LAYERS, kept
from sijill.languages.spelling import ARABIC, fold
from sijill.languages.wordlists import Entry, read_word_list

NOUNS: Final = frozenset({"role", "medium", "carrier", "channel"})
"""Kinds of words that take the article and pronouns, as nouns do."""


class Lemma(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """A form of a reporting verb: its entry, and gender, number and tense."""

    entry: Entry
    gender: str
    number: str
    tense: str


class Tables(msgspec.Struct, array_like=True):
    """What the reporting lists make, as it is kept: verbs, participles and small words are unpacked where asked.

    `phrases` are by their first word: the words after it, kind and value.
    """

    verbs: dict[str, msgspec.Raw]
    participles: dict[str, msgspec.Raw]
    words: dict[str, msgspec.Raw]
    phrases: dict[str, list[tuple[tuple[str, ...], str, str]]]


def arabic_tables() -> Tables:
    """Return what the reporting lists of languages/arabic make, as it is kept.

    >>> "اضافت" in arabic_tables().verbs
    True
    """
    return kept("reporting", Tables, [*LAYERS, ARABIC], lambda: _made(ARABIC))


def _made(folder: Path) -> tuple[object, ...]:
    made = _Making(folder)
    return made.verbs, made.participles, made.words, made.phrases


class _Making:
    """The tables while they are made."""

    def __init__(self, folder: Path) -> None:
        self.verbs: dict[str, Lemma] = {}
        self.participles: dict[str, Lemma] = {}
        self.words: dict[str, dict[str, str]] = {}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        for entry in read_word_list(folder / "reporting.tsv").entries:
            self._add_verb(entry)
        for entry in read_word_list(folder / "reporting_words.tsv").entries:
            self._add_word(entry)

    def _add_verb(self, entry: Entry) -> None:
        root = Root(entry.fields["root"], entry.kind, entry.fields["vowels"] or "a-u")
        if entry.fields["forms"] != "participle":
            for form, readings in conjugate(root).items():
                for reading in readings:
                    if _is_news(reading, entry.fields["forms"]):
                        lemma = Lemma(entry, reading.gender, reading.number, reading.tense)
                        self.verbs.setdefault(form, lemma)
                        break
        if entry.fields["forms"] in ("", "participle"):
            for form, gender, number in _participles(derive(root).active):
                self.participles.setdefault(form, Lemma(entry, gender, number, "participle"))

    def _add_word(self, entry: Entry) -> None:
        plurals = tuple(fold(part.strip()) for part in entry.fields.get("plurals", "").split(",") if part.strip())
        forms = [fold(entry.form)]
        if entry.kind in NOUNS:
            forms += [form for form, _ in noun_forms(forms[0], plurals, sound=False)]
        for form in dict.fromkeys(forms):
            first, *rest = form.split()
            if rest:
                self.phrases.setdefault(first, []).append((tuple(rest), entry.kind, entry.value))
            else:
                self.words.setdefault(first, {}).setdefault(entry.kind, entry.value)


def _is_news(reading: Inflection, forms: str) -> bool:
    """Return whether news uses a form to pass on a saying: no dual or feminine plural, which nouns look like."""
    if reading.person != 3 or reading.voice != "active" or reading.tense == "jussive":
        return False
    if reading.number == "d" and reading.gender == "m" and reading.tense == "perfect":
        return False
    if reading.number == "p" and reading.gender == "f":
        return False
    return forms not in ("perfect", "imperfect") or reading.tense == forms


def _participles(active: str) -> Iterator[tuple[str, str, str]]:
    """The accusative of a participle, as it hangs on a sentence: مضيفا، مضيفة، مضيفين.

    >>> [form for form, _, _ in _participles("داعي")]
    ['داعيا', 'داعيه', 'داعين']
    """
    yield active + "ا", "m", "s"
    yield active + "ه", "f", "s"
    yield (active[:-1] if active.endswith("ي") else active) + "ين", "m", "p"
