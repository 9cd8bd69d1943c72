"""All figures: series that count the same thing, then every printed number."""

from typing import Any, Final

from sijill.model import codes
from sijill.record.filters import ON_FIGURES
from sijill.web.copies import families_of
from sijill.web.meant import meant
from sijill.web.page import Answer, Ask, Row
from sijill.web.range_strip import strip_of
from sijill.web.subjects import of_figures, of_series
from sijill.web.suggesting import suggestions
from sijill.web.wording import Wording

PATH: Final = "/figures"
NAV: Final = (4, "nav_figures")
FILTERS: Final = ("q", *ON_FIGURES, "order", "after")
GOES_ON: Final = True
COLUMNS: Final = (
    "measure", "qualifier", "value", "low", "high", "unit", "counted", "side", "by", "scope", "realis", "time", "place",
    "published", "outlet", "evidence", "precision", "report", "id",
)  # fmt: skip
_SERIES: Final = 24
_PAGE: Final = 50


def page(ask: Ask) -> Answer:
    """Return one page of figures, and on the first page the fullest series.

    >>> from sijill.web.trying import seen
    >>> [row["measure"] for row in seen("/figures.json?limit=1&measure=killed")]
    ['killed']
    """
    filters, limit = ask.filters(), ask.limit() if ask.form or ask.query.get("limit") else _PAGE
    rows = list(ask.record.figures(**filters, limit=limit))
    following = rows[-1]["id"] if len(rows) == limit else None
    if ask.form:
        return Answer("figures.html", "nav_figures", rows=rows, columns=COLUMNS, next=following)
    series = [] if set(filters) - {"measure"} else ask.record.fullest_series(filters.get("measure"), _SERIES)
    say = Wording(ask.language)
    options = {
        "measure": [(code, say.code("measure", code)) for code in codes.MEASURES],
        "realis": [(code, say.code("realis", code)) for code in codes.REALIS],
    }
    strips = {one["id"]: strip_of(one) for one in series}
    view = {"series": series, "options": options, "offered": suggestions(ask), "strips": strips,
            "meant": {} if rows else meant(ask),
            "series_about": of_series(ask, series), **_told(ask, rows)}  # fmt: skip
    return Answer("figures.html", "nav_figures", rows=rows, columns=COLUMNS, next=following, view=view)


def _told(ask: Ask, rows: list[Row]) -> dict[str, Any]:
    """Return what stands beside each number: what it is about, who said it, what it is compared with, copies."""
    about = of_figures(ask, rows)
    return {
        "about": {row["id"]: about.get(row["id"]) for row in rows}, "stairs": ask.record.chains(rows),
        "compared": {key: [one for one in found if len(one["claims"]) > 1]
                     for key, found in ask.record.clusters_with("series", [row["id"] for row in rows]).items()},
        "families": dict.fromkeys((row["report"] for row in rows), "") | families_of(ask.record, rows),
    }  # fmt: skip
