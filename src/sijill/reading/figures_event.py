"""Which event of its report a figure belongs to.

Decides by the nearest telling in the sentence of an event that can have such a figure; a toll told in a sentence
without an event, place or date of its own belongs to the deed told last. Reads the Scene and the report's events.
Leaves what the figure runs over to `figures_scope`.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from sijill.model import EventClaim, PlaceMention
from sijill.model.codes import EVENT_TYPE_OF
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.figures_sides import DEEDS, HARM
from sijill.reading.scene import Scene

_OF_EVENTS: Final = HARM | DEEDS | {"fighters", "vehicles", "buildings"}
_BODILY: Final = frozenset({"killed", "injured", "missing", "bodies", "vehicles", "buildings"})
_VIOLENT: Final = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians", "Riots"})
_TAKING: Final = frozenset({"Arrests", "Abduction/forced disappearance"})
_LEFT_OVER: Final = frozenset({"killed", "injured", "missing", "bodies"})  # a toll can be told sentences later
_BACK: Final = 5  # sentences back to the deed a toll alone still speaks of


class Belongs(msgspec.Struct, frozen=True, gc=False):
    """The event of a figure with the rule that concluded it, empty where it is told in the same sentence."""

    event: EventClaim | None
    rule: str


def event_of_figure(scene: Scene, counted: Counted, measured: Measured, events: Sequence[EventClaim]) -> Belongs:
    """Return the event a figure belongs to; lengths and sums belong to none.

    >>> from sijill.reading.trying import numbers
    >>> from sijill.reading.events import event_claims
    >>> found, counted = numbers("قتل سبعة مدنيين في قصف على سرت")
    >>> event_of_figure(found, *counted[0], event_claims(found)).event.place.text
    'سرت'
    """
    if measured.measure not in _OF_EVENTS:
        return Belongs(None, "")
    first, end = scene.range_of(counted.first)
    start, stop = scene.tokens[first].start, scene.tokens[end - 1].end
    fitting = [event for event in events if _can_have(event, measured.measure)]
    near = [
        (abs(trigger.start - scene.tokens[counted.first].start), number)
        for number, event in enumerate(fitting)
        for trigger in event.triggers
        if start <= trigger.start < stop
    ]
    if near:
        return Belongs(fitting[min(near)[1]], "")
    told = _told_before(scene, counted, measured, fitting, start) if not _tells(events, start, stop) else None
    return Belongs(told, "the deed told last" if told is not None else "")


def _can_have(event: EventClaim, measure: str) -> bool:
    """The dead and the destroyed belong to violence, not to an arrest or an agreement told beside them."""
    if measure in _BODILY:
        return EVENT_TYPE_OF[event.type] in _VIOLENT or event.type in ("Excessive force against protesters", "Other")
    return measure in ("detained", "freed", "escaped", "surrendered") or event.type not in _TAKING


def _tells(events: Iterable[EventClaim], start: int, stop: int) -> bool:
    return any(start <= trigger.start < stop for event in events for trigger in event.triggers)


def _told_before(
    scene: Scene, counted: Counted, measured: Measured, fitting: Sequence[EventClaim], start: int
) -> EventClaim | None:
    """The violent deed told last, for a toll in a sentence that names no place, date or span of its own."""
    if measured.measure not in _LEFT_OVER or _sets_its_own_scene(scene, counted):
        return None
    earliest = scene.tokens[scene.draft.sentences[max(0, scene.sentence[counted.first] - _BACK)][0]].start
    before = [
        (max(trigger.start for trigger in event.triggers if trigger.start < start), number)
        for number, event in enumerate(fitting)
        if event.realis == "happened" and not event.background and EVENT_TYPE_OF[event.type] in _VIOLENT
        and any(earliest <= trigger.start < start for trigger in event.triggers)
    ]  # fmt: skip
    return fitting[max(before)[1]] if before else None


def _sets_its_own_scene(scene: Scene, counted: Counted) -> bool:
    first, end = scene.range_of(counted.first)
    return any(
        isinstance(scene.names[n], PlaceMention) or scene.particles[n] == "since"
        or ((time := scene.times[n]) is not None and time.type in ("DATE", "DURATION"))
        for n in range(first, end)
    )  # fmt: skip
