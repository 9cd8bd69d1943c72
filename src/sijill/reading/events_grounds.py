"""How firmly a happening stands in its text: told as news, or only spoken of while something else is told.

Decides the named signals for and against a grounded happening, each with a weight and its reason, and their sum. Reads
the heads, slots, place and time of a Happening and the Scene. Leaves what the sum is asked for to `events_alone`.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from sijill.languages.frames import Frame
from sijill.model import PlaceMention
from sijill.reading.clauses_judgement import LASTING
from sijill.reading.clauses_spoken_of import speaks_of
from sijill.reading.events_asserted import is_asserted
from sijill.reading.events_happening import Told
from sijill.reading.events_means import MEANS
from sijill.reading.events_needs import sides
from sijill.reading.events_told import HARM_VERBS
from sijill.reading.scene import Scene
from sijill.text import MARK

# What each signal counts, and why. News brings a deed as the predicate of a sentence and gives its particulars; a
# comment, a trial or a history names it in passing. Weighed on one half of public sentences, checked on the other.
WEIGHTS: Final = {
    "asserted": 3,  # a finite verb, an announcement or a headline says it: the sentence exists to tell it
    "means": 2,  # by what weapon: argument and memory leave it out
    "counted": 1,  # how many were harmed
    "victim": 1,  # who was harmed: people, where an essay has "the country"
    "armed": 1,  # who did it, as a force
    "day": 1,  # when, to the day and not long ago
    "place": 1,  # where: a country is no place of one deed
    "leads": 1,  # it is the first thing its sentence, or its speaker, tells
    "opens": 1,  # its verb opens the text, as that of a headline or lead does
    "old": -1,  # it lies weeks before publication
    "known": -1,  # الهجوم: the reader is taken to know it
    "asked": -2,  # inside a question
    "spoken_of": -3,  # condemned, accused of, tried, investigated, remembered
}

_LEADS: Final = 12  # tokens before the first deed of what a sentence or a speaker tells
_OF_TELLING: Final = frozenset({"leads", "opens"})  # only what is told can lead
_FORCES: Final = frozenset({"armed", "state", "police", "foreign"})
_COUNT: Final = 5  # tokens after a word of harm within which its number stands


class Grounds(NamedTuple):
    """The signals of a happening and the sum of their weights."""

    signals: tuple[str, ...]
    weight: int


def grounds_of(scene: Scene, told: Told) -> Grounds:
    """Return what speaks for and against a happening being told as news, in the order of the weights.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت")
    >>> grounds_of(found, deeds[0])
    Grounds(signals=('asserted', 'armed', 'place', 'leads', 'opens'), weight=7)
    """
    happening = told.happening
    asserted = is_asserted(scene, happening)
    signals = tuple(name for name in WEIGHTS if (asserted if name == "asserted" else _TESTS[name](scene, told)))
    if not asserted:
        signals = tuple(name for name in signals if name not in _OF_TELLING)
    return Grounds(signals, sum(WEIGHTS[name] for name in signals))


def _counts_people(scene: Scene, told: Told) -> bool:
    """A number right after a word of harm: (مقتل ثلاثة)."""
    for head in told.happening.heads:
        frame = scene.frame(head)
        if frame is not None and frame.measure is not None:
            end = min(scene.range_of(head)[1], head + _COUNT)
            if any(scene.quantities[n] is not None for n in range(head + 1, end)):
                return True
    return False


def _names_weapon(frame: Frame) -> bool:
    """غارة، فجر نفسه: the word itself says by what means, whatever stands beside it."""
    return frame.type in MEANS.values() and not frame.by_means


def _has_victim(_: Scene, told: Told) -> bool:
    return any(phrase.kind != "site" for phrase in sides(told.happening, [*told.happening.frame.target, "target"]))


def _has_force(_: Scene, told: Told) -> bool:
    return any(phrase.kind in _FORCES for phrase in sides(told.happening, [*told.happening.frame.actor, "by"]))


def _has_place(scene: Scene, told: Told) -> bool:
    if told.place is None or not told.place.mention:
        return told.place is not None
    name = scene.names[scene.covered(told.place.mention)[0]]
    return not isinstance(name, PlaceMention) or name.place_kind != "country"


def _leads(scene: Scene, told: Told) -> bool:
    """No other verb stands before the first head, but that of who says it."""
    before = _before(scene, told)
    own = {told.happening.light, *(n for n in before if scene.senses[n] in HARM_VERBS)}  # "أدى انفجار إلى"
    return len(before) <= _LEADS and not any(scene.verbs[n] is not None and n not in own for n in before)


def _opens(scene: Scene, told: Told) -> bool:
    """Nothing stands before the first head in the text but its subject, its light verb and times."""
    happening = told.happening
    if scene.range_of(happening.head)[0]:
        return False
    own = {n for p in sides(happening, ("subject", "by")) for n in range(p.first, p.last + 1)} | {happening.light}
    before = range(min(happening.heads))
    return all(n in own or scene.times[n] is not None or scene.tokens[n].kind == MARK for n in before)


def _before(scene: Scene, told: Told) -> list[int]:
    """The tokens before the first head, of its sentence or of what a speaker says."""
    head = min(told.happening.heads)
    start = scene.tokens[head].start
    first, _ = scene.range_of(head)
    contents = (said.content for said in scene.draft.statements if said.content is not None)
    begin = next((content.start for content in contents if content.start <= start < content.end), 0)
    return [n for n in range(first, head) if scene.tokens[n].start >= begin]


def _is_known(scene: Scene, told: Told) -> bool:
    noun = scene.nouns[told.happening.head]
    brings = _counts_people(scene, told) or told.happening.means in MEANS
    if brings and is_asserted(scene, told.happening):
        return False  # "أسفر التفجير عن مقتل ثلاثة", "نفذ الهجوم بقنبلة": the sentence brings its harm, or its means
    return noun is not None and told.happening.judgement.why not in LASTING and (noun.article or noun.enclitic != "")


_TESTS: Final[dict[str, Callable[[Scene, Told], bool]]] = {
    "means": lambda _, told: told.happening.means in MEANS or _names_weapon(told.happening.frame),
    "counted": _counts_people,
    "victim": _has_victim,
    "armed": _has_force,
    "day": lambda _, told: told.time is not None and told.time.precision == "day" and not told.old,
    "place": _has_place,
    "leads": _leads,
    "opens": _opens,
    "old": lambda _, told: told.old,
    "known": _is_known,
    "asked": lambda scene, told: any(scene.tokens[n].form == "؟" for n in range(*scene.range_of(told.happening.head))),
    "spoken_of": lambda scene, told: all(speaks_of(scene, head) for head in told.happening.heads),
}
