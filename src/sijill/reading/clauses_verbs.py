"""Whether a form that can be a verb is one where it stands.

Decides between the verb قصف and the noun قصف by what stands before, and drops readings no verb can have there. Reads
the Scene to the left of the form. Leaves the rest of the scene to `clauses`.
"""

from typing import Final

from sijill.languages.arabic.words import Reading, Word
from sijill.reading.clauses_reach import owes, passed_over
from sijill.reading.scene import FRAMES, Scene
from sijill.text import MARK

# A bare masdar after these words is a noun even where its letters could be a verb.
_INTENT: Final = 6  # tokens between a noun of intent and the deed it means
_ASIDE: Final = 10  # tokens before an aside within which the verb of its clause stands
_OWED: Final = 6  # "إن على الولايات المتحدة سحب قواتها"
_BEFORE_NOUN: Final = frozenset({"preposition", "negation"})


def _verb_stands_before(scene: Scene, at: int) -> bool:
    """A clause has one verb: what follows it without و or an opener is its object (نفى المتحدث قصف القرية)."""
    for n in range(at - 1, max(at - 5, -1), -1):
        if scene.verbs[n] is not None:
            return True
        if scene.tokens[n].kind == MARK or scene.particle(n, "opener"):
            return False
    return False


def _stance_before_aside(scene: Scene, at: int) -> bool:
    """نفى الوزير، سالم الناصري، قصف القرية: behind the aside stands what the verb before it is about."""
    first, _ = scene.range_of(at)
    aside = passed_over(scene, at, first)
    if not aside or aside.stop != at:
        return False
    for n in range(aside.start - 1, max(first, aside.start - _ASIDE) - 1, -1):
        if scene.verbs[n] is not None:
            return FRAMES[scene.verbs[n].item.value].part == "stance"  # type: ignore[union-attr]  # it is none of null
        if scene.is_mark(n) or scene.particle(n, "opener"):
            return False
    return False


def _is_owed(scene: Scene, at: int) -> bool:
    """إن على الحكومة سحب قواتها: what somebody is asked to do."""
    first, _ = scene.range_of(at)
    return any(owes(scene, n) for n in range(max(first, at - _OWED), at))


def _masdar_stands_before(scene: Scene, at: int) -> bool:
    """A masdar that a preposition governs takes the next one along: "للمطالبة بإنهاء الحصار وسحب القوات",
    "أسفر عن مقتل جندي وجرح آخر"."""
    for n in range(at - 1, max(at - 9, -1), -1):
        if scene.verbs[n] is not None or scene.is_mark(n) or scene.particle(n, "opener"):
            return False
        noun = scene.nouns[n]
        if noun is None or noun.item.kind not in ("masdar", "fact"):
            continue
        if set(noun.proclitic) & set("بل") or (n > 0 and scene.particle(n - 1, "preposition")):
            return True
    return False


def _intent_stands_before(scene: Scene, at: int) -> bool:
    """A noun of intent takes the deed as its object: "كشف عن عزم الخلية خطف الرعايا"."""
    for n in range(at - 1, max(at - _INTENT, -1), -1):
        if scene.verbs[n] is not None or scene.is_mark(n) or scene.particles[n]:
            return False
        noun = scene.nouns[n] if scene.names[n] is None else None
        if noun is not None:
            return FRAMES[noun.item.value].part == "stance"
    return False


def _is_stray(scene: Scene, at: int, verb: Reading) -> bool:
    """No verb takes the pronoun ي (جندي), a written ة is none (أسرة), فجرا is a time; a jussive needs its لم، لا or
    ل.
    """
    if verb.enclitic == "ي" or (scene.tokens[at].form.endswith("ا") and scene.draft.words[at].first("day_parts")):
        return True
    if verb.enclitic == "ه" and scene.draft.text[scene.tokens[at].end - 1] == "ة":
        return True
    if verb.numbers == {"d"} and at and scene.tokens[at].form.endswith("ا") and _ends_as_noun(scene, at - 1):
        return True  # "خطرا داهما" is an adjective
    if verb.tenses != {"jussive"} or "ل" in verb.proclitic:
        return False
    return not any(scene.particle(n, "negation") or scene.particle(n, "opener") for n in range(max(0, at - 2), at))


def _ends_as_noun(scene: Scene, at: int) -> bool:
    """خطرا has the ending of an object; إنهما is a pronoun, and ما a particle."""
    form = scene.tokens[at].form
    return form.endswith("ا") and not form.endswith("هما") and not scene.particles[at]


def _after_preposition(scene: Scene, at: int, _: Reading) -> bool:
    """No verb follows a preposition but منذ: "مع تفجر" is a noun even where only the verb is listed."""
    if at and scene.particles[at - 1] == "since":
        return False
    return at > 0 and scene.particle(at - 1, "preposition") != "" and scene.last[at - 1] == at - 1


def _stands_as_name(scene: Scene, at: int, _: Reading) -> bool:
    """A verb's letters inside a name or a time are no verb: (سقط inside a place, أحد weekday)."""
    return scene.names[at] is not None or scene.times[at] is not None


def _is_verb(scene: Scene, at: int, noun: Reading) -> bool:
    """Return whether a form that is both verb and masdar is the verb here."""
    if noun.article or any(letter in noun.proclitic for letter in "بلك") or scene.last[at] > at:
        return False
    if at == 0 or scene.sentence[at - 1] != scene.sentence[at]:
        return True
    if not noun.proclitic and (_verb_stands_before(scene, at) or _stance_before_aside(scene, at)):
        return False
    if noun.proclitic == "و" and _masdar_stands_before(scene, at):
        return False
    if not noun.proclitic and (_intent_stands_before(scene, at) or _is_owed(scene, at)):
        return False
    before = scene.words[at - 1]
    if scene.tokens[at - 1].kind == MARK:
        return True
    if before is not None:
        if before.particle is not None:
            return before.particle.item.kind not in _BEFORE_NOUN
        if before.event is not None or before.counted is not None:
            return scene.nouns[at - 1] is not None and before.event is not None and before.event.article
        if before.people is not None:
            return True
    return bool(noun.proclitic) or scene.tokens[at - 1].form.startswith("ال") or scene.names[at - 1] is not None


def is_modal(scene: Scene, at: int, word: Word) -> bool:
    """Return whether a form stands as a particle before a verb: (فقد تم), not (فقد الجيش موقعا).

    >>> from sijill.reading.trying import scene
    >>> found = scene("فقد تم تدمير الجسر")
    >>> is_modal(found, 0, found.words[0])
    True
    """
    particle = word.particle
    return particle is not None and particle.item.kind == "modal" and not _has_subject(scene, at + 1)


def _has_subject(scene: Scene, after: int) -> bool:
    """Return whether a noun, a name or a number stands at a token, which a particle before a verb never has."""
    if after >= len(scene.tokens) or scene.tokens[after].kind == MARK:
        return True
    word = scene.words[after]
    noun = word is not None and word.verb is None and (word.people or word.actor or word.site) is not None
    named = scene.names[after] is not None or scene.quantities[after] is not None
    return noun or named or scene.tokens[after].form.startswith("ال")


def verb_at(scene: Scene, at: int, word: Word) -> Reading | None:
    """Return the verb a form is where it stands, null when it is a noun there or nothing.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قصف الجيش سرت بعد قصف المطار")
    >>> [at for at in (0, 4) if verb_at(found, at, found.words[at]) is not None]
    [0]
    """
    verb = word.verb
    if verb is None or _stands_as_name(scene, at, verb) or _after_preposition(scene, at, verb):
        return None
    if _is_stray(scene, at, verb):
        return None
    return verb if word.event is None or _is_verb(scene, at, word.event) else None
