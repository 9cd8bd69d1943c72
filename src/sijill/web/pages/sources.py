"""The outlets: how much of the record is theirs."""

from typing import Final

from sijill.web.page import Answer, Ask

PATH: Final = "/sources"
NAV: Final = (8, "nav_sources")
FILTERS: Final = ("outlet", "as_of", "q", "query")
COLUMNS: Final = ("outlet", "reports", "claims", "first", "last", "agencies", "id")


def page(ask: Ask) -> Answer:
    """Return the outlets, those with most reports first."""
    rows = list(ask.record.sources(**ask.filters(), limit=ask.limit()))
    return Answer("sources.html", "sources_title", rows=rows, columns=COLUMNS)
