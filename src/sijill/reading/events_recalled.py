"""Whether a mention of a known deed says enough to be a happening of its own: its date, place, victim or weapon.

Decides for one Happening that no head of it tells as news. Reads its heads in the Scene. Leaves what tells to
`events_told`.
"""

from typing import Final

from sijill.model.mentions import PersonMention, PlaceMention
from sijill.reading.clauses_spoken_of import speaks_of
from sijill.reading.events_happening import Happening
from sijill.reading.events_presupposed import is_presupposed
from sijill.reading.events_told import ALONE, is_past, is_relative
from sijill.reading.scene import Scene

_NEAR: Final = 9  # tokens after a noun in which its own place or date stands: "تفجيرات المدينة في شباط الماضي"


def is_recalled(scene: Scene, happening: Happening) -> bool:
    """Return whether a mention says enough to be a happening of its own: a date, a place, or whom it struck.

    A text of one or two sentences gives no such room: what it only mentions was told elsewhere.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("زار الوزير المدينة. وكان معه والد ضحية القصف على سوق سرت. ثم غادر.")
    >>> [is_recalled(found, told.happening) for told in deeds]
    [True, False]
    """
    if len(scene.draft.sentences) <= ALONE:
        return False
    return is_presupposed(scene, happening) or any(
        _has_own_time(scene, head)
        or _names_its_victim(scene, head)
        or _has_own_place(scene, head)
        or _says_how(scene, happening, head)
        for head in happening.heads
    )


def _names_its_victim(scene: Scene, head: int) -> bool:
    """اغتيال فلان، القبض على فلان: harm to somebody named."""
    frame = scene.frame(head)
    if frame is None or (frame.measure is None and frame.construct != "object"):
        return False
    end = scene.range_of(head)[1]
    return any(isinstance(scene.names[n], PersonMention) for n in range(head + 1, min(end, head + 4)))


def _says_how(scene: Scene, happening: Happening, head: int) -> bool:
    """المكان الذي قتل فيه بالرصاص: harm in a relative clause with a weapon of its own is a deed of its own."""
    verb, frame = scene.verbs[head], scene.frame(head)
    harmed = frame is not None and frame.measure == "killed" and verb is not None and is_past(verb)
    return harmed and bool(happening.means) and is_relative(scene, head)


def _has_own_place(scene: Scene, head: int) -> bool:
    """بعد تفجير مسجد في المرفأ، الهجوم على خان الوادي: a noun whose own preposition leads to a named place."""
    if scene.nouns[head] is None:
        return False
    end = scene.range_of(head)[1]
    led = _is_of_a_place(scene, head)
    for n in range(head + 1, min(end, head + _NEAR)):
        if _says_which(scene, n):
            continue  # "المظاهرات التي نظمت في": the light verb only says that there was one
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particle(n, "opener"):
            return False
        led = led or scene.particles[n] in ("in", "upon")
        if led and isinstance(scene.names[n], PlaceMention):
            return True
    return False


def _is_of_a_place(scene: Scene, head: int) -> bool:
    """هجوم المرفأ، معركة الجسر، اتفاق الجزيرة: a deed that is called by the place of it."""
    noun, frame = scene.nouns[head], scene.frame(head)
    if noun is None or noun.article or noun.enclitic or speaks_of(scene, head):
        return False
    if frame is None or frame.family == "control":
        return False
    name = scene.names[head + 1] if head + 1 < scene.range_of(head)[1] else None
    return isinstance(name, PlaceMention) and name.place_kind != "country"


def _says_which(scene: Scene, at: int) -> bool:
    """التي نظمت، الذي وقع: a relative with a light verb."""
    if scene.particles[at] == "which":
        return True
    frame = scene.frame(at)
    return frame is not None and frame.part == "light" and scene.verbs[at] is not None and is_relative(scene, at)


def _has_own_time(scene: Scene, head: int) -> bool:
    end = scene.range_of(head)[1]
    for n in range(head + 1, min(end, head + _NEAR)):
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particle(n, "opener"):
            return False
        time = scene.times[n]
        if time is not None and time.type in ("DATE", "TIME") and (time.value or "")[:1].isdigit():
            return True
    return False
