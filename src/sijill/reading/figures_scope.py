"""What a figure runs over: an incident, a day, a battle, a campaign, a war; and which time it has.

Decides scope and whether the figure is a running total. Reads the Scene and the event the figure belongs to
(`figures_event`). A figure that calls itself a total, or says since when, runs over a campaign; one that its event
alone explains is the event's.
"""

from typing import Final

from sijill.model import ClaimTime, EventClaim
from sijill.model.codes import Scope
from sijill.reading.figures_counted import Counted
from sijill.reading.scene import Scene

_NEAR: Final = 12  # tokens on either side in which a figure says what it runs over
_MOST_STRIKES: Final = 60  # deeds counted in one go that no single incident or day is known to have held


def scope_of(scene: Scene, counted: Counted, measure: str, event: EventClaim | None) -> tuple[Scope, bool | None]:
    """Return what the figure runs over and whether it is a running total; null where nothing says so.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("ارتفع عدد القتلى إلى سبعة")
    >>> scope_of(found, counted[0][0], "killed", None)
    ('unknown', None)
    """
    around = _clause_around(scene, counted)
    particles = scene.particles[around.start : around.stop]
    total = "total" in particles and any(scene.particle(n, "count") == "total" for n in around)
    if "since" in particles:
        return "campaign", True
    if "during" in scene.particles[max(0, around.start - 1) : around.stop] and any(
        _over_months(scene, n) for n in around
    ):
        return "campaign", True
    named = _named_scope(scene, around)
    if named is not None:
        return named, True if named in ("campaign", "conflict") else total or None
    if measure in ("strikes", "attacks") and (counted.value or counted.low or 0) >= _MOST_STRIKES:
        return "campaign", True
    if event is None:
        return ("campaign", True) if total else ("unknown", None)
    if event.type == "Armed clash":
        return ("campaign", True) if total else ("battle", None)
    return "incident", total


def _clause_around(scene: Scene, counted: Counted) -> range:
    """The tokens around a figure up to the marks that part its clause: what stands behind them runs over others."""
    first, end = scene.range_of(counted.first)
    low, high = counted.first, counted.last + 1
    lowest, highest = max(first, counted.first - _NEAR), min(end, counted.last + _NEAR)
    while low > lowest and not scene.is_mark(low - 1):
        low -= 1
    while high < highest and not scene.is_mark(high):
        high += 1
    return range(low, high)


def _over_months(scene: Scene, at: int) -> bool:
    """خلال سبعة أشهر: what is counted over months or years is a running total."""
    time = scene.times[at]
    if time is None or time.type != "DURATION" or at == 0 or scene.times[at - 1] is time:
        return False
    value = time.value or ""
    return scene.particles[at - 1] == "during" and value.endswith(("M", "Y")) and "T" not in value


def _named_scope(scene: Scene, around: range) -> Scope | None:
    """What "in the campaign", "during its operations", "in the war" names near a figure."""
    for n, frame in enumerate(scene.frames[around.start : around.stop], around.start):
        if frame is None or frame.scope is None or n == around.start:
            continue
        if scene.sense(n) == "campaign" or scene.particles[n - 1] == "during":
            return frame.scope
        if frame.scope == "conflict" and scene.particles[n - 1] in ("in", "during", "since"):
            return frame.scope
    return None


def time_of_figure(event: EventClaim | None, cumulative: bool | None) -> ClaimTime | None:
    """Return when: the time of the event the figure belongs to; a running total has only a beginning.

    >>> time_of_figure(None, True) is None
    True
    """
    time = event.time if event is not None else None
    if time is None or (time.earliest is None and time.latest is None):
        return None
    return time if not cumulative or time.latest is None else None
