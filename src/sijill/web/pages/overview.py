"""The record at a glance: what it holds, when it was published, what is open, what came last."""

from datetime import date
from itertools import groupby
from typing import Any, Final

from sijill.web.page import Answer, Ask
from sijill.web.pages.events import ON_MAP, map_of

PATH: Final = "/"
NAV: Final = (0, "nav_record")
FILTERS: Final = ("as_of",)
_SHOWN: Final = 8
_MOST_TICKS: Final = 120


def _grouped(days: list[tuple[str, int]]) -> list[tuple[str, str, int]]:
    """Return (what it is called, its last day, reports) of each day, or of each month when the days are too many."""
    if len(days) <= _MOST_TICKS:
        return [(day, day, n) for day, n in days]
    months = groupby(days, key=lambda pair: pair[0][:7])
    listed = [(month, list(pairs)) for month, pairs in months]
    return [(month, pairs[-1][0], sum(n for _, n in pairs)) for month, pairs in listed]


def _ruler(days: list[tuple[str, int]]) -> list[dict[str, Any]]:
    """Return a tick per day or month with a position in percent and a height of one to five."""
    ticks = _grouped(days)
    if not ticks:
        return []
    first, last = date.fromisoformat(ticks[0][1]), date.fromisoformat(ticks[-1][1])
    length = max(1, (last - first).days)
    most = max(n for _, _, n in ticks)
    return [
        {"called": called, "day": day, "reports": n, "at": 100 * (date.fromisoformat(day) - first).days / length,
         "height": max(1, round(5 * n / most))}
        for called, day, n in ticks
    ]  # fmt: skip


def page(ask: Ask) -> Answer:
    """Return the overview."""
    record, filters = ask.record, ask.filters()
    days = [(day, n) for day, n in record.days() if not ask.as_of or day <= ask.as_of]
    relations = record.relations(ask.as_of)
    _, places = record.events_told(limit=0, places=ON_MAP, **filters)
    data = {
        "counts": record.counts(ask.as_of),
        "relations": relations,
        "days": [{"day": d, "reports": n} for d, n in days],
        "open": list(record.findings(relation="contradicts", as_of=ask.as_of, limit=_SHOWN)),
        "series": record.fullest_series(limit=_SHOWN),
        "reports": list(record.newest_reports(**filters, limit=_SHOWN)),
    }
    return Answer("overview.html", "nav_record", data, view={"ruler": _ruler(days), "drawn": map_of(ask, places)})
