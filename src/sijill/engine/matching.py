"""Matching: the rows of an analyst's own sheet beside the events of a record: what both hold, and what one lacks.

Decides which row and which event are of one happening: the pairs that score best are taken, and each row and event
stands in one pair. Nothing is written; the sheet is only read. Leaves what speaks for and against a pair to
`matching_reasons`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any, Final

from sijill.engine.matching_reasons import WEIGHTS, DatedEvent
from sijill.engine.matching_reasons import differences as differences_of
from sijill.engine.matching_reasons import reasons as reasons_of
from sijill.engine.record import Record
from sijill.intake.coded_sheet import CodedRow
from sijill.model.codes import HAPPENED

Row = dict[str, Any]
ENOUGH: Final = 4.5
_WINDOW: Final = 7  # days


def matched(record: Record, rows: Sequence[CodedRow], *, everything: bool = False) -> Iterator[Row]:
    """Yield one row per row of the sheet, in its order, then the events it lacks: those of the days it covers, or all.

    `status` is `same`, `different` (matched, but fields differ), `missing` (the record has no such event) or `new` (the
    sheet has no such row); `score` and `reasons` say why two are one, `differences` what each says.

    >>> from sijill.engine.trying import record
    >>> row = CodedRow(
    ...     line=2, id="LBY1", first="2016-12-06", last="2016-12-06", slack=0, place="Sirte", latitude=None,
    ...     longitude=None, type="Shelling/artillery/missile attack", actors=[], low=7, best=7, high=7,
    ... )
    >>> with record("قتل سبعة مدنيين في قصف على سرت أمس.") as made:
    ...     [(line["status"], line["score"]) for line in matched(made, [row])]
    [('same', 8.5)]
    """
    events = list(_events(record))
    pairs = _pairs(rows, events)
    for number, row in enumerate(rows):
        if number in pairs:
            event, score, reasons = pairs[number]
            differences = list(differences_of(row, events[event]))
            yield _line("different" if differences else "same", row, events[event].row, score, reasons, differences)
        else:
            yield _line("missing", row, None, None, [], [])
    taken = {event for event, _, _ in pairs.values()}
    days = sorted(date.fromisoformat(day) for row in rows for day in (row.first, row.last))
    for at, event_of in enumerate(events):
        covered = everything or (days and days[0] <= event_of.last and event_of.first <= days[-1])
        if at not in taken and covered:
            yield _line("new", None, event_of.row, None, [], [])


def _events(record: Record) -> Iterator[DatedEvent]:
    """Yield the events that happened and have a day, in the order of time."""
    tolls: dict[str, list[Row]] = {}
    for series in record.series():
        if series["measure"] == "killed" and series["event"]:
            tolls.setdefault(series["event"], []).append(series)
    places = {row["id"]: row for row in record.places()}
    for row in record.events():
        days = sorted(d for e in row["times"] for d in (e["time"]["earliest"], e["time"]["latest"]) if d)
        if not days or row["background"] or row["realis"] not in HAPPENED:
            continue
        place = places.get((row["place"] or {}).get("entity") or "", {})
        actors = [ref.get("label") or ref["text"] for name in ("actors", "targets") for ref in row[name]]
        yield DatedEvent(
            row=row, first=date.fromisoformat(days[0]), last=date.fromisoformat(days[-1]), actors=actors,
            latitude=place.get("latitude"), longitude=place.get("longitude"),
            **{bound: _sum(tolls.get(row["id"], []), bound) for bound in ("low", "best", "high")},
        )


def _sum(series: Iterable[Row], bound: str) -> float | None:
    known = [one[bound] for one in series if one[bound] is not None]
    return float(sum(known)) if known else None


def _pairs(rows: Sequence[CodedRow], events: Sequence[DatedEvent]) -> dict[int, tuple[int, float, list[str]]]:
    """Return row number -> event number, score, reasons: best scores first, each once."""
    order = sorted(range(len(events)), key=lambda at: events[at].first)
    firsts = [events[at].first for at in order]
    longest = max((event.last - event.first for event in events), default=timedelta())
    scored = []
    for number, row in enumerate(rows):
        early = date.fromisoformat(row.first) - timedelta(_WINDOW) - longest
        late = date.fromisoformat(row.last) + timedelta(_WINDOW)
        for at in order[bisect_left(firsts, early) : bisect_right(firsts, late)]:
            reasons = list(reasons_of(row, events[at]))
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
