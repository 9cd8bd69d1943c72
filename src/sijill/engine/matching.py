"""Matching: the rows of an analyst's own sheet beside the events of a record: what both hold, and what one lacks.

Decides which row and which event are of one happening: day, place, who, kind and dead each speak for or against, the
pairs that score best are taken, and each row and event stands in one pair. Nothing is written; the sheet is only read.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

import msgspec

from sijill.engine.record import Record
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
ENOUGH: Final = 4.5
_WINDOW: Final = 7  # days
_ALIKE: Final = 0.85
_NEAR: Final = ((5.0, "within_5_km"), (25.0, "within_25_km"), (60.0, "within_60_km"))


class _Event(msgspec.Struct, frozen=True, kw_only=True):
    """What matching keeps of an event."""

    row: Row
    first: date
    last: date
    latitude: float | None
    longitude: float | None
    actors: list[str]
    low: float | None
    best: float | None
    high: float | None


def matched(record: Record, rows: Sequence[CodedRow], *, everything: bool = False) -> Iterator[Row]:
    """Yield one row per row of the sheet, in its order, then the events it lacks: those of the days it covers, or all.

    `status` is `same`, `different` (matched, but fields differ), `missing` (the record has no such event) or `new` (the
    sheet has no such row); `score` and `reasons` say why two are one, `differences` what each says.
    """
    events = list(_events(record))
    pairs = _pairs(rows, events)
    for number, row in enumerate(rows):
        if number in pairs:
            event, score, reasons = pairs[number]
            differences = list(_differences(row, events[event]))
            yield _line("different" if differences else "same", row, events[event].row, score, reasons, differences)
        else:
            yield _line("missing", row, None, None, [], [])
    taken = {event for event, _, _ in pairs.values()}
    days = sorted(date.fromisoformat(day) for row in rows for day in (row.first, row.last))
    for at, event_of in enumerate(events):
        covered = everything or (days and days[0] <= event_of.last and event_of.first <= days[-1])
        if at not in taken and covered:
            yield _line("new", None, event_of.row, None, [], [])


def _events(record: Record) -> Iterator[_Event]:
    """Yield the events that happened and have a day, in the order of time."""
    tolls: dict[str, list[Row]] = {}
    for series in record.series():
        if series["measure"] == "killed" and series["event"]:
            tolls.setdefault(series["event"], []).append(series)
    places = {row["id"]: row for row in record.places()}
    for row in record.events():
        days = sorted(d for e in row["times"] for d in (e["time"]["earliest"], e["time"]["latest"]) if d)
        if not days or row["background"] or row["realis"] not in ("happened", "ongoing"):
            continue
        place = places.get((row["place"] or {}).get("entity") or "", {})
        actors = [ref.get("label") or ref["text"] for name in ("actors", "targets") for ref in row[name]]
        yield _Event(
            row=row, first=date.fromisoformat(days[0]), last=date.fromisoformat(days[-1]), actors=actors,
            latitude=place.get("latitude"), longitude=place.get("longitude"),
            **{bound: _sum(tolls.get(row["id"], []), bound) for bound in ("low", "best", "high")},
        )


def _sum(series: Iterable[Row], bound: str) -> float | None:
    known = [one[bound] for one in series if one[bound] is not None]
    return float(sum(known)) if known else None


def _pairs(rows: Sequence[CodedRow], events: Sequence[_Event]) -> dict[int, tuple[int, float, list[str]]]:
    """Return row number -> event number, score, reasons: best scores first, each once."""
    order = sorted(range(len(events)), key=lambda at: events[at].first)
    firsts = [events[at].first for at in order]
    longest = max((event.last - event.first for event in events), default=timedelta())
    scored = []
    for number, row in enumerate(rows):
        early = date.fromisoformat(row.first) - timedelta(_WINDOW) - longest
        late = date.fromisoformat(row.last) + timedelta(_WINDOW)
        for at in order[bisect_left(firsts, early) : bisect_right(firsts, late)]:
            reasons = list(_reasons(row, events[at]))
            score = sum(WEIGHTS[reason] for reason in reasons)
            if score >= ENOUGH:
                scored.append((-score, row.line, events[at].row["code"], number, at, reasons))
    found: dict[int, tuple[int, float, list[str]]] = {}
    used: set[int] = set()
    for score, _, _, number, at, reasons in sorted(scored):
        if number not in found and at not in used:
            found[number] = at, round(-score, 2), reasons
            used.add(at)
    return found


def _reasons(row: CodedRow, event: _Event) -> Iterator[str]:
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


def _days(row: CodedRow, event: _Event) -> str:
    first, last = date.fromisoformat(row.first), date.fromisoformat(row.last)
    if (first, last) == (event.first, event.last) and not row.slack:
        return "same_day"
    gap = max((event.first - last).days, (first - event.last).days, 0)
    if gap <= row.slack:
        return "days_overlap"
    return "within_three_days" if gap <= 3 else "days_apart"


def _place(row: CodedRow, event: _Event) -> Iterator[str]:
    place = event.row["place"] or {}
    names = [name for name in (place.get("label"), place.get("text")) if name]
    if row.place and any(_same_name(row.place, name) for name in names):
        yield "same_place"
        return
    where = row.latitude, row.longitude, event.latitude, event.longitude
    if None not in where:
        far = kilometres(*where)  # type: ignore[arg-type]  # none of them is null
        yield next((reason for most, reason in _NEAR if far <= most), "other_place")


def _dead(row: CodedRow, event: _Event) -> Iterator[str]:
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


def _differences(row: CodedRow, event: _Event) -> Iterator[Row]:
    """Yield what the two say otherwise: field, sheet, record."""
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


def _line(
    status: str, row: CodedRow | None, event: Row | None, score: float | None, reasons: list[str],
    differences: list[Row],
) -> Row:
    place = (event or {}).get("place") or {}
    return {
        "id": str(row.line) if row else event["code"] if event else "", "status": status,
        "line": row.line if row else None, "sheet_id": row.id if row else None, "event": event and event["code"],
        "day": row.first if row else next((e["time"]["earliest"] for e in event["times"]), None) if event else None,
        "place": row.place if row else place.get("label") or place.get("text"), "score": score,
        "reasons": [f"{reason} ({WEIGHTS[reason]:+g})" for reason in reasons], "differences": differences,
    }
