"""Fire that was stopped on its way: missiles told to have been all intercepted are an attack that was attempted.

Decides the standing of missiles told beside their interception. Where only some of them were met, or the pieces hurt
somebody, the attack happened, as it did for every other fire of the report. Reads the happenings of a report in text
order. Leaves the interception itself to its own frame.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Final, TypeVar

from sijill.reading.clauses_judgement import Judgement
from sijill.reading.clauses_realis import judge
from sijill.reading.events_happening import Told
from sijill.reading.scene import Scene

_FIRE: Final = "fire_at"
_NEAR: Final = 3  # sentences between the missile and what became of it
_COUNT: Final = 6  # tokens after a verb within which it says how many: "اعترضت الدفاعات الجوية إحدى قذيفتين"
_COUNT_BEFORE: Final = 4  # "سبعة صواريخ باليستية أطلقتها"
_HARM: Final = frozenset({"killed", "injured"})

_T = TypeVar("_T")


def mark_intercepted(scene: Scene, found: list[Told]) -> None:
    """Make missiles without harm attempted where it is told near them that all were intercepted.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("أطلقت الجماعة صاروخا على المدينة واعترضته الدفاعات الجوية.")
    >>> mark_intercepted(found, deeds)
    >>> [told.happening.judgement.realis for told in deeds]
    ['attempted', 'happened']
    """
    stopped = [at for at in scene.deeds if scene.senses[at] == "intercept" and judge(scene, at).realis == "happened"]
    fire = [told for told in found if told.happening.sense == _FIRE and told.happening.judgement.realis == "happened"]
    volleys = [(other, other.happening.sentence) for other in fire]
    verbs = [(at, scene.sentence[at]) for at in stopped]
    for told in fire if stopped else ():
        near, volley = _around(verbs, told.happening.sentence), _around(volleys, told.happening.sentence)
        if near and not _some_came_down(scene, near, volley) and not _harms(scene, told, near):
            told.happening.judgement = Judgement("attempted", near[0], "intercepted")


def _around(placed: list[tuple[_T, int]], sentence: int) -> list[_T]:
    first = bisect_left(placed, sentence - _NEAR, key=itemgetter(1))
    end = bisect_right(placed, sentence + _NEAR, key=itemgetter(1))
    return [one for one, _ in placed[first:end]]


def _some_came_down(scene: Scene, stopped: list[int], volley: list[Told]) -> bool:
    """اعترضت إحدى قذيفتين، ثلاثة من أربعة، الصواريخ الأخرى: fewer were met than were fired."""
    if any(_says_some(scene, at) for at in stopped):
        return True
    met = max((number for at in stopped for number in _counts(scene, range(at + 1, at + _COUNT))), default=0)
    heads = (head for told in volley for head in told.happening.heads)
    fired = (n for head in heads for n in _counts(scene, range(head - _COUNT_BEFORE, head + _COUNT)))
    return 0 < met < max(fired, default=0)


def _says_some(scene: Scene, at: int) -> bool:
    _, end = scene.range_of(at)
    for n in range(at + 1, min(end, at + _COUNT)):
        word = scene.words[n]
        if scene.verbs[n] is not None or scene.is_mark(n):
            return False
        if word is not None and word.quality is not None and word.quality.item.value == "partly":
            return True
        if word is not None and word.people is not None and word.people.item.value == "other":
            return True
    return False


def _counts(scene: Scene, tokens: Iterable[int]) -> Iterator[float]:
    for n in tokens:
        number = scene.quantities[n] if 0 <= n < len(scene.tokens) else None
        if number is not None and number.value is not None:
            yield number.value


def _harms(scene: Scene, told: Told, stopped: list[int]) -> bool:
    """The missile hurt somebody itself, or its pieces did: شظايا الصاروخ قتلت مدنيا."""
    if any((frame := scene.frame(head)) is not None and frame.part == "result" for head in told.happening.heads):
        return True
    around = scene.draft.sentences[scene.sentence[stopped[0]] : scene.sentence[stopped[-1]] + _NEAR + 1]
    return any(_pieces_hurt(scene, first, end) for first, end in around)


def _pieces_hurt(scene: Scene, first: int, end: int) -> bool:
    words = (scene.words[n] for n in range(first, end))
    if not any(w is not None and w.quality is not None and w.quality.item.value == "debris" for w in words):
        return False
    deeds = scene.deeds[bisect_left(scene.deeds, first) : bisect_left(scene.deeds, end)]
    harm = (n for n in deeds if (frame := scene.frame(n)) is not None and frame.measure in _HARM)
    return any(judge(scene, n).realis == "happened" for n in harm)
