"""Who and what stand around a verb or masdar: the phrases in its clause, each with the slot it fills.

Decides slots (subject, object, or the preposition before a phrase) by order and voice. Reads the Scene. Leaves what a
phrase is to `clauses_phrases`, where they stand to `clauses_after` and `clauses_subjects`, the voice to `clauses_voice`
and what a slot means to the frame.
"""

from collections.abc import Sequence
from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.reading.clauses_adjectives import is_carrier, noun_of
from sijill.reading.clauses_after import phrases_after
from sijill.reading.clauses_phrases import phrase_at
from sijill.reading.clauses_subjects import subject_before
from sijill.reading.clauses_voice import is_passive, object_follows
from sijill.reading.scene import Phrase, Scene

_THIRD: Final = 3
_GOES_ON: Final = frozenset({"also", "after"})  # openers behind which the subject goes on: كما نهبوا, بعدما سيطرت
_FORCES: Final = frozenset({"state", "police", "armed", "foreign"})
_OWNERS: Final = 4  # tokens between a force and the object of its deed that say whose force it is
_SHARED: Final = 20  # tokens back to the verb whose subject a joined verb shares


def phrases(scene: Scene, at: int) -> list[Phrase]:
    """Return the phrases of the clause around a head, nearest first on each side, with their slots.

    >>> from sijill.reading.trying import scene
    >>> [(phrase.slot, phrase.reference.text) for phrase in phrases(scene("قصف الجيش مستشفى بالمدفعية"), 0)]
    [('subject', 'الجيش'), ('object', 'مستشفى')]
    """
    right = phrases_after(scene, at)
    left = subject_before(scene, at) if scene.verbs[at] is not None else None
    found = _slotted(scene, at, left, right)
    slots = [phrase.slot for phrase in found]
    if not ("subject" in slots or "object" in slots) or ("subject" not in slots and _names_its_subject(scene, at)):
        shared = _shared_subject(scene, at)
        if shared is not None:
            found.append(shared)
    return found


def _names_its_subject(scene: Scene, at: int) -> bool:
    """A plural verb names its subject in its ending: what follows it is its object (وقتلوا جنديا)."""
    verb = scene.verbs[at]
    return verb is not None and _says_they(verb)


def _says_they(verb: Reading) -> bool:
    """A plural verb has its subject in its ending or before it, never behind it."""
    return any(inflection.number == "p" and inflection.person == _THIRD for inflection in verb.item.inflections)


def _shared_subject(scene: Scene, at: int) -> Phrase | None:
    """The subject of the verb before, shared by a verb joined with و: (هاجم المسلحون القرية وقتلوا …)."""
    verb = scene.verbs[at]
    if verb is None or not _is_joined(scene, at, verb) or is_passive(scene, at):
        return None
    first, _ = scene.range_of(at)
    for n in range(at - 1, max(first, at - _SHARED) - 1, -1):
        if scene.verbs[n] is not None:
            return next((p for p in phrases(scene, n) if p.slot == "subject"), None)
        if scene.particles[n] == "that" and n + 1 < at:
            return phrase_at(scene, n + 1, "subject")  # "أن القوات أحرزت تقدما وسيطرت": that verb is not listed
    return None


def _is_joined(scene: Scene, at: int, verb: Reading) -> bool:
    """وقتلوا، كما نهبوا، وباتت تسيطر: the verb, or the auxiliary before it, goes on with و or an opener."""
    if at and scene.particles[at - 1] in _GOES_ON:
        return True
    before = scene.words[at - 1] if at else None
    auxiliary = before.particle if before is not None and scene.particles[at - 1] == "became" else None
    return "و" in verb.proclitic or (auxiliary is not None and "و" in auxiliary.proclitic)


def _with_agent(scene: Scene, right: Sequence[Phrase]) -> Sequence[Phrase]:
    """A force in construct whose object ل brings did the deed: (حصار القوات لمسلحي التنظيم), (استعادة الجيش للبلدة)."""
    if len(right) < 2:
        return right
    force, other = right[:2]
    joined = other.slot == "to" and scene.tokens[other.first].form.startswith("ل")
    if force.slot or force.kind not in _FORCES or not joined or other.first - force.last > _OWNERS:
        return right
    return [force.in_slot("subject"), other.in_slot("object"), *right[2:]]


def _doer_follows(scene: Scene, at: int, verb: Reading, right: Sequence[Phrase]) -> bool:
    """أصيب سكان جراء قذائف أطلقها التنظيم: behind a verb with its object stands who did it, not before it."""
    if not verb.enclitic or not right or is_passive(scene, at):
        return False
    return right[0].first == at + 1 and not right[0].slot and right[0].kind in _FORCES


def _is_carried_out(scene: Scene, at: int, right: Sequence[Phrase]) -> bool:
    """قصفت طائرات معملا: what carries a deed out, right behind its verb and before a bare phrase, is the subject,
    though it is no party itself. Joined to it (دمرت دبابة وعربة) a phrase shares its slot.
    """
    carrier = at + 1
    if not right or right[0].slot or not is_carrier(scene, carrier) or scene.names[carrier] is not None:
        return False
    first = right[0].first
    return noun_of(scene, first) > carrier and not scene.tokens[first].form.startswith("و")


def _slotted(scene: Scene, at: int, left: Phrase | None, right: Sequence[Phrase]) -> list[Phrase]:
    """Bare phrases to the right are subject then object after a verb, object when the subject stood before it.

    After a masdar they fill a slot only before the first preposition: (غارة على مواقع مسلحي التنظيم).
    """
    free = ["subject", "object"]
    reading = scene.verbs[at]
    frame = scene.frame(at)
    if reading is None:
        free = [frame.construct, "object" if frame.construct == "subject" else "subject"] if frame else free
    elif reading.enclitic:
        free = ["subject"]
    elif is_passive(scene, at) or _says_they(reading) or _is_carried_out(scene, at, right):
        free = ["object"]
    if left is not None and reading is not None and _doer_follows(scene, at, reading, right):
        left = None
    if left is not None and reading is not None:
        slot = "object" if is_passive(scene, at) and not object_follows(scene, at) else "subject"
        left = left.in_slot(slot)
        free = [] if slot == "object" else ["object"]
    found = [left] if left is not None else []
    if reading is None and frame is not None and frame.construct == "object":
        right = _with_agent(scene, right)
    for phrase in right:
        if phrase.slot:
            found.append(phrase)
            free = free if reading is not None else []
        elif free:
            found.append(phrase.in_slot(free.pop(0)))
    return found
