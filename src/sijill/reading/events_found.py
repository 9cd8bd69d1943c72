"""Happenings as single sentences tell them: which verbs and nouns are heads, and which of them speak of one deed.

Decides the heads of a sentence, the light verb that carries each, and which harm belongs to which act. Reads the
Scene. Leaves the type to `events_type` and happenings told twice to `events_merged`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from sijill.languages.frames import Frame
from sijill.model.codes import SubEvent
from sijill.reading.clauses_realis import Judgement, judge
from sijill.reading.clauses_slots import Phrase, is_passive, phrases
from sijill.reading.scene import FRAMES, Scene

_LIGHT_REACH: Final = 5  # "شنت مقاتلات تابعة للتحالف أمس غارات": words between a light verb and its noun
_FAR_LIGHT_REACH: Final = 16  # "تعرض قيادي في الحركة مساء أمس قرب منزله للخطف"
_RELATIVE_REACH: Final = 6  # "الهجوم الدامي الذي وقع فجرا استهدف": a verb that only says what a deed struck
_JOINING: Final = frozenset("بل")
_GENERIC: Final = frozenset({"operation", "campaign", "violence", "war", "strike"})


@dataclass
class Happening:
    """One deed in the making: its heads as tokens, first the one that decides."""

    head: int
    sense: str
    frame: Frame
    sentence: int
    judgement: Judgement
    heads: list[int] = field(default_factory=list)
    light: int | None = None
    slots: list[Phrase] = field(default_factory=list)
    means: str = ""
    type: SubEvent | None = None
    why: str = ""

    @property
    def victims(self) -> set[str]:
        """The named people and places acted on, by entity, else by their words."""
        slots = {*self.frame.target, "target"}
        named = (phrase.reference for phrase in self.slots if phrase.slot in slots and phrase.reference.mention)
        return {reference.entity or reference.text for reference in named}

    def add(self, other: "Happening") -> None:
        """Take another telling of the same deed in: its slots by the roles they fill in its own frame."""
        self.heads.extend(other.heads)
        self.slots.extend(_by_role(other))
        self.means = self.means or other.means


def _by_role(act: Happening) -> list[Phrase]:
    """The phrases of a deed with the slots every frame understands: `by` acted, `target` was acted on."""
    found = []
    for phrase in act.slots:
        if phrase.slot in act.frame.actor or phrase.slot == "by":
            found.append(phrase._replace(slot="by"))
        elif phrase.slot in act.frame.target:
            found.append(phrase._replace(slot="target"))
        elif phrase.slot in ("in", "near", "upon", "target"):
            found.append(phrase)
    return found


def happenings_of(scene: Scene, sentence: int) -> list[Happening]:
    """Return the deeds a sentence tells, each with all its heads."""
    acts: list[Happening] = []
    results: list[Happening] = []
    before: Happening | None = None
    for head in heads_of(scene, sentence):
        found = _happening(scene, head, sentence)
        if before is not None and _goes_along(scene, before, found):
            found.judgement = before.judgement
        before = found
        (acts if found.frame.part == "act" else results).append(found)
    return _joined(scene, acts, results)


def _goes_along(scene: Scene, before: Happening, found: Happening) -> bool:
    """A masdar joined by و stands to the world as the one before it: "خطط لتفجير المقر وقتل الحراس"."""
    if found.judgement.by >= 0 or scene.nouns[before.head] is None or scene.nouns[found.head] is None:
        return False
    if before.judgement.realis in ("happened", "ongoing") or "و" not in proclitics(scene, found.head):
        return False
    between = range(before.head + 1, found.head)
    return not any(scene.verbs[n] is not None or scene.is_mark(n) for n in between)


def heads_of(scene: Scene, sentence: int) -> Iterator[int]:
    """Yield the tokens of a sentence whose frame is an act or a result."""
    first, end = scene.draft.sentences[sentence]
    covered = -1
    for at in range(first, end):
        if at <= covered or (scene.verbs[at] is None and scene.nouns[at] is None):
            continue
        frame = scene.frame(at)
        if frame is not None and frame.part in ("act", "result") and scene.names[at] is None:
            covered = scene.last[at]
            yield at


def _happening(scene: Scene, head: int, sentence: int) -> Happening:
    frame = scene.frame(head)
    assert frame is not None
    light = light_verb(scene, head) if scene.verbs[head] is None else None
    judgement = judge(scene, light if light is not None else head)
    if light is not None and judgement.realis == "happened":
        below = judge(scene, head)
        judgement = below if below.by >= 0 and below.why != "purpose" else judgement
    slots = phrases(scene, head)
    if light is not None:
        slots = slots + _through_light(scene, light, head)
    return Happening(head, scene.sense(head), frame, sentence, judgement, [head], light, slots)


def light_verb(scene: Scene, head: int) -> int | None:
    """Return the light verb or masdar that carries a noun: (شن … غارات), (قام … بتفجير), (الهجوم وقع)."""
    before = _light_before(scene, head)
    return before if before is not None else _light_after(scene, head)


def _light_before(scene: Scene, head: int) -> int | None:
    """The light verb to the left; one that takes its noun with ب or ل may stand far off."""
    first, _ = scene.range_of(head)
    joined = proclitics(scene, head) & _JOINING or (head > first and scene.particle(head - 1) in ("from", "in"))
    reach = _FAR_LIGHT_REACH if joined else _LIGHT_REACH
    for n in range(head - 1, max(first, head - reach) - 1, -1):
        frame = scene.frame(n)
        if frame is not None and (frame.part == "light" or head - n <= _LIGHT_REACH or scene.verbs[n] is not None):
            fits = frame.part == "light" and frame.event in _slots_for(scene, head)
            return n if fits and not (frame.event == "subject" and _is_owned(scene, n, head)) else None
        if (scene.is_mark(n) and not joined) or scene.particle(n, "opener"):
            return None
    return None


def _slots_for(scene: Scene, head: int) -> tuple[str, ...]:
    """The slots of a light verb its noun may fill by what stands before it: (تعرض لهجوم), (تمكن من تحرير)."""
    before = scene.particle(head - 1) if head > scene.range_of(head)[0] else ""
    if "ل" in proclitics(scene, head) or before == "to":
        return ("to",)
    if before in ("from", "in"):
        return ("from", "in", "subject", "object")
    return ("object", "subject")


def _is_owned(scene: Scene, light: int, head: int) -> bool:
    """A definite noun behind a preposition is no subject: "تحدث الوزير عن تداعيات الهجوم"."""
    reading = scene.nouns[head]
    if reading is None or not reading.article:
        return False
    return any(scene.particle(n, "preposition") for n in range(light + 1, head))


def _light_after(scene: Scene, head: int) -> int | None:
    """The light verb to the right, whose subject the noun is or whose object it has become: (هجوم نفذه), (الذي وقع)."""
    first, end = scene.range_of(head)
    if (head > first and scene.particle(head - 1, "preposition")) or proclitics(scene, head) & set("بلك"):
        return None
    for n in range(head + 1, min(end, head + _LIGHT_REACH)):
        frame, verb = scene.frame(n), scene.verbs[n]
        if frame is not None and verb is not None:
            passive = (
                verb.enclitic != "" or is_passive(scene, n) or all(i.voice == "passive" for i in verb.item.inflections)
            )
            return n if frame.part == "light" and (frame.event == "subject" or passive) else None
        if frame is not None or scene.is_mark(n):
            return None
    return None


def proclitics(scene: Scene, at: int) -> set[str]:
    """Return the particles written together with the verb or noun at a token."""
    reading = scene.verbs[at] or scene.nouns[at]
    return set(reading.proclitic) if reading is not None else set()


def _through_light(scene: Scene, light: int, head: int) -> list[Phrase]:
    """What the slots of a light verb say of its noun: its subject is the actor, or the side that suffers."""
    frame = FRAMES[scene.sense(light)]
    found = []
    for phrase in phrases(scene, light):
        if phrase.slot == "subject" and phrase.first != head:
            if frame.actor:
                found.append(phrase._replace(slot="subject"))
            elif frame.target:
                found.append(phrase._replace(slot="target"))
            elif frame.place:
                found.append(phrase._replace(slot="in"))
        elif phrase.slot == "by":
            found.append(phrase)
    return found


def _joined(scene: Scene, acts: list[Happening], results: list[Happening]) -> list[Happening]:
    """Acts of one sense that stand together are one; harm joins the nearest act of its sentence and realis."""
    kept: list[Happening] = []
    for act in _without_generic(acts):
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
        home = _home(kept, result) or next((other for other in lone if _compatible(other, result)), None)
        if home is None:
            lone.append(result)
        else:
            home.add(result)
    return kept + lone


def _without_generic(acts: list[Happening]) -> list[Happening]:
    """عملية، حملة right before the noun that says what it was only carries it: (عملية الخطف), (سلسلة عمليات تفجير)."""
    kept: list[Happening] = []
    for act in acts:
        before = kept[-1] if kept else None
        if before is not None and before.sense in _GENERIC and act.head - before.head <= 2:
            kept[-1] = act
            act.light = act.light if act.light is not None else before.light
            act.slots = before.slots + act.slots
            act.heads.append(before.head)
        else:
            kept.append(act)
    return kept


def _same_deed(scene: Scene, left: Happening, right: Happening) -> bool:
    """Two heads of one deed: the second says again what the first is, in the same clause or by its kind."""
    if not _compatible(left, right):
        return False
    if left.sense == right.sense:
        return not ("و" in proclitics(scene, right.head) and _strike_others(left, right))
    if (_is_circumstance(scene, left) and _harms(right)) or (_is_circumstance(scene, right) and _harms(left)):
        return True
    if (
        right.sense == "target"
        and right.head - left.heads[-1] <= _RELATIVE_REACH
        and "و" not in proclitics(scene, right.head)
    ):
        return left.frame.type not in _HARMLESS
    return bool(left.frame.family) and left.frame.family == right.frame.family


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
    return act.head > first and scene.particle(act.head - 1) in ("in", "during")


def _compatible(left: Happening, right: Happening) -> bool:
    same = {left.judgement.realis, right.judgement.realis}
    return len(same) == 1 or same == {"happened", "ongoing"}


def _home(acts: list[Happening], result: Happening) -> Happening | None:
    """The act that did the harm: the nearest one with the same standing that can harm."""
    able = [act for act in acts if _compatible(act, result) and act.frame.type not in _HARMLESS]
    return min(able, key=lambda act: min(abs(head - result.head) for head in act.heads), default=None)


_HARMLESS: Final = frozenset(
    {"Agreement", "Arrests", "Change to group/activity", "Headquarters or base established", "Peaceful protest"}
)
