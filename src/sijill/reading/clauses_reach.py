"""Whether the word of a stance reaches a deed at all, and what stands in between.

Decides single questions about two words of a clause and what parts them. Reads the Scene. Leaves which stance decides
to `clauses_governor`, and what it makes of the deed to `clauses_turned`.
"""

from collections.abc import Iterable
from typing import Final

from sijill.languages.frames import Frame
from sijill.reading.clauses_turned import is_definite
from sijill.reading.scene import FRAMES, Scene

REACH: Final = 9  # words a stance reaches over: "يخشى المسؤولون في المدينة من وقوع مزيد من الهجمات"
_COMMAS: Final = frozenset({"،", ","})
# Words across which no stance reaches: what follows them is told as it was.
BARRIERS: Final = frozenset(
    {"which", "after", "since", "while", "where", "when", "because", "result", "but", "cause", "answering", "according"}
)


def goes_along(scene: Scene, before: int, at: int) -> bool:
    """Return whether two deeds are under one stance: joined by و, or one a general word of the other (سلسلة هجمات).

    >>> from sijill.reading.trying import scene
    >>> found = scene("فشلت المفاوضات قبل هجوم.")
    >>> goes_along(found, 1, 3)
    False
    """
    noun = scene.nouns[at]
    return at - before == 1 or (noun is not None and "و" in noun.proclitic)


def has_its_object(scene: Scene, stance: int, at: int) -> bool:
    """Return whether a stance has what it governs in its pronoun, the deed joined by و: بتهديدها والاعتداء عليها.

    >>> from sijill.reading.trying import scene
    >>> has_its_object(scene("قام بتهديدها والاعتداء عليها."), 1, 2)
    True
    """
    noun, deed = scene.nouns[stance], scene.nouns[at]
    return noun is not None and noun.enclitic != "" and deed is not None and "و" in deed.proclitic


def is_of_another(scene: Scene, stance: int, at: int) -> bool:
    """Return whether a deed only says which thing a stance is about: نفت سياسة التستر على القتل.

    >>> from sijill.reading.trying import scene
    >>> is_of_another(scene("نفت سياسة التستر على القتل."), 0, 4)
    True
    """
    noun = scene.nouns[at]
    before = at - 2 if scene.particle(at - 1, "preposition") else at - 1
    if noun is None or before <= stance or (before == at - 1 and "ب" not in noun.proclitic):
        return False
    return not (scene.senses[before] or scene.particles[before] or scene.names[before] or scene.is_mark(before))


def is_of_what_is_planned(scene: Scene, stance: int, at: int) -> bool:
    """Return whether another thing is planned, feared or wanted, which is done to a deed that is known.

    >>> from sijill.reading.trying import scene
    >>> is_of_what_is_planned(scene("أكد عزمه على مراجعة اتفاق السلام."), 1, 4)
    True
    """
    done = at - 1
    if not (is_definite(scene, at) or (at + 1 < len(scene.tokens) and scene.tokens[at + 1].form.startswith("ال"))):
        return False
    if not _is_unknown(scene, done) or scene.tokens[done].form.startswith("ال"):
        return False
    return any(scene.particle(n, "preposition") for n in range(stance + 1, done))


def _is_unknown(scene: Scene, at: int) -> bool:
    """A word that no list has: no deed, no people, no name, number, time or mark."""
    word = scene.words[at]
    of_list = word is not None or scene.senses[at] or scene.particles[at] or scene.is_mark(at)
    return not (of_list or scene.names[at] or scene.times[at] or scene.quantities[at])


def is_told(scene: Scene, at: int) -> bool:
    """Return whether a light verb of the past brings a noun, whatever stands before: بعد فشل المحادثات كثفت غاراتها.

    >>> from sijill.reading.trying import scene
    >>> is_told(scene("كثفت الطائرات غاراتها."), 0)
    True
    """
    verb = scene.verbs[at]
    return verb is not None and "perfect" in verb.tenses and FRAMES[scene.senses[at]].part == "light"


def speaks_between(scene: Scene, first: int, last: int) -> bool:
    """Return whether another saying begins between two tokens, which ends what was denied: نفى القصف، مضيفا أنه.

    >>> from sijill.reading.trying import scene
    >>> speaks_between(scene("نفى الوزير القصف، مضيفا أنه زار سرت"), 0, 6)
    True
    """
    cues = (said.cue.start for said in scene.draft.statements)
    return any(scene.tokens[first].end < cue < scene.tokens[last].start for cue in cues)


def passed_over(scene: Scene, at: int, first: int) -> range:
    """Return the tokens of a name between two commas before a deed: نفى الوزير، سالم الناصري، قصف المدينة.

    >>> from sijill.reading.trying import scene
    >>> passed_over(scene("نفى الوزير، سالم الناصري، قصف المدينة"), 6, 0)
    range(2, 6)
    """
    marks, close, furthest = scene.marks, at - 1, max(first, at - REACH)
    while close >= furthest and not marks[close]:
        close -= 1
    if close < furthest or scene.tokens[close].form not in _COMMAS:
        return range(0)
    for n in range(close - 1, max(first, close - REACH) - 1, -1):
        if scene.is_mark(n):
            return range(n, close + 1) if scene.tokens[n].form in _COMMAS else range(0)
        if scene.names[n] is None:
            return range(0)
    return range(0)


def takes(scene: Scene, stance: int, at: int, frame: Frame) -> bool:
    """Return whether a deed is joined to its stance as that asks: أوامر بتفجير, but not أوامر بعد التفجير.

    >>> from sijill.reading.trying import scene
    >>> found = scene("أوامر بتنفيذ تفجير")
    >>> takes(found, 0, 2, FRAMES["order"])
    True
    """
    if not frame.takes:
        return True
    before = next((n for n in range(stance + 1, at) if scene.nouns[n] is not None), at)
    noun = scene.nouns[before]
    return noun is not None and frame.takes in noun.proclitic


def only_passive(scene: Scene, at: int) -> bool:
    """Return whether a verb can be nothing but passive; a stance is held by somebody (ويدعى is a name given, no call).

    >>> from sijill.reading.trying import scene
    >>> only_passive(scene("رجل يدعى سليم"), 1), only_passive(scene("قصف الجيش سرت"), 0)
    (True, False)
    """
    verb = scene.verbs[at]
    return verb is not None and verb.voices == {"passive"}


def may(scene: Scene, at: int) -> bool:
    """Return whether قد stands before an imperfect: its prefix tells it, and no ending of the perfect (تأكدت).

    >>> from sijill.reading.trying import scene
    >>> may(scene("قد يهاجم المسلحون."), 0), may(scene("قد هاجموا."), 0)
    (True, False)
    """
    if at + 1 >= len(scene.tokens):
        return False
    verb = scene.verbs[at + 1]
    if verb is not None and "perfect" in verb.tenses:
        return False
    form = scene.tokens[at + 1].form
    return form[0] in "يتن" and not form.endswith(("ت", "تا", "وا"))


def is_answered(scene: Scene, at: int, between: Iterable[int]) -> bool:
    """Return whether a deed is what an answer is to, and so has been: تعهد بالرد على الهجوم.

    >>> from sijill.reading.trying import scene
    >>> is_answered(scene("تعهد بالرد على الهجوم."), 3, (1,))
    True
    """
    return any(scene.senses[n] == "answer" and "upon" in scene.particles[n + 1 : at] for n in between)


def is_about(scene: Scene, at: int, between: Iterable[int]) -> bool:
    """Return whether a deed is only what a verb behind قد is about: نفى أن يكون قد استمع إلى تسجيل عن الهجوم.

    >>> from sijill.reading.trying import scene
    >>> is_about(scene("نفى أن يكون قد استمع إلى تسجيل عن الهجوم"), 8, range(8))
    True
    """
    particles = scene.particles
    if particles[at - 1] != "about" != particles[at - 2]:  # "عن عملية القتل"
        return False
    return any(particles[n] == "maybe" for n in between)
