"""Whether a sentence tells a happening or only mentions one that is known: "شنت هجوما" tells, "بعد الهجوم" mentions.

Decides for one Happening. Reads its heads in the Scene. What is only mentioned joins an event told elsewhere in the
report; alone it is an event only where it says enough of its own (`events_recalled`).
"""

from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.reading.clauses_judgement import HABIT, LASTING
from sijill.reading.clauses_spoken_of import speaks_of
from sijill.reading.events_happening import Happening
from sijill.reading.events_light import light_verb
from sijill.reading.figures_bare import stands_alone
from sijill.reading.scene import FRAMES, Scene

_CIRCUMSTANCE: Final = frozenset({"in", "during", "after", "cause", "answering", "with"})
_OPENING: Final = 6  # letters into what is said within which its first word begins: "بـ", "عن"
HARM_VERBS: Final = frozenset({"result", "leave_behind", "claim_lives"})
_BECAME: Final = 10  # "باتت القوات، بحسب المرصد، تسيطر"
_SINCE: Final = 12  # "يسيطر التنظيم على أحياء المخيم وعلى القرى المجاورة منذ"
_CHARGES: Final = frozenset({"judged", "accused"})
ALONE: Final = 2  # sentences of a text that is no report
_HARM_AHEAD: Final = 8  # "الهجوم الذي وقع فجرا أسفر عن": tokens between a deed and the verb of its harm


def is_told(scene: Scene, happening: Happening) -> bool:
    """Return whether any head of a happening tells it as news.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى قرب سرت بعد الهجوم")
    >>> [is_told(found, told.happening) for told in deeds]
    [True, False]
    """
    heads = happening.heads
    for head in heads:
        if not speaks_of(scene, head):
            break
    else:
        return any(_counts_harm(scene, head) for head in heads)
    return any(_tells(scene, happening, head) for head in heads)


def is_plain_verb(scene: Scene, head: int) -> bool:
    """Return whether a head is a verb in the past that stands in no relative clause.

    >>> from sijill.reading.trying import scene
    >>> is_plain_verb(scene("قصف الجيش سرت"), 0), is_plain_verb(scene("الطيران الذي قصف سرت"), 2)
    (True, False)
    """
    verb = scene.verbs[head]
    return verb is not None and is_past(verb) and not is_relative(scene, head)


def _tells(scene: Scene, happening: Happening, head: int) -> bool:
    if happening.judgement.why == "negated" and (happening.frame.part == "result" or happening.sense == "advance"):
        return False  # "لم يصب أحد" says that there was no harm: nobody claims a deed
    if happening.judgement.realis not in ("happened", "ongoing"):
        if happening.frame.family == "control" and scene.nouns[head] is not None:
            return _takes_hold(scene, happening, head)
        return happening.frame.part != "result" or (_strikes(happening) and not _is_charge(scene, happening))
    if happening.judgement.why == HABIT and happening.frame.family == "control":
        return _has_begun(scene, happening, head)  # "المنطقة التي يسيطرون عليها": who holds a place says which is meant
    if happening.judgement.why in LASTING:
        return True
    if happening.light is not None and head == happening.head and _carried_on(scene, happening.light):
        return True
    if scene.verbs[head] is not None:
        return is_plain_verb(scene, head) or _counts_harm(scene, head) or _has_begun(scene, happening, head)
    if head == happening.head and happening.light is not None and _light_tells(scene, head, happening.light):
        return True
    if _is_new(scene, head) or is_what_is_said(scene, head) or _opens_what_is_said(scene, happening.light):
        return True
    if happening.frame.family == "control":
        return _takes_hold(scene, happening, head)
    return _counts_harm(scene, head) or harm_follows(scene, head)


def _carried_on(scene: Scene, light: int) -> bool:
    """تواصل القوات تنفيذ العمليات: a light masdar that another light verb carries is told by it."""
    carrier = light_verb(scene, light) if scene.nouns[light] is not None else None
    return carrier is not None and scene.verbs[carrier] is not None


def _strikes(happening: Happening) -> bool:
    """القتل والشروع في القتل: harm that did not come names whom it would have met, else it is a kind of deed."""
    targets = (*happening.frame.target, "target")
    return len(happening.heads) > 1 or any(phrase.slot in targets for phrase in happening.slots)


def _is_charge(scene: Scene, happening: Happening) -> bool:
    """أدين بمحاولة قتل الركاب: what a court calls an attempt on lives is a deed told elsewhere, or a crime."""
    judgement = happening.judgement
    return judgement.why == "attempt" and speaks_of(scene, judgement.by) in _CHARGES


def _takes_hold(scene: Scene, happening: Happening, head: int) -> bool:
    """سيطرة القوات على، تحرير البلدة: who took it or what was taken; السيطرة alone is what somebody seeks."""
    noun = scene.nouns[head]
    if noun is not None and noun.article and "ل" in noun.proclitic:
        return False
    taken = happening.frame.construct == "object"
    return taken or any(phrase.slot in happening.frame.actor for phrase in happening.slots)


def _has_begun(scene: Scene, happening: Happening, head: int) -> bool:
    """باتت القوات تسيطر على، يسيطر التنظيم على البلدة منذ عام: holding that began is a place that changed hands."""
    if happening.frame.family != "control":
        return False
    first, end = scene.range_of(head)
    if any(scene.particles[n] == "became" for n in range(max(first, head - _BECAME), head)):
        return True
    for n in range(head + 1, min(end, head + _SINCE)):
        if scene.particles[n] == "since":
            return True
        if scene.verbs[n] is not None:
            return False  # "المناطق التي يسيطرون عليها ليرتفع عدد القتلى منذ مطلع الشهر"
    return False


def is_what_is_said(scene: Scene, head: int) -> bool:
    """Return whether a deed is the news that somebody gives: أعلنت الشرطة مقتل جندي، أنباء عن استهداف المقر.

    >>> from sijill.reading.trying import scene
    >>> is_what_is_said(scene("أعلنت الشرطة مقتل جندي"), 2), is_what_is_said(scene("وقع قصف"), 1)
    (True, False)
    """
    reading = scene.nouns[head]
    if reading is None or reading.article or (head and scene.particle(head - 1, "preposition") not in ("", "about")):
        return False  # "اعتبر جزءا من هجوم" gives no news of it
    start = scene.tokens[head].start
    return any(s.content is not None and 0 <= start - s.content.start <= _OPENING for s in scene.draft.statements)


def _opens_what_is_said(scene: Scene, light: int | None) -> bool:
    """أعلن التوصل إلى اتفاق، اعترفت بشن غارات: the light masdar is the news that somebody gives."""
    if light is None or scene.nouns[light] is None:
        return False
    start = scene.tokens[light].start
    return any(s.content is not None and 0 <= start - s.content.start <= _OPENING for s in scene.draft.statements)


def _light_tells(scene: Scene, head: int, light: int) -> bool:
    """A light verb brings its noun as news; of a crowd already known it only says how it went on (المظاهرة انتهت)."""
    verb, noun, frame = scene.verbs[light], scene.nouns[head], scene.frame(head)
    if verb is None:
        return False
    known = scene.senses[light] == "light_end" or (light > head and noun is not None and noun.article)
    if known and frame is not None and frame.family == "crowd":
        return False
    return is_past(verb) or FRAMES[scene.senses[light]].event != "object"


def _is_new(scene: Scene, head: int) -> bool:
    """An indefinite noun brings something new: "بعد اشتباكات عنيفة"; what is known has the article or an owner."""
    reading, frame = scene.nouns[head], scene.frame(head)
    first, end = scene.range_of(head)
    if reading is None or frame is None or reading.article or reading.enclitic or frame.part != "act":
        return False
    if head == first or _preposition_before(scene, head) not in _CIRCUMSTANCE:
        return False
    after = scene.last[head] + 1
    if after >= end or scene.is_mark(after) or scene.particles[after]:
        return True
    if frame.construct == "object":  # what follows such a masdar is whom it struck: "بعد اغتيال فلان"
        word = scene.words[after]
        return word is not None and word.means is not None
    return not scene.tokens[after].form.startswith("ال") and scene.names[after] is None


def _preposition_before(scene: Scene, head: int) -> str:
    """The preposition right before a head, of one word or of two: (بعد), (ردا على)."""
    first = head - 2 if head > 1 and scene.last[head - 2] == head - 1 else head - 1
    return scene.particle(first, "preposition")


def is_relative(scene: Scene, head: int) -> bool:
    """Return whether a verb stands right after الذي: it tells which one is meant, not what is new.

    >>> from sijill.reading.trying import scene
    >>> is_relative(scene("الطيران الذي قصف سرت"), 2), is_relative(scene("قصف الطيران سرت"), 0)
    (True, False)
    """
    first, _ = scene.range_of(head)
    return "which" in scene.particles[max(first, head - 2) : head]


def is_past(verb: Reading) -> bool:
    """Return whether a verb can be a perfect; a bare imperfect tells what is done in general: "يهاجم العدو بلدا".

    >>> from sijill.reading.trying import scene
    >>> is_past(scene("قصف الجيش سرت").verbs[0]), is_past(scene("يقصف الجيش سرت").verbs[0])
    (True, False)
    """
    return "perfect" in verb.tenses


def _counts_harm(scene: Scene, head: int) -> bool:
    """مقتل ثلاثة، اعتقال طبيب: harm to a number or to somebody not yet known; or a crowd that is counted."""
    frame = scene.frame(head)
    if frame is None or (frame.measure is None and frame.family != "crowd"):
        return False
    end = scene.range_of(head)[1]
    for n in range(head + 1, min(end, head + 4)):
        word = scene.words[n]
        if scene.quantities[n] is not None:
            return True
        if word is not None and word.people is not None:
            fact = (noun := scene.nouns[head]) is not None and noun.item.kind == "fact"
            new = not word.people.article and stands_alone(scene, n)
            return new and (fact or word.people.item.number != "p")
    return False


def _doubts(scene: Scene, at: int) -> bool:
    """غارات يرجح أنها أجنبية أوقعت: a stance with أن behind it says of the deed before it what is thought of it."""
    frame = scene.frame(at)
    return frame is not None and frame.part == "stance" and scene.particle(scene.last[at] + 1) == "that"


def harm_follows(scene: Scene, head: int) -> bool:
    """Return whether a deed is the subject of the verb of its harm: (أوقعت سلسلة هجمات), (الهجوم … أسفر عن).

    >>> from sijill.reading.trying import scene
    >>> harm_follows(scene("الهجوم على سرت أسفر عن ستة قتلى"), 0)
    True
    """
    first, end = scene.range_of(head)
    if any(scene.senses[n] in HARM_VERBS and scene.verbs[n] is not None for n in range(max(first, head - 3), head)):
        return True
    for n in range(head + 1, min(end, head + _HARM_AHEAD)):
        sense = scene.senses[n]
        if is_relative(scene, n) or _doubts(scene, n):
            continue  # only says which deed it was, or who is thought to have done it
        if scene.verbs[n] is not None and sense and (sense in HARM_VERBS or FRAMES[sense].measure is None):
            return sense in HARM_VERBS
    return False
