"""Whether a noun of a deed takes it for a fact: it came after something, because of it or from it, with particulars.

Decides for one Happening that no verb tells: (بعد شن المقاتلات غارات على المرفأ), (أدى إلى انسحاب القوات). Reads its
head and slots in the Scene. Leaves what tells to `events_told`, a date or a victim of a mention's own to
`events_recalled`.
"""

from typing import Final

from sijill.reading.clauses_spoken_of import speaks_of
from sijill.reading.events_happening import Happening
from sijill.reading.scene import Scene

# Behind these a noun says what else was so when something happened: it is a fact, as what the sentence tells.
_CIRCUMSTANCE: Final = frozenset({"after", "cause", "since", "answering", "amid"})
_REACH: Final = 7  # "بعد أقل من 12 ساعة من شن الطيران سلسلة غارات": tokens from a deed back to what governs it
_CAUSES: Final = frozenset({"result", "leave_behind", "light_end"})  # "أدى إلى نزوح", "تسبب بنزوح", "انتهى بإجلاء"
_LED_REACH: Final = 9  # "تسببت العمليات القتالية في الضاحية بنزوح": tokens back to the verb of what it led to
_FACT: Final = 1  # particulars of a deed that a circumstance makes a fact
_NAMED: Final = 2  # of one that is only named
_WITH_NUMBER: Final = 6  # tokens after a head in which the number of what it struck stands


def is_presupposed(scene: Scene, happening: Happening) -> bool:
    """Return whether a noun names a deed as a fact, by what governs it and what it says of who, whom, where and how.

    >>> from sijill.reading.events_found import happenings_of
    >>> from sijill.reading.events_type import decide
    >>> from sijill.reading.trying import scene as shown
    >>> scene = shown("أغلقت المدارس بعد إطلاق صواريخ على الميناء.")
    >>> [fire] = happenings_of(scene, 0)
    >>> decide(scene, fire)
    >>> is_presupposed(scene, fire)
    True
    """
    judgement, noun = happening.judgement, scene.nouns[happening.head]
    if noun is None or judgement.realis not in ("happened", "ongoing") or judgement.by >= 0:
        return False
    if happening.frame.part != "act" or speaks_of(scene, happening.head):
        return False
    if happening.sense == "withdraw" or "ل" in noun.proclitic:
        return False  # "عاد للقتال ضد الجيش": what somebody is about to do, as mostly who will withdraw
    if happening.light is not None and judgement.why == "imperfect":
        return False
    known = _particulars(scene, happening)
    if known >= _NAMED and happening.frame.family != "accord":
        return True  # "مراجعة اتفاق مع المتمردين": an agreement has its sides whoever speaks of it
    return known >= _FACT and _is_circumstance(scene, happening)


def _is_circumstance(scene: Scene, happening: Happening) -> bool:
    """Return whether a noun of a deed stands behind a word of time or cause, or is what something led to."""
    at = min(happening.head, happening.light if happening.light is not None else happening.head)
    first, _ = scene.range_of(at)
    if "ب" in scene.proclitics(at):
        verbs = (n for n in range(at - 1, max(first, at - _LED_REACH) - 1, -1) if scene.verbs[n] is not None)
        return scene.senses[next(verbs, at)] in _CAUSES
    for n in range(at - 1, max(first, at - _REACH) - 1, -1):
        if scene.is_mark(n) or scene.kinds[n] == "opener":
            return False
        if scene.verbs[n] is not None:
            return scene.senses[n] in _CAUSES
        particle = scene.particle(n, "preposition")
        if particle in _CIRCUMSTANCE:
            return True
        if particle and particle not in ("from", "to"):
            return False
    return False


def _particulars(scene: Scene, happening: Happening) -> int:
    """Return how many things a noun says of its deed: who, whom, where, by what means, how many."""
    frame, slots = happening.frame, happening.slots
    actors, targets = (*frame.actor, "by"), (*frame.target, "target")
    actor = [p for p in slots if p.slot in actors]
    target = [p for p in slots if p.slot in targets]
    place = [p for p in slots if p.slot in ("in", "near") and p.reference.mention]
    numbered = range(happening.head + 1, min(scene.range_of(happening.head)[1], happening.head + _WITH_NUMBER))
    counted = any(scene.quantities[n] is not None for n in numbered)
    return sum((bool(actor), bool(target), bool(place), happening.means != "", counted))
