"""Whether a deed happened, goes on, is planned, possible, attempted or denied.

Decides one of the realis values for a verb or event noun, and the word that decided it: by the particle right before
it, its tense, what it stands under (`clauses_governor`) and what says that it goes on (`clauses_lasting`). Reads the
Scene. Leaves what the deed was to the event aspects.
"""

from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.languages.frames import Frame
from sijill.reading.clauses_behind import stance_behind
from sijill.reading.clauses_conditions import CONDITIONS, condition, condition_of_sentence
from sijill.reading.clauses_governor import governor
from sijill.reading.clauses_judgement import HABIT, OWN_WORD, Judgement
from sijill.reading.clauses_lasting import goes_on, is_not_now, lasts, no_end_told, predicate_lasts
from sijill.reading.clauses_said import said
from sijill.reading.clauses_turned import called_false, negated, not_ended, not_wholly
from sijill.reading.scene import FRAMES, Scene
from sijill.text import WORD

_ADJECTIVES: Final = 4  # tokens after a deed in which its adjectives stand
_BRINGS: Final = frozenset({"result", "achieve", "come_to"})
_PREDICATE: Final = 8  # tokens after a noun in which its predicate stands: "المفاوضات بين الجيش والفصائل فشلت"


def judge(scene: Scene, at: int) -> Judgement:
    """Return how the deed named at a token stands to the world.

    >>> from sijill.reading.trying import scene
    >>> judge(scene("لم يهاجم المسلحون الحاجز."), 1).realis
    'denied'
    """
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
        return _negated_verb(scene, at, before[0])
    if "س" in verb.proclitic or (before is not None and before[1] == "future"):
        depends = condition_of_sentence(scene, at, first)
        return depends or Judgement("planned", at if before is None else before[0], "future")
    tenses = verb.tenses
    past = "perfect" in tenses or verb.item.number == "participle"
    if before is not None and (word := scene.particles[before[0]]) in CONDITIONS:
        return Judgement("possible", before[0], CONDITIONS[word])
    if before is not None and before[1] == "modal" and not (past and scene.particles[before[0]] == "maybe"):
        return Judgement("possible", before[0], "modal")
    if "ل" in verb.proclitic and not past:
        return Judgement("planned", at, "purpose")
    if not past and scene.particles[first] == "asked":
        return Judgement("possible", first, "asked")
    if not past or (before is not None and before[1] == "opener"):
        governed = governor(scene, at, first)
        if governed is not None:
            return governed
    conditional = condition(scene, at, first)
    if conditional is not None:
        return conditional
    spoken = said(scene, at, first)
    if spoken is not None and (spoken.realis == "denied" or not past):
        return spoken
    frame = FRAMES[scene.sense(at)]
    if past and frame.realis == "ongoing" and no_end_told(scene, at):
        return Judgement("ongoing", at, "carried on")
    if past:
        return Judgement("happened", -1, "perfect")
    if is_not_now(scene, at):
        return Judgement("happened", -1, "imperfect")
    if frame.part != "result" and lasts(scene, at):
        return Judgement("ongoing", at, HABIT)
    known = frame.part == "light" and frame.place and "which" in scene.particles[max(first, at - 2) : at]
    if frame.realis == "ongoing" or (frame.lasting and not known):
        return Judgement("ongoing", at, "carried on")
    if goes_on(scene, at, first):
        return Judgement("ongoing", at, "goes on")
    return Judgement("happened", -1, "imperfect")


def _negated_verb(scene: Scene, at: int, negation: int) -> Judgement:
    if not_ended(scene, at):
        return Judgement("ongoing", negation, "goes on")
    if scene.senses[at] == "manage":
        return Judgement("attempted", negation, "fail")
    if not_wholly(scene, at):
        return Judgement("happened", negation, "not wholly")
    return Judgement("denied", negation, "negated")


def _judge_noun(scene: Scene, at: int, noun: Reading | None) -> Judgement:
    first, _ = scene.range_of(at)
    if at > first and scene.particle(at - 1, "negation"):
        prevented = at - 1 > first and scene.sense(at - 2) == "prevent"  # "حالت دون قصف": nobody denies anything
        return Judgement("possible" if prevented else "denied", at - 1, "negated")
    if _has_not_ceased(scene, at, first):
        return Judgement("ongoing", at - 1, "goes on")
    if noun is not None and noun.article and at > first and _is_site(scene, at - 1):
        return Judgement("happened", -1, "named")  # "تلاعب في موقع الهجوم": that there was one is known
    if (false := called_false(scene, at)) is not None:
        return Judgement("denied", false, "called false")
    frame = scene.frame(at)
    if frame is not None and frame.part == "light" and frame.realis == "ongoing":
        return Judgement("ongoing", at, "carried on")  # "توعدوا بمواصلة الإضراب": there is one
    spoken = said(scene, at, first)
    if spoken is not None and spoken.realis == "denied":
        return spoken
    if at > first and scene.particle(at - 1, "modal"):
        return Judgement("possible", at - 1, "modal")
    if (called := _called(scene, at)) is not None:
        return Judgement("planned" if called[1] == "coming" else "possible", *called)
    if at > first and scene.particles[at - 1] == "near" and _is_reached(frame):
        return Judgement("possible", at - 1, "coming")  # "قرب التوصل إلى اتفاق"
    if at > first and scene.particles[at - 1] == "before" and noun is not None and not noun.article:
        return Judgement("planned", at - 1, "before")
    governed = governor(scene, at, first) or stance_behind(scene, at)
    if governed is not None:
        return governed
    conditional = condition(scene, at, first)
    if _is_purpose(scene, at, noun) and (conditional is None or conditional.why != "untrue"):
        return Judgement("planned", at, "purpose")
    if conditional is not None:
        return conditional  # "لو انفجرت لقتل مئات"
    if spoken is not None:
        return spoken
    failing = _fails(scene, at)
    if failing is not None:
        return Judgement("attempted", failing, "fail")
    lasting = predicate_lasts(scene, at)
    return Judgement("ongoing", at, lasting) if lasting else Judgement("happened", -1, "named")


def _is_purpose(scene: Scene, at: int, noun: Reading | None) -> bool:
    """لاقتحام المخيم، معركة للسيطرة على التل، لاستعادة السيطرة: a masdar behind ل, or right behind such a one."""
    if noun is None or noun.item.kind != "masdar":
        return False
    control = FRAMES[scene.sense(at)].family == "control"
    if "ل" in noun.proclitic:
        return control or not noun.article or _is_its_use(scene, at)
    before = scene.nouns[at - 1] if control and at > scene.range_of(at)[0] else None
    return before is not None and "ل" in before.proclitic and not before.article and before.item.kind == "masdar"


def _is_its_use(scene: Scene, at: int) -> bool:
    """عبوة معدة للتفجير، بطاريات للتفجير عن بعد: right behind a thing no article makes known, a blast is its use."""
    before = at - 1
    if before < scene.range_of(at)[0] or scene.sense(at) != "detonate" or scene.has_article(before):
        return False
    word = scene.words[before]
    told = scene.senses[before] or scene.particles[before] or scene.verbs[before] or scene.names[before]
    return not told and scene.tokens[before].kind == WORD and (word is None or word.people is None)


def _is_reached(frame: Frame | None) -> bool:
    """What one comes near to in time, not in place: a deal, and the coming to it."""
    return frame is not None and (frame.family == "accord" or (frame.part == "light" and frame.event == "to"))


def _has_not_ceased(scene: Scene, at: int, first: int) -> bool:
    """لم تتوقف الهجمات، في ظل المواجهات: the deed is still there."""
    if at > first and scene.sense(at - 1) == "cease":
        return at - 1 > first and scene.particle(at - 2, "negation") != ""
    return at - 1 > first and scene.particles[at - 2] == "amid" and scene.last[at - 2] == at - 1


def _fails(scene: Scene, at: int) -> int | None:
    """The predicate that says talks came to nothing: (المفاوضات انتهت بالفشل), (المحادثات فشلت)."""
    if FRAMES[scene.sense(at)].family != "accord":
        return None
    _, end = scene.range_of(at)
    for n in range(at + 1, min(end, at + _PREDICATE)):
        if scene.is_mark(n) or scene.kinds[n] == "opener":
            return None
        if scene.particles[n] == "fruitless":
            return n  # "انتهت المحادثات دون نتيجة"
        if scene.verbs[n] is not None:
            return n if scene.senses[n] == "fail" or _brings_nothing(scene, n) else None
    return None


def _brings_nothing(scene: Scene, at: int) -> bool:
    """المحادثات لم تسفر عن نتيجة، لم تحرز أي تقدم."""
    return scene.senses[at] in _BRINGS and negated(scene, at)


def _near_particle(scene: Scene, at: int, first: int) -> tuple[int, str] | None:
    """The particle right before a verb that says how it stands: (لم، قد، سوف، أن)."""
    for n in range(at - 1, max(first, at - 3) - 1, -1):
        word = scene.words[n]
        if word is None or word.particle is None:
            return None
        if word.particle.item.kind in ("negation", "future", "modal", "opener"):
            return n, word.particle.item.kind
    return None


def _is_site(scene: Scene, at: int) -> bool:
    """The site of something: a noun of a place without article."""
    word = scene.words[at]
    return word is not None and word.site is not None and not word.site.article


def _called(scene: Scene, at: int) -> tuple[int, str] | None:
    """The adjective that says a deed has not come yet: likely (ضربة محتملة) or coming (العملية المرتقبة)."""
    _, end = scene.range_of(at)
    for n in range(scene.last[at] + 1, min(end, at + _ADJECTIVES)):
        word = scene.words[n]
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particles[n]:
            return None
        if word is not None and word.quality is not None and word.quality.item.value in ("likely", "coming"):
            return n, word.quality.item.value
    return None
