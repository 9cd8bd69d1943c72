"""The verb or masdar a number depends on: before it, after it, or shared with a neighbour.

Decides what was done to the people or things counted. Reads the Scene. Leaves what the counted noun itself says to
`figures_measure`.
"""

from typing import Final, NamedTuple

from sijill.model.codes import Measure
from sijill.reading.clauses_realis import judge
from sijill.reading.clauses_slots import phrases
from sijill.reading.clauses_voice import is_passive
from sijill.reading.figures_counted import Counted
from sijill.reading.scene import Scene

# The rules of a number to which nothing near says what was done.
UNTOLD: Final = ("no measure found", "fighters nothing was done to")
_LEFT: Final = 18  # "قتل مساء السبت في انفجار سيارة مفخخة في وسط المدينة سبعة أشخاص"
_RIGHT: Final = 9
_UPON_REACH: Final = 4  # "القبض أمس على 4", no further: "تحريرهم جميعا من السجن على مرحلتين"
_CLOSE: Final = 2  # other words a bare singular may have between it and what was done to it: "قتل أيضا مدني"
_OBJECT: Final = 2  # tokens from an object back to its verb, the subject between them
_FELL: Final = 3  # tokens between "fell" and the people it tells of
_UNREACHED: Final = frozenset({"in", "during", "since", "before", "after", "near", "against", "with", "means"})
_MOVES: Final = frozenset({"displaced", "escaped", "surrendered"})
_FIGHTERS: Final = frozenset({"attack", "storm", "raid", "infiltrate", "clash", "fight", "shooting", "deploy"})


class Measured(NamedTuple):
    """A measure, the token of the word that gave it (-1: the counted noun itself), and the rule."""

    measure: Measure
    by: int
    rule: str


def near_predicate(scene: Scene, counted: Counted) -> Measured | None:
    """The predicate of a bare singular or dual: right before it, right after it, or shared by a joined neighbour."""
    first, end = scene.range_of(counted.first)
    steps = 0
    if counted.first > first and _is_adjective(scene, counted.first):
        return None
    for n in range(counted.first - 1, first - 1, -1):
        if scene.times[n] is not None:
            continue
        measured = _given_by(scene, n)
        if measured is not None:
            return None if _acts(scene, n, counted.first) or judge(scene, n).realis == "denied" else measured
        word = scene.words[n]
        number = scene.quantities[n]
        if number is not None and (number.value is None or number.value > 10) and _is_accusative(scene, counted.first):
            return None
        joined = number is not None or (word is not None and word.people is not None)
        used = word is not None and word.means is not None and not word.means.article
        stopped = scene.particles[n] not in ("", "part")
        if scene.is_mark(n) or scene.frame(n) is not None or stopped or used:
            break
        steps += 0 if joined else 1
        if steps > _CLOSE:
            break
    for n in range(counted.last + 1, min(end, counted.last + 4)):
        if scene.is_mark(n) or scene.particle(n, "opener"):
            return None
        if scene.verbs[n] is not None:
            return _given_by(scene, n) if _is_harmed_subject(scene, n) else None
    return None


def _acts(scene: Scene, verb: int, at: int) -> bool:
    """قتل مسلح رئيس البلدية: who stands right behind a verb before its object did it."""
    frame = scene.frame(verb)
    if scene.verbs[verb] is None or frame is None or "subject" not in frame.actor or is_passive(scene, verb):
        return False
    found = phrases(scene, verb)
    subject = any(phrase.slot == "subject" and phrase.first == at for phrase in found)
    return subject and any(phrase.slot == "object" for phrase in found)


def _is_accusative(scene: Scene, at: int) -> bool:
    """After eleven and more the counted noun is singular, and so are those joined to it: (150 ناشطا وعسكريا)."""
    return scene.tokens[at].form.endswith("ا")


def _is_adjective(scene: Scene, at: int) -> bool:
    """A second singular without و only describes the first: (شاب فلسطيني)."""
    before, here = scene.words[at - 1], scene.words[at]
    if before is None or before.people is None or here is None or here.people is None:
        return False
    if before.people.item.number != "s" or here.people.proclitic or scene.frame(at - 1) is not None:
        return False
    return at < _OBJECT or not _acts(scene, at - _OBJECT, at - 1)  # "قتل مسلح طبيبا": whom the first one killed


def predicate(scene: Scene, counted: Counted) -> Measured | None:
    """The verb or masdar a number depends on: the nearest before it, else the nearest after it."""
    first, end = scene.range_of(counted.first)
    left = _before(scene, counted.first, first)
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
        if (scene.is_mark(n) and scene.tokens[n].form in ".؛:؟!") or scene.particle(n, "opener"):
            return None
        measured = _given_by(scene, n)
        if measured is not None and (measured.rule != "find" or at - n <= _UPON_REACH):
            return measured if at - n <= _UPON_REACH or scene.particles[at - 1] != "upon" else None
        undergone = _undergone(scene, n, at)
        if undergone is not None:
            return undergone
        toll = _toll_of(scene, n, first)
        if toll is not None:
            return toll
    return None


def _undergone(scene: Scene, verb: int, at: int) -> Measured | None:
    """تعرضت 300 طالبة للاختطاف: the noun of a light verb says what befell its subject."""
    frame = scene.frame(verb)
    if frame is None or frame.event != "to" or not frame.target or scene.verbs[verb] is None:
        return None
    end = scene.range_of(verb)[1]
    for n in range(at + 1, min(end, at + _RIGHT)):
        noun = scene.nouns[n]
        if noun is not None and "ل" in noun.proclitic:
            return _given_by(scene, n)
    return None


def _toll_of(scene: Scene, at: int, first: int) -> Measured | None:
    """عدد القتلى، حصيلة الضحايا: the victims whose number is told."""
    word = scene.words[at]
    if word is None or word.people is None or not word.people.item.measure:
        return None
    if any(scene.particle(n, "count") for n in range(max(first, at - 2), at)):
        return Measured(word.people.item.measure, at, "toll")  # type: ignore[arg-type]
    return None


def _after(scene: Scene, at: int, end: int) -> Measured | None:
    passed = _manages_before(scene, at)
    for n in range(at + 1, min(end, at + (_LEFT if passed else _RIGHT))):
        if scene.is_mark(n) and scene.tokens[n].form in ".؛:؟!،,":
            return None
        measured = _given_by(scene, n) if scene.nouns[n] is not None else None
        if measured is not None and (passed or (measured.measure in _MOVES and _is_led_to(scene, n))):
            return measured
        if scene.verbs[n] is not None and scene.sense(n) == "light_occur":
            passed = True
            continue
        if scene.verbs[n] is not None and scene.frame(n) is not None:
            measured = _given_by(scene, n)
            if measured is not None and _is_harmed_subject(scene, n):
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


def _is_harmed_subject(scene: Scene, at: int) -> bool:
    """The subject before a verb is the one harmed when the verb is passive or cannot have an object."""
    frame = scene.frame(at)
    return frame is not None and (is_passive(scene, at) or "subject" in frame.target or not frame.target)


def _given_by(scene: Scene, at: int) -> Measured | None:
    frame = scene.frame(at)
    if frame is None or frame.measure is None:
        return None
    return Measured(frame.measure, at, scene.sense(at))
