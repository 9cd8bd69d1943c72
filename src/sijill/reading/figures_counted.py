"""What is counted in a report: every number, dual and bare singular that may be a figure, with its noun.

Decides which tokens a figure is made of and its value, not what it measures. Reads the quantities and times of the
Scene and its nouns. Leaves the measure to `figures_measure`.
"""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.model import PlaceMention, QuantityMention, TimeMention
from sijill.model.codes import Qualifier
from sijill.reading.clauses import bears
from sijill.reading.forms import COUNTED, OPENS
from sijill.reading.scene import Scene
from sijill.text import NUMBER, WORD

_NO_COUNT: Final = frozenset({"ordinal", "percent"})
_DURATION: Final = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_UNIT: Final = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}
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


def counted_in(scene: Scene) -> Iterator[Counted]:
    """Yield what may be figures, in text order of each kind: numbers, durations, then duals and singulars."""
    taken: set[int] = set()
    for quantity in scene.draft.quantities:
        found = _from_quantity(scene, quantity)
        if found is not None:
            taken.update(range(found.first, found.last + 1))
            if found.noun is not None:
                taken.add(found.noun)
            yield found
        else:
            first, last = scene.covered(quantity.id) if quantity.id in scene.bounds else (0, -1)
            taken.update(range(first, last + 2))
    yield from _durations(scene)
    for at in scene.draft.of_form(COUNTED | OPENS):
        word = scene.words[at]
        if word is None or at in taken or scene.names[at] is not None or scene.times[at] is not None:
            continue
        noun = word.people or word.counted
        if noun is None or noun.enclitic or (at > 0 and scene.tokens[at - 1].kind == NUMBER):
            continue
        if noun.item.number == "d" and (at == 0 or at - 1 not in taken):
            yield Counted(
                at, at, 2, "exact", 2, 2, at, noun.item.kind if word.counted and not word.people else None, "dual"
            )
        elif word.people is not None and noun.item.number == "s" and not noun.article and _is_one(scene, at):
            yield Counted(at, at, 1, "exact", 1, 1, at, None, "singular")


def _from_quantity(scene: Scene, quantity: QuantityMention) -> Counted | None:
    if not quantity.counts or quantity.unit in _NO_COUNT or quantity.id not in scene.bounds:
        return None
    first, last = scene.covered(quantity.id)
    if scene.times[first] is not None or _is_year(scene, quantity, first) or _says_what(scene, quantity, first):
        return None
    if quantity.value == 1 and last + 1 < len(scene.tokens) and scene.particles[last + 1] == "from":
        return None  # "واحدة من أكبر الهجمات": one of a kind, no count
    noun = noun_of(scene, first, last)
    unit = quantity.unit
    if noun is not None and (counted := scene.words[noun].counted) is not None and counted.item.kind:  # type: ignore[union-attr]
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
    """Return the token of the noun a number counts: inside its span, after it, or the definite plural before it."""
    end = scene.range_of(first)[1]
    for n in range(first, min(end, last + 1 + _AFTER)):
        word = scene.words[n]
        if scene.is_mark(n) or (n > last and scene.quantities[n] is not None):
            break
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
    if first > 0 and scene.sentence[first - 1] == scene.sentence[first]:
        before = scene.words[first - 1]
        if before is not None and before.people is not None and before.people.item.number == "p":
            return first - 1
    return None


def _is_other_noun(scene: Scene, at: int) -> bool:
    """An indefinite accusative right after a number is the noun it counts, listed or not (84 تقريرا)."""
    token = scene.tokens[at]
    before = scene.tokens[at - 1] if at > 0 else token
    return token.kind == WORD and before.kind == NUMBER and token.form.endswith("ا")


def _durations(scene: Scene) -> Iterator[Counted]:
    """Yield the durations; two of one unit joined behind "between" bound one (بين 7 سنوات و14 سنة)."""
    before: Counted | None = None
    for time in scene.draft.times:
        found = _from_duration(scene, time)
        if found is None:
            continue
        if before is not None and _bounds_with(scene, before, found):
            low, high = before.low, found.high
            before = Counted(before.first, found.last, None, "range", low, high, None, found.unit, "duration")
            continue
        if before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def _bounds_with(scene: Scene, low: Counted, high: Counted) -> bool:
    joined = high.first == low.last + 1 and scene.tokens[high.first].form.startswith("و")
    between = low.first > 0 and scene.particle(low.first - 1) == "between"
    return joined and between and low.unit == high.unit and (low.value or 0) < (high.value or 0)


def _from_duration(scene: Scene, time: TimeMention) -> Counted | None:
    match = _DURATION.fullmatch(time.value or "") if time.type == "DURATION" else None
    if match is None or time.id not in scene.bounds:
        return None
    first, last = scene.covered(time.id)
    amount = float(match[2])
    value = int(amount) if amount.is_integer() else amount
    unit = "minute" if match[1] and match[3] == "M" else _UNIT[match[3]]
    low, high, qualifier = _bounds(scene, first, value, time.mod)
    return Counted(first, last, value, qualifier, low, high, None, unit, "duration")


def _bounds(
    scene: Scene, first: int, value: int | float, mod: str | None
) -> tuple[int | float | None, int | float | None, Qualifier]:
    if mod == "APPROX":
        return round(value * 0.9, 6), round(value * 1.1, 6), "about"
    if mod == "MORE_THAN":
        return value + 1, None, "more_than"
    if mod == "LESS_THAN":
        return None, value - 1, "less_than"
    return value, value, "exact"


def _is_one(scene: Scene, at: int) -> bool:
    """A singular that counts by itself: no name follows, and no number that counts it again (جندي واحد)."""
    if at > 0 and scene.particles[at - 1] in ("possible", "between", "without"):
        return False
    if _says_what_befell(scene, at):
        return False
    near = scene.quantities[at + 1 : at + 3]
    return stands_alone(scene, at) and not any(quantity is not None and quantity.value == 1 for quantity in near)


def _says_what_befell(scene: Scene, at: int) -> bool:
    """Return whether a noun only completes the verb before it: who is meant is its object (أرداه قتيلا)."""
    start = scene.range_of(at)[0]
    verb = next((verb for n in range(at - 1, start - 1, -1) if (verb := scene.verbs[n]) is not None), None)
    words = arabic_vocabulary().phrasal(verb.item.lemma) if verb is not None else {}
    return any(words[stem] == "kill" and bears(scene.tokens[at].form, stem) for stem in words)


def stands_alone(scene: Scene, at: int) -> bool:
    """An indefinite singular that is no part of a name or title: what follows it is not definite."""
    if at + 1 >= len(scene.tokens) or scene.sentence[at + 1] != scene.sentence[at]:
        return True
    name = scene.names[at + 1]
    if name is not None:
        return isinstance(name, PlaceMention) and name.start > scene.tokens[at + 1].start
    follower = scene.tokens[at + 1].form
    return not (follower.startswith("ال") and scene.particles[at + 1] == "")
