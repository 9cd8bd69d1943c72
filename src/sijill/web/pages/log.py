"""Every decision ever made: who, when, what and why; narrowed by any of them; each can be undone by another."""

from typing import Any, Final

from sijill.engine import audit
from sijill.record.cursors import page_of
from sijill.web.page import Answer, Ask, next_after
from sijill.web.wording import Wording

PATH: Final = "/log"
NAV: Final = (9, "nav_log")
FILTERS: Final = (*audit.FILTERS, "after")
COLUMNS: Final = ("when", "who", "action", "targets", "value", "reason", "undoes", "query", "holds", "id")


def page(ask: Ask) -> Answer:
    """Return one page of the log, the newest first.

    >>> from sijill.web.trying import seen
    >>> seen("/log.json")
    []
    """
    chosen: dict[str, Any] = {name: ask.query[name] for name in audit.FILTERS if ask.query.get(name)}
    newest = list(ask.record.log(**chosen))[::-1]
    rows = list(page_of(newest, ask.query.get("after") or None, ask.limit()))
    made = ask.record.decisions()
    say = Wording(ask.language)
    options = {
        "by": sorted({(one.who, one.who) for one in made}),
        "action": sorted({(one.action, say.code("action", one.action)) for one in made}),
        "holds": [("yes", say("log_holds")), ("no", say("undone"))],
    }
    view = {"holds": {row["id"] for row in rows if row["holds"]}, "options": options, "all": len(made)}
    return Answer("log.html", "nav_log", rows=rows, columns=COLUMNS, next=next_after(rows, ask.limit()), view=view)
