"""The families: reports that carry one copy, one voice each."""

from typing import Final

from sijill.web.page import Answer, Ask

PATH: Final = "/families"
FILTERS: Final = ("after",)
COLUMNS: Final = ("voice", "reports", "id")


def page(ask: Ask) -> Answer:
    """Return one page of families."""
    rows = list(ask.record.families(limit=ask.limit(), after=ask.query.get("after", "")))
    following = rows[-1]["id"] if len(rows) == ask.limit() else None
    return Answer("families.html", "families_title", rows=rows, columns=COLUMNS, next=following)
