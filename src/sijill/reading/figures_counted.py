"""A number that may be a figure, with the noun it counts.

Decides which tokens a figure is made of and its value, not what it measures. Reads the quantities and times of the
Scene and its nouns. Leaves counts without a number to `figures_bare`, durations to `figures_lasting`.
"""

from typing import Final

import msgspec

from sijill.languages.arabic.words import Word
from sijill.model import QuantityMention
from sijill.model.codes import Qualifier
from sijill.reading.scene import Scene
from sijill.text import NUMBER, WORD

_NO_COUNT: Final = frozenset({"ordinal", "percent"})
_BEHIND_ITS_NOUN: Final = "noun-then-number"
_APART: Final = frozenset("بلك")  # what stands behind one of these is not counted: (أربعة من معاونيه بانفجار)
_AFTER: Final = 4  # tokens after a number in which its noun is looked for: "20 على الأقل من عناصر"


class Counted(msgspec.Struct, frozen=True):
    """A figure in the making: token range, value and bounds, and the token of the noun that is counted."""

    first: int
    last: int
    value: int | float | None
    qualifier: Qualifier
    low: int | float | None
    high: int | float | None
    noun: int | None
    unit: str | None
    how: str


def from_quantity(scene: Scene, quantity: QuantityMention) -> Counted | None:
    """Return the figure a quantity may be; null for a year, an age, an order, a share, and what counts nothing.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قتل سبعة مدنيين في 2016")
    >>> [from_quantity(found, quantity) is not None for quantity in found.draft.quantities]
    [True]
    """
    if not quantity.counts or quantity.unit in _NO_COUNT or quantity.id not in scene.bounds:
        return None
    first, last = scene.covered(quantity.id)
    if scene.times[first] is not None or _is_year(scene, quantity, first) or _says_what(scene, quantity, first):
        return None
    if quantity.value == 1 and last + 1 < len(scene.tokens) and scene.particles[last + 1] == "from":
        return None  # "واحدة من أكبر الهجمات": one of a kind, no count
    if quantity.value == 1 and first > 0 and scene.particles[first - 1] == "from":
        return None  # "من عائلة واحدة": all of one and the same
    noun = noun_of(scene, first, last)
    if noun is not None and noun > last and quantity.rule == _BEHIND_ITS_NOUN:
        noun = None  # "بعد تنفيذ الدول الأربع الغارات": whose number it is stands before it
    unit = quantity.unit
    if noun is not None and (counted := scene.words[noun].counted) is not None and counted.item.kind:  # type: ignore[union-attr]  # a counted noun is a word
        unit = counted.item.kind
    return Counted(first, last, quantity.value, quantity.qualifier, quantity.low, quantity.high, noun, unit, "number")


def _says_what(scene: Scene, quantity: QuantityMention, first: int) -> bool:
    """A dual behind ل only says what the number before it counts: (محاولتان لتفجيرين)."""
    joined = quantity.start > scene.tokens[first].start and scene.draft.text[quantity.start - 1] == "ل"
    return joined and first > 0 and scene.quantities[first - 1] is not None


def _is_year(scene: Scene, quantity: QuantityMention, first: int) -> bool:
    """Four bare digits that could be a year and count no noun: (اعتداءات 2009)."""
    value = quantity.value
    if value is None or not 1900 <= value <= 2100 or scene.tokens[first].kind != NUMBER or len(quantity.text) != 4:
        return False
    return noun_of(scene, first, first) is None


def noun_of(scene: Scene, first: int, last: int) -> int | None:
    """Return the token of the noun a number counts: inside its span, after it, or the definite plural before it.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قتل سبعة مدنيين")
    >>> noun_of(found, *found.covered(found.draft.quantities[0].id))
    2
    """
    end = scene.range_of(first)[1]
    for n in range(first, min(end, last + 1 + _AFTER)):
        word = scene.words[n]
        if scene.is_mark(n) or (n > last and scene.quantities[n] is not None):
            break
        if first < n <= last + 1 and _has_adjective(scene, n):
            return None
        if n > last and word is not None and word.means is not None and "ب" in word.means.proclitic:
            break  # "إصابة المئات برصاص الجيش الإسرائيلي": whose fire it was is not who was hurt
        if n > last and scene.times[n] is not None:
            continue  # "ارتفع إلى 5 اليوم": when it was, not what is counted
        if word is None:
            if _is_other_noun(scene, n):
                return None
            continue
        if (noun := word.people or word.counted) is not None:
            return None if n > last and set(noun.proclitic) & _APART else n
        if n > last and (
            scene.verbs[n] is not None or (word.particle is not None and scene.particles[n] not in ("from", "upon"))
        ):
            break
        if n > last and scene.particles[n] == "upon" and any(time is not None for time in scene.times[n + 1 : n + 3]):
            break  # "العشرات على مدى السنوات السبع"
    if first > 0 and scene.sentence[first - 1] == scene.sentence[first]:
        before = scene.words[first - 1]
        if before is not None and before.people is not None and before.people.item.number == "p":
            return first - 1
    return None


def _has_adjective(scene: Scene, at: int) -> bool:
    """ثلاثة مجمعات عسكرية: an unlisted plural with its adjective is what the number counts, no soldiers."""
    if not scene.tokens[at].form.endswith("ات") or at + 1 >= len(scene.tokens) or _is_counted(scene.words[at]):
        return False
    word = scene.words[at + 1]
    return word is not None and word.people is not None and scene.tokens[at + 1].form.endswith("ه")


def _is_counted(word: Word | None) -> bool:
    return word is not None and (word.people or word.counted or word.particle or word.verb) is not None


def _is_other_noun(scene: Scene, at: int) -> bool:
    """An indefinite accusative right after digits is the noun they count, listed or not (84 تقريرا)."""
    token = scene.tokens[at]
    before = scene.tokens[at - 1] if at > 0 else token
    return token.kind == WORD and before.kind == NUMBER and token.form.endswith("ا")


