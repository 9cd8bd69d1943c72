"""Reasons of matching: what the day, the place, who took part, the kind and the dead of a row say of an event.

Decides the weight of each reason and where row and event differ. Leaves which pairs are taken to `matching`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

import msgspec

from sijill.intake.coded_sheet import CodedRow
from sijill.languages.spelling import fold
from sijill.model.codes import EVENT_TYPE_OF
from sijill.world.distance import kilometres
from sijill.world.spelling import likeness

Row = dict[str, Any]
WEIGHTS: Final = {
    "same_day": 3.0, "days_overlap": 2.0, "within_three_days": 1.0, "days_apart": -2.0,
    "same_place": 3.0, "within_5_km": 3.0, "within_25_km": 2.0, "within_60_km": 0.5, "other_place": -4.0,
    "same_actor": 1.5, "other_actors": -0.5, "same_type": 1.0, "related_type": 0.5, "other_type": -0.5,
    "same_dead": 1.5, "dead_within_bounds": 1.0, "dead_far_apart": -1.0,
}  # fmt: skip
_ALIKE: Final = 0.85
_NEAR: Final = ((5.0, "within_5_km"), (25.0, "within_25_km"), (60.0, "within_60_km"))


class DatedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """What matching keeps of an event: its row, its days, where it was, who took part, the bounds of the dead."""

    row: Row
    first: date
    last: date
    latitude: float | None
    longitude: float | None
    actors: list[str]
    low: float | None
    best: float | None
    high: float | None


def reasons(row: CodedRow, event: DatedEvent) -> Iterator[str]:
    """Yield what speaks for and against a row and an event being of one happening: keys of WEIGHTS.

    >>> from datetime import date
    >>> day, where = date(2016, 12, 6), {"latitude": None, "longitude": None}
    >>> row = CodedRow(
    ...     line=2, id="LBY1", first="2016-12-06", last="2016-12-06", slack=0, place="Sirte", **where, type="Attack",
    ...     actors=[], low=7, best=7, high=7,
    ... )
    >>> event = DatedEvent(
    ...     row={"place": {"label": "Sirte"}, "type": "Attack"}, first=day, last=day, **where, actors=[], low=7, best=7,
    ...     high=9,
    ... )
    >>> list(reasons(row, event))
    ['same_day', 'same_place', 'same_type', 'same_dead']
    """
    yield _days(row, event)
    yield from _place(row, event)
    if row.actors and event.actors:
        alike = any(_same_name(one, other) for one in row.actors for other in event.actors)
        yield "same_actor" if alike else "other_actors"
    if row.type in EVENT_TYPE_OF:
        own = event.row["type"]
        related = EVENT_TYPE_OF[own] == EVENT_TYPE_OF[row.type]
        yield "same_type" if own == row.type else "related_type" if related else "other_type"
    yield from _dead(row, event)


def _days(row: CodedRow, event: DatedEvent) -> str:
    first, last = date.fromisoformat(row.first), date.fromisoformat(row.last)
    if (first, last) == (event.first, event.last) and not row.slack:
        return "same_day"
    gap = max((event.first - last).days, (first - event.last).days, 0)
    if gap <= row.slack:
        return "days_overlap"
    return "within_three_days" if gap <= 3 else "days_apart"


def _place(row: CodedRow, event: DatedEvent) -> Iterator[str]:
    place = event.row["place"] or {}
    names = [name for name in (place.get("label"), place.get("text")) if name]
    if row.place and any(_same_name(row.place, name) for name in names):
        yield "same_place"
        return
    where = row.latitude, row.longitude, event.latitude, event.longitude
    if None not in where:
        far = kilometres(*where)  # type: ignore[arg-type]  # none of them is null
        yield next((reason for most, reason in _NEAR if far <= most), "other_place")


def _dead(row: CodedRow, event: DatedEvent) -> Iterator[str]:
    if row.best is None or (event.best is None and event.low is None):
        return
    low, best, high = event.low, event.best, event.high
    if row.best in (best, low):
        yield "same_dead"
    elif (low is None or low <= row.best) and (high is None or row.best <= high):
        yield "dead_within_bounds"
    else:
        yield "dead_far_apart"


def _same_name(one: str, other: str) -> bool:
    mine, theirs = fold(one), fold(other)
    return mine == theirs or likeness(mine, theirs).score >= _ALIKE


def differences(row: CodedRow, event: DatedEvent) -> Iterator[Row]:
    """Yield what the two say otherwise: field, sheet, record.

    >>> from datetime import date
    >>> day, where = date(2016, 12, 6), {"latitude": None, "longitude": None}
    >>> row = CodedRow(
    ...     line=2, id="LBY1", first="2016-12-06", last="2016-12-06", slack=0, place="Sirte", **where, type="Attack",
    ...     actors=[], low=12, best=12, high=12,
    ... )
    >>> event = DatedEvent(row={"type": "Attack"}, first=day, last=day, **where, actors=[], low=7, best=7, high=9)
    >>> list(differences(row, event))
    [{'field': 'dead', 'sheet': 12, 'record': {'low': 7, 'high': 9}}]
    """
    days = f"{event.first}/{event.last}" if event.first != event.last else str(event.first)
    gap = max((event.first - date.fromisoformat(row.last)).days, (date.fromisoformat(row.first) - event.last).days, 0)
    if gap > row.slack:
        yield {"field": "day", "sheet": row.first, "record": days}
    if row.type in EVENT_TYPE_OF and event.row["type"] != row.type:
        yield {"field": "type", "sheet": row.type, "record": event.row["type"]}
    if row.low is not None and row.low == row.high:  # one number, as in ACLED: it differs when no bound holds it
        if (event.low is not None and row.low < event.low) or (event.high is not None and row.low > event.high):
            yield {"field": "dead", "sheet": row.low, "record": {"low": event.low, "high": event.high}}
        return
    for bound in ("low", "best", "high"):
        mine, theirs = getattr(row, bound), getattr(event, bound)
        if mine is not None and theirs is not None and mine != theirs:
            yield {"field": bound, "sheet": mine, "record": theirs}
