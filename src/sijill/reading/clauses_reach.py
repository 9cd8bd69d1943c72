"""Whether the word of a stance reaches a deed at all, and what stands in between.

Decides single questions about two words of a clause and what parts them. Reads the Scene. Leaves which stance decides
to `clauses_governor`, and what it makes of the deed to `clauses_turned`.
"""

from collections.abc import Iterable
from typing import Final

from sijill.languages.frames import Frame
from sijill.model import PlaceMention
from sijill.model.mentions import ActorMention
from sijill.reading.clauses_turned import is_definite
from sijill.reading.scene import FRAMES, Scene

REACH: Final = 9  # words a stance reaches over: "يخشى المسؤولون في المدينة من وقوع مزيد من الهجمات"
_JOINS: Final = "ب"  # the letter that joins what is asked for: "طالب بتفاصيل المقتل"
_ACCORD: Final = 7  # "اتفاق في مجلس الأمن الدولي على هدنة"
_SUBJECT: Final = 5  # tokens of a verb and its subject before a comma that parts them from the object
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


def says_what_accord(scene: Scene, before: int, at: int) -> bool:
    """Return whether one word of an accord says what another is about: اتفاق في جنيف على وقف إطلاق النار.

    >>> from sijill.reading.trying import scene
    >>> says_what_accord(scene("نفت اتفاقا على هدنة"), 1, 3), says_what_accord(scene("اتفاق بعد هدنة"), 0, 2)
    (True, False)
    """
    frame = scene.frame(at)
    if frame is None or frame.family != "accord" or at - before > _ACCORD or "و" in scene.proclitics(at):
        return False
    between = range(before + 1, at)
    if any(scene.verbs[n] is not None or scene.is_mark(n) or scene.kinds[n] == "opener" for n in between):
        return False
    return scene.particles[at - 1] in ("upon", "about") or "ل" in scene.proclitics(at)


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
    done, form = at - 1, scene.tokens[at - 1].form
    last = min(scene.last[at] + (scene.last[at] == at), len(scene.tokens) - 1)  # "وقف إطلاق النار" is one word
    if not (is_definite(scene, at) or scene.tokens[last].form.startswith("ال")):
        return False
    if not _is_unknown(scene, done) or form.startswith("ال"):
        return False
    if done == stance + 1 and scene.nouns[stance] is not None:
        return True  # "محاولة استغلال الهدنة"
    joined = form.startswith(_JOINS) and done > stance + 1  # "طالبت الحكومة بتفاصيل المقتل"
    return joined or any(scene.particle(n, "preposition") for n in range(stance + 1, done))


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
    """Return the tokens before a deed that are put in between commas: نفى الوزير، سالم الناصري، قصف المدينة.

    A comma right before the deed that only parts it from the verb and its subject is one too: أحبطت الشرطة، هجوما.

    >>> from sijill.reading.trying import scene
    >>> passed_over(scene("نفى الوزير، سالم الناصري، قصف المدينة"), 6, 0)
    range(2, 6)
    >>> passed_over(scene("أحبطت الشرطة، هجوما"), 3, 0)
    range(2, 3)
    """
    marks, close, furthest = scene.marks, at - 1, max(first, at - REACH)
    while close >= furthest and not marks[close]:
        close -= 1
    if close < furthest or scene.tokens[close].form not in _COMMAS:
        return range(0)
    if close == at - 1 and _parts_from_verb(scene, close, first):
        return range(close, at)
    for n in range(close - 1, max(first, close - REACH) - 1, -1):
        if scene.is_mark(n):
            aside = scene.tokens[n].form in _COMMAS and _opens_aside(scene, n + 1)
            return range(n, close + 1) if aside else range(0)
        if scene.names[n] is None and (scene.nouns[n] or scene.verbs[n] or scene.kinds[n] == "opener"):
            return range(0)
    return range(0)


def _opens_aside(scene: Scene, at: int) -> bool:
    """A name, a title, or what a preposition brings: (، اللواء سالم الناصري،), (، في بيان،)."""
    word = scene.words[at]
    titled = word is not None and (word.people or word.actor) is not None
    return scene.names[at] is not None or titled or scene.particle(at, "preposition") != "" or _has_title(scene, at)


def _has_title(scene: Scene, at: int) -> bool:
    return bool(scene.draft.words[at].first("titles"))


def _parts_from_verb(scene: Scene, comma: int, first: int) -> bool:
    """أحبطت الشرطة الألمانية، هجوما: nothing but the subject stands between the verb of a stance and a comma."""
    for n in range(comma - 1, max(first, comma - _SUBJECT) - 1, -1):
        verb = scene.verbs[n]
        if verb is not None:
            return n < comma - 1 and FRAMES[verb.item.value].part == "stance"
        if scene.nouns[n] is not None or scene.particles[n] or scene.is_mark(n):
            return False
    return False


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


def owes(scene: Scene, at: int) -> bool:
    """Return whether a token is the على of what somebody is asked to do: إن على الحكومة سحب قواتها.

    >>> from sijill.reading.trying import scene
    >>> owes(scene("قال إن على الحكومة سحب قواتها"), 2), owes(scene("قال إن على الطريق قصفا"), 2)
    (True, False)
    """
    if at == 0 or at + 1 >= len(scene.tokens) or scene.particles[at] != "upon" or scene.particles[at - 1] != "that":
        return False
    word, name = scene.words[at + 1], scene.names[at + 1]
    party = isinstance(name, ActorMention) or (isinstance(name, PlaceMention) and name.place_kind == "country")
    return party or (word is not None and (word.people or word.actor) is not None)


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
