"""Who and what stand around a verb or masdar: the phrases in its clause, each with the slot it fills.

Decides slots (subject, object, or the preposition before a phrase) by order and prepositions. Reads the Scene. Leaves
what a phrase is to `clauses_phrases` and what a slot means to the frame.
"""

from collections.abc import Sequence
from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.model.mentions import ActorMention
from sijill.reading.clauses_phrases import Phrase, phrase_at
from sijill.reading.scene import Scene
from sijill.text import MARK, WORD

_RIGHT: Final = 14  # tokens a clause is followed to the right of its head, to the left for a subject before its verb
_LEFT: Final = 9
_ASIDE: Final = 8  # tokens of an aside between two commas
_THIRD: Final = 3
_SHARED: Final = 20  # tokens back to the verb whose subject a joined verb shares
_JOINED: Final = {"ب": "by_means", "ل": "to", "ك": "like"}


def phrases(scene: Scene, at: int) -> list[Phrase]:
    """Return the phrases of the clause around a head, nearest first on each side, with their slots."""
    right = _to_the_right(scene, at)
    left = _subject_before(scene, at) if scene.verbs[at] is not None else None
    found = _slotted(scene, at, left, right)
    if not any(phrase.slot in ("subject", "object") for phrase in found) or _only_object(scene, at, found):
        shared = _shared_subject(scene, at)
        if shared is not None:
            found.append(shared)
    return found


def _only_object(scene: Scene, at: int, found: list[Phrase]) -> bool:
    """A plural verb names its subject in its ending: what follows it is its object (وقتلوا جنديا)."""
    verb = scene.verbs[at]
    return verb is not None and _says_they(verb) and not any(phrase.slot == "subject" for phrase in found)


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
    return None


def _is_joined(scene: Scene, at: int, verb: Reading) -> bool:
    """وقتلوا، وباتت تسيطر: the verb, or the auxiliary before it, goes on with و."""
    before = scene.words[at - 1] if at else None
    auxiliary = before.particle if before is not None and scene.particle(at - 1) == "became" else None
    return "و" in verb.proclitic or (auxiliary is not None and "و" in auxiliary.proclitic)


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
    elif is_passive(scene, at) or _says_they(reading):
        free = ["object"]
    if left is not None and reading is not None:
        slot = "object" if is_passive(scene, at) and not _object_follows(scene, at) else "subject"
        left = left._replace(slot=slot)
        free = [] if slot == "object" else ["object"]
    found = [left] if left is not None else []
    for phrase in right:
        if phrase.slot:
            found.append(phrase)
            free = free if reading is not None else []
        elif free:
            found.append(phrase._replace(slot=free.pop(0)))
    return found


def is_passive(scene: Scene, at: int) -> bool:
    """Return whether a verb is passive: by its form, or, where the form leaves it open, by a harmed party right after
    it.
    """
    reading = scene.verbs[at]
    if reading is None:
        return False
    voices = {inflection.voice for inflection in reading.item.inflections}
    if voices == {"passive"} or ("passive" in voices and _is_marked_passive(scene, at)):
        return True
    if voices == {"active"} or "passive" not in voices or reading.enclitic:
        return False
    frame = scene.frame(at)
    if frame is None or frame.measure is None:
        return False
    if all(inflection.number == "p" for inflection in reading.item.inflections):
        return not _object_follows(scene, at)  # a plural verb has its subject behind it: what follows is its object
    return not _second_party(scene, at + 1)


def _is_marked_passive(scene: Scene, at: int) -> bool:
    """A written u after the first letter of a perfect tells the passive: قُتل."""
    token = scene.tokens[at]
    return "\u064f" in scene.draft.text[token.start : min(token.end, token.start + 4)]


def _object_follows(scene: Scene, at: int) -> bool:
    """After its subject and an active verb a bare noun comes; after a passive, a preposition, a time or the end."""
    end = scene.range_of(at)[1]
    if at + 1 < end and scene.quantities[at + 1] is not None:
        return True
    if at + 1 >= end or scene.tokens[at + 1].kind != WORD or scene.particle(at + 1) or scene.verbs[at + 1] is not None:
        return False
    follower = scene.words[at + 1]
    joined = follower is not None and follower.event is not None and follower.event.proclitic
    return scene.times[at + 1] is None and not joined and not scene.tokens[at + 1].form.startswith(("ب", "و", "ل"))


def _second_party(scene: Scene, start: int) -> bool:
    """Two bare parties in a row, or one and then a number: somebody did it to somebody."""
    bare = [phrase for phrase in _to_the_right(scene, start - 1) if not phrase.slot]
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


def _to_the_right(scene: Scene, at: int) -> Sequence[Phrase]:
    """The phrases after a head in its clause, looked for once: is it passive, who did it, what its light verb says."""
    known = scene.followers.get(at)
    if known is None:
        known = scene.followers[at] = _phrases_after(scene, at)
    return known


def _phrases_after(scene: Scene, at: int) -> list[Phrase]:
    found: list[Phrase] = []
    slot = ""
    end = min(scene.range_of(at)[1], at + _RIGHT)
    verbs, kinds, words, names = scene.verbs, scene.kinds, scene.words, scene.names
    n = at + 1
    while n < end:
        if verbs[n] is not None or kinds[n] in ("opener", "part") or scene.is_mark(n):
            break  # whoever "among them" names is one of those before, no party of his own
        if kinds[n] == "preposition":
            slot = scene.particles[n]
            n = scene.last[n] + 1
            continue
        if words[n] is None and names[n] is None:
            n += 1
            continue
        head = phrase_at(scene, n, slot)
        if head is not None and found and _owns(scene, n, found[-1]):
            n = head.last + 1
            continue
        if head is not None:
            before = found[-1].slot if found and _continues(scene, n, found[-1]) else ""
            found.append(head._replace(slot=_joined_preposition(scene, n) or before or slot))
            n = head.last + 1
            slot = ""
            continue
        word = scene.words[n]
        noun = scene.nouns[n]
        if noun is not None and "و" in noun.proclitic and scene.nouns[at] is not None:
            break  # a second masdar has phrases of its own: "إصابة خمسة ومصرع جنديين"
        if word is not None and word.event is not None and slot == "":
            slot = _joined_preposition(scene, n) or slot
        n += 1
    return found


def _continues(scene: Scene, at: int, before: Phrase) -> bool:
    """A phrase joined with و right behind one after a preposition stands after it too: (بين الجيش والمسلحين)."""
    return at == before.last + 1 and scene.tokens[at].form.startswith("و") and _has_joint(scene, at)


def _has_joint(scene: Scene, at: int) -> bool:
    """Return whether the و a token begins with is the particle, not its first letter."""
    name, word = scene.names[at], scene.words[at]
    if name is not None:
        return name.start > scene.tokens[at].start
    reading = (word.people or word.actor or word.site) if word is not None else None
    return reading is not None and "و" in reading.proclitic


def _owns(scene: Scene, at: int, before: Phrase) -> bool:
    """A definite phrase right after one without article only says whose it is: (مواقع المسلحين)."""
    name = scene.names[at]
    if name is not None and before.reference.mention == name.id:
        return True
    if at != before.last + 1 or before.reference.mention is not None or scene.particle(at):
        return False
    word = scene.words[at]
    reading = (word.people or word.actor or word.site) if word is not None else None
    definite = scene.names[at] is not None or (reading is not None and reading.article) or _leads_to_name(scene, at)
    joined = reading is not None and reading.proclitic != ""
    return definite and not joined and not scene.tokens[before.first].form.startswith(("ال", "وال", "لل", "بال"))


def _leads_to_name(scene: Scene, at: int) -> bool:
    """A word without article whose owner is named right after it: (مواقع مسلحي داعش)."""
    after = at + 1
    while after < len(scene.tokens) and scene.tokens[after].kind == MARK and not scene.is_mark(after):
        after += 1
    return after < len(scene.tokens) and isinstance(scene.names[after], ActorMention)


def _joined_preposition(scene: Scene, at: int) -> str:
    word = scene.words[at]
    if word is None:
        name = scene.names[at]
        token = scene.tokens[at]
        if name is not None and name.start > token.start:
            return _JOINED.get(token.form[name.start - token.start - 1], "")
        return ""
    reading = word.people or word.actor or word.site or word.counted
    letters = reading.proclitic if reading else ""
    return next((_JOINED[letter] for letter in letters if letter in _JOINED), "")


def _subject_before(scene: Scene, at: int) -> Phrase | None:
    """The party before a verb in its own clause: (الجيش قصف), (مسلحون من الحركة هاجموا)."""
    verb = scene.verbs[at]
    if verb is not None and ("و" in verb.proclitic or "ف" in verb.proclitic):
        return None  # a joined verb opens a clause: what stands before it belongs to the one before
    first, _ = scene.range_of(at)
    found: Phrase | None = None
    n = at - 1
    while n >= max(first, at - _LEFT):
        if scene.is_mark(n) and (opening := _aside(scene, n, first)) is not None:
            n = opening - 1
            continue
        mark = scene.tokens[n].kind == MARK
        opens_quotation = found is not None and mark
        if scene.is_mark(n) or scene.verbs[n] is not None or opens_quotation or (mark and scene.tokens[n].form in ")]"):
            break  # who stands in brackets, as an agency in a dateline, is no subject
        kind = scene.particle(n, "opener")
        if kind:
            if kind == "which" and n - 1 >= first:
                found = _party_ending(scene, n - 1) or found
            break
        if scene.particle(n, "preposition"):
            found = None
            n -= 1
            continue
        found = phrase_at(scene, n) or found
        n -= 1
    return found


def _aside(scene: Scene, close: int, first: int) -> int | None:
    """The comma that opens an aside naming the source: "باتت القوات، بحسب المرصد، تسيطر"."""
    for n in range(close - 1, max(first, close - _ASIDE) - 1, -1):
        if scene.is_mark(n):
            return n if scene.particle(n + 1) == "according" else None
    return None


def _party_ending(scene: Scene, at: int) -> Phrase | None:
    """The nearest party at or before a token, within the reach of a relative clause's antecedent."""
    for n in range(at, max(at - 4, -1), -1):
        found = phrase_at(scene, n)
        if found is not None:
            return found
    return None
