"""Who decides here: the names in the log, and a new one; the choice is kept in this browser."""

from collections import Counter
from typing import Final

from sijill.web.page import Answer, Ask

PATH: Final = "/who"


def page(ask: Ask) -> Answer:
    """Return the names with how many decisions each made.

    >>> from sijill.web.trying import seen
    >>> seen("/who.json")["names"]
    []
    """
    made = Counter(decision.who for decision in ask.record.decisions())
    data = {"who": ask.who, "names": [{"name": name, "decisions": n} for name, n in made.most_common()]}
    return Answer("who.html", "who_title", data)
