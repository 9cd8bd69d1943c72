"""Nearness: how the places, times and parties of two claims stand to each other, as reasons with weights.

Decides one reason per question. Unknown is neither for nor against.
"""

from sijill.linking.allies import share_side
from sijill.linking.notes import PlaceNote, TimeNote
from sijill.linking.weights import weighed
from sijill.model.record import Weighed
from sijill.world.distance import kilometres

_DISTANCES = ((12.0, "event.near_place"), (80.0, "event.neighbour_place"))
_WEEK, _MONTH = 7, 31
WIDE = frozenset({"country", "continent", "sea", "region", "governorate", "state", "province", "desert"})


def distance_km(one: PlaceNote, other: PlaceNote) -> float | None:
    """Return the distance of two places in km, null when either has no coordinates.

    >>> one = PlaceNote("سرت", "سرت", None, None, "city", None, 31.2, 16.6)
    >>> round(distance_km(one, PlaceNote("مصراتة", "مصراتة", None, None, "city", None, 32.4, 15.1)))
    195
    """
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude)


def lies_in(inner: PlaceNote, outer: PlaceNote) -> bool:
    """Return whether a place is known to lie in another.

    >>> quarter = PlaceNote("الميناء", "الميناء", None, None, None, "سرت", None, None)
    >>> lies_in(quarter, PlaceNote("سرت", "سرت", None, None, "city", None, 31.2, 16.6))
    True
    """
    return inner.within is not None and inner.within in (outer.name, outer.label, outer.text)


def by_place(
    one: PlaceNote | None, other: PlaceNote | None, *, state: bool = False, spread: bool = False
) -> list[Weighed]:
    """Return the reason the places of two claims give; of a state, holding a quarter is not holding its town.

    `spread`: what happens in many towns of an area on one day, as strikes do, so that the next town is another event.

    >>> one = PlaceNote("سرت", "سرت", None, "pl-sirte", "city", None, 31.2, 16.6)
    >>> [reason.rule for reason in by_place(one, one)]
    ['event.same_place']
    """
    if one is None or other is None:
        return []
    guess = 0.5 if one.inferred or other.inferred else 1.0
    if one.name == other.name:
        return [weighed("event.wide_place" if one.kind in WIDE else "event.same_place", guess)]
    if lies_in(one, other) or lies_in(other, one):
        return [weighed("event.part_of_state" if state else "event.part_of_place", guess)]
    if one.kind in WIDE or other.kind in WIDE:
        return [weighed("event.part_of_state" if state else "event.wide_place", guess)]
    km = distance_km(one, other)
    near = next((rule for most, rule in _DISTANCES if km is not None and km <= most), "event.other_place")
    return [weighed("event.neighbour_struck" if spread and near == "event.neighbour_place" else near, guess)]


def gap_of(one: TimeNote, other: TimeNote) -> int:
    """Return how many days lie between two times: 0 when they overlap or touch.

    >>> gap_of(TimeNote(10, 12, "day", None), TimeNote(15, 15, "day", None))
    3
    """
    first = max(one.earliest or 0, other.earliest or 0)
    last = min(one.latest or 9**9, other.latest or 9**9)
    return max(0, first - last)


def is_day(time: TimeNote) -> bool:
    """Return whether a time is known to the day.

    >>> is_day(TimeNote(10, 10, "day", None)), is_day(TimeNote(10, 40, "month", None))
    (True, False)
    """
    return time.earliest is not None and time.earliest == time.latest


def is_open(time: TimeNote) -> bool:
    """Return whether a time has a start or an end only.

    >>> is_open(TimeNote(10, None, "day", None)), is_open(TimeNote(10, 40, "month", None))
    (True, False)
    """
    return time.earliest is None or time.latest is None


def _in_the_midst(day: TimeNote, span: TimeNote) -> bool:
    """Return whether a day lies in the midst of what went on for more than a week: part of it, and not the whole.

    So does a month that began after what still went on then.
    """
    if day.earliest is None or day.latest is None or span.earliest is None:
        return False
    at = day.earliest
    if span.latest is None and day.latest - at <= _MONTH:
        return at - span.earliest > _WEEK and (span.precision in ("day", "week") or not is_day(day))
    if not is_day(day) or span.latest is None or span.precision not in ("day", "week"):
        return False
    return span.latest - span.earliest > _WEEK and span.earliest + 1 < at < span.latest - 1


def by_time(one: TimeNote, other: TimeNote, *, state: bool) -> Weighed:
    """Return the reason two stated times that overlap give.

    >>> by_time(TimeNote(10, 10, "day", None), TimeNote(10, 10, "day", None), state=False).rule
    'event.same_day'
    """
    if not state and (_in_the_midst(one, other) or _in_the_midst(other, one)):
        return weighed("event.day_in_span")
    if is_open(one) or is_open(other):
        starts = one.earliest is not None and other.earliest is not None and abs(one.earliest - other.earliest) <= 1
        return weighed("event.same_start" if starts else "event.open_overlap")
    if is_day(one) and is_day(other):
        return weighed("event.same_day")
    spans = [(time.latest or 0) - (time.earliest or 0) for time in (one, other)]
    if max(spans) > 200:
        return weighed("event.same_year")
    if max(spans) > 7:
        return weighed("event.same_month" if min(spans) > 7 or state else "event.day_in_month")
    return weighed("event.same_week")


_ACT_GAPS = ((1, "event.next_day"), (3, "event.days_apart"), (10, "event.other_time"))
_RECALLED_GAPS = ((2, "state.days_apart"), (45, "state.weeks_apart"), (240, "state.months_apart"))
_NEWS_GAPS = ((2, "state.days_apart"), (7, "state.week_apart"))


def by_gap(gap: int) -> Weighed:
    """Return the reason that a gap of days between two acts gives.

    >>> by_gap(1).rule, by_gap(400).rule
    ('event.next_day', 'event.far_time')
    """
    return weighed(next((rule for most, rule in _ACT_GAPS if gap <= most), "event.far_time"))


def by_state_gap(gap: int, *, recalled: bool) -> Weighed:
    """Return the reason that a gap between two changes of control gives: what both recall may be months off.

    >>> by_state_gap(1, recalled=False).rule
    'state.days_apart'
    """
    gaps = _RECALLED_GAPS if recalled else _NEWS_GAPS
    return weighed(next((rule for most, rule in gaps if gap <= most), "state.years_apart"))


def by_parties(mine: tuple[str, ...], theirs: tuple[str, ...], role: str) -> list[Weighed]:
    """Return the reason the actors (or targets) of two claims give: shared, or both named and different.

    >>> [reason.rule for reason in by_parties(("ly-army",), ("ly-army",), "actor")]
    ['event.same_actor']
    """
    if not mine or not theirs:
        return []
    return [weighed(f"event.same_{role}" if share_side(mine, theirs) else f"event.other_{role}")]
