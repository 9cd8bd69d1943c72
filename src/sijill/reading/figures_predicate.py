"""The verb or masdar a number depends on: before it or after it.

Decides what was done to the people or things counted. Reads the Scene. Leaves bare singulars and duals to
`figures_near` and what the counted noun itself says to `figures_measure`.
"""

from typing import Final

import msgspec

from sijill.model.codes import Measure
from sijill.reading.clauses_voice import is_passive
from sijill.reading.figures_counted import Counted
from sijill.reading.scene import Scene

# The rules of a number to which nothing near says what was done.
UNTOLD: Final = ("no measure found", "fighters nothing was done to")
AMONG: Final = "among"  # the rule of a part that is counted among people to whom something was done
_LEFT: Final = 18  # "قتل مساء السبت في انفجار سيارة مفخخة في وسط المدينة سبعة أشخاص"
_RIGHT: Final = 9
_UPON_REACH: Final = 4  # "القبض أمس على 4", no further: "تحريرهم جميعا من السجن على مرحلتين"
_FELL: Final = 3  # tokens between "fell" and the people it tells of
_UNREACHED: Final = frozenset({"in", "during", "since", "before", "after", "near", "against", "with", "means"})
_ANOTHER: Final = frozenset({"also", "while", "but", "because"})  # openers behind which another clause tells its own
AMOUNTS: Final = frozenset({"amount", "exceed", "reach"})
_MOVES: Final = frozenset({"displaced", "escaped", "surrendered"})
_FIGHTERS: Final = frozenset({"attack", "storm", "raid", "infiltrate", "clash", "fight", "shooting", "deploy"})


class Measured(msgspec.Struct, frozen=True, gc=False):
    """A measure, the token of the word that gave it (-1: the counted noun itself), and the rule."""

    measure: Measure
    by: int
    rule: str


def predicate(scene: Scene, counted: Counted) -> Measured | None:
    """Return the verb or masdar a number depends on: the nearest before it, else the nearest after it.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("أصيب سبعة مدنيين")
    >>> predicate(found, counted[0][0]).measure
    'injured'
    """
    first, end = scene.range_of(counted.first)
    left = _before(scene, counted.first, first) or _amounts_to(scene, counted.first, first)
    if left is not None and (_reaches(scene, left, counted.first) or not _kept_apart(scene, counted.first, first)):
        return left
    return _after(scene, counted.last, end) or _fell(scene, counted, first, end)


def _fell(scene: Scene, counted: Counted, first: int, end: int) -> Measured | None:
    """People who fell (سقط ثلاثة مدنيين، مقاتلون سقطوا) were killed, unless their own noun says otherwise."""
    noun = scene.words[counted.noun] if counted.noun is not None else None
    if counted.noun is None or noun is None or noun.people is None:
        return None
    before = range(max(first, counted.first - _FELL), counted.first)
    behind = range(counted.noun + 1, min(end, counted.noun + 1 + _FELL))
    for n in (*reversed(before), *behind):
        if scene.sense(n) == "fall" and scene.verbs[n] is not None:
            return Measured("killed", n, "fall")
    return None


def _reaches(scene: Scene, left: Measured, at: int) -> bool:
    """A toll stands wherever it stands; أودى takes its dead with ب; who is killed "with four" is not killed alone."""
    frame = scene.frame(left.by)
    if left.rule == "toll" or (frame is not None and "by_means" in frame.target):
        return True
    if scene.particle(at - 1) != "with" or left.measure not in ("killed", "injured") or scene.verbs[left.by] is None:
        return False
    between = range(left.by + 1, at - 1)
    return not any(scene.is_mark(n) or scene.nouns[n] is not None or scene.particle(n) for n in between)


def _kept_apart(scene: Scene, at: int, first: int) -> bool:
    """A number after a preposition of place or time is no object: "في ثلاث مدن", "منذ 2011"."""
    mention = scene.quantities[at]
    if mention is not None and mention.start > scene.tokens[at].start and scene.draft.text[mention.start - 1] == "ب":
        return True
    if at == first:
        return False
    return scene.particle(at - 1, "preposition") in _UNREACHED


def _before(scene: Scene, at: int, first: int) -> Measured | None:
    for n in range(at - 1, max(first, at - _LEFT) - 1, -1):
        if scene.is_mark(n) and scene.tokens[n].form in ".؛:؟!":
            return None
        if scene.particle(n, "opener") and not _until_a_time(scene, n):
            return None
        noun = scene.nouns[n]
        if n == at - 1 and noun is not None and not noun.article and _has_no_measure(scene, n):
            return None  # "قصف 300 موقع": what was done to them is told, and is no harm to people
        measured = given_by(scene, n) if not _is_owner(scene, n) else None
        if measured is not None and (measured.rule != "find" or at - n <= _UPON_REACH):
            return measured if at - n <= _UPON_REACH or scene.particles[at - 1] != "upon" else None
        undergone = _undergone(scene, n, at)
        if undergone is not None:
            return undergone
        toll = _toll_of(scene, n, first)
        if toll is not None:
            return toll
    return None


def _until_a_time(scene: Scene, at: int) -> bool:
    """أصيب حتى الآن 37: no clause begins there."""
    return scene.particles[at] == "until" and (scene.times[at + 1] is not None or scene.particles[at + 1] == "now")


def _has_no_measure(scene: Scene, at: int) -> bool:
    frame = scene.frame(at)
    return frame is not None and frame.part == "act" and frame.measure is None


def _is_owner(scene: Scene, at: int) -> bool:
    """عمال الإنقاذ: a masdar with the article behind a noun of people only says which people."""
    noun, before = scene.nouns[at], scene.words[at - 1] if at else None
    people = before is not None and before.people is not None and not before.people.article
    return noun is not None and noun.article and people


def _amounts_to(scene: Scene, at: int, first: int) -> Measured | None:
    """حصيلة القتلى منذ اندلاع النزاع حتى اليوم بلغت: the toll is the subject of the verb right before its number."""
    amounts = any(scene.sense(n) in AMOUNTS for n in range(max(first, at - _UPON_REACH), at))
    if not amounts:
        return None
    return next((toll for n in range(at - 1, first, -1) if (toll := _toll_of(scene, n, first)) is not None), None)


def _undergone(scene: Scene, verb: int, at: int) -> Measured | None:
    """تعرضت 300 طالبة للاختطاف: the noun of a light verb says what befell its subject."""
    frame = scene.frame(verb)
    if frame is None or frame.event != "to" or not frame.target or scene.verbs[verb] is None:
        return None
    end = scene.range_of(verb)[1]
    for n in range(at + 1, min(end, at + _RIGHT)):
        noun = scene.nouns[n]
        if noun is not None and "ل" in noun.proclitic:
            return given_by(scene, n)
    return None


def _toll_of(scene: Scene, at: int, first: int) -> Measured | None:
    """عدد القتلى، حصيلة الضحايا: the victims whose number is told."""
    word = scene.words[at]
    if word is None or word.people is None or not word.people.item.measure:
        return None
    if any(scene.particle(n, "count") for n in range(max(first, at - 2), at)):
        return Measured(word.people.item.measure, at, "toll")  # type: ignore[arg-type]  # lists hold measures only
    return None


def _after(scene: Scene, at: int, end: int) -> Measured | None:
    passed = _manages_before(scene, at)
    for n in range(at + 1, min(end, at + (_LEFT if passed else _RIGHT))):
        if scene.is_mark(n) and scene.tokens[n].form in ".؛:؟!،,":
            return None
        if scene.kinds[n] == "opener" and scene.particles[n] in _ANOTHER:
            return None
        measured = given_by(scene, n) if scene.nouns[n] is not None else None
        if measured is not None and (passed or (measured.measure in _MOVES and _is_led_to(scene, n))):
            return measured
        if scene.verbs[n] is not None and scene.sense(n) == "light_occur":
            passed = True
            continue
        if scene.verbs[n] is not None and scene.frame(n) is not None:
            measured = given_by(scene, n)
            if measured is not None and is_harmed_subject(scene, n):
                return measured
            if scene.sense(n) in _FIGHTERS:
                return Measured("fighters", n, f"subject of {scene.sense(n)}")
            return None
    return None


def _is_led_to(scene: Scene, at: int) -> bool:
    """أجبروا 200 أسرة على النزوح: what people are driven to do says what befell them."""
    noun = scene.nouns[at]
    return scene.particle(at - 1) in ("upon", "to") or (noun is not None and "ل" in noun.proclitic)


def _manages_before(scene: Scene, at: int) -> bool:
    """تمكن عشرات السكان من مغادرة: the masdar after the subject says what they did."""
    first, _ = scene.range_of(at)
    return any(scene.sense(n) in ("manage", "attempt") for n in range(max(first, at - 4), at))


def is_harmed_subject(scene: Scene, at: int) -> bool:
    """Return whether the subject before a verb is the one harmed: it is passive or cannot have an object.

    >>> from sijill.reading.trying import scene
    >>> is_harmed_subject(scene("جنديان قتلا في سرت"), 1), is_harmed_subject(scene("جنديان هاجما القرية"), 1)
    (True, False)
    """
    frame = scene.frame(at)
    return frame is not None and (is_passive(scene, at) or "subject" in frame.target or not frame.target)


def given_by(scene: Scene, at: int) -> Measured | None:
    """Return the measure that the verb or masdar at a token gives what it is said of, null where it gives none.

    >>> from sijill.reading.trying import scene
    >>> given_by(scene("أصيب سبعة مدنيين"), 0).measure
    'injured'
    """
    frame = scene.frame(at)
    if frame is None or frame.measure is None:
        return None
    return Measured(frame.measure, at, scene.sense(at))
