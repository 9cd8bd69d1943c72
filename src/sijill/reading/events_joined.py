"""Which heads of one sentence tell one deed: acts of one family, and the harm an act did.

Decides within a sentence; happenings told again in another are left to `events_merged`.
"""

from typing import Final

from sijill.reading.clauses_judgement import HABIT
from sijill.reading.events_happening import Happening
from sijill.reading.scene import Scene

_RELATIVE_REACH: Final = 6  # "الهجوم الدامي الذي وقع فجرا استهدف": a verb that only says what a deed struck
_SPAN: Final = 4  # "بعد أسبوع واحد على هجوم": tokens between a span and the happening it counts from
_BESIDE: Final = 3  # "القصف المدفعي والغارات": tokens from one deed to the next that و joins to it
_EARLIER: Final = frozenset({"after", "answering"})  # what stands behind them came first: (بعد), (ردا على)
_GENERIC: Final = frozenset({"operation", "campaign", "violence", "war", "strike"})
_HARMLESS: Final = frozenset(
    {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Headquarters or base established",
        "Other",
        "Peaceful protest",
    }
)


def joined(scene: Scene, acts: list[Happening], results: list[Happening]) -> list[Happening]:
    """Return the happenings of a sentence: acts of one sense that stand together as one, harm with its nearest act."""
    kept: list[Happening] = []
    for act in _without_generic(scene, acts):
        twin = next((other for other in kept if _same_deed(scene, other, act)), None)
        if twin is None:
            kept.append(act)
        elif _is_circumstance(scene, twin) and not _is_circumstance(scene, act):
            act.add(twin)
            kept[kept.index(twin)] = act
        else:
            twin.add(act)
    lone: list[Happening] = []
    for result in results:
        home = _home(scene, kept, result) or next((other for other in lone if _compatible(other, result)), None)
        if home is None:
            lone.append(result)
        else:
            home.add(result)
    return kept + lone


def _without_generic(scene: Scene, acts: list[Happening]) -> list[Happening]:
    """عملية، حملة right before the noun that says what it was only carries it: (عملية الخطف), (سلسلة عمليات تفجير)."""
    kept: list[Happening] = []
    for act in acts:
        before = kept[-1] if kept else None
        carries = before is not None and before.sense in _GENERIC and "ل" not in scene.proclitics(act.head)
        if before is not None and carries and act.head - before.head <= 2:
            kept[-1] = act
            act.light = act.light if act.light is not None else before.light
            act.judgement = act.judgement if act.judgement.by >= 0 else before.judgement
            act.slots = before.slots + act.slots
            act.heads.append(before.head)
        else:
            kept.append(act)
    return kept


def _same_deed(scene: Scene, left: Happening, right: Happening) -> bool:
    """Two heads of one deed: the second says again what the first is, in the same clause or by its kind."""
    if not _compatible(left, right):
        return False
    if lies_apart(scene, left, right) or lies_apart(scene, right, left) or comes_after(scene, left, right):
        return False
    if _stand_side_by_side(scene, left, right):
        return False
    if left.sense == right.sense:
        return not ("و" in scene.proclitics(right.head) and _strike_others(left, right))
    if (_is_circumstance(scene, left) and _harms(right)) or (_is_circumstance(scene, right) and _harms(left)):
        return True
    if (
        right.sense == "target"
        and right.head - left.heads[-1] <= _RELATIVE_REACH
        and "و" not in scene.proclitics(right.head)
    ):
        return left.frame.type not in _HARMLESS
    if right.sense == "target" and _goes_on_about(scene, left, right):
        return left.frame.type not in _HARMLESS
    return bool(left.frame.family) and left.frame.family == right.frame.family


def _goes_on_about(scene: Scene, left: Happening, right: Happening) -> bool:
    """هجمات نفذها متشددون واستهدفت ثلاث كنائس: a verb that nobody does says of the deed before it what it struck."""
    verb, noun = scene.verbs[right.head], scene.nouns[left.head]
    if verb is None or noun is None or "و" not in verb.proclitic or right.means:
        return False
    if any(phrase.slot in ("subject", "by") and phrase.kind != "site" for phrase in right.slots):
        return False
    return not any(word is not None and word.means for word in scene.words[right.head + 1 : right.head + 3])


def _stand_side_by_side(scene: Scene, left: Happening, right: Happening) -> bool:
    """القصف المدفعي والغارات الجوية: two kinds of bombardment joined by و are two deeds."""
    nouns = scene.nouns[left.head] is not None and scene.nouns[right.head] is not None
    near = 0 < right.head - left.head <= _BESIDE
    return nouns and near and left.sense != right.sense and "و" in scene.proclitics(right.head) and bool(
        left.frame.family == right.frame.family == "bombardment"
    )


def counted_from(scene: Scene, act: Happening) -> int | None:
    """Return the span of time that counts from a happening to another one: (بعد أسبوع من وقوع تفجير).

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قتل جنديان بعد أسبوع من وقوع تفجير في سرت")
    >>> [counted_from(found, told.happening) for told in deeds]
    [3, None]
    """
    if act.head not in scene.spans:
        scene.spans[act.head] = _span_before(scene, act.head)
    return scene.spans[act.head]


def _span_before(scene: Scene, head: int) -> int | None:
    first, _ = scene.range_of(head)
    near = max(first, head - _SPAN)
    before = enumerate(scene.times[near:head], near)
    span = next((n for n, time in before if time is not None and time.type == "DURATION"), None)
    parted = span is not None and span > first and scene.particle(span - 1) in ("after", "before")
    return span if parted else None


def lies_apart(scene: Scene, act: Happening, other: Happening) -> bool:
    """Return whether a span of time parts a happening from another of its sentence, whose harm is its own.

    بعد أسبوع على هجوم أودى بستين، قتل جنديان: the span counts from the one to the other.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("بعد أسبوع من وقوع تفجير في سرت، قتل جنديان")
    >>> [told.happening.sense for told in deeds]
    ['detonate', 'kill']
    >>> [lies_apart(found, one.happening, other.happening) for one, other in (deeds, deeds[::-1])]
    [True, False]
    """
    if not scene.tells_spans:
        return False
    first, end = scene.range_of(act.head)
    span = counted_from(scene, act)
    if span is None:
        return False
    beside = [head for head in other.heads if first <= head < end]
    return any(head < span or any(_ends_clause(scene, n) for n in range(act.head, head)) for head in beside)


def _ends_clause(scene: Scene, at: int) -> bool:
    """A mark ends what is told of a deed, but not before what came of it: (، ما أدى إلى), (، مما أسفر عن)."""
    return scene.is_mark(at) and (at + 1 >= len(scene.particles) or scene.particle(at + 1) not in ("which", "result"))


def comes_after(scene: Scene, left: Happening, right: Happening) -> bool:
    """Return whether its sentence tells the right deed to have come before the left: (جاء القصف بعد ضربات), or in
    answer to it (قتل جندي في هجوم، وتم الرد عليه بضربات).

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("جاء القصف بعد ضربات على سرت")
    >>> comes_after(found, deeds[0].happening, deeds[1].happening)
    True
    """
    if right.frame.part != "act":
        return False
    if right.light is not None and scene.senses[right.light] == "answer" and "ب" in scene.proclitics(right.head):
        return True
    start = right.light if right.light is not None and right.light < right.head else right.head
    first, _ = scene.range_of(start)
    after = _after_deed(scene, first, start)
    for head in left.heads:
        if first <= head < after and (frame := scene.frames[head]) is not None and frame.part == "act":
            return True
    return False


def _after_deed(scene: Scene, first: int, start: int) -> int:
    """The "after" that brings a deed, or the harm it did: (بعد ضربات), (بعد مقتل تسعة جراء قصف); before all if none."""
    marks, verbs, particles = scene.marks, scene.verbs, scene.particles
    for n in range(start - 1, first - 1, -1):
        if marks[n] or verbs[n] is not None:
            return first
        if particles[n] in _EARLIER:
            behind = scene.last[n] + 1
            brought = scene.frame(behind)
            by_harm = brought is not None and brought.part == "result"
            return n if behind == start or by_harm or _only_span(scene, behind, start) else first
    return first


def _only_span(scene: Scene, behind: int, start: int) -> bool:
    """بعد أقل من 12 ساعة من شن غارات: between "after" and the deed stands how long after, and no other deed."""
    between = range(behind, start)
    spans = any((time := scene.times[n]) is not None and time.type == "DURATION" for n in between)
    return spans and not any(scene.frame(n) is not None for n in between)


def _is_elsewhere(scene: Scene, act: Happening, result: Happening) -> bool:
    """فيما قتل أحد عشر في تكريت: harm behind "while" at a named place is not that of a deed at another."""
    if act.head > result.head or not any(scene.particles[n] == "while" for n in range(act.head, result.head)):
        return False
    ours, theirs = _named_places(act), _named_places(result)
    return bool(ours) and bool(theirs) and not ours & theirs


def _named_places(happening: Happening) -> set[str]:
    references = (phrase.reference for phrase in happening.slots if phrase.slot in ("in", "near", "upon"))
    return {ref.entity or ref.text for ref in references if (ref.mention or "").startswith("place:")}


def _strike_others(left: Happening, right: Happening) -> bool:
    """The same deed joined by و to another victim is another deed: (استهداف الكنيسة واستهداف الفندق)."""
    ours, theirs = _struck(left), _struck(right)
    return bool(ours) and bool(theirs) and not ours & theirs


def _struck(act: Happening) -> set[str]:
    return {phrase.reference.text for phrase in act.slots if phrase.slot in act.frame.target}


def _harms(act: Happening) -> bool:
    return act.frame.type is not None and act.frame.type not in _HARMLESS


def _is_circumstance(scene: Scene, act: Happening) -> bool:
    """في هجوم، خلال عملية: a general noun that only frames what the clause tells."""
    if not act.frame.back or act.frame.type not in (None, "Attack") or act.light is not None or scene.verbs[act.head]:
        return False
    first, _ = scene.range_of(act.head)
    return act.head > first and scene.particles[act.head - 1] in ("in", "during")


def _compatible(left: Happening, right: Happening) -> bool:
    same = {left.judgement.realis, right.judgement.realis}
    return len(same) == 1 or same == {"happened", "ongoing"}


def _home(scene: Scene, acts: list[Happening], result: Happening) -> Happening | None:
    """The act that did the harm: the nearest one with the same standing that can harm."""
    able = [
        act for act in acts
        if _compatible(act, result) and act.frame.type not in _HARMLESS and not lies_apart(scene, act, result)
        and not (act.frame.family == "control" and act.judgement.why == HABIT)  # who holds a place harms nobody by it
        and not _is_elsewhere(scene, act, result)
    ]  # fmt: skip
    if result.head and scene.particles[result.head - 1] == "after":  # "غارات بعد مقتل تسعة جراء قصف"
        able = [act for act in able if act.head > result.head] or able
    return min(able, key=lambda act: min(abs(head - result.head) for head in act.heads), default=None)
