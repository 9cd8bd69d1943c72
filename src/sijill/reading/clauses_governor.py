"""The word to the left that a deed stands under: a stance, a purpose, a modal, a condition, what a speaker denies.

Decides which of them reaches the deed and what it makes of it. Reads the Scene leftwards from the word, as far as the
word's own clause. Leaves the tense and the particle right before the word to `clauses_realis`.
"""

from collections.abc import Iterable
from typing import Final

from sijill.model.codes import Realis
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.scene import FRAMES, STANCES, Scene

# What a conditional word makes of the deed: a condition; what was not (لو انفجرت); what is only asked (ما إذا كان).
CONDITIONS: Final = {"if": "condition", "untrue": "untrue", "whether": "asked"}
_REACH: Final = 9  # words a stance reaches over: "يخشى المسؤولون في المدينة من وقوع مزيد من الهجمات"
_CONDITION_REACH: Final = 20  # "حال خسر التنظيم المدينة، فمن المؤكد أنه سيعود إلى القتال"
_CLAUSE: Final = 12  # tokens a condition reaches over within its clause
_COMMAS: Final = frozenset({"،", ","})
_DENIED: Final = 4  # tokens of what is denied before the deed itself: "نفى وجود أي خطط لسحب"
_DENIED_KNOWN: Final = 1  # before a known deed: "نفى وقوع الهجوم"
# Words across which no stance reaches: what follows them is told as it was.
_BARRIERS: Final = frozenset(
    {"which", "after", "since", "while", "where", "when", "because", "result", "but", "cause", "answering", "according"}
)


def governor(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return what the nearest stance to the left whose reach covers a token makes of it, null where none does."""
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
                outer = governor(scene, n, first) if scene.nouns[n] is not None else None
                return outer or _stance(scene, n, frame.realis, sense)
            if scene.verbs[n] is not None and frame.part in ("act", "result", "none"):
                return None
            if n == at - 1 and frame.part == "none" and scene.nouns[n] is not None:
                return None  # "محاولة صد الهجوم": what was tried is to repel it
        if particle == "purpose" and scene.kinds[n] == "opener":
            return Judgement("planned", n, "purpose")
        if particle == "wanted" and scene.nouns[at] is not None:
            return Judgement("possible", n, "modal")  # "يتعين على المسلحين الانسحاب"
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
    return verb is not None and verb.voices == {"passive"}


def _may(scene: Scene, at: int) -> bool:
    """قد before an imperfect: the letters of its prefix tell it, and no ending of the perfect (تأكدت)."""
    if at + 1 >= len(scene.tokens):
        return False
    verb = scene.verbs[at + 1]
    if verb is not None and "perfect" in verb.tenses:
        return False
    form = scene.tokens[at + 1].form
    return form[0] in "يتن" and not form.endswith(("ت", "تا", "وا"))


def _stance(scene: Scene, at: int, realis: Realis, sense: str) -> Judgement:
    """A stance that is itself negated turns round: who did not deny has said nothing."""
    first, _ = scene.range_of(at)
    if sense == "deny" and at > first and scene.particle(at - 1, "negation"):
        return Judgement("happened", at, "not denied")
    return Judgement(realis, at, sense)


def said(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return what a speaker denies or hopes for, in the first clause of what he says: (نفى أن يكون الجيش قد قصف)."""
    start = scene.tokens[at].start
    for statement in scene.stances:
        content, realis = statement.content, STANCES[statement.stance]
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
            return Judgement(realis, at, statement.stance)
    return None


def _is_about(scene: Scene, at: int, between: Iterable[int]) -> bool:
    """نفى أن يكون قد استمع إلى تسجيل عن الهجوم: what is denied is that verb, which قد brings."""
    about = "about" in (scene.particle(at - 1), scene.particle(at - 2))  # "عن عملية القتل"
    return about and any(scene.particle(n) == "maybe" for n in between)


def condition(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return what إذا، لو، في حال earlier in the clause make of a deed, null where none stands there."""
    marks, particles = scene.marks, scene.particles
    for n in range(at - 1, max(first, at - _CLAUSE) - 1, -1):
        if marks[n]:
            return None
        if particles[n] in CONDITIONS and scene.kinds[n] == "modal":
            return Judgement("possible", n, CONDITIONS[particles[n]])
    return None


def condition_of_sentence(scene: Scene, at: int, first: int) -> Judgement | None:
    """Return that what would follow from a condition is possible, not planned: (إذا خسر المدينة، فسيعود)."""
    for n in range(at - 1, max(first, at - _CONDITION_REACH) - 1, -1):
        if scene.particle(n, "modal") == "if":
            return Judgement("possible", n, "condition")
    return None
