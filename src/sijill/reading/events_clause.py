"""What a token is to the clause it stands in: verb, saying, deed, end of a clause, turn to another time.

Decides nothing beyond one token. Reads the Scene and the verbs of saying. Leaves what belongs to what to
`events_governed` and `events_place`.
"""

from typing import Final

from sijill.reading.events_told import HARM_VERBS
from sijill.reading.names_traits import SAYS
from sijill.reading.scene import Scene

_HARD: Final = frozenset(".؛;:!?؟…")  # marks that end a clause; commas, dashes, brackets and hash signs do not
_EVENT: Final = frozenset({"act", "result"})


def is_saying(scene: Scene, at: int) -> bool:
    """Return whether a token is a verb by which somebody says, claims or condemns something.

    >>> from sijill.reading.trying import scene
    >>> is_saying(scene("قال الوزير إن سرت قصفت"), 0), is_saying(scene("قصف الجيش سرت"), 0)
    (True, False)
    """
    if not scene.draft.forms[at].traits & SAYS:
        return False
    frame = scene.frame(at)
    if frame is not None and frame.part in _EVENT:
        return False
    return at == scene.range_of(at)[0] or scene.particle(at - 1, "preposition") in ("", "according")


def is_verb(scene: Scene, at: int) -> bool:
    """Return whether a token is a verb, of a deed or of a saying.

    >>> from sijill.reading.trying import scene
    >>> [at for at in range(4) if is_verb(scene("قال الوزير إنهم قصفوا"), at)]
    [0, 3]
    """
    if scene.verbs[at] is not None:
        return True
    if scene.nouns[at] is not None or (scene.names[at] is not None and not _begins_clause(scene, at)):
        return False
    return is_saying(scene, at)


def _begins_clause(scene: Scene, at: int) -> bool:
    """Where a clause begins, و and a verb of saying are no name: "، ودان المجلس"."""
    begins = at == scene.range_of(at)[0] or scene.is_mark(at - 1)
    return begins and scene.tokens[at].form.startswith("و")


def ends_clause(scene: Scene, at: int) -> bool:
    """Return whether a token is a mark behind which another clause begins.

    >>> from sijill.reading.trying import scene
    >>> ends_clause(scene("قصفت سرت؛ وقتل جندي"), 2)
    True
    """
    return scene.is_mark(at) and scene.tokens[at].form in _HARD


def turns(scene: Scene, at: int) -> bool:
    """Return whether a token turns to another time: "بعد يومين من هجوم".

    >>> from sijill.reading.trying import scene
    >>> turns(scene("قتل جندي بعد الهجوم"), 2), turns(scene("قتل جندي في الهجوم"), 2)
    (True, False)
    """
    return scene.particle(at, "preposition") in ("after", "before")


def is_deed(scene: Scene, at: int) -> bool:
    """Return whether a token is a noun that names a deed or its harm; "under control" is a state, no deed.

    >>> from sijill.reading.trying import scene
    >>> is_deed(scene("وقع هجوم"), 1), is_deed(scene("وقع خلاف"), 1)
    (True, False)
    """
    frame = scene.frame(at)
    if scene.nouns[at] is None or frame is None or frame.part not in _EVENT:
        return False
    return at == 0 or scene.particles[at - 1] != "under"


def carries(scene: Scene, verb: int) -> bool:
    """Return whether a verb only carries a deed or its harm: what dates it dates the deed ("أسفرت الغارات أمس عن").

    >>> from sijill.reading.trying import scene
    >>> carries(scene("أسفرت الغارات عن مقتل جندي"), 0), carries(scene("قتل جندي"), 0)
    (True, False)
    """
    frame = scene.frame(verb)
    return frame is not None and (frame.part == "light" or scene.sense(verb) in HARM_VERBS)
