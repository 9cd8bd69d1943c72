"""How near a date or place stands to the heads of a happening, counted over its sentence.

Decides how many clauses stand between two words. Reads the Scene. Leaves which date or place is taken to
`events_time` and `events_place`.
"""

from typing import Final

from sijill.reading.events_happening import Happening
from sijill.reading.scene import Scene

ACROSS: Final = 10  # tokens a date or place in another clause counts as further off
FAR: Final = 25  # tokens within which a place or time of the same sentence is taken for the deed's
_BEHIND: Final = 8  # tokens behind a mention in which its own place and time stand, unless a verb parts them


def clauses_between(scene: Scene, head: int, at: int) -> int:
    """Return how many clauses of their own stand between a head and a date: each verb or الذي begins one.

    >>> from sijill.reading.trying import scene
    >>> clauses_between(scene("قصف الجيش سرت حيث نزح سكان وقتل جندي أمس", "2016-12-07"), 0, 8)
    2
    """
    low, high = sorted((head, at))
    return sum(1 for n in range(low + 1, high) if scene.verbs[n] is not None or scene.particles[n] == "which")


def right_behind(scene: Scene, happening: Happening, at: int) -> bool:
    """Return whether a place or time is in the noun phrase of a happening: "هجوم الرابع من آذار على المرفأ".

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("وقع هجوم في سرت وقتل جندي")
    >>> right_behind(found, deeds[0].happening, 3)
    True
    """
    return any(head < at <= head + _BEHIND and not clauses_between(scene, head, at) for head in happening.heads)
