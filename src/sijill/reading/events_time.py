"""When a happening was: the date that one of its heads governs, null where its sentence says none.

Decides which of the dates that belong to a happening is its day, and how wide an approximate one is. Reads a typed
Happening and the Scene. Leaves which head a date belongs to to `events_governed`, where it was to `events_place`,
which happenings are one to `events_merged`.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from sijill.model import ClaimTime, TimeMention
from sijill.reading.events_clause import turns
from sijill.reading.events_governed import governors
from sijill.reading.events_happening import Happening
from sijill.reading.events_light import light_verb
from sijill.reading.scene import Scene

_DATED: Final = ("DATE", "TIME")
_SPREAD: Final = "units-past"  # the rule of "the last years", which names no first and last day
# Days either side of a date said to be approximate, by its grain: "about a week ago", "about May".
_ABOUT: Final = {"day": 3, "month": 15, "year": 183}


def time_of(scene: Scene, happening: Happening, *, own: bool = False) -> ClaimTime | None:
    """Return when: the date its heads govern, the nearest if several, null where there is none.

    With `own` only a date said of the head itself counts: the rest of the sentence tells something else.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش سرت أمس", "2016-12-07")
    >>> time_of(found, deeds[0].happening).latest
    '2016-12-06'
    """
    times = [
        (min(abs(at - head) for head in happening.heads), at, time)
        for at, time in dates_of(scene, happening)
        if _is_its(scene, happening, time, own)
    ]
    return claim_time(scene, min(times)[2]) if times else None


def is_spread(scene: Scene, happening: Happening) -> bool:
    """Return whether a happening is told of months or years ("في السنوات الأخيرة"): it is no single deed of a day.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصفت المدينة في السنوات الأخيرة")
    >>> is_spread(found, deeds[0].happening)
    True
    """
    return any(
        time.rule == _SPREAD and not _names_days(time) and _is_its(scene, happening, time, own=False)
        for _, time in _dates(scene, happening)
    )


def dates_of(scene: Scene, happening: Happening) -> Iterator[tuple[int, TimeMention]]:
    """Yield the dates of its sentence that name days, each with its first token; the dateline is the report's.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش سرت أمس", "2016-12-07")
    >>> [(at, time.value) for at, time in dates_of(found, deeds[0].happening)]
    [(3, '2016-12-06')]
    """
    return ((at, time) for at, time in _dates(scene, happening) if _names_days(time))


def _names_days(time: TimeMention) -> bool:
    return bool(time.earliest or time.latest)


def _dates(scene: Scene, happening: Happening) -> list[tuple[int, TimeMention]]:
    """Return the dates of its sentence, looked for once: each happening asks for its time and its spread."""
    known = scene.dates.get(happening.sentence)
    if known is None:
        first, end = scene.draft.sentences[happening.sentence]
        known = scene.dates[happening.sentence] = list(_dates_between(scene, first, end))
    return known


def _dates_between(scene: Scene, first: int, end: int) -> Iterator[tuple[int, TimeMention]]:
    before = None
    for n, time in enumerate(scene.times[first:end], first):
        if time is not before and time is not None and time.type in _DATED and not _dates_report(scene, time):
            yield n, time
        before = time


def _is_its(scene: Scene, happening: Happening, time: TimeMention, own: bool) -> bool:
    """Whether the date belongs to a head, to the light verb that carries one, or to the attempt at it."""
    governed = governors(scene, time)
    if own:
        return not governed.direct.isdisjoint(happening.heads) and time.start > scene.tokens[min(happening.heads)].start
    governing = governed.direct | governed.shared
    if not governing.isdisjoint(happening.heads) or _carried(scene, happening.head, happening.light, governing):
        return True
    if happening.judgement.realis == "attempted" and happening.judgement.by in governing:
        return True
    nouns = (head for head in happening.heads if scene.verbs[head] is None)
    return any(_carried(scene, head, light_verb(scene, head), governing) for head in nouns)


def _carried(scene: Scene, head: int, light: int | None, governing: frozenset[int]) -> bool:
    if light is None or light not in governing:
        return False
    return not any(turns(scene, n) for n in range(min(light, head) + 1, max(light, head)))


def claim_time(scene: Scene, time: TimeMention) -> ClaimTime:
    """Return the time of a claim that a mention tells, an approximate one as wide as its grain.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قصف الجيش سرت في مايو 2016")
    >>> claim_time(found, found.draft.times[0]).earliest
    '2016-05-01'
    """
    earliest, latest = time.earliest, None if _is_since(scene, time) else time.latest
    if time.mod == "APPROX" and time.precision in _ABOUT:
        earliest, latest = _shifted(earliest, -_ABOUT[time.precision]), _shifted(latest, _ABOUT[time.precision])
    return ClaimTime(earliest=earliest, latest=latest, precision=time.precision, text=time.text, mention=time.id)


def _shifted(day: str | None, days: int) -> str | None:
    return (date.fromisoformat(day[:10]) + timedelta(days=days)).isoformat() if day else None


def _is_since(scene: Scene, time: TimeMention) -> bool:
    """منذ before a date leaves the end open."""
    at = scene.covered(time.id)[0]
    return at > 0 and scene.sentence[at - 1] == scene.sentence[at] and scene.particles[at - 1] == "since"


def _dates_report(scene: Scene, time: TimeMention) -> bool:
    """The dateline gives the day of the report, not of a deed."""
    inferred = scene.draft.published_inferred
    return inferred is not None and inferred.rule == "dateline" and inferred.evidence == time.text
