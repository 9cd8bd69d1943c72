"""Whether a deed happened: negation, modality, future, purpose, condition, attempt and denial that stand over a word.

Decides one of the realis values for a verb or event noun, and the word that decided it. Reads the Scene leftwards
from the word, as far as the word's own clause. Leaves what the deed was to the event aspects.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from sijill.languages.arabic.words import Reading
from sijill.model.codes import Realis
from sijill.reading.scene import FRAMES, STANCES, Scene

HABIT: Final = "habit"  # what is done for months or regularly is no single deed
LASTING: Final = frozenset({HABIT, "goes on", "carried on", "begun"})  # why a deed is ongoing
# What a conditional word makes of the deed: a condition; what was not (لو انفجرت); what is only asked (ما إذا كان).
CONDITIONS: Final = {"if": "condition", "untrue": "untrue", "whether": "asked"}
ENDED: Final = "ended"  # an operation told as over: whatever else says that it goes on is older
OWN_WORD: Final = "its own word"  # the noun itself says how the deed stands: "الهدف التالي"
_REACH: Final = 9  # words a stance reaches over: "يخشى المسؤولون في المدينة من وقوع مزيد من الهجمات"
# Words across which no stance reaches: what follows them is told as it was.
_CONDITION_REACH: Final = 20  # "حال خسر التنظيم المدينة، فمن المؤكد أنه سيعود إلى القتال"
_COMMAS: Final = frozenset({"،", ","})
_SPEAKS: Final = 9  # tokens a word of comment governs over: "اتهم القضاء العسكري ثلاثة من أفراد الخلية بقتل"
_DENIED: Final = 4  # tokens of what is denied before the deed itself: "نفى وجود أي خطط لسحب"
_DENIED_KNOWN: Final = 1  # before a known deed: "نفى وقوع الهجوم"
_ADJECTIVES: Final = 4  # tokens after a deed in which its adjectives stand
_LASTS: Final = 6  # tokens after an imperfect within which its duration stands
_BARRIERS: Final = frozenset(
    {"which", "after", "since", "while", "where", "when", "because", "result", "but", "cause", "according"}
)


class Judgement(NamedTuple):
    """A realis and what decided it: the governing token, or -1 and the tense."""

    realis: Realis
    by: int
    why: str


def judge(scene: Scene, at: int) -> Judgement:
    """Return how the deed named at a token stands to the world."""
    frame = scene.frame(at)
    if frame is not None and frame.part == "act" and frame.realis is not None:
        return Judgement(frame.realis, at, OWN_WORD)
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
        depends = _condition_of_sentence(scene, at, first)
        return depends or Judgement("planned", at if before is None else before[0], "future")
    tenses = {inflection.tense for inflection in verb.item.inflections}
    past = "perfect" in tenses or verb.item.number == "participle"
    if before is not None and (word := scene.particles[before[0]]) in CONDITIONS:
        return Judgement("possible", before[0], CONDITIONS[word])
    if before is not None and before[1] == "modal" and not (past and scene.particles[before[0]] == "maybe"):
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
    said = _said(scene, at, first)
    if said is not None and (said.realis == "denied" or not past):
        return said
    if past:
        return Judgement("happened", -1, "perfect")
    frame = FRAMES[scene.sense(at)]
    if frame.part != "result" and _lasts(scene, at):
        return Judgement("ongoing", at, HABIT)
    if frame.realis == "ongoing" or frame.lasting:
        return Judgement("ongoing", at, "carried on")
    if _goes_on(scene, at, first):
        return Judgement("ongoing", at, "goes on")
    return Judgement("happened", -1, "imperfect")


def _judge_noun(scene: Scene, at: int, noun: Reading | None) -> Judgement:
    first, _ = scene.range_of(at)
    if at > first and scene.particle(at - 1, "negation"):
        prevented = at - 1 > first and scene.sense(at - 2) == "prevent"  # "حالت دون قصف": nobody denies anything
        return Judgement("possible" if prevented else "denied", at - 1, "negated")
    if noun is not None and noun.article and at > first and _is_site(scene, at - 1):
        return Judgement("happened", -1, "named")  # "تلاعب في موقع الهجوم": that there was one is known
    said = _said(scene, at, first)
    if said is not None and said.realis == "denied":
        return said
    if at > first and scene.particle(at - 1, "modal"):
        return Judgement("possible", at - 1, "modal")
    if (likely := _called_likely(scene, at)) is not None:
        return Judgement("possible", likely, "likely")
    if at > first and scene.particles[at - 1] == "before" and noun is not None and not noun.article:
        return Judgement("planned", at - 1, "before")
    governed = _governor(scene, at, first)
    if governed is not None:
        return governed
    if noun is not None and "ل" in noun.proclitic and not noun.article and noun.item.kind == "masdar":
        return Judgement("planned", at, "purpose")
    condition = _condition(scene, at, first)
    if condition is not None:
        return condition
    if said is not None:
        return said
    lasting = _predicate_lasts(scene, at)
    return Judgement("ongoing", at, lasting) if lasting else Judgement("happened", -1, "named")


def _condition_of_sentence(scene: Scene, at: int, first: int) -> Judgement | None:
    """إذا خسر التنظيم المدينة، فسيعود: what would follow from a condition is possible, not planned."""
    for n in range(at - 1, max(first, at - _CONDITION_REACH) - 1, -1):
        if scene.particle(n, "modal") == "if":
            return Judgement("possible", n, "condition")
    return None


def _said(scene: Scene, at: int, first: int) -> Judgement | None:
    """نفى المتحدث أن يكون الجيش قد قصف: what a speaker denies or hopes for, in the first clause of what he says."""
    start = scene.tokens[at].start
    for said in scene.stances:
        content, realis = said.content, STANCES[said.stance]
        if content is None or not content.start <= start < content.end:
            continue
        between = [n for n in range(max(first, at - _REACH - 3), at) if scene.tokens[n].start >= content.start]
        noun = scene.nouns[at]
        if noun is not None and realis == "denied" and len(between) > (_DENIED_KNOWN if noun.article else _DENIED):
            continue  # "نفت مسؤوليتها عن الهجوم": that there was one is not what is denied
        if noun is not None and realis == "denied" and _is_about(scene, at, between):
            continue
        if not any(scene.is_mark(n) or scene.particles[n] in _BARRIERS for n in between) and (
            at - len(between) == first or scene.tokens[at - len(between) - 1].start < content.start
        ):
            return Judgement(realis, at, said.stance)
    return None


def _is_about(scene: Scene, at: int, between: Iterable[int]) -> bool:
    """نفى أن يكون قد استمع إلى تسجيل عن الهجوم: what is denied is that verb, which قد brings."""
    about = "about" in (scene.particle(at - 1), scene.particle(at - 2))  # "عن عملية القتل"
    return about and any(scene.particle(n) == "maybe" for n in between)


def _is_site(scene: Scene, at: int) -> bool:
    """The site of something: a noun of a place without article."""
    word = scene.words[at]
    return word is not None and word.site is not None and not word.site.article


def _lasts(scene: Scene, at: int) -> bool:
    """An imperfect with words of duration or habit goes on: (تشن منذ سنوات غارات), (ومنذ أسبوع تدور معارك)."""
    first, end = scene.range_of(at)
    for n in range(at - 1, max(first, at - _LASTS) - 1, -1):
        if scene.particles[n] == "since":
            return True
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particle(n, "opener"):
            break
    for n in range(at + 1, min(end, at + _LASTS)):
        if scene.is_mark(n) or scene.verbs[n] is not None:
            return False
        if scene.particles[n] in ("since", "still"):
            return True
    return False


def _called_likely(scene: Scene, at: int) -> int | None:
    """ضربة أميركية محتملة: an adjective of the deed says that it has not come yet."""
    _, end = scene.range_of(at)
    for n in range(scene.last[at] + 1, min(end, at + _ADJECTIVES)):
        word = scene.words[n]
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particles[n]:
            return None
        if word is not None and word.quality is not None and word.quality.item.value == "likely":
            return n
    return None


def _predicate_lasts(scene: Scene, at: int) -> str:
    """الاشتباكات مستمرة، منذ بدء القصف، الحصار منذ عام: how a noun's predicate or beginning says that it goes on."""
    first, end = scene.range_of(at)
    begun = at - 1 > first and scene.senses[at - 1] == "light_begin" and scene.verbs[at - 1] is None
    if begun and scene.particles[at - 2] == "since":
        return "begun"
    for n in range(at + 1, min(end, at + _LASTS)):
        if scene.is_mark(n) or scene.verbs[n] is not None:
            return ""
        if scene.particles[n] == "since" and FRAMES[scene.sense(at)].lasting:
            return "goes on"
        if scene.particles[n] == "still":
            return "goes on"
        if scene.kinds[n] in ("preposition", "opener"):
            return ""
    return ""


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
    return any(scene.particle(n, "aspect") == "still" for n in range(max(first, at - 4), at))


def _governor(scene: Scene, at: int, first: int) -> Judgement | None:
    """The nearest stance to the left whose reach covers the token."""
    passed = _passed_over(scene, at, first)
    for n in range(at - 1, max(first, at - _REACH - 1 - len(passed)) - 1, -1):
        if n in passed:
            continue
        particle = scene.particles[n]
        if scene.is_mark(n) or particle in _BARRIERS:
            return None
        sense = scene.senses[n]
        if sense:
            frame = FRAMES[sense]
            if frame.speaks_of:
                return None  # "فشل المجلس في تشكيل لجنة تحقيق في الهجوم": it failed at something else
            if frame.part == "act" and scene.nouns[n] is not None and not _goes_along(scene, n, at):
                return None  # "فشل المفاوضات … السبب في هجوم": it failed at the talks
            if frame.realis == "denied" and _speaks_between(scene, n, at):
                return None
            if frame.part == "stance" and frame.realis is not None and not _only_passive(scene, n):
                outer = _governor(scene, n, first) if scene.nouns[n] is not None else None
                return outer or _stance(scene, n, frame.realis, sense)
            if scene.verbs[n] is not None and frame.part in ("act", "result", "none"):
                return None
            if n == at - 1 and frame.part == "none" and scene.nouns[n] is not None:
                return None  # "محاولة صد الهجوم": what was tried is to repel it
        if particle == "purpose" and scene.kinds[n] == "opener":
            return Judgement("planned", n, "purpose")
        if particle == "possible" or (particle == "maybe" and _may(scene, n)):
            return Judgement("possible", n, "modal")
        if scene.nouns[at] is not None and _is_about(scene, at, (n,)):
            return None
    return None


def _goes_along(scene: Scene, before: int, at: int) -> bool:
    """Two deeds under one stance: joined by و, or the first a general word that carries the second (سلسلة هجمات)."""
    noun = scene.nouns[at]
    return at - before == 1 or (noun is not None and "و" in noun.proclitic)


def _speaks_between(scene: Scene, first: int, last: int) -> bool:
    """نفى القصف، مضيفا أنه …: what another verb of saying brings is no longer denied."""
    cues = (said.cue.start for said in scene.draft.statements)
    return any(scene.tokens[first].end < cue < scene.tokens[last].start for cue in cues)


def _passed_over(scene: Scene, at: int, first: int) -> range:
    """The tokens of a name between two commas: "نفى الوزير، فلان الفلاني، قصف المدينة"."""
    close = next((n for n in range(at - 1, max(first, at - _REACH) - 1, -1) if scene.is_mark(n)), None)
    if close is None or scene.tokens[close].form not in _COMMAS:
        return range(0)
    for n in range(close - 1, max(first, close - _REACH) - 1, -1):
        if scene.is_mark(n):
            return range(n, close + 1) if scene.tokens[n].form in _COMMAS else range(0)
        if scene.names[n] is None:
            return range(0)
    return range(0)


def _only_passive(scene: Scene, at: int) -> bool:
    """A stance is held by somebody: "ويدعى" is a name given, no call."""
    verb = scene.verbs[at]
    return verb is not None and bool(verb.item.inflections) and all(i.voice == "passive" for i in verb.item.inflections)


def _may(scene: Scene, at: int) -> bool:
    """قد before an imperfect: the letters of its prefix tell it, and no ending of the perfect (تأكدت)."""
    if at + 1 >= len(scene.tokens):
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
    marks, particles = scene.marks, scene.particles
    for n in range(at - 1, max(first, at - 12) - 1, -1):
        if marks[n]:
            return None
        if particles[n] in CONDITIONS and scene.kinds[n] == "modal":
            return Judgement("possible", n, CONDITIONS[particles[n]])
    return None


def speaks_of(scene: Scene, at: int) -> str:
    """Return how a word to the left only speaks of the deed at a token (condemned, accused …), empty when none does."""
    first, _ = scene.range_of(at)
    marks, frames = scene.marks, scene.frames
    for n in range(at - 1, max(first, at - _SPEAKS) - 1, -1):
        if marks[n]:
            return ""
        frame = frames[n]
        if frame is None:
            continue
        if frame.speaks_of:
            return frame.speaks_of
        if scene.verbs[n] is not None or frame.part == "stance":
            return ""
    return ""
