"""Light verbs: verbs that carry a noun of a happening and say who did it or suffered it (شن غارة، تعرض لهجوم).

Decides which light verb a noun stands with and what its slots say of the noun. Reads the Scene. Leaves what the noun
means to its own frame.
"""

from typing import Final

from sijill.reading.clauses_slots import phrases
from sijill.reading.clauses_voice import is_passive
from sijill.reading.scene import FRAMES, Phrase, Scene

_LIGHT_REACH: Final = 8  # "شن مسلحون موالون للتنظيم المتشدد سلسلة هجمات": words between a light verb and its noun
_FAR_LIGHT_REACH: Final = 16  # "تعرض قيادي في الحركة مساء أمس قرب منزله للخطف"
_BESIDE: Final = 3  # tokens from one noun to the next that و joins to it: "الغارات الجوية والقصف"
_JOINING: Final = frozenset("بل")
_GOVERNING: Final = frozenset("بلك")
_TIMES: Final = frozenset({"since", "after", "before", "during"})  # what stands behind them says when


def light_verb(scene: Scene, head: int) -> int | None:
    """Return the light verb or masdar that carries a noun: (شن … غارات), (قام … بتفجير), (الهجوم وقع).

    >>> from sijill.reading.trying import scene
    >>> light_verb(scene("شن الطيران غارات على سرت"), 2), light_verb(scene("أدت الغارات إلى نزوح"), 1)
    (0, None)
    """
    before = _light_before(scene, head)
    return before if before is not None else _light_after(scene, head)


def _light_before(scene: Scene, head: int) -> int | None:
    """The light verb to the left; one that takes its noun with ب or ل may stand far off."""
    first, _ = scene.range_of(head)
    before = scene.particles[head - 1] if head > first else ""
    joined = before in ("from", "in") or not _JOINING.isdisjoint(scene.proclitics(head))
    reach = _FAR_LIGHT_REACH if joined else _LIGHT_REACH
    steps, frames, marks = 0, scene.frames, scene.marks
    for n in range(head - 1, first - 1, -1):
        steps += scene.times[n] is None  # a date in between does not carry the noun away from its verb
        if steps > reach:
            return None
        frame = frames[n]
        if scene.names[n] is not None:
            continue  # "يواصل التحالف الذي تقوده فرنسا غاراته": a verb inside a name carries nothing
        if _only_says_which(scene, n) or (scene.particles[n] == "which" and _only_says_which(scene, n + 1)):
            continue
        if frame is not None and frame.part == "act" and _goes_along(scene, n, head):
            continue  # "تواصلت الغارات الجوية والقصف المدفعي": one verb brings both
        if frame is not None and (frame.part == "light" or steps <= _LIGHT_REACH or scene.verbs[n] is not None):
            fits = frame.part == "light" and frame.event in _slots_for(scene, head)
            return n if fits and not _is_owned(scene, n, head) else None
        if (marks[n] and not joined) or scene.kinds[n] == "opener":
            return None
    return None


def _only_says_which(scene: Scene, at: int) -> bool:
    """تعرضت قواعد لهجوم، يواصل التحالف الذي تقوده البلاد غاراته: a noun of no deed, a relative clause."""
    verb = scene.verbs[at]
    if verb is None:
        frame = scene.frames[at]
        return frame is not None and frame.part == "none" and not frame.speaks_of and scene.nouns[at] is not None
    return verb.enclitic != "" and at > 0 and scene.particles[at - 1] == "which"


def _goes_along(scene: Scene, before: int, head: int) -> bool:
    one, other = scene.nouns[before], scene.nouns[head]
    if one is None or other is None or "و" not in other.proclitic or head - before > _BESIDE:
        return False
    family, frame = FRAMES[scene.sense(before)].family, FRAMES[scene.sense(head)]
    # "استمرار القتال والقصف", "نصب كمائن وتنفيذ اغتيالات"
    alike = head - before == 1 and (frame.part == "light" or (frame.part == "act" and one.article == other.article))
    return alike or (bool(family) and family == frame.family)


def _slots_for(scene: Scene, head: int) -> tuple[str, ...]:
    """The slots of a light verb its noun may fill by what stands before it: (تعرض لهجوم), (تمكن من تحرير)."""
    before = scene.particles[head - 1] if head > scene.range_of(head)[0] else ""
    if "ل" in scene.proclitics(head) or before == "to":
        return ("to",)
    if before == "upon":
        return ("upon",)
    if before in ("from", "in") or "ب" in scene.proclitics(head):
        return ("from", "in", "subject", "object")
    if before in _TIMES:
        return ()  # "تشهد البلاد اضطرابات منذ قمع المظاهرة"
    return ("object", "subject")


def _is_owned(scene: Scene, light: int, head: int) -> bool:
    """A definite noun behind a preposition or a noun of its own is not what the verb brings.

    تحدث الوزير عن تداعيات الهجوم، لم يتم تحديد منفذي الهجوم.
    """
    reading, event = scene.nouns[head], FRAMES[scene.senses[light]].event
    if reading is None or not reading.article or reading.proclitic or event in ("from", "in"):
        return False
    # "شهدت موجة من الهجمات", "بدأ في الانسحاب": that preposition is the verb's own
    own = scene.particles[head - 1] == ("from" if event == "object" else "in")
    end = head - 1 if own and event in ("object", "subject") else head
    if any(scene.particle(n, "preposition") for n in range(light + 1, end)):
        return True
    after = light + 1
    bare = after < head and scene.words[after] is None and not scene.tokens[after].form.startswith("ال")
    return bare and scene.times[after] is None and scene.names[after] is None


def _light_after(scene: Scene, head: int) -> int | None:
    """The light verb to the right, whose subject the noun is or whose object it has become: (هجوم نفذه), (الذي وقع)."""
    first, end = scene.range_of(head)
    behind = head > first and scene.particle(head - 1, "preposition") != ""
    governed = behind or not _GOVERNING.isdisjoint(scene.proclitics(head))
    frames, marks = scene.frames, scene.marks
    for n in range(head + 1, min(end, head + _LIGHT_REACH)):
        frame, verb = frames[n], scene.verbs[n]
        if frame is not None and verb is not None:
            if _says_of_another(scene, n, head):
                return None
            if governed and not verb.enclitic:
                return None  # behind a preposition only a verb that takes it up again is its own: "مع قصف تشنه"
            passive = _has_lost_its_object(scene, n) or (
                verb.enclitic != "" or is_passive(scene, n) or verb.voices <= {"passive"}
            )
            return n if frame.part == "light" and (frame.event == "subject" or passive) else None
        if frame is not None or marks[n]:
            return None
    return None


def _says_of_another(scene: Scene, verb: int, head: int) -> bool:
    """إطلاق صاروخ في وقت تتجدد فيه: a verb right behind a preposition and its bare noun says which that noun is."""
    noun = verb - 1
    if noun - 1 <= head or scene.particles[noun - 1] != "in" or scene.tokens[noun].form.startswith("ال"):
        return False
    return not (scene.words[noun] or scene.names[noun] or scene.times[noun] or scene.particles[noun])


def _has_lost_its_object(scene: Scene, at: int) -> bool:
    """هجوم … نفذ ضد مدرسة: a verb that may be passive and has no object after it."""
    verb = scene.verbs[at]
    if verb is None or "passive" not in verb.voices:
        return False
    first, end = scene.range_of(at)
    if at > first and scene.particles[at - 1] == "which":
        return False
    return at + 1 >= end or scene.is_mark(at + 1) or scene.particle(at + 1, "preposition") != ""


def through_light(scene: Scene, light: int, head: int) -> list[Phrase]:
    """Return the phrases of a light verb as its noun has them: its subject is the actor, or the side that suffers.

    >>> from sijill.reading.trying import scene
    >>> [(phrase.slot, phrase.reference.text) for phrase in through_light(scene("نفذت القوات هجوما على سرت"), 0, 2)]
    [('subject', 'القوات')]
    """
    frame = FRAMES[scene.sense(light)]
    found = []
    for phrase in phrases(scene, light):
        if phrase.slot == "subject" and phrase.first != head:
            if frame.event == "subject" and phrase.first > head:
                continue  # بدأ حصار البلدة: the noun is the subject itself
            if frame.actor:
                found.append(phrase.in_slot("subject"))
            elif frame.target:
                found.append(phrase.in_slot("target"))
            elif frame.place:
                found.append(phrase.in_slot("in"))
        elif phrase.slot in ("by", "between"):
            found.append(phrase)
    return found
