"""Every decision ever made: who, when, what and why; each can be undone, which is another decision."""

from typing import Final

from sijill.model.decisions import standing
from sijill.web.page import Answer, Ask

PATH: Final = "/log"
NAV: Final = (9, "nav_log")
COLUMNS: Final = ("when", "who", "action", "targets", "value", "reason", "undoes", "id")


def page(ask: Ask) -> Answer:
    """Return the log, the newest first."""
    holds = {decision.id for decision in standing(ask.record.decisions())}
    rows = list(ask.record.log())[::-1]
    return Answer("log.html", "nav_log", rows=rows, columns=COLUMNS, view={"holds": holds})
