"""What a frame needs of its head and its clause: that it is told as new or past, that ground was won, that it befell.

Decides each such need. Reads the head of a Happening and the Scene. Leaves what is asked of the sides, and which needs
a frame has, to `events_needs`.
"""

from typing import Final

from sijill.reading.clauses_turned import is_definite
from sijill.reading.events_happening import Happening
from sijill.reading.scene import Scene

_WON: Final = 14  # "هجوم مفاجئ شنه التنظيم فجر السبت تمكن بموجبه من السيطرة"


def is_for_ground(scene: Scene, happening: Happening) -> bool:
    """Return whether ground is what a deed is for, or what it won: (هجوم لطرد), (هجوم مكنهم من السيطرة).

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("شن الثوار هجوما لطرد المسلحين من الحي")
    >>> is_for_ground(found, deeds[0].happening)
    True
    """
    head = happening.head
    return any(_wins(scene, n) for n in range(head + 1, min(scene.range_of(head)[1], head + _WON)))


def _wins(scene: Scene, at: int) -> bool:
    frame, noun, verb = scene.frames[at], scene.nouns[at], scene.verbs[at]
    if frame is None or frame.family != "control" or scene.particles[at - 1] in ("which", "under"):
        return False
    if noun is not None:
        return noun.article or scene.senses[at] != "take_control"  # "المنطقة الخاضعة لسيطرة المعارضة"
    return verb is not None and "perfect" in verb.tenses


def is_indefinite(scene: Scene, happening: Happening) -> bool:
    """Return whether a deed is told here (هجوم); of what kind a definite one is, was told before (الهجوم).

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("وقع هجوم في سرت")
    >>> is_indefinite(found, deeds[0].happening)
    True
    """
    return not is_definite(scene, happening.head)


def befell(scene: Scene, happening: Happening) -> bool:
    """Return whether harm is told as what befell: (قتل ستة), (مقتل ستة); not as what somebody did to captives.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قتل ستة جنود في سرت")
    >>> befell(found, deeds[0].happening)
    True
    """
    noun = scene.nouns[happening.head]
    return noun is None or noun.item.kind == "fact" or happening.light is not None


def is_dispersed(scene: Scene, happening: Happening) -> bool:
    """Return whether the clause of a crowd tells that it was broken up: (تظاهرة فرقتها الشرطة), (فض اعتصام).

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("شهدت سرت تظاهرة فرقتها قوات الأمن")
    >>> is_dispersed(found, deeds[0].happening)
    True
    """
    first, end = scene.range_of(happening.head)
    before = next((n for n in range(happening.head, first - 1, -1) if scene.is_mark(n)), first)
    after = next((n for n in range(happening.head, end) if scene.is_mark(n)), end)
    return any((frame := scene.frames[n]) is not None and frame.family == "dispersal" for n in range(before, after))


def is_past_deed(scene: Scene, happening: Happening) -> bool:
    """Return whether a deed is a noun or a verb in the past: where fighters stand (ينتشر) is no move of theirs.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("انتشر الجيش في سرت")
    >>> is_past_deed(found, deeds[0].happening)
    True
    """
    verb = scene.verbs[happening.head]
    return verb is None or "perfect" in verb.tenses
