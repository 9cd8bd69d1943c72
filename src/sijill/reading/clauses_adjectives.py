"""Adjectives beside a noun: which noun a word that only says of what kind belongs to, and the nation it names.

Decides for one token: (مواقع عسكرية) and (طائرات حربية روسية) begin at their noun, and the nation of a deed or of what
carried it is a party (غارة إسرائيلية, طائرات روسية). Reads the Scene. Leaves what a phrase is to `clauses_phrases`.
"""

from typing import Final

from sijill.languages.arabic.words import Reading, Word
from sijill.model import Reference
from sijill.reading.scene import FRAMES, Scene
from sijill.text import WORD

_DEFINITE: Final = ("ال", "وال", "لل", "بال")
_OF_KIND: Final = ("ي", "يه")  # how the folded form of an adjective of kind ends: حربي, حربية
_PLURAL: Final = ("ون", "ين")
_BACK: Final = 3  # adjectives between a noun and the last of them
_CARRIES: Final = frozenset({"carrier"})


def noun_of(scene: Scene, at: int) -> int:
    """Return the token of the noun that the adjective at a token belongs to, its own where it is none.

    >>> from sijill.reading.trying import scene
    >>> [noun_of(scene("قصفت طائرات حربية روسية سرت"), at) for at in (1, 3)]
    [1, 1]
    """
    word = scene.words[at]
    if word is None or not is_adjective(word) or scene.tokens[at].form.endswith(_PLURAL):
        return at
    first = at
    while at - first < _BACK and _is_noun(scene, first - 1, scene.tokens[first].form):
        first -= 1
        if not _is_of_kind(scene, first):
            break
    return first


def is_adjective(word: Word) -> bool:
    """Return whether a word says of what kind a noun is: a demonym, or a quality that people may be called by.

    >>> from sijill.reading.trying import scene
    >>> [is_adjective(word) for word in scene("عسكرية سورية جندي").words if word is not None]
    [True, True, False]
    """
    if word.site is not None or word.actor is not None:
        return False  # دورية is a patrol
    if word.people is not None:
        return word.quality is not None or not word.people.item.value
    return word.quality is not None and word.form.endswith(_OF_KIND)


def nation_of(scene: Scene, at: int, noun: int) -> Reference | None:
    """Return the country an adjective names where its noun is a deed or carries one, null for any other noun.

    >>> from sijill.reading.trying import scene
    >>> nation_of(scene("قصفت طائرات روسية سرت"), 2, 1).label, nation_of(scene("قرية سورية"), 1, 0)
    ('Russia', None)
    """
    word = scene.words[noun]
    if scene.nouns[noun] is None and (word is None or carrier(word) is None):
        return None
    world = scene.draft.knowledge.world
    nation = world.nationalities.of(scene.tokens[at].form)
    country = world.country(nation.value) if nation is not None and nation.kind == "country" else None
    if country is None:
        return None
    token = scene.tokens[at]
    return Reference(scene.draft.text[token.start : token.end], None, country.id, country.label)


def goes_with(scene: Scene, at: int) -> bool:
    """Return whether a token is an adjective of the noun right before it, listed or by its form.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قصفت طائرات حربية روسية سرت")
    >>> [goes_with(found, at) for at in range(1, 5)]
    [False, True, True, False]
    """
    form = scene.tokens[at].form
    return _is_of_kind(scene, at) and not form.endswith(_PLURAL) and _is_noun(scene, at - 1, form)


def nation_among(scene: Scene, noun: int, last: int) -> Reference | None:
    """Return the country that an adjective behind a carrier names, null where none does.

    >>> from sijill.reading.trying import scene
    >>> nation_among(scene("قصفت طائرات حربية روسية سرت"), 1, 3).label
    'Russia'
    """
    nations = (nation_of(scene, at, noun) for at in range(noun + 1, last + 1))
    return next((nation for nation in nations if nation is not None), None)


def carrier(word: Word) -> Reading | None:
    """Return the reading of a word as what carried a deed out: طائرات, a warship; null where it is none.

    >>> from sijill.reading.trying import scene
    >>> [carrier(word) is not None for word in scene("قصفت طائرات قرية").words if word is not None]
    [False, True, False]
    """
    return word.means if word.means is not None and word.means.item.kind in _CARRIES else None


def deed_of(scene: Scene, at: int) -> int | None:
    """Return the token of the deed that the adjective at a token says of what nation it is: (غارة إسرائيلية).

    Behind a deed that befalls somebody (مقتل إسرائيلي) it is no adjective.

    >>> from sijill.reading.trying import scene
    >>> deed_of(scene("غارة إسرائيلية على سرت"), 1), deed_of(scene("مقتل إسرائيلي في سرت"), 1)
    (0, None)
    """
    noun = scene.nouns[at - 1] if at else None
    word = scene.words[at]
    if noun is None or word is None or not is_adjective(word) or scene.tokens[at].form.endswith(_PLURAL):
        return None
    if FRAMES[noun.item.value].construct == "object" or noun.article != scene.tokens[at].form.startswith(_DEFINITE):
        return None
    return at - 1


def _is_noun(scene: Scene, at: int, form: str) -> bool:
    """A plain word, like its adjective in article and case; no deed, verb, particle, name or number."""
    if at < 0 or scene.tokens[at].kind != WORD or scene.marks[at]:
        return False
    if scene.verbs[at] is not None or scene.nouns[at] is not None or scene.particles[at] or scene.names[at] is not None:
        return False
    if scene.times[at] is not None or scene.quantities[at] is not None:
        return False
    before = scene.tokens[at].form
    same = before.startswith(_DEFINITE) == form.startswith(_DEFINITE)
    return same and before.endswith("ا") == form.endswith("ا") and not before.endswith(_PLURAL)


def _is_of_kind(scene: Scene, at: int) -> bool:
    """حربية, عسكرية: an adjective between the noun and the one behind it."""
    word = scene.words[at]
    return (word is not None and is_adjective(word)) or (word is None and scene.tokens[at].form.endswith(_OF_KIND))
