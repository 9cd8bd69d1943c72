"""Who caused what a figure counts.

Decides `by`: the actor of the word that gave the measure, of the deeds that are counted, or the only actor of the event
the figure belongs to. Reads the Scene and that event. Leaves whose people are counted to `figures_sides`.
"""

from typing import Final

from sijill.model import EventClaim, Reference
from sijill.model.codes import EVENT_TYPE_OF
from sijill.reading.clauses_slots import phrases
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.figures_sides import DEEDS, HARM, Told
from sijill.reading.scene import Scene

_DONE_TO: Final = frozenset({"killed", "injured", "missing", "bodies", "vehicles", "buildings", "detained"})
_ONE_SIDED: Final = frozenset({"Explosions/Remote violence", "Violence against civilians"})


def cause_of_figure(scene: Scene, counted: Counted, measured: Measured, event: EventClaim | None) -> Told:
    """Return who caused it, with the rule where the words that count do not say it.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("قتل الجيش سبعة مسلحين")
    >>> cause_of_figure(found, *counted[0], None).reference.text
    'الجيش'
    """
    if measured.measure in DEEDS:
        return Told(_doer(scene, counted, event), "")
    if measured.by >= 0 and measured.measure in HARM:
        frame = scene.frame(measured.by)
        slots = frame.actor if frame is not None else ()
        acting = (p for p in phrases(scene, measured.by) if p.slot in slots and p.first != counted.noun)
        named = next((phrase.reference for phrase in acting), None)
        if named is not None:
            return Told(named, "")
    return _of_its_event(measured, event)


def _of_its_event(measured: Measured, event: EventClaim | None) -> Told:
    """The only known doer of a one-sided deed did what is counted in it; in a fight both sides may have."""
    if event is None or measured.measure not in _DONE_TO or EVENT_TYPE_OF[event.type] not in _ONE_SIDED:
        return Told(None, "")
    known = [actor for actor in event.actors if actor.entity is not None]
    return Told(known[0], "the doer of its event") if len(known) == 1 else Told(None, "")


def _doer(scene: Scene, counted: Counted, event: EventClaim | None) -> Reference | None:
    """Who carried out counted strikes or attacks: the subject of the verb before them, else the event's only actor."""
    first, _ = scene.range_of(counted.first)
    for n in range(counted.first - 1, first - 1, -1):
        if scene.is_mark(n) or scene.particle(n, "opener"):
            break
        if scene.verbs[n] is not None:
            subject = next((p for p in phrases(scene, n) if p.slot == "subject"), None)
            if subject is not None:
                return subject.reference
            break
    if event is not None and len(event.actors) == 1:
        return event.actors[0]
    return None
