"""Verbs with a word of their own: what a verb means with what follows it (أطلق … سراح) or stands before it.

Decides the frame of a verb or noun of a deed where a word of its clause gives it another. Reads the phrasal entries of
the vocabulary. Leaves what the forms are to `clauses_verbs` and who fills the slots of the frame to `clauses_slots`.
"""

from functools import cache
from typing import Final

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.languages.arabic.words import Reading
from sijill.reading.scene import Scene

_SHORT: Final = 3
_AROUND_WORD: Final = 4  # letters a word may have around it: "بـ … تهم"
_PREPOSITION_REACH: Final = 3  # "أغار الطيران على", no further
_PUT_OUT: Final = "nothing"
_OWNER: Final = 5  # "نشرت وحدات حماية المرأة شريط فيديو"
_WORD_BEFORE: Final = 4  # "صاروخا باليستيا إيراني الصنع أطلقته"
_OF_A_NOUN: Final = 8  # "سقوط عدد من القذائف": a noun has its word close by
_PHRASAL_REACH: Final = 18  # "لقي سبعة من عناصر الشرطة، معظمهم من المجندين، صباح السبت في شرق المدينة حتفهم"

_Bearing = tuple[tuple[str, int, str], ...]  # what a token must hold, the letters it may have, and the frame that gives


def phrasal_sense(scene: Scene, at: int, verb: Reading) -> str:
    """Return the frame of a verb, or the one it has with a word of its clause (أطلق … سراح, صاروخا أطلقته).

    >>> from sijill.reading.trying import scene
    >>> found = scene("أطلق المسلحون سراح الرهائن")
    >>> phrasal_sense(found, 0, found.verbs[0])
    'free'
    """
    words = _bearing(verb.item.lemma)
    if not words:
        return verb.item.value
    by_preposition = ""
    end = scene.range_of(at)[1]
    reach = _PHRASAL_REACH if scene.verbs[at] is not None else _OF_A_NOUN
    for n in range(at + 1, min(end, at + reach)):
        if scene.verbs[n] is not None or (reach == _OF_A_NOUN and scene.marks[n]):
            break
        found = _borne(words, scene.tokens[n].form)
        if not found:
            continue
        word = scene.words[n]
        if (word is None or word.particle is None or word.particle.item.kind != "preposition"):
            return _PUT_OUT if _is_put_out(scene, words, n + 1, min(end, n + _OWNER)) else found
        if scene.particles[n] and n - at <= _PREPOSITION_REACH:
            by_preposition = by_preposition or found
    return by_preposition or _word_before(scene, at, words) or verb.item.value


def _is_put_out(scene: Scene, words: _Bearing, first: int, end: int) -> bool:
    """نشرت وحدات حماية المرأة شريط فيديو: the word that gives the verb its frame is who put out something else."""
    for n in range(first, end):
        if scene.marks[n] or scene.particles[n]:
            return False
        if _borne(words, scene.tokens[n].form) == _PUT_OUT:
            return True
    return False


def _word_before(scene: Scene, at: int, words: _Bearing) -> str:
    """Return the frame where the word stands before its verb: (صاروخا أطلقته الجماعة), (ثلاث قذائف سقطت على الحي)."""
    if scene.verbs[at] is None:
        return ""
    first, _ = scene.range_of(at)
    for n in range(at - 1, max(first, at - _WORD_BEFORE) - 1, -1):
        if scene.is_mark(n) or scene.verbs[n] is not None:
            return ""
        found = _borne(words, scene.tokens[n].form)
        if found and not scene.particles[n]:
            return found
    return ""


def _borne(words: _Bearing, token: str) -> str:
    """Return the frame of the first of some words that a token bears, empty where it bears none."""
    letters = len(token)
    for base, most, sense in words:
        if letters <= most and base in token:
            return sense
    return ""


@cache
def _bearing(lemma: str) -> _Bearing:
    """Return what `bears` asks of a token for each word a verb goes with, worked out once a verb: most bear none."""
    words = arabic_vocabulary().phrasal(lemma).items()
    return tuple((base := _base(stem), len(base) + _AROUND_WORD, sense) for stem, sense in words)


def bears(token: str, stem: str) -> bool:
    """Return whether a token holds a stem, at most particles and a pronoun around it; before those ة is ت (ضحيته).

    >>> bears("والضحيه", "ضحيه"), bears("ضحيته", "ضحيه"), bears("هجوم", "ضحيه")
    (True, True, False)
    """
    base = _base(stem)
    return base in token and len(token) - len(base) <= _AROUND_WORD


@cache
def _base(stem: str) -> str:
    return stem[:-1] if stem.endswith("ه") and len(stem) > _SHORT else stem
