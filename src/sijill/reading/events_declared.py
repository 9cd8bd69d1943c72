"""The day a taking of territory was declared: what stands for its day where no other is told.

Decides for happenings of control alone: "أعلنت الحكومة رسميا السبت تحرير المدينة" dates the declaration, and no one
tells another day. What it concludes is said to be inferred. Reads a typed Happening and the Scene; leaves dates a deed
governs itself to `events_time`.
"""

from typing import Final

from sijill.model import ClaimTime
from sijill.reading.events_clause import is_saying
from sijill.reading.events_governed import governors
from sijill.reading.events_happening import Happening
from sijill.reading.events_time import claim_time, dates_of
from sijill.reading.scene import Scene

DECLARED: Final = "the day it was declared"


def declared_time(scene: Scene, happening: Happening) -> ClaimTime | None:
    """Return the day of the verb of saying whose object the taking is, null where it is not announced so.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("أعلن الجيش الأربعاء السيطرة على سرت.", "2016-12-08")
    >>> declared_time(found, deeds[0].happening).latest
    '2016-12-07'
    """
    noun = scene.nouns[happening.head]
    if happening.frame.family != "control" or noun is None or happening.judgement.realis != "happened":
        return None
    for at, time in dates_of(scene, happening):
        saying = next((n for n in governors(scene, time).direct if is_saying(scene, n)), None)
        if saying is not None and saying < at < happening.head and _is_announced(scene, at, happening.head):
            return claim_time(scene, time)
    return None


def _is_announced(scene: Scene, date: int, head: int) -> bool:
    """Nothing that opens a clause, and no other verb, stands between the date and what is announced."""
    between = range(date + 1, head)
    return not any(scene.particle(n, "opener") or scene.verbs[n] is not None for n in between)
