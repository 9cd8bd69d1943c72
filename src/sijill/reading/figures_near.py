"""The verb or masdar that a bare singular or dual depends on: right before it, right after it, or a neighbour's.

Decides whether what was done, was done to the one or two told, and not by them (قتل مسلح رئيس البلدية). Reads the
Scene. Leaves numbers to `figures_predicate` and what the noun itself says to `figures_measure`.
"""

from typing import Final

from sijill.reading.clauses_realis import judge
from sijill.reading.clauses_slots import phrases
from sijill.reading.clauses_voice import is_passive
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured, given_by, is_harmed_subject
from sijill.reading.scene import Scene

_CLOSE: Final = 2  # other words a bare singular may have between it and what was done to it: "قتل أيضا مدني"
_OBJECT: Final = 2  # tokens from an object back to its verb, the subject between them


def near_predicate(scene: Scene, counted: Counted) -> Measured | None:
    """Return the predicate of a bare singular or dual: right before it, right after it, or shared by a neighbour.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("قتل جندي في سرت")
    >>> near_predicate(found, counted[0][0]).measure
    'killed'
    """
    first, end = scene.range_of(counted.first)
    steps = 0
    if counted.first > first and _is_adjective(scene, counted.first):
        return None
    for n in range(counted.first - 1, first - 1, -1):
        if scene.times[n] is not None:
            continue
        measured = given_by(scene, n)
        if measured is not None:
            did = _acts(scene, n, counted.first) or _is_subject(scene, n, counted)
            return None if did or judge(scene, n).realis == "denied" else measured
        word = scene.words[n]
        number = scene.quantities[n]
        if number is not None and (number.value is None or number.value > 10) and _is_accusative(scene, counted.first):
            return None
        joined = number is not None or (word is not None and word.people is not None)
        used = word is not None and word.means is not None and not word.means.article
        stopped = scene.particles[n] not in ("", "part")
        if scene.particles[n] == "upon" and n == counted.first - 1 and _is_held(scene, n, first):
            continue  # "قبض الأمن على الشابين", "القبض على رجل"
        if scene.is_mark(n) or scene.frame(n) is not None or stopped or used:
            break
        steps += 0 if joined else 1
        if steps > _CLOSE:
            break
    for n in range(counted.last + 1, min(end, counted.last + 4)):
        if scene.is_mark(n) or scene.particle(n, "opener"):
            return None
        if scene.verbs[n] is not None:
            return given_by(scene, n) if is_harmed_subject(scene, n) else None
        noun = scene.nouns[n]
        if noun is not None and not noun.article and not noun.proclitic and n == counted.last + 2:
            return given_by(scene, n)  # "إن ضابط شرطة قتل وأصيب آخر": spelled as the masdar is
    return None


def _is_held(scene: Scene, at: int, first: int) -> bool:
    """Whether a word of arrest stands right before its preposition: (القبض على), (قبض الأمن على)."""
    given = (given_by(scene, n) for n in range(max(first, at - _OBJECT), at))
    return any(measured is not None and measured.measure == "detained" for measured in given)


def _acts(scene: Scene, verb: int, at: int) -> bool:
    """قتل مسلح رئيس البلدية: who stands right behind a verb before its object did it."""
    frame = scene.frame(verb)
    if scene.verbs[verb] is None or frame is None or "subject" not in frame.actor or is_passive(scene, verb):
        return False
    found = phrases(scene, verb)
    subject = any(phrase.slot == "subject" and phrase.first == at for phrase in found)
    return subject and any(phrase.slot == "object" for phrase in found)


def _is_subject(scene: Scene, verb: int, counted: Counted) -> bool:
    """أدان الزعيمان: a dual in ان is the subject of an active verb, never its object."""
    frame = scene.frame(verb)
    if counted.how != "dual" or scene.verbs[verb] is None or frame is None or "object" not in frame.target:
        return False
    return scene.tokens[counted.last].form.endswith("ان") and not is_passive(scene, verb)


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
