"""Counted kinds: whether two figures may count the same people or things, from the noun each counts.

Reads languages/arabic/people.tsv: a noun that says only that somebody was harmed ("dead", "people") fits every kind;
fighters of any name fit one another; children are not all civilians, nor civilians all dead.
"""

from functools import cache

from sijill.languages.lexicon import Lexicon, load_arabic
from sijill.languages.spelling import ARABIC, fold
from sijill.languages.wordlists import read_word_list

_ANYBODY = frozenset({"killed", "injured", "missing", "victim", "body", "person", "other", "member", "displaced"})
_ARMED = frozenset({"armed", "state"})


@cache
def _people() -> dict[str, str]:
    table: dict[str, str] = {}
    for entry in read_word_list(ARABIC / "people.tsv").entries:
        kind = "fighter" if entry.kind in _ARMED or entry.value == "fighter" else entry.value
        table[fold(entry.form)] = "" if entry.value in _ANYBODY else kind
    return table


@cache
def _lexicon() -> Lexicon:
    return load_arabic()


@cache
def counted_kind(noun: str | None) -> str | None:
    """Return the kind of people a counted noun names in any number, null when anybody, else its folded singular.

    >>> counted_kind("قتيل"), counted_kind("جنديان"), counted_kind("مدنيين")
    (None, 'fighter', 'civilian')
    """
    if noun is None:
        return None
    senses = _lexicon().info(fold(noun)).senses
    if "numbers" in senses:
        return None
    singular = fold(senses["nouns"][0].entry.fields["singular"]) if "nouns" in senses else fold(noun)
    return _people().get(singular, singular) or None


def may_count_same(one: str | None, other: str | None) -> bool:
    """Return whether two counted nouns may name the same people or things.

    >>> may_count_same("قتيل", "مقاتل"), may_count_same("مدني", "مقاتل")
    (True, False)
    """
    mine, theirs = counted_kind(one), counted_kind(other)
    return mine is None or theirs is None or mine == theirs
