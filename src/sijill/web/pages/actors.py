"""The actors named, by how many reports name them."""

from typing import Final

from sijill.record.filters import ON_REPORTS
from sijill.web.page import Answer, Ask, next_after
from sijill.web.pages.sources import rows_of
from sijill.web.suggesting import called

PATH: Final = "/actors"
NAV: Final = (6, "nav_actors")
FILTERS: Final = ("q", *ON_REPORTS, "after")
COLUMNS: Final = ("label", "names", "known", "reports", "uses", "id")


def page(ask: Ask) -> Answer:
    """Return the actors and persons most reports name.

    >>> from sijill.web.trying import seen
    >>> [row["label"] for row in seen("/actors.json?limit=1")]
    ['Islamic State']
    """
    rows, newest = rows_of(ask, "actors")
    following = next_after(rows, ask.limit())
    return Answer("names.html", "actors_title", rows=rows, columns=COLUMNS, next=following,
                  view={"kind": "actors", "newest": newest, "called": lambda row: called(row, "ar")})  # fmt: skip
