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
_DEEDS: Final = frozenset({"strikes", "attacks"})
_OF_EVENTS: Final = frozenset({"fighters", "vehicles", "buildings"})
_HARM: Final = frozenset(
    {"killed", "injured", "displaced", "detained", "missing", "bodies", "surrendered", "freed", "escaped"}
)


def side_of_figure(scene: Scene, counted: Counted) -> Reference | None:
    """Return whose people are counted, as named right after the number; null where nothing says it."""
    at = counted.noun if counted.noun is not None else counted.last
    end = scene.range_of(counted.first)[1]
    for n in range(at + 1, min(end, at + _BEHIND)):
        if scene.is_mark(n) or scene.quantities[n] is not None or (scene.frame(n) is not None and not _falls(scene, n)):
            return None
        if scene.particle(n) and scene.particle(n) != "from":
            return None
        word = scene.words[n]
        if isinstance(scene.names[n], ActorMention) or (word is not None and word.actor is not None):
            phrase = phrase_at(scene, n)
            return phrase.reference if phrase is not None else None
    return None


def _falls(scene: Scene, at: int) -> bool:
    """720 قتيلا سقط من قوات …: the verb between the fallen and their side."""
    return scene.verbs[at] is not None and scene.senses[at] in ("fall", "die")


def cause_of_figure(scene: Scene, counted: Counted, measured: Measured, event: EventClaim | None) -> Reference | None:
    """Return who caused it: the actor of the verb that gave the measure; of deeds that are counted, who did them."""
    if measured.measure in _DEEDS and event is not None and counted.noun is not None:
        here = scene.tokens[counted.noun]
        told = any(here.start <= trigger.end and trigger.start <= here.end for trigger in event.triggers)
        return event.actors[0] if told and event.actors else None
    if measured.by < 0:
        return None
    frame = scene.frame(measured.by)
    if frame is None or measured.measure not in _HARM:
        return None
    return next((p.reference for p in phrases(scene, measured.by) if p.slot in frame.actor), None)


def event_of_figure(scene: Scene, counted: Counted, measured: Measured, events: list[EventClaim]) -> EventClaim | None:
    """Return the event one of whose tellings stands nearest in the sentence; lengths and sums belong to none."""
    if measured.measure not in _HARM | _DEEDS | _OF_EVENTS:
        return None
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


def time_of_figure(event: EventClaim | None, cumulative: bool | None) -> ClaimTime | None:
    """Return when: the time of the event the figure belongs to; a running total has only a beginning."""
    time = event.time if event is not None else None
    return time if not cumulative or (time is not None and time.latest is None) else None
