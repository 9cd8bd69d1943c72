"""Fire that was stopped on its way: a missile that the report says was intercepted is an attack that was attempted.

Decides the standing of fire from afar told beside its interception. Reads the happenings of a report in text order.
Leaves the interception itself to its own frame.
"""

from typing import Final

from sijill.reading.clauses_judgement import Judgement
from sijill.reading.events_happening import Told
from sijill.reading.scene import Scene

_FIRE: Final = frozenset({"fire_at", "shell"})
_NEAR: Final = 3  # sentences between the missile and what became of it


def mark_intercepted(scene: Scene, found: list[Told]) -> None:
    """Make fire without harm attempted where an interception is told near it.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("أطلقت الجماعة صاروخا على المدينة واعترضته الدفاعات الجوية.")
    >>> mark_intercepted(found, deeds)
    >>> [told.happening.judgement.realis for told in deeds]
    ['attempted', 'happened']
    """
    stopped = [told.happening for told in found if told.happening.sense == "intercept"]
    for told in found:
        happening = told.happening
        if happening.sense not in _FIRE or happening.judgement.realis != "happened" or _harms(scene, told):
            continue
        near = [other for other in stopped if abs(other.sentence - happening.sentence) <= _NEAR]
        if any(other.judgement.realis == "happened" for other in near):
            happening.judgement = Judgement("attempted", near[0].head, "intercepted")


def _harms(scene: Scene, told: Told) -> bool:
    frames = (scene.frame(head) for head in told.happening.heads)
    return any(frame is not None and frame.part == "result" for frame in frames)
