"""One name, many spellings: how alike two names are written, across Arabic and Latin letters, as a score with reasons.

Decides likeness from letters alone: folded spelling, letters that are often confused, letters left out, a name in Latin
letters against its Arabic consonants, initials. A score proposes, it never merges: who uses it asks for company too.
"""

import unicodedata
from pathlib import Path
from typing import Final

import msgspec
from rapidfuzz.distance import Levenshtein

from sijill.languages.spelling import fold
from sijill.world.tables import read_table

SURE: Final = 0.9  # (لو دريان, لودريان); below it a slip must be told from another name by its company
_LETTERS: Final = {row["form"]: row for row in read_table(Path(__file__).parent / "letters.tsv", ("form",)).rows}
_CLASS: Final = str.maketrans({letter: row["class"] for letter, row in _LETTERS.items() if row["class"]})
_WEAK: Final = str.maketrans("", "", "اويه")
_TAKEN_OFF: Final = ("al-", "el-", "ash-", "al ", "el ")


class Likeness(msgspec.Struct, frozen=True, gc=False):
    """How alike two names are: 1 the same, 0 nothing shared; `reason` says what was compared."""

    score: float
    reason: str


def likeness(one: str, other: str) -> Likeness:
    """Return how alike two names are written, in either script.

    >>> likeness("لو دريان", "لودريان")
    Likeness(score=1.0, reason='same letters')
    >>> likeness("القذافي", "Gaddafi").reason
    'same consonants across scripts'
    >>> likeness("موك", "كوك").score < SURE
    True
    """
    if one.isascii() != other.isascii():
        return _across(*((one, other) if other.isascii() else (other, one)))
    if _initials(one, other) or _initials(other, one):
        return Likeness(0.7, "initials")
    plain, against = _joined(one), _joined(other)
    if plain == against:
        return Likeness(1.0, "same letters")
    if plain.translate(_CLASS) == against.translate(_CLASS):
        return Likeness(0.92, "letters often confused")
    distance = Levenshtein.distance(plain, against, weights=(1, 1, 1))
    score = round(max(0.0, 1 - distance / (max(len(plain), len(against)) / 1.5)), 2)
    return Likeness(score, f"{distance} letters differ")


def _joined(name: str) -> str:
    """Return the folded letters of a name without blanks and marks."""
    return "".join(letter for letter in fold(name) if letter.isalnum())


def _initials(short: str, full: str) -> bool:
    """Return whether a name is the first letters of the words of another: ج و بوش, جورج ووكر بوش."""
    letters, words = short.replace(".", " ").split(), full.split()
    if len(letters) != len(words) or len(words) < 2 or short == full:
        return False
    pairs = list(zip(letters, words, strict=True))
    return any(len(letter) == 1 < len(word) for letter, word in pairs) and all(
        letter == word or (len(letter) == 1 and word.startswith(letter)) for letter, word in pairs
    )


def _across(arabic: str, latin: str) -> Likeness:
    mine, theirs = consonants(arabic), _latin_consonants(latin)
    if not mine or not theirs:
        return Likeness(0.0, "no letters to compare")
    if mine == theirs:
        return Likeness(0.95, "same consonants across scripts")
    distance = Levenshtein.distance(mine, theirs)
    return Likeness(round(max(0.0, 0.9 - distance / max(len(mine), len(theirs))), 2), f"{distance} consonants differ")


def consonants(arabic: str) -> str:
    """Return the consonants of an Arabic name in the Latin letters they are mostly written with, doubles once.

    >>> consonants("القذافي"), consonants("مصراتة")
    ('kdf', 'msrt')
    """
    words = [word.removeprefix("ال") if len(word) > 4 else word for word in fold(arabic).split()]
    latin = "".join(_LETTERS.get(letter, {}).get("latin", "") for word in words for letter in word.translate(_WEAK))
    return _plain(latin)


def _latin_consonants(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name.lower())
    for article in _TAKEN_OFF:
        flat = flat.removeprefix(article).replace(" " + article, " ")
    return _plain("".join(letter for letter in flat if letter.isalpha()))


def _plain(latin: str) -> str:
    """Return Latin consonants with those that stand for one Arabic letter made alike, vowels and doubles gone."""
    for written, sound in (("kh", "x"), ("gh", "g"), ("sh", "c"), ("ch", "c"), ("th", "t"), ("dh", "d"), ("ph", "f")):
        latin = latin.replace(written, sound)
    for written, sound in (("q", "k"), ("g", "k"), ("v", "f"), ("p", "b"), ("z", "s"), ("j", "k")):
        latin = latin.replace(written, sound)
    kept: list[str] = []
    for letter in latin:
        if letter not in "aeiouywh" and letter.isalpha() and letter.isascii() and letter != (kept[-1] if kept else ""):
            kept.append(letter)
    return "".join(kept)
