"""All figures: series that count the same thing, then every printed number."""

from typing import Final

from sijill.model import codes
from sijill.record.filters import ON_FIGURES
from sijill.web.meant import meant
from sijill.web.page import Answer, Ask
from sijill.web.range_strip import strip_of
from sijill.web.suggesting import suggestions
from sijill.web.wording import Wording

PATH: Final = "/figures"
NAV: Final = (4, "nav_figures")
FILTERS: Final = ("q", *ON_FIGURES, "order", "after")
COLUMNS: Final = (
    "measure", "qualifier", "value", "low", "high", "unit", "counted", "side", "by", "scope", "time", "place",
    "published", "outlet", "evidence", "precision", "report", "id",
)  # fmt: skip
_SERIES: Final = 24


def page(ask: Ask) -> Answer:
    """Return one page of figures, and on the first page the fullest series."""
    filters = ask.filters()
    rows = list(ask.record.figures(**filters, limit=ask.limit()))
    following = rows[-1]["id"] if len(rows) == ask.limit() else None
    if ask.form:
        return Answer("figures.html", "nav_figures", rows=rows, columns=COLUMNS, next=following)
    series = [] if set(filters) - {"measure"} else ask.record.fullest_series(filters.get("measure"), _SERIES)
    say = Wording(ask.language)
    options = {"measure": [(code, say.code("measure", code)) for code in codes.MEASURES]}
    strips = {one["id"]: strip_of(one) for one in series}
    view = {"series": series, "options": options, "offered": suggestions(ask), "strips": strips,
            "meant": {} if rows else meant(ask)}  # fmt: skip
    return Answer("figures.html", "nav_figures", rows=rows, columns=COLUMNS, next=following, view=view)
