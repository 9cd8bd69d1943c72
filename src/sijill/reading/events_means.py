"""By what means a deed was done: the weapon, manner or carrier around its heads.

Decides which means word belongs to a deed. Reads the Scene. Leaves what the means makes of the type to `events_type`.
"""

from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.languages.frames import arabic_frames
from sijill.reading.events_happening import Happening
from sijill.reading.forms import MEANS as WITH_MEANS
from sijill.reading.scene import Scene

MEANS: Final = arabic_frames().means
_AROUND: Final = (6, 10)  # tokens before and after a head in which a means is looked for
_ADJECTIVE: Final = 2  # tokens after a noun in which its adjective stands
_STRUCK_FAR: Final = 12  # where its owner is named first
_STRUCK: Final = 4  # tokens after a carrier in which what it struck stands
_OTHER: Final = frozenset({"after", "before", "cause", "since", "answering"})
_SUBJECT_REACH: Final = 2  # "قصفت مقاتلات", "قصفت أمس مقاتلات"


def means_of(scene: Scene, happening: Happening) -> str:
    """Return the deciding means around the heads: the first of the frames' order that is used, empty for none.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قتل ستة في هجوم بسيارة مفخخة")
    >>> means_of(found, deeds[0].happening)
    'bomb'
    """
    found: set[str] = set()
    for head in happening.heads:
        found.update(_around(scene, head))
    if len(found) > 1:
        return next((means for means in MEANS if means in found), min(found))
    return found.pop() if found else ""


def _around(scene: Scene, head: int) -> list[str]:
    first, end = scene.range_of(head)
    found: list[str] = []
    if scene.words[head] is not None and (own := scene.words[head].means) is not None:  # type: ignore[union-attr]  # asked first
        found.append(own.item.value)
    marks, frames = scene.marks, scene.frames
    behind = scene.near(WITH_MEANS, head + 1, min(end, head + _AROUND[1]))
    for n in range(head + 1, behind[-1] + 1) if behind else ():
        if marks[n] and scene.tokens[n].form in ".؛:":
            break
        if n - head > 2 and frames[n] is not None and scene.verbs[n] is not None:
            break
        if _is_joined_deed(scene, n):
            break  # "القصف المدفعي والغارات الجوية"
        if used := _used(scene, n, head):
            found.append(used)
    before = scene.near(WITH_MEANS, max(first, head - _AROUND[0]), head)
    for n in range(head - 1, before[0] - 1, -1) if before else ():
        if marks[n] or ((frame := frames[n]) is not None and frame.part == "act") or scene.particles[n] in _OTHER:
            break  # "قصفت الطائرات القرية بعد إطلاق صواريخ": what stands before the preposition is another deed's
        if used := _used(scene, n, head):
            found.append(used)
    return found


def _is_joined_deed(scene: Scene, at: int) -> bool:
    noun, frame = scene.nouns[at], scene.frames[at]
    return noun is not None and frame is not None and frame.family == "bombardment" and "و" in noun.proclitic


def _used(scene: Scene, at: int, head: int) -> str:
    """Return the means at a token where a head uses it, empty where there is none."""
    word = scene.words[at]
    if word is None or word.means is None:
        return ""
    means: Reading = word.means
    if means.item.kind == "manner" and (scene.nouns[head] is None or at - head > _ADJECTIVE or _is_of(scene, at, head)):
        return ""
    if means.item.kind == "carrier" and not _carries(scene, at, head, means):
        return ""
    return means.item.value


def _is_of(scene: Scene, at: int, head: int) -> bool:
    """الغارات الجوية والقصف: an adjective before a deed is that of the deed it stands right behind."""
    frame = scene.frames[at - 1] if 0 < at < head else None
    return frame is not None and frame.part == "act"


def _carries(scene: Scene, at: int, head: int, means: Reading) -> bool:
    """A thing that fires or flies is the means when it acts or is used, not when it is hit."""
    if "ب" in means.proclitic or at < head:
        return True
    if scene.quantities[at] is not None or means.item.number == "d":
        return False  # two tanks after "the blast destroyed" are what it hit
    before = scene.particle(at - 1, "preposition")
    if before:
        return before in ("means", "by", "from")
    frame = scene.frame(head)
    if frame is not None and scene.verbs[head] is not None and at == head + 1 and _acts(scene, at):
        return True  # "دمرت مقاتلات التحالف آليات"
    if frame is None or frame.construct != "subject":
        return at == head + 1 and scene.nouns[head] is not None and _is_led_to(scene, at)
    return scene.nouns[head] is not None or (frame.family == "bombardment" and at - head <= _SUBJECT_REACH)


def _is_led_to(scene: Scene, at: int) -> bool:
    """استهداف الطيران للبلدة: whom the deed struck stands behind ل, so that what stands before it did it."""
    end = min(scene.range_of(at)[1], at + _STRUCK)
    words = (scene.words[n] for n in range(at + 1, end))
    readings = [reading for word in words if word for reading in (word.site, word.people, word.actor) if reading]
    return any("ل" in reading.proclitic for reading in readings)


def _acts(scene: Scene, at: int) -> bool:
    """A carrier right behind a verb did it where what it struck follows."""
    owner = scene.words[at + 1] if at + 1 < len(scene.words) else None
    owned = owner is not None and owner.actor is not None  # "دمرت طائرات التحالف في اليمن، السبت، عربة"
    end = min(scene.range_of(at)[1], at + (_STRUCK_FAR if owned else _STRUCK))
    words = (scene.words[n] for n in range(at + 1, end) if not scene.particles[n] and not _is_led(scene, n, at))
    return any(word is not None and (word.counted or word.site) is not None for word in words)


def _is_led(scene: Scene, at: int, carrier: int) -> bool:
    """دمرت دبابات الجيش في الموقع: what a preposition leads to was not struck."""
    return at - carrier > _STRUCK and scene.particle(at - 1, "preposition") != ""
