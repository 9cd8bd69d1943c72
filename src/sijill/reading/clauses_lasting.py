"""Whether a deed goes on: duration, habit and continuing said of it in its own clause.

Decides for a verb or a noun of a happening. Reads the Scene around the word. Leaves the standing it makes of that to
`clauses_realis`.
"""

from typing import Final

from sijill.reading.clauses_turned import not_ended
from sijill.reading.scene import FRAMES, Scene

_LASTS: Final = 6  # tokens around a deed within which its duration stands
_WAS: Final = 6  # tokens before an imperfect, with its subject, within which its "was" stands
_BEGAN: Final = 4  # tokens behind a word of beginning within which it says since when
_SINCE: Final = 12  # tokens behind an imperfect, with its subject, within which it says since when


def lasts(scene: Scene, at: int) -> bool:
    """Return whether an imperfect has words of duration or habit: (تشن منذ سنوات غارات), (ومنذ أسبوع تدور معارك).

    Who holds a place, told of the place, holds it still.

    >>> from sijill.reading.trying import scene
    >>> lasts(scene("القطاع الذي تسيطر عليه الحركة."), 2), lasts(scene("تسيطر الحركة على القطاع."), 0)
    (True, False)
    """
    first, end = scene.range_of(at)
    if FRAMES[scene.sense(at)].family == "control" and _says_which(scene, at, first):
        return True
    for n in range(at - 1, max(first, at - _LASTS) - 1, -1):
        if scene.particles[n] == "since":
            return True
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particle(n, "opener"):
            break
    reach = _LASTS if FRAMES[scene.sense(at)].family == "control" else _SINCE  # since when a place is held is told
    for n in range(at + 1, min(end, at + reach)):
        if scene.is_mark(n) or scene.verbs[n] is not None:
            return False
        if scene.particles[n] == "since":
            return not _is_ranked(scene, at, n)
        if scene.particles[n] == "still" and n < at + _LASTS:
            return True
    return False


def _is_ranked(scene: Scene, at: int, since: int) -> bool:
    """أول هجوم يقع منذ سنوات: a rank counts the years without such a deed, not those of the deed."""
    first, _ = scene.range_of(at)
    ranks = (scene.quantities[n] for n in range(max(first, at - _LASTS), since))
    return any(rank is not None and rank.unit == "ordinal" for rank in ranks)


def _says_which(scene: Scene, at: int, first: int) -> bool:
    """القطاع الذي تسيطر عليه الحركة: who holds a place now says which place is meant."""
    return any(scene.particles[n] in ("which", "where") for n in range(max(first, at - 2), at))


def predicate_lasts(scene: Scene, at: int) -> str:
    """Return how a noun's predicate or beginning says that it goes on, empty where it does not.

    الاشتباكات مستمرة، منذ بدء القصف، الحصار منذ عام.

    >>> from sijill.reading.trying import scene
    >>> predicate_lasts(scene("الاشتباكات مستمرة في سرت"), 0)
    'goes on'
    """
    first, end = scene.range_of(at)
    if any(scene.particle(n, "aspect") == "still" and scene.last[n] == at - 1 for n in range(max(first, at - 3), at)):
        return "goes on"
    begun = at - 1 > first and scene.senses[at - 1] == "light_begin" and scene.verbs[at - 1] is None
    begun = begun and FRAMES[scene.sense(at)].family != "accord"  # a truce that began is an accord reached
    if begun and scene.particles[at - 2] == "since":
        return "begun"
    for n in range(at + 1, min(end, at + _LASTS)):
        if scene.is_mark(n) or scene.verbs[n] is not None:
            if not scene.is_mark(n) and began_since(scene, n):
                return "begun"
            return "goes on" if not_ended(scene, n) else ""
        if scene.particles[n] == "since" and FRAMES[scene.sense(at)].lasting:
            return "goes on"
        of_a_date = scene.times[n] is not None and scene.times[n] is scene.times[n - 1]  # "اشتباكات الشهر الحالي"
        if scene.particles[n] in ("still", "now") and not of_a_date:
            return "goes on"
        if scene.particles[n] == "which" and n + 1 < end and began_since(scene, n + 1):
            return "begun"
        if scene.kinds[n] in ("preposition", "opener"):
            return ""
    return ""


def began_since(scene: Scene, at: int) -> bool:
    """Return whether a verb says since when a deed has been going on: (التظاهرات التي بدأت منذ أسبوعين).

    >>> from sijill.reading.trying import scene
    >>> began_since(scene("التظاهرات التي بدأت منذ أسبوعين"), 2), began_since(scene("بدأت التظاهرات أمس"), 0)
    (True, False)
    """
    if scene.verbs[at] is None or scene.senses[at] != "light_begin":
        return False
    end = min(scene.range_of(at)[1], at + _BEGAN)
    return any(scene.particles[n] == "since" for n in range(at + 1, end))


def no_end_told(scene: Scene, at: int) -> bool:
    """Return whether nothing bounds what a verb in the past says went on: no time beside it, and no relative clause.

    تواصلت الغارات: they go on; واصل ليل الأحد غاراته، معركة استمرت ساعة: that night, that hour.

    >>> from sijill.reading.trying import scene
    >>> no_end_told(scene("تواصلت الغارات على سرت"), 0), no_end_told(scene("تواصلت الغارات على سرت أمس"), 0)
    (True, False)
    """
    first, end = scene.range_of(at)
    if "which" in scene.particles[max(first, at - 2) : at]:
        return False
    before = scene.nouns[at - 1] if at > first else None
    if before is not None and not before.article:
        return False
    return not any(scene.times[n] is not None for n in range(max(first, at - _LASTS), min(end, at + 2 * _LASTS)))


def goes_on(scene: Scene, at: int, first: int) -> bool:
    """Return whether the words before a verb say that it goes on: news tells single deeds in the imperfect too.

    >>> from sijill.reading.trying import scene
    >>> goes_on(scene("ولا تزال الطائرات تقصف سرت"), 3, 0), goes_on(scene("الطائرات تقصف سرت"), 1, 0)
    (True, False)
    """
    return any(scene.particle(n, "aspect") == "still" for n in range(max(first, at - 4), at))


def is_not_now(scene: Scene, at: int) -> bool:
    """Return whether an imperfect tells nothing of what stands now: behind أن, under "was", or the first in years.

    قبل أن تدور معارك، كان القضاة يتعرضون لهجمات، أول هجوم يقع منذ سنوات.

    >>> from sijill.reading.trying import scene
    >>> is_not_now(scene("قبل أن تدور معارك"), 2), is_not_now(scene("كانوا يتعرضون لهجمات"), 1)
    (True, True)
    >>> is_not_now(scene("إن معارك تدور في سرت"), 2)
    False
    """
    first, end = scene.range_of(at)
    if at > first and scene.particles[at - 1] == "that":
        return True
    since = next((n for n in range(at + 1, min(end, at + _LASTS)) if scene.particles[n] == "since"), None)
    return _was_so(scene, at, first) or (since is not None and _is_ranked(scene, at, since))


def _was_so(scene: Scene, at: int, first: int) -> bool:
    for n in range(at - 1, max(first, at - _WAS) - 1, -1):
        if scene.particles[n] == "was":
            return True
        if scene.is_mark(n) or scene.verbs[n] is not None:
            return False
    return False
