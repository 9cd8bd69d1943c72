"""Who said what: every statement with its words and the steps it came through."""

from typing import Final

from sijill.record.filters import ON_STATEMENTS
from sijill.web.meant import meant
from sijill.web.page import Answer, Ask
from sijill.web.quoting import quoted
from sijill.web.suggesting import suggestions

PATH: Final = "/statements"
NAV: Final = (5, "nav_statements")
FILTERS: Final = ("q", *ON_STATEMENTS, "order", "after")
GOES_ON: Final = True
COLUMNS: Final = (
    "speaker", "role", "organisation", "mode", "stance", "verb", "medium", "content", "published", "outlet", "evidence",
    "attribution", "report", "id",
)  # fmt: skip
_PAGE: Final = 50


def page(ask: Ask) -> Answer:
    """Return one page of statements.

    >>> from sijill.web.trying import seen
    >>> len(seen("/statements.json?limit=3"))
    3
    """
    limit = ask.limit() if ask.query.get("limit") else _PAGE
    rows = list(ask.record.statements(**ask.filters(), limit=limit))
    following = rows[-1]["id"] if len(rows) == limit else None
    view = {} if ask.form else {
        "words": quoted(ask.record, [row["id"] for row in rows]), "stairs": ask.record.chains(rows),
        "meant": {} if rows else meant(ask), "offered": suggestions(ask),
    }  # fmt: skip
    return Answer("statements.html", "nav_statements", rows=rows, columns=COLUMNS, next=following, view=view)
