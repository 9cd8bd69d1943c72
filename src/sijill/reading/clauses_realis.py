"""Whether a deed happened: negation, modality, future, purpose, condition, attempt and denial that stand over a word.

Decides one of the realis values for a verb or event noun, and the word that decided it. Reads the Scene leftwards
from the word, as far as the word's own clause. Leaves what the deed was to the event aspects.
"""

from typing import Final, NamedTuple

from sijill.languages.arabic.words import Reading
from sijill.model.codes import Realis
from sijill.reading.scene import FRAMES, Scene

_REACH: Final = 9  # words a stance reaches over: "يخشى المسؤولون في المدينة من وقوع مزيد من الهجمات"
# Words across which no stance reaches: what follows them is told as it was.
_BARRIERS: Final = frozenset({"which", "after", "since", "while", "where", "when", "because", "result", "but", "cause"})


class Judgement(NamedTuple):
    """A realis and what decided it: the governing token, or -1 and the tense."""

    realis: Realis
    by: int
    why: str


def judge(scene: Scene, at: int) -> Judgement:
    """Return how the deed named at a token stands to the world."""
    verb = scene.verbs[at]
    if verb is not None:
        return _judge_verb(scene, at, verb)
    return _judge_noun(scene, at, scene.nouns[at])


def _judge_verb(scene: Scene, at: int, verb: Reading) -> Judgement:
    first, _ = scene.range_of(at)
    before = _near_particle(scene, at, first)
    if before is not None and before[1] == "negation":
        return Judgement("denied", before[0], "negated")
    if "س" in verb.proclitic or (before is not None and before[1] == "future"):
        return Judgement("planned", at if before is None else before[0], "future")
    tenses = {inflection.tense for inflection in verb.item.inflections}
    past = "perfect" in tenses or verb.item.number == "participle"
    if before is not None and before[1] == "modal" and not (past and scene.particle(before[0]) == "maybe"):
        return Judgement("possible", before[0], "modal")
    if "ل" in verb.proclitic and not past:
        return Judgement("planned", at, "purpose")
    if not past or (before is not None and before[1] == "opener"):
        governed = _governor(scene, at, first)
        if governed is not None:
            return governed
    condition = _condition(scene, at, first)
    if condition is not None:
        return condition
    if past:
        return Judgement("happened", -1, "perfect")
    if _goes_on(scene, at, first):
        return Judgement("ongoing", at, "goes on")
    return Judgement("happened", -1, "imperfect")


def _judge_noun(scene: Scene, at: int, noun: Reading | None) -> Judgement:
    first, _ = scene.range_of(at)
    if at > first and scene.particle(at - 1, "negation"):
        return Judgement("denied", at - 1, "negated")
    if at > first and scene.particle(at - 1, "modal"):
        return Judgement("possible", at - 1, "modal")
    if at > first and scene.particle(at - 1) == "before" and noun is not None and not noun.article:
        return Judgement("planned", at - 1, "before")
    governed = _governor(scene, at, first)
    if governed is not None:
        return governed
    if noun is not None and "ل" in noun.proclitic and not noun.article and noun.item.kind == "masdar":
        return Judgement("planned", at, "purpose")
    condition = _condition(scene, at, first)
    if condition is not None:
        return condition
    return Judgement("happened", -1, "named")


def _near_particle(scene: Scene, at: int, first: int) -> tuple[int, str] | None:
    """The particle right before a verb that says how it stands: (لم، قد، سوف، أن)."""
    for n in range(at - 1, max(first, at - 3) - 1, -1):
        word = scene.words[n]
        if word is None or word.particle is None:
            return None
        if word.particle.item.kind in ("negation", "future", "modal", "opener"):
            return n, word.particle.item.kind
    return None


def _goes_on(scene: Scene, at: int, first: int) -> bool:
    """News tells deeds in the imperfect too; they go on at publication only where the words say so."""
    if FRAMES[scene.sense(at)].realis == "ongoing":
        return True
    return any(scene.particle(n, "aspect") == "still" for n in range(max(first, at - 4), at))


def _governor(scene: Scene, at: int, first: int) -> Judgement | None:
    """The nearest stance to the left whose reach covers the token."""
    for n in range(at - 1, max(first, at - _REACH - 1) - 1, -1):
        if scene.is_mark(n) or scene.particle(n) in _BARRIERS:
            return None
        sense = scene.sense(n)
        if sense:
            frame = FRAMES[sense]
            if frame.part == "stance" and frame.realis is not None and not _only_passive(scene, n):
                return _stance(scene, n, frame.realis, sense)
            if scene.verbs[n] is not None and frame.part in ("act", "result", "none"):
                return None
        purpose = scene.particle(n, "opener") == "purpose"
        if purpose:
            return Judgement("planned", n, "purpose")
        if scene.particle(n) == "possible" or _may(scene, n):
            return Judgement("possible", n, "modal")
    return None


def _only_passive(scene: Scene, at: int) -> bool:
    """A stance is held by somebody: "ويدعى" is a name given, no call."""
    verb = scene.verbs[at]
    return verb is not None and bool(verb.item.inflections) and all(i.voice == "passive" for i in verb.item.inflections)


def _may(scene: Scene, at: int) -> bool:
    """قد before an imperfect: the letters of its prefix tell it, and no ending of the perfect (تأكدت)."""
    if scene.particle(at) != "maybe" or at + 1 >= len(scene.tokens):
        return False
    verb = scene.verbs[at + 1]
    if verb is not None and any(inflection.tense == "perfect" for inflection in verb.item.inflections):
        return False
    form = scene.tokens[at + 1].form
    return form[0] in "يتن" and not form.endswith(("ت", "تا", "وا"))


def _stance(scene: Scene, at: int, realis: Realis, sense: str) -> Judgement:
    """A stance that is itself negated turns round: who did not deny has said nothing."""
    first, _ = scene.range_of(at)
    if sense == "deny" and at > first and scene.particle(at - 1, "negation"):
        return Judgement("happened", at, "not denied")
    return Judgement(realis, at, sense)


def _condition(scene: Scene, at: int, first: int) -> Judgement | None:
    """إذا، لو، في حال earlier in the clause make what follows possible."""
    for n in range(at - 1, max(first, at - 12) - 1, -1):
        if scene.is_mark(n):
            return None
        if scene.particle(n, "modal") == "if":
            return Judgement("possible", n, "condition")
    return None
