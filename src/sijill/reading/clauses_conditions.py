"""What a conditional word of its clause makes of a deed: إذا، لو، في حال.

Decides whether one reaches the deed, and what it is called. Reads the Scene leftwards from the word. Leaves stances to
`clauses_governor`.
"""

from typing import Final

from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_turned import is_definite
from sijill.reading.scene import Scene

# What a conditional word makes of the deed: a condition; what was not (لو انفجرت); what is only asked (ما إذا كان).
CONDITIONS: Final = {"if": "condition", "untrue": "untrue", "whether": "asked"}
_CONDITION_REACH: Final = 20  # "حال خسر التنظيم المدينة، فمن المؤكد أنه سيعود إلى القتال"
_CLAUSE: Final = 12  # tokens a condition reaches over within its clause
_OCCURS: Final = 6  # tokens after a deed within which a verb says that it took place: "إذا كان الهجوم قد وقع"


def _is_asked_about(scene: Scene, at: int, first: int) -> bool:
    """إذا كانت هذه الغارة جريمة، ما إذا كان القصف قد أوقع: a known deed is asked about; whether it was is not."""
    was = next((n for n in range(at - 1, max(first, at - 2) - 1, -1) if scene.particles[n] == "was"), None)
    _, end = scene.range_of(at)
    occurs = any(scene.senses[n] == "light_occur" for n in range(at + 1, min(end, at + _OCCURS)))
    return was is not None and was > first and scene.particles[was - 1] in CONDITIONS and not occurs


def condition(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return what إذا، لو، في حال earlier in the clause make of a deed, null where none stands there.

    >>> from sijill.reading.trying import scene
    >>> condition(scene("في حال وقوع هجوم."), 2, 0).realis
    'possible'
    """
    marks, particles = scene.marks, scene.particles
    if is_definite(scene, at) and _is_asked_about(scene, at, first):
        return None
    for n in range(at - 1, max(first, at - _CLAUSE) - 1, -1):
        if marks[n]:
            return None
        if particles[n] in CONDITIONS and scene.kinds[n] == "modal":
            return Judgement("possible", n, CONDITIONS[particles[n]])
    return None


def condition_of_sentence(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return that what would follow from a condition is possible, not planned: (إذا خسر المدينة، فسيعود).

    >>> from sijill.reading.trying import scene
    >>> found = scene("إذا خسر التنظيم المدينة، فسوف يهاجم القرى.")
    >>> condition_of_sentence(found, 6, 0).why
    'condition'
    """
    for n in range(at - 1, max(first, at - _CONDITION_REACH) - 1, -1):
        if scene.particle(n, "modal") == "if":
            return Judgement("possible", n, "condition")
    return None
