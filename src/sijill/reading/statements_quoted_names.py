"""Quotations that are names and not speech: صحيفة "…", تنظيم "…", a short one inside a clause that goes on.

Decides that much of a quotation by its length and its neighbours. Reads the Scan.
"""

from typing import Final

from sijill.reading.quotations import Quotation
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_words import is_saying, is_that
from sijill.text import WORD

_NAME: Final = 5  # a quotation of so few words may be a name


def is_name(page: Scan, quotation: Quotation, end: int) -> bool:
    """Return whether a quotation is a name and not speech.

    >>> from sijill.reading.trying import page
    >>> found = page('أعلنت حركة "الفجر" أن سبعة قتلوا')
    >>> is_name(found, found.quotes[2], 9)
    True
    """
    first, last = quotation.words
    if last - first > _NAME or quotation.first == 0:
        return False
    before, after = quotation.first - 1, quotation.last + 1
    if page.draft.tokens[before].form == ":" or page.kind(before, "saying") or page.kind(before, "that"):
        return False
    if page.draft.tokens[before].form in {"ل", "ال"} or page.kind(before, "preposition"):
        return True
    if any(is_that(page, at) for at in range(first, min(last, end))):
        return False
    if _carried(page, quotation):
        return True
    tokens = page.draft.tokens
    if after < end and tokens[after].kind == WORD and not tokens[after].form.startswith("و"):
        return True
    for at in range(after, min(after + 15, end)):
        if is_that(page, at) and not page.is_quoted(at):
            return True
        if is_saying(page, at):
            return False
    return False


def _carried(page: Scan, quotation: Quotation) -> bool:
    """Return whether a quotation is the name of the group or outlet before it: صحيفة "…"."""
    return quotation.first > 0 and page.kind(quotation.first - 1, "carrier")


def stands_inside(page: Scan, quotation: Quotation, end: int) -> bool:
    """Return whether a quoted name stands inside a clause that goes on after it.

    >>> from sijill.reading.trying import page
    >>> found = page('أعلنت حركة "الفجر" أن سبعة قتلوا')
    >>> stands_inside(found, found.quotes[2], 9)
    True
    """
    after = quotation.last + 1
    if _carried(page, quotation):
        return True
    return after < end and page.draft.tokens[after].kind == WORD and not page.draft.tokens[after].form.startswith("و")
