"""The word to the left that a deed stands under: a stance, a purpose, a modal, a want of evidence, a stopping.

Decides which word of the clause settles how the deed stands. Reads the Scene leftwards from the deed, as far as its own
clause. Leaves whether a word reaches the deed to `clauses_reach`, what a stance makes of it to `clauses_turned`,
conditions and what speakers deny to their modules, and tense and the particle right before to `clauses_realis`.
"""

from typing import Final

from sijill.languages.frames import Frame
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_reach import (
    BARRIERS,
    REACH,
    goes_along,
    has_its_object,
    is_about,
    is_answered,
    is_of_another,
    is_of_what_is_planned,
    is_told,
    may,
    only_passive,
    owes,
    passed_over,
    says_what_accord,
    speaks_between,
    takes,
)
from sijill.reading.clauses_turned import is_definite, is_held, led_to, not_managed, turned, without_evidence
from sijill.reading.scene import FRAMES, Scene

_STOOD: Final = frozenset({"agreement", "ceasefire", "deal"})  # what fell apart was there: "انهار الاتفاق"
_OPEN: Final = Judgement("happened", -1, "")  # a word that settles nothing: the next one to the left is asked


def governor(scene: Scene, at: int, first: int, deed: int | None = None) -> Judgement | None:
    """Return what the nearest stance to the left whose reach covers a token makes of it, null where none does.

    `deed` is the deed that the word at the token is itself a stance of: رفض عرض المحادثات rejects the talks.

    >>> from sijill.reading.trying import scene
    >>> governor(scene("حاول مسلحون اقتحام السجن."), 2, 0)
    Judgement(realis='attempted', by=0, why='attempt')
    """
    passed = passed_over(scene, at, first)
    marks, particles, senses = scene.marks, scene.particles, scene.senses
    for n in range(at - 1, max(first, at - REACH - 1 - len(passed)) - 1, -1):
        if n in passed:
            continue
        if marks[n] or particles[n] in BARRIERS:
            return None
        sense = senses[n]
        if passed and n < passed.start and scene.nouns[n] is not None and FRAMES[sense].part in ("act", "result"):
            continue  # "نفى مركز المصالحة، اللواء سالم، القصف": before the aside stands whose stance it is
        settled = _by_frame(scene, n, at, first, FRAMES[sense], at if deed is None else deed) if sense else _OPEN
        if settled is _OPEN:
            settled = _by_particle(scene, n, at)
        if settled is not _OPEN:
            return settled
    return None


def _by_frame(scene: Scene, n: int, at: int, first: int, frame: Frame, deed: int) -> Judgement | None:
    sense, is_noun = scene.senses[n], scene.nouns[n] is not None
    if frame.speaks_of == "stopped" and is_definite(scene, at):
        wanted = governor(scene, n, first) is not None or not_managed(scene, n)
        return Judgement("ongoing", n, "not stopped") if wanted else None
    if frame.speaks_of:
        return None  # "فشل المجلس في تشكيل لجنة تحقيق في الهجوم": it failed at something else
    if frame.family == "accord" and is_noun and says_what_accord(scene, n, at):
        before = scene.stands.get(n)  # "نفت اتفاقا على هدنة": the truce stands as the deal
        return before if before is not None and before.realis != "happened" else None
    if frame.part == "act" and is_noun and not goes_along(scene, n, at):
        return None  # "فشل المفاوضات … السبب في هجوم": it failed at the talks
    if frame.part == "act" and is_noun and n == at - 1:
        return governor(scene, n, first)  # "عمليات القتل": as the first word stands
    if frame.part == "stance":
        return _by_stance(scene, n, at, first, frame, deed)
    if sense == "evidence" and is_noun:
        return _by_evidence(scene, n)
    if is_told(scene, n) or is_answered(scene, at, (n,)):
        return None
    if not is_noun and frame.part in ("act", "result", "none"):
        return _by_cause(scene, n, first) if sense == "result" else None
    if n == at - 1 and frame.part == "none" and is_noun:
        return None  # "محاولة صد الهجوم": what was tried is to repel it
    return _OPEN


def _by_evidence(scene: Scene, at: int) -> Judgement | None:
    """لا دليل على القصف denies it; لا يملك أدلة says only what somebody has in hand."""
    if not without_evidence(scene, at):
        return None
    return Judgement("possible", at, "asked") if is_held(scene, at) else Judgement("denied", at, "no evidence")


def _by_stance(scene: Scene, n: int, at: int, first: int, frame: Frame, deed: int) -> Judgement | None:
    carried = scene.frame(deed)  # null where a number stands that no deed carries
    realis = frame.by_family.get(carried.family if carried is not None else "", frame.realis)
    if realis is None or only_passive(scene, n) or has_its_object(scene, n, at) or not takes(scene, n, at, frame):
        return _OPEN
    if frame.realis == "denied" and "ل" in scene.proclitics(at):
        return None  # "نفى مركز لمصالحة الأطراف": nobody denies with it
    if frame.realis == "denied" and (speaks_between(scene, n, at) or is_of_another(scene, n, at)):
        return None
    if is_of_what_is_planned(scene, n, at):
        return None
    if scene.senses[n] == "fail" and scene.senses[deed] in _STOOD:
        return Judgement("happened", n, "fell apart")
    if realis == "planned" and scene.nouns[n] is not None and without_evidence(scene, n):
        return Judgement("possible", n, "asked")  # "لا خطة للهجوم": no plan tells no deed
    outer = governor(scene, n, first, deed) if scene.nouns[n] is not None else None
    return turned(scene, n, realis, scene.senses[n], outer)


def _by_cause(scene: Scene, cause: int, first: int) -> Judgement | None:
    """يخشون أن يؤدي الحصار إلى نزوح: what a cause may lead to stands as the cause does."""
    open_itself, verb = led_to(scene, cause), scene.verbs[cause]
    if open_itself is not None or verb is None or "perfect" in verb.tenses:
        return open_itself
    return governor(scene, cause, first)


def _by_particle(scene: Scene, n: int, at: int) -> Judgement | None:
    particle = scene.particles[n]
    if particle == "purpose" and scene.kinds[n] == "opener":
        return Judgement("planned", n, "purpose")
    if owes(scene, n) or (particle == "wanted" and scene.nouns[at] is not None):
        return Judgement("possible", n, "modal")  # "يتعين على المسلحين الانسحاب"
    if particle == "possible" or (particle == "maybe" and may(scene, n)):
        return Judgement("possible", n, "modal")
    return None if scene.nouns[at] is not None and is_about(scene, at, (n,)) else _OPEN
