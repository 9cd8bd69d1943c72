"""Whose people a figure counts, who caused it, over what it runs, and which event it belongs to.

Decides side, actor, scope, place and time of a measured figure. Reads the Scene and the events of the report. Leaves
the claim to `figures`.
"""

from typing import Final

from sijill.model import ClaimTime, EventClaim, Reference
from sijill.model.codes import Scope
from sijill.model.mentions import ActorMention
from sijill.reading.clauses_phrases import phrase_at
from sijill.reading.clauses_slots import phrases
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.scene import Scene

_BEHIND: Final = 6  # tokens after a number in which the counted people's side is named: "ثلاثة من عناصر قوات"
_HARM: Final = frozenset({"killed", "injured", "detained", "missing", "bodies", "surrendered", "freed", "escaped"})


def side_of_figure(scene: Scene, counted: Counted) -> Reference | None:
    """Return whose people are counted, as named right after the number; null where nothing says it."""
    at = counted.noun if counted.noun is not None else counted.last
    end = scene.range_of(counted.first)[1]
    for n in range(at + 1, min(end, at + _BEHIND)):
        if scene.is_mark(n) or scene.frame(n) is not None or scene.quantities[n] is not None:
            return None
        if scene.particle(n) and scene.particle(n) != "from":
            return None
        word = scene.words[n]
        if isinstance(scene.names[n], ActorMention) or (word is not None and word.actor is not None):
            phrase = phrase_at(scene, n)
            return phrase.reference if phrase is not None else None
    return None


def cause_of_figure(scene: Scene, measured: Measured) -> Reference | None:
    """Return who caused it: the actor of the verb that gave the measure."""
    if measured.by < 0:
        return None
    frame = scene.frame(measured.by)
    if frame is None or measured.measure not in _HARM:
        return None
    return next((p.reference for p in phrases(scene, measured.by) if p.slot in frame.actor), None)


def event_of_figure(scene: Scene, counted: Counted, events: list[EventClaim]) -> EventClaim | None:
    """Return the event one of whose tellings stands nearest in the figure's sentence."""
    first, end = scene.range_of(counted.first)
    start, stop = scene.tokens[first].start, scene.tokens[end - 1].end
    here = scene.tokens[counted.first].start
    near = [
        (abs(trigger.start - here), number)
        for number, event in enumerate(events)
        for trigger in event.triggers
        if start <= trigger.start < stop
    ]
    return events[min(near)[1]] if near else None


def scope_of(scene: Scene, counted: Counted, event: EventClaim | None) -> tuple[Scope, bool | None]:
    """Return what the figure runs over and whether it is a running total: a total says since when or calls itself
    one.
    """
    first, end = scene.range_of(counted.first)
    for n in range(max(first, counted.first - 12), min(end, counted.last + 12)):
        if scene.particle(n) == "since":
            return "campaign", True
        if scene.sense(n) == "campaign":
            return "campaign", True
    if event is not None and event.type == "Armed clash":
        return "battle", None
    return ("incident", False) if event is not None else ("unknown", None)


def time_of_figure(event: EventClaim | None) -> ClaimTime | None:
    """Return when: the time of the event the figure belongs to."""
    return event.time if event is not None else None
