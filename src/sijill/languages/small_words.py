"""Small words that rules ask for by kind: lists that are no part of the lexicon.

Decides nothing about a text: what a word means stands beside it in its list, what follows from it in the rule.
Reads grammar_words.tsv and name_words.tsv of languages/arabic, each once.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from sijill.languages.spelling import ARABIC, fold
from sijill.languages.wordlists import Entry, read_word_list

_GRAMMAR: Final = "grammar_words"
_NAMES: Final = "name_words"
SMALL_WORDS: Final = (ARABIC / f"{_GRAMMAR}.tsv", ARABIC / f"{_NAMES}.tsv")


@cache
def _by_kind(name: str) -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in read_word_list(ARABIC / f"{name}.tsv").entries:
        found.setdefault(entry.kind, []).append(entry)
    return found


def grammar_words(kind: str) -> Mapping[str, str]:
    """Return folded form -> value of the words of grammar of one kind, in the order of the list.

    KeyError names a kind the list does not hold.

    >>> grammar_words("introduces")["علي"], list(grammar_words("minus"))
    ('ala', ['سالب', 'ناقص'])
    """
    return {fold(entry.form): entry.value for entry in _by_kind(_GRAMMAR)[kind]}


def grammar_word(kind: str) -> str:
    """Return the folded word of a kind that holds one; ValueError where it holds several, KeyError where none.

    >>> grammar_word("decimal_point")
    'فاصله'
    """
    (word,) = grammar_words(kind)
    return word


def written_words(kind: str) -> tuple[str, ...]:
    """Return the words of grammar of one kind as they are written, unfolded; KeyError names an unknown kind.

    >>> written_words("glued_as_printed")
    ('أن', 'إن', 'عن')
    """
    return tuple(entry.form for entry in _by_kind(_GRAMMAR)[kind])


@cache
def name_words(kind: str) -> frozenset[str]:
    """Return the folded words of one kind that matter to names; KeyError names a kind the list does not hold.

    >>> "ابو" in name_words("kunya")
    True
    """
    return frozenset(fold(entry.form) for entry in _by_kind(_NAMES)[kind])
