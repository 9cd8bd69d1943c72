"""Inflection: the dual, accusative and plural forms of the nouns in a list whose header says `inflect: noun`.

Decides the forms by ending; the plural is given in the list. Each form becomes an entry of kind one, two or many with
the singular in `fields["singular"]`. A sound plural in ين is never taken for a dual.
"""

from collections.abc import Iterator
from typing import Final

import msgspec

from sijill.languages.wordlists import Entry, WordList

_MARBUTA: Final = "ة"
_NO_TANWIN: Final = ("ة", "اء", "ا", "ى")


def noun_forms(singular: str, plurals: str) -> Iterator[tuple[str, str]]:
    """Yield each form of a noun with its number: one, two or many.

    >>> sorted(noun_forms("غارة", "غارات"))[:3]
    [('غارات', 'many'), ('غارة', 'one'), ('غارتا', 'two')]
    """
    yield singular, "one"
    if not singular.endswith(_NO_TANWIN):
        yield singular + "ا", "one"
    many = plurals.split()
    for plural in many:
        yield plural, "many"
        if plural.endswith("ون"):
            yield plural[:-2] + "ين", "many"
            yield plural[:-1], "many"
    yield from ((form, "two") for form in _duals(singular) if form not in {p[:-2] + "ين" for p in many})


def _duals(singular: str) -> list[str]:
    if singular.endswith(_MARBUTA):
        return [singular[:-1] + "ت" + ending for ending in ("ان", "ين", "ا", "ي")]
    return [singular + ending for ending in ("ان", "ين")]


def inflected(words: WordList) -> WordList:
    """Return a list with an entry for every form of its nouns; other lists come back as they are."""
    if words.header.get("inflect") != "noun":
        return words
    entries = []
    for entry in words.entries:
        for form, number in noun_forms(entry.form, entry.fields.get("plural", "")):
            fields = {**entry.fields, "singular": entry.form, "sort": entry.kind, "label": entry.value}
            value = f"noun={entry.form}" + (" n=2" if number == "two" else "")
            entries.append(Entry(words.name, form, value, number, fields, entry.line))
    return msgspec.structs.replace(words, entries=entries)
