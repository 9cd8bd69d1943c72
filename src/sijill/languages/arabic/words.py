"""Words of conflict news as structs: what a stem can be, and a written form with all it can be.

Decides nothing; `vocabulary` makes them from the lists.
"""

from typing import Final

import msgspec

from sijill.languages.arabic.items import Item

FIELDS: Final = {
    "verbs": "verb",
    "event_nouns": "event",
    "people": "people",
    "counted": "counted",
    "means": "means",
    "actor_words": "actor",
    "sites": "site",
    "qualities": "quality",
    "particles": "particle",
}


class Reading(msgspec.Struct, frozen=True, gc=False):
    """An item with what is written around it: particles before, article, pronoun after, where the stem lies in the
    form, and the voices, tenses and numbers a verb may have.
    """

    item: Item
    proclitic: str
    article: bool
    enclitic: str
    begin: int
    end: int
    voices: frozenset[str] = frozenset()
    tenses: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()


class Word(msgspec.Struct, frozen=True, gc=False):
    """All a written form can be, one reading per list, and the phrases it can open, longest first."""

    form: str
    verb: Reading | None = None
    event: Reading | None = None
    people: Reading | None = None
    counted: Reading | None = None
    means: Reading | None = None
    actor: Reading | None = None
    site: Reading | None = None
    quality: Reading | None = None
    particle: Reading | None = None
    openings: tuple[tuple[tuple[str, ...], Reading], ...] = ()
