"""The actors named, by how many reports name them."""

from typing import Final

from sijill.web.page import Answer, Ask

PATH: Final = "/actors"
NAV: Final = (6, "nav_actors")
FILTERS: Final = ("outlet", "q", "query", "as_of")
COLUMNS: Final = ("label", "names", "known", "reports", "uses", "id")


def page(ask: Ask) -> Answer:
    """Return the actors and persons most reports name."""
    rows = list(ask.record.actors(**ask.filters(), limit=ask.limit()))
    return Answer("names.html", "actors_title", rows=rows, columns=COLUMNS, view={"kind": "actors"})
