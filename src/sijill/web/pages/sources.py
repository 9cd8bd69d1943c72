"""The outlets: how much of the record is theirs."""

from typing import Final

from sijill.record.filters import ON_REPORTS
from sijill.web.kept import first_page
from sijill.web.page import Answer, Ask, Row, next_after

PATH: Final = "/sources"
NAV: Final = (8, "nav_sources")
FILTERS: Final = ("q", *ON_REPORTS, "after")
COLUMNS: Final = ("outlet", "reports", "claims", "first", "last", "agencies", "id")


def rows_of(ask: Ask, name: str) -> tuple[list[Row], int]:
    """Return a page of actors, places or outlets, and how many reports it is counted over (0: all); files count all.

    >>> from sijill.web.trying import ask
    >>> rows, over = rows_of(ask(limit="2"), "places")
    >>> [row["label"] for row in rows], over
    (['Sirte', 'Misrata'], 0)
    """
    if ask.form:
        return list(getattr(ask.record, name)(**ask.filters(), limit=ask.limit())), 0
    return first_page(ask.record, name, ask.filters(), ask.limit())


def page(ask: Ask) -> Answer:
    """Return the outlets, those with most reports first.

    >>> from sijill.web.trying import seen
    >>> [row["outlet"] for row in seen("/sources.json?limit=2")]
    ['المرفأ الجديد', 'سواحل نت']
    """
    rows, newest = rows_of(ask, "sources")
    return Answer("sources.html", "sources_title", rows=rows, columns=COLUMNS, next=next_after(rows, ask.limit()),
                  view={"newest": newest})  # fmt: skip
