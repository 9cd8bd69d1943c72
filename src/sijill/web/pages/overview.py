"""The record at a glance: what it holds, when it was published, what is open, what came last."""

from typing import Final

from sijill.web.page import Answer, Ask
from sijill.web.pages.events import ON_MAP, map_of
from sijill.web.ruler import ticks_of

PATH: Final = "/"
NAV: Final = (0, "nav_record")
FILTERS: Final = ("as_of",)
_SHOWN: Final = 8


def page(ask: Ask) -> Answer:
    """Return the overview."""
    record, filters = ask.record, ask.filters()
    days = record.days()
    _, places = record.events_told(limit=0, places=ON_MAP, **filters)
    data = {
        "counts": record.counts(),
        "relations": record.relations(),
        "days": [{"day": d, "reports": n} for d, n in days],
        "open": list(record.findings(relation="contradicts", limit=_SHOWN)),
        "series": record.fullest_series(limit=_SHOWN),
        "reports": list(record.newest_reports(**filters, limit=_SHOWN)),
    }
    return Answer("overview.html", "nav_record", data, view={"ticks": ticks_of(days), "drawn": map_of(ask, places)})
