"""Whether a verb is passive: by its form, or, where the written form leaves it open, by who stands behind it.

Decides the voice alone. Reads the Scene. Leaves what its slots then are to `clauses_slots`.
"""

from sijill.reading.clauses_after import phrases_after
from sijill.reading.scene import Scene
from sijill.text import WORD


def is_passive(scene: Scene, at: int) -> bool:
    """Return whether a verb is passive: by its form, or, where the form leaves it open, by a harmed party right after
    it.

    >>> from sijill.reading.trying import scene
    >>> is_passive(scene("قتل ثلاثة جنود في سرت"), 0), is_passive(scene("قتل المسلحون ثلاثة جنود"), 0)
    (True, False)
    """
    known = scene.passive.get(at)
    if known is None:
        known = scene.passive[at] = _is_passive(scene, at)
    return known


def _is_passive(scene: Scene, at: int) -> bool:
    reading = scene.verbs[at]
    if reading is None:
        return False
    voices = reading.voices
    if voices == {"passive"} or ("passive" in voices and _is_marked_passive(scene, at)):
        return True
    if voices == {"active"} or "passive" not in voices or reading.enclitic:
        return False
    frame = scene.frame(at)
    if frame is None or frame.measure is None:
        return False
    if reading.numbers <= {"p"}:
        return not object_follows(scene, at)  # a plural verb has its subject behind it: what follows is its object
    return not _second_party(scene, at + 1)


def _is_marked_passive(scene: Scene, at: int) -> bool:
    """A written u after the first letter of a perfect tells the passive: قُتل."""
    token = scene.tokens[at]
    return "\u064f" in scene.draft.text[token.start : min(token.end, token.start + 4)]


def object_follows(scene: Scene, at: int) -> bool:
    """Return whether an object stands behind a verb.

    After its subject and an active verb a bare noun comes; after a passive, a preposition, a time or the end.

    >>> from sijill.reading.trying import scene
    >>> object_follows(scene("قتل المسلحون جنديا"), 0), object_follows(scene("قتل في هجوم"), 0)
    (True, False)
    """
    end = scene.range_of(at)[1]
    if at + 1 < end and scene.quantities[at + 1] is not None:
        return True
    if at + 1 >= end or scene.tokens[at + 1].kind != WORD or scene.particles[at + 1] or scene.verbs[at + 1] is not None:
        return False
    follower = scene.words[at + 1]
    joined = follower is not None and follower.event is not None and follower.event.proclitic
    return scene.times[at + 1] is None and not joined and not scene.tokens[at + 1].form.startswith(("ب", "و", "ل"))


def _second_party(scene: Scene, start: int) -> bool:
    """Two bare parties in a row, or one and then a number: somebody did it to somebody."""
    bare = [phrase for phrase in phrases_after(scene, start - 1) if not phrase.slot]
    if not bare:
        return False
    first, after = bare[0].first, bare[0].last + 1
    if after < len(scene.tokens) and scene.tokens[after].form.startswith("و"):
        return False  # joined, the second is harmed like the first: "قتل ثمانية جنود و12 مسلحا"
    if len(bare) > 1 and bare[1].first - bare[0].last <= 4:
        return True
    if scene.quantities[first] is not None or scene.quantities[first - 1] is not None:
        return False  # who is counted is the one harmed: "قتل 13 شخصا وجرح 49"
    for n in range(after, min(after + 3, scene.range_of(start - 1)[1])):
        if scene.verbs[n] is not None or scene.is_mark(n):
            return False
        if scene.quantities[n] is not None:
            return True
    return False
