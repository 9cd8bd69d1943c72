"""What a negation or another word makes of a stance: not denied, prevented or not, without evidence, not stopped.

Decides how a deed stands under a stance that is itself negated, failed at, or open. Reads the Scene around the word of
the stance. Leaves which word reaches the deed to `clauses_governor`.
"""

from typing import Final

from sijill.model.codes import Realis
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.scene import Scene

_DENIAL: Final = 4  # tokens from a negation to what it says there is none of: "لم يعثر المفتشون على أي دليل"
_FALSE: Final = 14  # tokens between a deed and the word that calls it false
_ADJECTIVE: Final = 2  # "هجوم كيميائي مفبرك"
_MANAGED: Final = 6  # tokens from "did not manage" to what was not: its subject stands between
_OPEN: Final = frozenset({"modal", "future"})  # kinds of particles that leave open what a verb says
_ENDS: Final = frozenset({"light_end", "cease"})
_DEGREE: Final = 3  # tokens after a verb within which "wholly" stands: "لم تنفجر بشكل كامل"


def turned(scene: Scene, at: int, realis: Realis, sense: str, outer: Judgement | None) -> Judgement:
    """Return what a stance makes of its deed, given what the stance stands under itself.

    لم ينف القصف: he has said nothing; فشل في منع الهجوم: there was one; يحاول تجنب هجوم: it may still come.

    >>> from sijill.reading.trying import scene
    >>> found = scene("يحاول الوسيط تجنب هجوم.")
    >>> turned(found, 2, "possible", "prevent", Judgement("attempted", 0, "attempt")).realis
    'possible'
    """
    if sense == "prevent":
        if negated(scene, at) or (outer is not None and outer.why == "fail"):
            return Judgement("happened", at, "not prevented")
        return Judgement(realis, at, sense)
    if outer is not None:
        return outer
    if sense == "deny" and negated(scene, at):
        return Judgement("happened", at, "not denied")
    return Judgement(realis, at, sense)


def negated(scene: Scene, at: int) -> bool:
    """Return whether a negation stands right before a word.

    >>> from sijill.reading.trying import scene
    >>> negated(scene("لم يهاجم أحد الحاجز."), 1)
    True
    """
    return at > scene.range_of(at)[0] and scene.particle(at - 1, "negation") != ""


def without_evidence(scene: Scene, at: int) -> bool:
    """Return whether the evidence named at a token is said not to be there: (لا دليل), (لم يعثر على أي دليل).

    >>> from sijill.reading.trying import scene
    >>> without_evidence(scene("لا دليل على هجوم."), 1), without_evidence(scene("ظهر دليل على هجوم."), 1)
    (True, False)
    """
    first, _ = scene.range_of(at)
    for n in range(at - 1, max(first, at - _DENIAL - 1) - 1, -1):
        if scene.is_mark(n):
            return False
        if scene.particle(n, "negation"):
            return True
    return False


def is_held(scene: Scene, at: int) -> bool:
    """Return whether the evidence at a token is what somebody has or has not: لا يملك أدلة، ليس لديه دليل.

    >>> from sijill.reading.trying import scene
    >>> is_held(scene("لا يملك الوزير أدلة"), 3), is_held(scene("لا توجد أدلة"), 2)
    (True, False)
    """
    first, _ = scene.range_of(at)
    return any(scene.senses[n] == "have" or scene.particles[n] == "has" for n in range(max(first, at - _DENIAL), at))


def led_to(scene: Scene, at: int) -> Judgement | None:
    """Return that what a cause may lead to is possible, null where it did: (قد يؤدي إلى نزوح), (ستتسبب في مقتل).

    >>> from sijill.reading.trying import scene
    >>> led_to(scene("قد يؤدي الجفاف إلى نزوح."), 1).realis, led_to(scene("أدى الجفاف إلى نزوح."), 0)
    ('possible', None)
    """
    verb = scene.verbs[at]
    if verb is None or "perfect" in verb.tenses:
        return None
    if "س" in verb.proclitic:
        return Judgement("possible", at, "future")
    first, _ = scene.range_of(at)
    before = next((n for n in range(at - 1, max(first, at - 2) - 1, -1) if scene.kinds[n] in _OPEN), None)
    return None if before is None else Judgement("possible", before, "modal")


def not_ended(scene: Scene, at: int) -> bool:
    """Return whether the verb at a token says that something did not end: (لم تنته بعد), (لا تتوقف); لن foretells only.

    >>> from sijill.reading.trying import scene
    >>> not_ended(scene("لم تنته المعركة."), 1), not_ended(scene("انتهت المعركة."), 0)
    (True, False)
    """
    ends = scene.verbs[at] is not None and scene.senses[at] in _ENDS
    return ends and negated(scene, at) and scene.particles[at - 1] != "never"


def not_managed(scene: Scene, at: int) -> bool:
    """Return whether somebody failed at what a noun names: (لم تنجح الوساطة في وقف), (فشلت الهدنة في وقف).

    >>> from sijill.reading.trying import scene
    >>> not_managed(scene("لم تنجح الوساطة في وقف القتال."), 4)
    True
    """
    first, _ = scene.range_of(at)
    for n in range(at - 1, max(first, at - _MANAGED - 1) - 1, -1):
        if scene.is_mark(n):
            return False
        if scene.verbs[n] is not None:
            return scene.senses[n] == "fail" or (scene.senses[n] == "manage" and negated(scene, n))
    return False


def is_definite(scene: Scene, at: int) -> bool:
    """Return whether a noun has an article or a pronoun: the deed is known.

    >>> from sijill.reading.trying import scene
    >>> is_definite(scene("توقف الهجوم."), 1), is_definite(scene("وقع هجوم."), 1)
    (True, False)
    """
    noun = scene.nouns[at]
    return noun is not None and (noun.article or noun.enclitic != "")


def called_false(scene: Scene, at: int) -> int | None:
    """Return the word by which the clause calls what is told of a deed untrue, null where none does.

    >>> from sijill.reading.trying import scene
    >>> called_false(scene("ما يقال عن قصف القرية مجرد خدعة."), 3)
    5
    """
    first, end = scene.range_of(at)
    noun = scene.nouns[at]
    told_of = noun is not None and ("ب" in noun.proclitic or "about" in scene.particles[max(first, at - 2) : at])
    for n in range(max(first, at - _FALSE), min(end, at + _FALSE)):
        if scene.particles[n] == "false" and (told_of or 0 < n - at <= _ADJECTIVE):
            between = range(min(n, at) + 1, max(n, at))
            return None if any(scene.is_mark(m) or scene.verbs[m] is not None for m in between if m > at) else n
    return None


def not_wholly(scene: Scene, at: int) -> bool:
    """Return whether a negated verb is denied in its degree alone: (لم تنفجر بشكل كامل).

    >>> from sijill.reading.trying import scene
    >>> not_wholly(scene("لم تنفجر العبوة بالكامل."), 1)
    True
    """
    _, end = scene.range_of(at)
    return any(scene.particles[n] == "wholly" for n in range(at + 1, min(end, at + _DEGREE + 1)))
