"""Adjectives beside a noun: which noun a word that only says of what kind belongs to, and the nation it names.

Decides for one token: (مواقع عسكرية) and (طائرات حربية روسية) begin at their noun, and the nation of a deed or of what
carried it is a party (غارة جوية إسرائيلية, طائرات روسية). Reads the Scene. Leaves what a phrase is to
`clauses_phrases`.
"""

from typing import Final

from sijill.languages.arabic.words import Word
from sijill.reading.scene import FRAMES, Scene
from sijill.text import WORD
from sijill.world.known import Known

_OF_KIND: Final = ("ي", "يه")  # how the folded form of an adjective of kind ends: حربي, حربية
_PLURAL: Final = ("ون", "ين")
_BACK: Final = 3  # adjectives between a noun and the last of them


def noun_of(scene: Scene, at: int) -> int:
    """Return the token of the noun that the adjective at a token belongs to, its own where it is none.

    Behind a deed that befalls somebody (مقتل إسرائيلي) it is no adjective.

    >>> from sijill.reading.trying import scene
    >>> noun_of(scene("قصفت طائرات حربية روسية سرت"), 3), noun_of(scene("غارة جوية إسرائيلية على سرت"), 2)
    (1, 0)
    >>> noun_of(scene("مقتل إسرائيلي في سرت"), 1)
    1
    """
    word = scene.words[at]
    if word is None or not is_adjective(word):
        return at
    first = at
    while at - first < _BACK and _follows_noun(scene, first):
        first -= 1
        if not _is_of_kind(scene, first):
            return first - (is_carrier(scene, first) and is_carrier(scene, first - 1))  # طائرة مسيرة
    return first


def goes_with(scene: Scene, at: int) -> bool:
    """Return whether a token is an adjective of the noun right before it, listed or by its form.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قصفت طائرات حربية روسية سرت")
    >>> [goes_with(found, at) for at in range(1, 5)]
    [False, True, True, False]
    """
    return _is_of_kind(scene, at) and scene.nouns[at - 1] is None and _follows_noun(scene, at)


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


def nation_of(scene: Scene, at: int, noun: int) -> Known | None:
    """Return the country that the adjective at a token names of a deed or of what carried one, null for other nouns.

    >>> from sijill.reading.trying import scene
    >>> nation_of(scene("قصفت طائرات روسية سرت"), 2, 1).label, nation_of(scene("قرية سورية"), 1, 0)
    ('Russia', None)
    """
    if noun == at or (scene.nouns[noun] is None and not is_carrier(scene, noun)):
        return None
    world = scene.draft.knowledge.world
    nation = world.nationalities.of(scene.tokens[at].form)
    return world.country(nation.value) if nation is not None and nation.kind == "country" else None


def is_carrier(scene: Scene, at: int) -> bool:
    """Return whether a token is what carries a deed out: aircraft, guns.

    >>> from sijill.reading.trying import scene
    >>> [is_carrier(scene("قصفت طائرات قرية"), at) for at in range(3)]
    [False, True, False]
    """
    word = scene.words[at]
    return word is not None and word.means is not None and word.means.item.kind == "carrier"


def _follows_noun(scene: Scene, at: int) -> bool:
    """Whether what stands right before an adjective is a noun like it in article and case, or a deed it describes."""
    before, form = at - 1, scene.tokens[at].form
    if before < 0 or scene.tokens[before].kind != WORD or form.endswith(_PLURAL):
        return False
    if scene.has_article(before) != scene.has_article(at):
        return False
    deed = scene.nouns[before]
    if deed is not None:
        return FRAMES[deed.item.value].construct != "object"
    return _is_plain(scene, before) and scene.tokens[before].form.endswith("ا") == form.endswith("ا")


def _is_plain(scene: Scene, at: int) -> bool:
    """A word that is no verb, particle, name, time or number, and no plural of people, which is a party by itself."""
    told = scene.verbs[at] or scene.particles[at] or scene.names[at] or scene.times[at] or scene.quantities[at]
    return not told and not scene.tokens[at].form.endswith(_PLURAL)


def _is_of_kind(scene: Scene, at: int) -> bool:
    """حربية, عسكرية, جوية: an adjective, listed or by its form."""
    word = scene.words[at]
    if word is not None and is_adjective(word):
        return True
    manner = word is None or (word.means is not None and word.means.item.kind == "manner")
    return manner and scene.tokens[at].form.endswith(_OF_KIND)
