"""Spellings: whether two names are one name typed twice, from their letters alone.

Decides on folded names. A short name one letter off may well be another; a long one of two words or more is not.
"""

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_LONG = 8  # letters from which one letter off is a slip
_VERY_LONG = 16  # and two
_SHARE = 2.5  # letters of a word for each that is off


@lru_cache(maxsize=65536)
def may_be_slips(one: str, other: str) -> bool:
    """Return whether two names may both be slips of a third: as many words, none more than a letter or two off.

    Said of voices, where two that may be one must not be counted as two.

    >>> may_be_slips("جممال الفريخ", "جمال الفرهخ"), may_be_slips("جمال الفريخ", "كمال الشهاوي")
    (True, False)
    """
    mine, theirs = one.split(), other.split()
    if len(mine) < 2 or len(mine) != len(theirs) or min(len(one), len(other)) < _LONG:
        return False
    off = [DamerauLevenshtein.distance(a, b, score_cutoff=2) for a, b in zip(mine, theirs, strict=True)]
    return sum(off) <= 2 and all(n * _SHARE <= min(len(a), len(b)) for n, a, b in zip(off, mine, theirs, strict=True))


def is_long(name: str) -> bool:
    """Return whether a name is long enough for a letter off to be a slip.

    >>> is_long("جمال الفريخ"), is_long("عمر")
    (True, False)
    """
    return " " in name and len(name) >= _LONG


@lru_cache(maxsize=65536)
def is_misspelt(one: str, other: str) -> bool:
    """Return whether two names differ by so few letters that one is a slip of the other.

    >>> is_misspelt("جمال الفريخ", "جمال الفريح"), is_misspelt("عمار", "عمر")
    (True, False)
    """
    if not (is_long(one) and is_long(other)):
        return False
    most = 2 if min(len(one), len(other)) >= _VERY_LONG else 1
    return DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most
