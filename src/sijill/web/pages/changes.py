"""What changed in the record between two days: added, changed, withdrawn, for those who keep a copy of it."""

from typing import Final

from sijill.web.page import Answer, Ask

PATH: Final = "/changes"
FILTERS: Final = ("from", "to")
COLUMNS: Final = ("change", "kind", "id", "before", "after")


def page(ask: Ask) -> Answer:
    """Return the changes between `from` and `to`; without a day nothing is linked again and nothing listed."""
    days = ask.filters()
    rows = list(ask.record.diff(limit=ask.limit(), **days)) if days else []
    return Answer("changes.html", "nav_changes", rows=rows, columns=COLUMNS, view={"asked": bool(days)})
