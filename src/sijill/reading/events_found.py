"""Happenings as single sentences tell them: which verbs and nouns are heads, and how each stands to the world.

Decides the heads of a sentence. Reads the Scene. Leaves the light verb to `events_light`, which heads are one deed to
`events_joined`, the type to `events_type`.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from sijill.languages.frames import Frame
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_lasting import is_not_now
from sijill.reading.clauses_phase import phase
from sijill.reading.clauses_realis import judge
from sijill.reading.clauses_slots import phrases
from sijill.reading.events_happening import Happening
from sijill.reading.events_joined import joined
from sijill.reading.events_light import light_verb, through_light
from sijill.reading.events_needs import needs_met
from sijill.reading.scene import Scene

_CLOSE: Final = 3  # tokens between a deed and the verb that says which


def happenings_of(scene: Scene, sentence: int) -> list[Happening]:
    """Return the deeds a sentence tells, each with all its heads.

    >>> from sijill.reading.trying import scene
    >>> [deed.sense for deed in happenings_of(scene("قصف الجيش سرت وخطف مسلحون طبيبا"), 0)]
    ['shell', 'abduct']
    """
    acts: list[Happening] = []
    results: list[Happening] = []
    before: Happening | None = None
    for head in heads_of(scene, sentence):
        found = _happening(scene, head, sentence)
        if before is not None and _goes_along(scene, before, found):
            found.judgement = before.judgement
        scene.stands[head] = found.judgement
        before = found
        if found.frame.part == "act":
            acts.append(found)
        elif "people" not in found.frame.needs or needs_met(scene, found):
            results.append(found)  # "خسارة المدينة" harmed nobody
    return joined(scene, acts, results)


def _goes_along(scene: Scene, before: Happening, found: Happening) -> bool:
    """A masdar joined by و stands to the world as the one before it: "خطط لتفجير المقر وقتل الحراس"."""
    if found.judgement.by >= 0 or scene.nouns[before.head] is None:
        return False
    if scene.nouns[found.head] is None:
        return before.judgement.realis == "planned" and _says_which(scene, before, found)
    if before.judgement.realis in ("happened", "ongoing") or "و" not in scene.proclitics(found.head):
        return False
    between = range(before.head + 1, found.head)
    return not any(scene.verbs[n] is not None or scene.is_mark(n) for n in between)


def _says_which(scene: Scene, before: Happening, found: Happening) -> bool:
    """An imperfect right after a planned deed only says which: "مخططات لتنفيذ عمليات تستهدف الأسواق"."""
    joined = "و" in scene.proclitics(found.head)
    close = range(before.head + 1, found.head)
    return (
        found.judgement.why == "imperfect"
        and not joined
        and len(close) <= _CLOSE
        and not any(scene.is_mark(n) or scene.verbs[n] is not None for n in close)
    )


def heads_of(scene: Scene, sentence: int) -> Iterator[int]:
    """Yield the tokens of a sentence whose frame is an act or a result.

    >>> from sijill.reading.trying import scene
    >>> list(heads_of(scene("قصف الجيش سرت فقتل ستة"), 0))
    [0, 3]
    """
    first, end = scene.draft.sentences[sentence]
    covered = -1
    deeds = scene.deeds
    for at in deeds[bisect_left(deeds, first) : bisect_left(deeds, end)]:
        if at <= covered:
            continue
        frame = scene.frame(at)
        if (
            frame is not None
            and frame.part in ("act", "result")
            and scene.names[at] is None
            and not _is_state(scene, at)
        ):
            covered = scene.last[at]
            yield at


def _happening(scene: Scene, head: int, sentence: int) -> Happening:
    frame = scene.frame(head)
    assert frame is not None
    light = light_verb(scene, head) if scene.verbs[head] is None else None
    judgement = _of_light(scene, light) if light is not None else judge(scene, head)
    if light is not None and judgement.realis == "happened":
        below = judge(scene, head)
        judgement = below if below.by >= 0 and below.why != "purpose" else judgement
        if judgement.why == "imperfect" and _is_being_done(scene, frame, light, head):
            judgement = Judgement("ongoing", light, "carried on")
        if judgement.realis == "happened":
            judgement = phase(scene, head, light) or judgement
    slots = phrases(scene, head)
    if light is not None:
        slots = slots + through_light(scene, light, head)
    return Happening(head, scene.sense(head), frame, sentence, judgement, [head], light, slots)


def _is_being_done(scene: Scene, frame: Frame, light: int, head: int) -> bool:
    """قصف تشنه المقاتلات، تخوض القوات معارك: an imperfect that takes the deed up again, or brings a fight."""
    verb = scene.verbs[light]
    if verb is None or is_not_now(scene, light):
        return False
    return bool(light > head and verb.enclitic) or frame.lasting or frame.scope is not None


def _of_light(scene: Scene, light: int) -> Judgement:
    """How what a light word brings stands; a light masdar stands as the verb that carries it: (لم يتم التوصل إلى)."""
    judgement = judge(scene, light)
    carrier = light_verb(scene, light) if scene.nouns[light] is not None else None
    if carrier is None or judgement.realis != "happened":
        return judgement
    above = _of_light(scene, carrier)
    return judgement if above.realis == "happened" else above


def _is_state(scene: Scene, head: int) -> bool:
    """تحت سيطرة، مناطق سيطرة، سيطرته: who holds a place, not that it changed hands."""
    if scene.frame(head) is None or scene.frame(head).family != "control":  # type: ignore[union-attr]  # frames change no more
        return False
    first, _ = scene.range_of(head)
    noun = scene.nouns[head]
    if head == first or (noun is not None and noun.enclitic and scene.senses[head] == "take_control"):
        return head != first
    before, above = scene.words[head - 1], scene.frame(head - 1)
    if above is not None and above.family == "fighting" and noun is not None:
        return True  # "معركة السيطرة على المدينة": what is fought for
    return scene.particles[head - 1] == "under" or (before is not None and before.site is not None)
