"""The reports of a record, by day of publication."""

from typing import Final

from sijill.record.filters import ON_REPORTS
from sijill.web.page import Answer, Ask
from sijill.web.suggesting import suggestions

PATH: Final = "/reports"
NAV: Final = (3, "nav_reports")
FILTERS: Final = ("q", *ON_REPORTS, "after")
GOES_ON: Final = True
COLUMNS: Final = ("published", "outlet", "agency", "title", "language", "characters", "claims", "source", "url", "id")


def page(ask: Ask) -> Answer:
    """Return one page of the list.

    >>> from sijill.web.trying import seen
    >>> [row["outlet"] for row in seen("/reports.json?limit=2")]
    ['بوابة رمال', 'القلوع']
    """
    rows = list(ask.record.reports(**ask.filters(), limit=ask.limit()))
    following = rows[-1]["id"] if len(rows) == ask.limit() else None
    return Answer("reports.html", "nav_reports", rows=rows, columns=COLUMNS, next=following,
                  view={} if ask.form else {"offered": suggestions(ask)})  # fmt: skip
