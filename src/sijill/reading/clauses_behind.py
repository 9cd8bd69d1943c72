"""The word behind a deed that settles how it stands: an attack that was foiled, one that somebody plotted.

Decides it where the word takes the deed up again by a pronoun (الهجوم الذي أحبطته الشرطة، هجوم تم إحباطه، هجوم خطط له);
a known one that was plotted may have happened. Reads the Scene rightwards from the deed. Leaves the words before it to
`clauses_governor`.
"""

from typing import Final

from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_reach import BARRIERS
from sijill.reading.clauses_turned import is_definite
from sijill.reading.scene import FRAMES, Scene

_REACH: Final = 9  # "الهجوم على محطة القطار في المدينة الذي أحبطته الشرطة"
_PARTS: Final = (BARRIERS | {"before"}) - {"which"}


def stance_behind(scene: Scene, at: int) -> Judgement | None:
    """Return what a word behind a deed makes of it, null where none takes it up again.

    >>> from sijill.reading.trying import scene
    >>> stance_behind(scene("الهجوم الذي أحبطته الشرطة"), 0).realis
    'attempted'
    """
    _, end = scene.range_of(at)
    for n in range(at + 1, min(end, at + _REACH)):
        sense = scene.senses[n]
        if sense == "foil" or (sense == "plotted" and not is_definite(scene, at)):
            return _taken_up(scene, n, sense)
        if scene.is_mark(n) or scene.particles[n] in _PARTS or (sense and FRAMES[sense].part != "light"):
            return None
    return None


def _taken_up(scene: Scene, at: int, sense: str) -> Judgement | None:
    """By a pronoun: on the verb (أحبطته) or the masdar (إحباطه), or in the words themselves (خطط له)."""
    reading, realis = scene.verbs[at] or scene.nouns[at], FRAMES[sense].realis
    if realis is None or reading is None or "و" in reading.proclitic or not (reading.enclitic or sense == "plotted"):
        return None
    return Judgement(realis, at, sense)
