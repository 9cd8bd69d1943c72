"""The reports of a record, by day of publication."""

from typing import Final

from sijill.web.page import Answer, Ask

PATH: Final = "/reports"
NAV: Final = (3, "nav_reports")
FILTERS: Final = ("outlet", "as_of", "q", "query", "after")
COLUMNS: Final = ("published", "outlet", "agency", "title", "language", "characters", "claims", "source", "url", "id")


def page(ask: Ask) -> Answer:
    """Return one page of the list."""
    filters = ask.filters()
    rows = list(ask.record.reports(**filters | {"after_report": filters.pop("after", None), "limit": ask.limit()}))
    following = rows[-1]["id"] if len(rows) == ask.limit() else None
    return Answer("reports.html", "nav_reports", rows=rows, columns=COLUMNS, next=following)
