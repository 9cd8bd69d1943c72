"""The outlets: how much of the record is theirs."""

from typing import Final

from sijill.record.filters import ON_REPORTS
from sijill.web.kept import first_page
from sijill.web.page import Answer, Ask, next_after

PATH: Final = "/sources"
NAV: Final = (8, "nav_sources")
FILTERS: Final = ("q", *ON_REPORTS, "after")
COLUMNS: Final = ("outlet", "reports", "claims", "first", "last", "agencies", "id")


def page(ask: Ask) -> Answer:
    """Return the outlets, those with most reports first.

    >>> from sijill.web.trying import seen
    >>> [row["outlet"] for row in seen("/sources.json?limit=2")]
    ['المرفأ الجديد', 'سواحل نت']
    """
    rows = first_page(ask.record, "sources", ask.filters(), ask.limit())
    return Answer("sources.html", "sources_title", rows=rows, columns=COLUMNS, next=next_after(rows, ask.limit()))
