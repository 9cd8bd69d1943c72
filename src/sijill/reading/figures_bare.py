"""Figures without a number: a dual or singular noun that counts by itself (قتل جنديان, قتل مدني).

Decides which nouns are such a count. Reads the Scene. Leaves numbers to `figures_counted`.
"""

from typing import Final

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.model import PlaceMention
from sijill.reading.clauses_phrasal import bears
from sijill.reading.figures_counted import Counted
from sijill.reading.scene import Scene
from sijill.text import NUMBER, WORD

_PROCLITICS: Final = frozenset("بلكفو")  # what may be a particle written with the next word: (آخر بجروح)


def bare_count(scene: Scene, at: int, *, numbered: bool) -> Counted | None:
    """Return the count that a dual or singular noun is by itself; a dual behind a number (`numbered`) is none.

    >>> from sijill.reading.trying import scene
    >>> bare_count(scene("قتل جنديان في سرت"), 1, numbered=False).value
    2
    """
    word = scene.words[at]
    if word is None or scene.names[at] is not None or scene.times[at] is not None:
        return None
    noun = word.people or word.counted
    if noun is None or noun.enclitic or (at > 0 and scene.tokens[at - 1].kind == NUMBER):
        return None
    if noun.item.number == "d" and not numbered:
        unit = noun.item.kind if word.counted and not word.people else None
        return Counted(at, at, 2, "exact", 2, 2, at, unit, "dual")
    if word.people is not None and noun.item.number == "s" and not noun.article and _is_one(scene, at):
        return Counted(at, at, 1, "exact", 1, 1, at, None, "singular")
    return None


def _is_one(scene: Scene, at: int) -> bool:
    """A singular that counts by itself: no name follows, and no number that counts it again (جندي واحد)."""
    if at > 0 and scene.particles[at - 1] in ("possible", "between", "without"):
        return False
    if _says_what_befell(scene, at) or _is_the_last(scene, at) or _is_adjective(scene, at):
        return False
    near = scene.quantities[at + 1 : at + 3]
    return stands_alone(scene, at) and not any(quantity is not None and quantity.value == 1 for quantity in near)


def _is_adjective(scene: Scene, at: int) -> bool:
    """حكما ذاتيا كرديا: a demonym in the accusative behind a word in it only says of what kind that is."""
    word, before = scene.words[at], scene.words[at - 1] if at else None
    if word is None or word.people is None or word.people.item.value or at == 0:
        return False
    people = before is not None and before.people is not None
    return not people and all(scene.tokens[n].form.endswith("يا") for n in (at - 1, at))


def _is_the_last(scene: Scene, at: int) -> bool:
    """آخر تشكيلات المعارضة: before a noun of its own the word is "the last", not another person."""
    word = scene.words[at]
    if word is None or word.people is None or word.people.item.value != "other" or at + 1 >= len(scene.tokens):
        return False
    token = scene.tokens[at + 1]
    free = scene.words[at + 1] is None and scene.times[at + 1] is None and scene.names[at + 1] is None
    return token.kind == WORD and free and token.form[0] not in _PROCLITICS


def _says_what_befell(scene: Scene, at: int) -> bool:
    """Return whether a noun only completes the verb before it: who is meant is its object (أرداه قتيلا)."""
    start = scene.range_of(at)[0]
    verb = next((verb for n in range(at - 1, start - 1, -1) if (verb := scene.verbs[n]) is not None), None)
    words = arabic_vocabulary().phrasal(verb.item.lemma) if verb is not None else {}
    return any(words[stem] == "kill" and bears(scene.tokens[at].form, stem) for stem in words)


def stands_alone(scene: Scene, at: int) -> bool:
    """Return whether an indefinite singular is no part of a name or title: what follows it is not definite.

    >>> from sijill.reading.trying import scene
    >>> stands_alone(scene("قتل جندي في سرت"), 1), stands_alone(scene("قتل قائد الكتيبة"), 1)
    (True, False)
    """
    if at + 1 >= len(scene.tokens) or scene.sentence[at + 1] != scene.sentence[at]:
        return True
    name = scene.names[at + 1]
    if name is not None:
        return isinstance(name, PlaceMention) and name.start > scene.tokens[at + 1].start
    follower = scene.tokens[at + 1].form
    return not (follower.startswith("ال") and scene.particles[at + 1] == "")
