"""A permanent address for words of a report: the words, what stands around them, and what was read from them."""

from typing import Final

from sijill.model import codes
from sijill.web.marking import Mark, marked
from sijill.web.page import Answer, Ask, NotFoundError
from sijill.web.pages.report import found_report, labelled
from sijill.web.wording import Wording

PATH: Final = "/reports/{id}/span/{span}"
_AROUND: Final = 400


def _offsets(words: str, length: int) -> tuple[int, int]:
    start, dash, end = words.partition("-")
    if not (dash and all(part.isascii() and part.isdigit() and len(part) < 10 for part in (start, end))):
        raise NotFoundError(words)
    if not int(start) < int(end) <= length:
        raise NotFoundError(words)
    return int(start), int(end)


def page(ask: Ask) -> Answer:
    """Return the words at two code point offsets.

    >>> from sijill.web.trying import ask, seen
    >>> report = ask().record.report("2016-05-18-rimal")
    >>> seen(f"/reports/{report.id}/span/5-9.json")["text"]
    'تسعة'
    """
    report, _ = found_report(ask)
    start, end = _offsets(ask.path["span"], len(report.text))
    first, last = max(0, start - _AROUND), min(len(report.text), end + _AROUND)
    claims = [row for row in labelled(ask, report) if row["evidence"]["start"] < end and row["evidence"]["end"] > start]
    data = {
        "report": report.id,
        "source": report.source,
        "outlet": report.outlet,
        "published": report.published,
        "start": start,
        "end": end,
        "text": report.text[start:end],
        "prefix": report.text[first:start],
        "suffix": report.text[end:last],
        "claims": claims,
    }
    say = Wording(ask.language)
    options = {
        "measure": [(code, say.code("measure", code)) for code in codes.MEASURES],
        "type": [(code, say.code("type", code)) for code in codes.SUB_EVENTS],
    }
    view = {"options": options, "report": report, "html": marked(report.text, first, last, [Mark(start, end, "cited")])}
    return Answer("span.html", "span_title", data, view=view)
