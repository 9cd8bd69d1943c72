"""Counted kinds: whether two figures may count the same people or things, from the noun each counts.

Reads languages/arabic/people.tsv: a noun that says only that somebody was harmed ("dead", "people") fits every kind but
the attackers, who are not their own victims; a fighter of no side fits soldiers and gunmen, who do not fit each other;
children are not all civilians, nor civilians all dead. A nationality fits whoever is not said to be another one or
under arms.
"""

from functools import cache
from typing import Final

from sijill.languages.lexicon import Lexicon, load_arabic
from sijill.languages.spelling import ARABIC, fold
from sijill.languages.wordlists import read_word_list

_ANYBODY = frozenset({"killed", "injured", "missing", "victim", "body", "person", "other", "member", "displaced"})
_ATTACKERS = frozenset({"attacker", "bomber"})
_ARMED = {"state": "soldier", "armed": "gunman"}
FIGHTING: Final = frozenset({"fighter", "soldier", "gunman", "attacker"})
_FIT: Final = frozenset(
    {("fighter", "soldier"), ("fighter", "gunman"), ("attacker", "fighter"), ("attacker", "gunman")}
)


def _kind(value: str, kind: str) -> str:
    if value in _ATTACKERS:
        return "attacker"
    return "" if value in _ANYBODY else _ARMED.get(kind, value)


@cache
def _people() -> dict[str, str]:
    entries = read_word_list(ARABIC / "people.tsv").entries
    return {fold(entry.form): _kind(entry.value, entry.kind) for entry in entries}


@cache
def _values() -> dict[str, str]:
    return {fold(entry.form): entry.value for entry in read_word_list(ARABIC / "people.tsv").entries}


@cache
def _nationalities() -> frozenset[str]:
    return frozenset(fold(entry.form) for entry in read_word_list(ARABIC / "people.tsv").entries if not entry.value)


@cache
def _lexicon() -> Lexicon:
    return load_arabic()


@cache
def _singular(noun: str) -> str | None:
    senses = _lexicon().info(fold(noun)).senses
    if "numbers" in senses:
        return None
    return fold(senses["nouns"][0].entry.fields["singular"]) if "nouns" in senses else fold(noun)


def counted_kind(noun: str | None) -> str | None:
    """Return the kind of people a counted noun names in any number, null when anybody, else its folded singular.

    >>> counted_kind("قتيل"), counted_kind("جنديان"), counted_kind("مدنيين"), counted_kind("مهاجمين")
    (None, 'soldier', 'civilian', 'attacker')
    """
    singular = _singular(noun) if noun is not None else None
    return _people().get(singular, singular) or None if singular is not None else None


def is_others(noun: str | None) -> bool:
    """Return whether a noun counts those beside some already counted.

    >>> is_others("آخرين"), is_others("قتلى")
    (True, False)
    """
    return noun is not None and _values().get(_singular(noun) or "") == "other"


def counts_wounded(noun: str | None) -> bool:
    """Return whether a noun counts wounded.

    >>> counts_wounded("جرحى"), counts_wounded("قتلى")
    (True, False)
    """
    return noun is not None and _values().get(_singular(noun) or "") == "injured"


def is_whole_kind(noun: str | None) -> bool:
    """Return whether a noun names no kind of people, so that a part of it is counted by the same noun as the whole.

    >>> is_whole_kind("قتيل"), is_whole_kind("صاروخ"), is_whole_kind("طفل")
    (True, True, False)
    """
    kind = counted_kind(noun)
    return kind is None or kind not in _people().values()


def nationality(noun: str | None) -> str | None:
    """Return the nation whose people a noun counts, null where it names none.

    >>> nationality("عراقيين"), nationality("قتيل")
    ('عراقي', None)
    """
    singular = _singular(noun) if noun is not None else None
    return singular if singular in _nationalities() else None


def may_count_same(one: str | None, other: str | None) -> bool:
    """Return whether two counted nouns may name the same people or things.

    >>> may_count_same("قتيل", "مقاتل"), may_count_same("مدني", "مقاتل"), may_count_same("جندي", "مسلح")
    (True, False, False)
    >>> may_count_same("قتيل", "مهاجم"), may_count_same("فلسطيني", "جندي"), may_count_same("فلسطيني", "قتيل")
    (False, False, True)
    """
    mine, theirs = counted_kind(one), counted_kind(other)
    nation, other_nation = nationality(one), nationality(other)
    if nation and other_nation:
        return nation == other_nation
    if nation or other_nation:
        return (mine or theirs) not in FIGHTING
    if mine is None or theirs is None:
        return "attacker" not in (mine, theirs)
    return mine == theirs or (min(mine, theirs), max(mine, theirs)) in _FIT
