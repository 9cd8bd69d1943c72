"""Whether a sentence exists to tell a happening: its finite verb, light verb, announcement or headline says it.

Decides for the heads of one Happening, and whether a word before a head only speaks of it (condemned, accused, tried).
Reads the Scene. Leaves what that counts to `events_grounds`.
"""

from typing import Final

from sijill.languages.arabic.words import Reading
from sijill.reading.clauses_judgement import LASTING
from sijill.reading.clauses_slots import phrases
from sijill.reading.clauses_spoken_of import speaks_of
from sijill.reading.events_happening import Happening
from sijill.reading.events_light import light_verb
from sijill.reading.events_told import HARM_VERBS, harm_follows, is_past, is_relative, is_what_is_said
from sijill.reading.scene import FRAMES, Scene
from sijill.text import MARK, WORD

_SUBORDINATE: Final = frozenset({"when", "after", "before", "while", "where", "since", "if", "because", "until"})
_CLAUSE: Final = 4  # tokens before a verb within which the word that opens its clause stands
_JOINED: Final = 12  # tokens back to the verb that و joins another to
_HARM: Final = 3  # "أدى مساء أمس انفجار": tokens between the verb of harm and the deed that caused it


def is_asserted(scene: Scene, happening: Happening) -> bool:
    """Return whether a sentence exists to tell the happening: its verb, light verb, announcement or headline does.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى بعد الهجوم على سرت")
    >>> [(told.happening.sense, is_asserted(found, told.happening)) for told in deeds]
    [('shell', True), ('attack', False)]
    """
    light = happening.light
    carried_on = light is not None and FRAMES[scene.senses[light]].realis == "ongoing"  # "يواصل العدو اعتداءاته"
    if happening.judgement.why in LASTING - {"begun"} and not carried_on and not _in_passing(scene, happening):
        return True
    if light is not None and scene.nouns[light] is not None:
        light = light_verb(scene, light) or light  # نجحوا في تنفيذ هجوم: a light verb carries the light masdar
    if light is not None and scene.verbs[light] is not None and _is_predicate(scene, light):
        return _brings(scene, happening.head, light)
    if any(scene.verbs[other] is not None and _is_predicate(scene, other) for other in happening.lights):
        return True
    return any(_is_predicate(scene, head) or _is_announced(scene, head) for head in happening.heads)


def _in_passing(scene: Scene, happening: Happening) -> bool:
    """البلدة التي تتعرض باستمرار لقصف: what a relative clause says goes on only tells which town is meant."""
    heads = happening.heads if happening.light is None else [*happening.heads, happening.light]
    return any(scene.verbs[n] is not None and is_relative(scene, n) for n in heads)


def _brings(scene: Scene, head: int, light: int) -> bool:
    """A light verb brings a new deed; of a known one it tells only who had it done to him, how, when or where.

    نفذ الهجوم فلان speaks of the known deed; نفذت العملية فجرا, الهجوم نفذ ضد دورية tell what there is to know of it.
    """
    noun = scene.nouns[head]
    if noun is None or not noun.article or "ب" in noun.proclitic or FRAMES[scene.senses[light]].event != "object":
        return True  # "قام بالهجوم" brings it too
    return light > head or not any(phrase.slot == "subject" for phrase in phrases(scene, light))


def _is_predicate(scene: Scene, at: int) -> bool:
    """A verb in the past that stands in no relative and no temporal clause."""
    verb = scene.verbs[at]
    return (
        verb is not None
        and is_past(verb)
        and not _in_relative(scene, at, verb)
        and _opener(scene, at) not in _SUBORDINATE
        and not _is_attribute(scene, at, verb)
    )


def _in_relative(scene: Scene, at: int, verb: Reading) -> bool:
    """الذي وقع أمس وأدى إلى مقتل: what و joins to a relative clause is still inside it."""
    if is_relative(scene, at):
        return True
    first, _ = scene.range_of(at)
    opener = next((n for n in range(at - 1, max(first, at - _CLAUSE) - 1, -1) if scene.particles[n] == "that"), first)
    if opener > first and is_relative(scene, opener - 1):
        return True  # "الموقع الذي يعتقد أن الجيش قصفه"
    if "و" not in verb.proclitic:
        return False
    for n in range(at - 1, max(first, at - _JOINED) - 1, -1):
        if scene.is_mark(n):
            return False
        if scene.verbs[n] is not None:
            return is_relative(scene, n)
    return False


def _is_announced(scene: Scene, head: int) -> bool:
    if scene.nouns[head] is None or speaks_of(scene, head):
        return False
    if is_what_is_said(scene, head) or _is_headline(scene, head):
        return True
    return harm_follows(scene, head) and (_harm_before(scene, head) or _opens_clause(scene, head))


def _harm_before(scene: Scene, head: int) -> bool:
    """أدى انفجار … إلى مقتل: the deed is the subject right after the verb of its harm."""
    first, _ = scene.range_of(head)
    before = range(max(first, head - _HARM), head)
    verbs = [n for n in before if scene.senses[n] in HARM_VERBS]
    return any((verb := scene.verbs[n]) is not None and not _in_relative(scene, n, verb) for n in verbs)


def _opens_clause(scene: Scene, head: int) -> bool:
    """The deed is what its clause is about: it opens the sentence, or stands right after أن."""
    first, _ = scene.range_of(head)
    return head - first <= 1 or scene.particles[head - 1] == "that"


def _is_headline(scene: Scene, head: int) -> bool:
    """A masdar without article that opens its sentence: (14 أيار: مقتل خمسة جنود)."""
    noun = scene.nouns[head]
    if noun is None or noun.article or noun.enclitic or set(noun.proclitic) & set("بلكف"):
        return False
    first, _ = scene.range_of(head)
    return not any(
        scene.particles[n] or (scene.tokens[n].kind == WORD and scene.times[n] is None and scene.names[n] is None)
        for n in range(first, head)
    )


def _opener(scene: Scene, at: int) -> str:
    """The word that opens the clause of a verb: (عندما), (بعد أن)."""
    first, _ = scene.range_of(at)
    for n in range(at - 1, max(first, at - _CLAUSE) - 1, -1):
        if scene.is_mark(n):
            return ""
        if scene.particles[n] in _SUBORDINATE:
            return scene.particles[n]
        if scene.particle(n, "opener"):
            return "after" if n > first and scene.particles[n - 1] in ("after", "before") else scene.particles[n]
    return ""


def _is_attribute(scene: Scene, at: int, verb: Reading) -> bool:
    """A verb right after a noun without article only says which one: (وفاة رهينتين أعدما), (في انفجارين استهدفا)."""
    first, _ = scene.range_of(at)
    if verb.proclitic or at == first:
        return False
    n = at - 1
    passed = 0
    while n >= first and passed < _CLAUSE:
        token = scene.tokens[n]
        if scene.verbs[n] is not None or scene.is_mark(n) or scene.particle(n, "opener"):
            return False
        if scene.particle(n, "preposition"):
            owner = n + 1  # a name is definite: what a place of its own has is no mere attribute
            definite = scene.tokens[owner].form.startswith("ال") or scene.names[owner] is not None
            return passed > 0 and not definite and scene.times[owner] is None
        if scene.nouns[n] is not None and passed == 0 and not scene.nouns[n].article:  # type: ignore[union-attr]  # asked first
            return True
        if token.kind == MARK or scene.times[n] is not None:
            return False
        passed += 1
        n -= 1
    return False
