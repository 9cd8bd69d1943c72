"""Spellings: whether two names are one name typed twice, from their letters alone.

Decides on folded names. A short name one letter off may well be another; a long one of two words or more is not.
"""

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_LONG = 8  # letters from which one letter off is a slip
_VERY_LONG = 16  # and two


@lru_cache(maxsize=65536)
def is_misspelt(one: str, other: str) -> bool:
    """Return whether two names differ by so few letters that one is a slip of the other.

    >>> is_misspelt("جمال الفريخ", "جمال الفريح"), is_misspelt("عمار", "عمر")
    (True, False)
    """
    if " " not in one or " " not in other:
        return False
    shorter = min(len(one), len(other))
    most = 2 if shorter >= _VERY_LONG else 1 if shorter >= _LONG else 0
    return most > 0 and DamerauLevenshtein.distance(one, other, score_cutoff=most) <= most
