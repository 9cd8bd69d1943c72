"""Inflection: every spelling of every noun that reports count, as one list named `nouns`.

Decides which lists hold such nouns (people, things, sites, means, and `nouns` for the rest) and that each spelling is
of kind one, two or many, with the singular as its value. The spellings themselves come from `arabic.nouns`.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from sijill.languages.arabic.nouns import is_defective, noun_forms
from sijill.languages.spelling import fold
from sijill.languages.wordlists import Entry, WordList

NOUNS: Final = "nouns"
LOOKALIKES: Final = "noun_lookalikes"  # spelled alike, but mostly something else: طالبان
NOUN_LISTS: Final = ("people", "counted", "sites", "means", NOUNS)
_KIND: Final = {"s": "one", "d": "two", "p": "many"}


def with_inflected_nouns(lists: Iterable[WordList]) -> Iterator[WordList]:
    """Yield the lists as they are, but `nouns` as all spellings of the nouns of all noun lists.

    >>> from sijill.languages.wordlists import Entry, WordList
    >>> row = Entry("nouns", "غارة", "strike", "thing", {"plurals": "غارات"}, 1)
    >>> [f"{e.form} {e.kind}" for e in next(with_inflected_nouns([WordList("nouns", {}, [row], [])])).entries][:3]
    ['غاره one', 'غارتان two', 'غارتين two']
    """
    found = {words.name: words for words in lists}
    for name, words in found.items():
        if name != NOUNS:
            yield words
    if NOUNS in found:
        others = {fold(entry.form) for entry in found[LOOKALIKES].entries} if LOOKALIKES in found else set()
        spelled = (entry for name in NOUN_LISTS if name in found for entry in _spellings(found[name]))
        entries = [entry for entry in spelled if entry.form not in others]
        problems = found[NOUNS].problems
        yield WordList(NOUNS, {**found[NOUNS].header, "clitics": "proclitic article"}, entries, problems)


def _spellings(words: WordList) -> Iterator[Entry]:
    for entry in words.entries:
        singular = fold(entry.form)
        if " " in singular or (words.name == "counted" and entry.kind):  # phrases and units have lists of their own
            continue
        plurals = [fold(plural.strip()) for plural in entry.fields.get("plurals", "").split(",") if plural.strip()]
        defective = is_defective(entry.form)
        shown = singular if defective else entry.form  # printed without the tanwin that marks it
        for form, number in noun_forms(singular, plurals, defective=defective):
            value = f"noun={shown}" + (" n=2" if number == "d" else "")
            yield Entry(NOUNS, form, value, _KIND[number], {"singular": shown}, entry.line)
