"""Who caused what a figure counts.

Decides `by`: the actor of the word that gave the measure, or of the deeds that are counted. Reads the Scene and the
figure's event. Leaves whose people are counted to `figures_sides`.
"""

from sijill.model import EventClaim, Reference
from sijill.reading.clauses_slots import phrases
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.figures_sides import DEEDS, HARM
from sijill.reading.scene import Scene


def cause_of_figure(scene: Scene, counted: Counted, measured: Measured, event: EventClaim | None) -> Reference | None:
    """Return who caused it: the actor of the verb that gave the measure, or of the deeds that are counted."""
    if measured.measure in DEEDS:
        return _doer(scene, counted, event)
    if measured.by < 0 or measured.measure not in HARM:
        return None
    frame = scene.frame(measured.by)
    if frame is None:
        return None
    acting = (p for p in phrases(scene, measured.by) if p.slot in frame.actor and p.first != counted.noun)
    return next((phrase.reference for phrase in acting), None)


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
