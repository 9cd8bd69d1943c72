"""Places of a sentence that are not where its deed was: where somebody speaks, visits, is taken, once fought, or wrote.

Decides whether a place is such a one for a happening. Reads the Scene. Leaves which of the other places it was to
`events_place`.
"""

from typing import Final

from sijill.model import PlaceMention
from sijill.reading.events_clause import ends_clause, is_deed, is_saying, is_verb
from sijill.reading.events_happening import Happening
from sijill.reading.scene import Scene

_VISIT: Final = "visit"  # the frame of visits and meetings
_COUNT: Final = "count"  # the frame of counting the dead: where they lie
TAKEN: Final = 4  # "إلى مستشفى عسكري في المدينة": tokens between the preposition and the place
_DATELINE: Final = 10  # tokens of a dateline
_DASHES: Final = frozenset({"-", "–", "—", "--", "ـ"})


def is_elsewhere(scene: Scene, happening: Happening, at: int, name: PlaceMention, before: str) -> bool:
    """Return whether a place is a side's owner ("الموالية لأنقرة"), a dateline, or where somebody speaks, visits, is
    taken or once fought; `before` is the preposition before it.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصفت قوات موالية لأنقرة سرت")
    >>> [is_elsewhere(found, deeds[0].happening, at, found.names[at], "") for at in (3, 4)]
    [True, False]
    """
    if name.start > scene.tokens[at].start and scene.draft.text[name.start - 1] == "ل":
        return True
    if is_verb(scene, at) or _is_dateline(scene, at):
        return True
    verb = _verb_of(scene, at)
    if verb is None:
        return False
    its = verb in happening.heads or verb == happening.light
    if before == "to" or is_taken_to(scene, at):
        return not its
    frame = scene.frame(verb)
    embedded = frame is not None and frame.part == "act" and max(happening.heads) < verb and not scene.proclitics(verb)
    speaks = is_saying(scene, verb) and scene.sense(verb) != _COUNT
    return speaks or scene.sense(verb) == _VISIT or (embedded and not its)


def is_parted(scene: Scene, head: int, at: int) -> bool:
    """Return whether "after" or "before" parts a place and a later deed, or with a span a deed and a later place.

    >>> from sijill.reading.trying import scene
    >>> is_parted(scene("في سرت بعد هجوم قتل جندي"), 4, 1), is_parted(scene("قتل جندي في سرت"), 0, 3)
    (True, False)
    """
    between = range(min(head, at) + 1, max(head, at))
    turns = (n for n in between if scene.particles[n] in ("after", "before"))
    return any(at < head or scene.times[n + 1] is not None for n in turns)


def _verb_of(scene: Scene, at: int) -> int | None:
    """The verb whose clause a place stands in, none where a deed before it comes first."""
    for n in range(at - 1, scene.range_of(at)[0] - 1, -1):
        if is_verb(scene, n):
            return n
        if is_deed(scene, n) or ends_clause(scene, n) or scene.particle(n, "opener"):
            return None
    return None


def is_taken_to(scene: Scene, at: int) -> bool:
    """Return whether a place says where the harmed were taken: إلى مستشفى في المدينة.

    >>> from sijill.reading.trying import scene
    >>> is_taken_to(scene("نقل الجرحى إلى مستشفى في سرت"), 5)
    True
    """
    first = scene.range_of(at)[0]
    return any(scene.particles[n] == "to" for n in range(max(first, at - TAKEN), at))


def _is_dateline(scene: Scene, at: int) -> bool:
    """بيروت (وكالة) - قتل ثلاثة: where the report was written, before the dash that opens it."""
    first, end = scene.range_of(at)
    if first > 0 or at > _DATELINE:
        return False
    for n in range(at + 1, min(end, at + _DATELINE)):
        if scene.tokens[n].form in _DASHES:
            return not any(is_verb(scene, k) or is_deed(scene, k) for k in range(n))
    return False
