"""The phrases that stand after a verb or masdar in its clause, each with the preposition it stands behind.

Decides where they end and which of them only says whose another is. Reads the Scene. Leaves what a phrase is to
`clauses_phrases` and which of the bare ones is subject or object to `clauses_slots`.
"""

from collections.abc import Sequence
from typing import Final

from sijill.languages.arabic.words import Word
from sijill.model.mentions import ActorMention
from sijill.reading.clauses_phrases import phrase_at
from sijill.reading.scene import Phrase, Scene
from sijill.text import MARK

_RIGHT: Final = 14  # tokens a clause is followed to the right of its head
_JOINED: Final = {"ب": "by_means", "ل": "to", "ك": "like"}


def phrases_after(scene: Scene, at: int) -> Sequence[Phrase]:
    """Return the phrases after a head in its clause, looked for once: voice, doer and light verb ask for them alike.

    >>> from sijill.reading.trying import scene
    >>> [(phrase.first, phrase.kind) for phrase in phrases_after(scene("قصف الجيش مستشفى قرب سرت"), 0)]
    [(1, 'state'), (2, 'site'), (4, 'site')]
    """
    known = scene.followers.get(at)
    if known is None:
        known = scene.followers[at] = _looked_for(scene, at)
    return known


def _looked_for(scene: Scene, at: int) -> list[Phrase]:
    found: list[Phrase] = []
    slot = ""
    end = min(scene.range_of(at)[1], at + _RIGHT)
    marks = scene.marks
    verbs, kinds, words, names, times = scene.verbs, scene.kinds, scene.words, scene.names, scene.times
    brackets = scene.brackets
    n = at + 1
    while n < end:
        if n in brackets:
            closing = brackets[n]
            end = min(scene.range_of(at)[1], end + closing - n)  # what stands in brackets takes nothing of the reach
        if verbs[n] is not None or kinds[n] in ("opener", "part") or marks[n]:
            break  # whoever "among them" names is one of those before, no party of his own
        if kinds[n] == "preposition":
            slot = scene.particles[n]
            n = scene.last[n] + 1
            continue
        if times[n] is not None:
            slot = ""  # "استعادت خلال الأسبوعين الأخيرين كل مناطق الريف": the preposition was that of the time
            n += 1
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
            found.append(head.in_slot(_joined_preposition(scene, n) or before or slot))
            n = head.last + 1
            slot = ""
            continue
        word = scene.words[n]
        noun = scene.nouns[n]
        if noun is not None and "و" in noun.proclitic and scene.nouns[at] is not None:
            break  # a second masdar has phrases of its own: "إصابة خمسة ومصرع جنديين"
        if word is not None and word.event is not None and slot == "":
            slot = _joined_preposition(scene, n) or slot
        elif word is not None and slot == "" and _shot_by_owner(word):
            slot = "by"
        n += 1
    return found


def _shot_by_owner(word: Word) -> bool:
    """برصاص جنود، بنيران الجيش: whose fire it was did it."""
    means = word.means
    return means is not None and means.item.kind == "fire" and "ب" in means.proclitic and not means.article


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
    if at != before.last + 1 or before.reference.mention is not None or scene.particles[at]:
        return False
    word = scene.words[at]
    reading = (word.people or word.actor or word.site) if word is not None else None
    definite = scene.names[at] is not None or (reading is not None and reading.article) or _leads_to_name(scene, at)
    joined = reading is not None and reading.proclitic != ""
    return definite and not joined and not scene.has_article(before.first)


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
    for letter in letters:
        if letter in _JOINED:
            return _JOINED[letter]
    return ""
