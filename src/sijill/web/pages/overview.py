"""The record at a glance: what it holds, what most reports tell of, where, what is open, what came last."""

from typing import Final

from sijill.web.kept import counts, days, kept, relations
from sijill.web.page import Answer, Ask
from sijill.web.pages.events import ON_MAP, VIEWS, body_of, lines, map_of, with_places
from sijill.web.range_strip import strip_of
from sijill.web.ruler import ticks_of
from sijill.web.subjects import of_findings, of_series

PATH: Final = "/"
NAV: Final = (0, "nav_record")
FILTERS: Final = ("as_of",)
_SHOWN: Final = 8


def page(ask: Ask) -> Answer:
    """Return the overview.

    >>> from sijill.web.trying import seen
    >>> seen("/index.json")["counts"]["report"]
    18
    """
    record, filters = ask.record, ask.filters()
    told = with_places(ask, record.most_told(_SHOWN, body_of(ask)))
    events = sorted(told, key=lambda event: (event["earliest"] or "9999", event["id"]))
    places = kept(record, "on map", lambda: record.events_told(limit=0, places=ON_MAP).places)
    series = record.fullest_series(limit=_SHOWN)
    open_ones = list(record.findings(relation="contradicts", limit=_SHOWN))
    data = {
        "counts": counts(record),
        "relations": relations(record),
        "days": [{"day": d, "reports": n} for d, n in days(record)],
        "events": events,
        "open": open_ones,
        "series": series,
        "sources": kept(record, "sources", lambda: list(record.sources(limit=_SHOWN))),
        "reports": list(record.newest_reports(**filters, limit=_SHOWN)),
    }
    view = lines(ask, events) | {
        "ticks": ticks_of(days(record)), "views": VIEWS,
        "drawn": kept(record, "overview map", lambda: map_of(ask, places)),
        "series_about": of_series(ask, series), "open_about": of_findings(ask, open_ones),
        "series_strips": {one["id"]: strip_of(one) for one in series},
    }  # fmt: skip
    return Answer("overview.html", "nav_record", data, view=view)
