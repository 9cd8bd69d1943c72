"""Search in reports and statements, in Arabic as people type it; a hit opens at its words."""

import re
from typing import Final

from markupsafe import Markup

from sijill.record.searching import RANKED
from sijill.web.marking import Mark, marked
from sijill.web.page import Answer, Ask, Row, next_after

PATH: Final = "/search"
FILTERS: Final = ("q", "query", "after")
_NUMBER: Final = re.compile(r"(?<![\d.])\d{1,3}(?:[,٬]\d{3})+(?!\d)|(?<![\d.])\d{1,12}(?![\d.])")
_MOST_NUMBERS: Final = 3
COLUMNS: Final = ("kind", "text", "outlet", "published", "source", "start", "end", "report", "id")


def _shown(row: Row) -> Markup:
    """Return the snippet with its hits marked."""
    base = row["start"]
    marks = [Mark(start - base, end - base, "cited") for start, end in row["hits"]]
    return marked(row["text"], 0, len(row["text"]), marks)


def numbers(words: str) -> list[str]:
    """Return the whole numbers in what is searched for, in Latin digits.

    >>> numbers("٤٠ قتيلا or 1,200")
    ['40', '1200']
    """
    found = _NUMBER.findall(words[:400])
    return [str(int(one.replace(",", "").replace("٬", ""))) for one in dict.fromkeys(found)][:_MOST_NUMBERS]


def page(ask: Ask) -> Answer:
    """Return what holds all words of the query.

    >>> from sijill.web.trying import seen
    >>> "سرت" in seen("/search.json?q=سرت")[0]["text"]
    True
    """
    words = ask.query.get("q") or ask.query.get("query") or ""
    rows = list(ask.record.search(words[:400], ask.limit(), ask.query.get("after"))) if words else []
    shown = [row | {"html": _shown(row)} for row in rows]
    newest = bool(words) and not ask.record.ranked(words[:400])
    view = {"words": words, "shown": shown, "numbers": numbers(words), "newest": RANKED if newest else 0}
    following = next_after(rows, ask.limit())
    return Answer("search.html", "search_title", rows=rows, columns=COLUMNS, next=following, view=view)
