"""The first token of what is said once its opener stands: behind أن, a colon, a preposition, a letter glued to a word.

Decides where the content begins and whether a quotation holds it. Reads the Scan. Leaves which token opens to
`statements_openings`.
"""

from typing import Final

import msgspec

from sijill.reading.quotations import Quotation
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_words import (
    COMMAS,
    is_that,
)

_NAME: Final = 5  # a quotation of so few words may be a name


class Opening(msgspec.Struct, frozen=True, gc=False):
    """What opens a content: `at` the opener, `content` the first token said, `shift` letters of it that are not."""

    how: str
    at: int
    content: int
    shift: int = 0
    quotation: Quotation | None = None
    saying: int | None = None


def after_colon(page: Scan, at: int, end: int) -> Opening | None:
    """Return the opening at a colon: what follows it, past further marks; null at the end of the text.

    >>> from sijill.reading.trying import page
    >>> after_colon(page("قال الوزير: لم نقصف"), 2, 5).at
    2
    """
    after = at + 1
    while after < end and page.draft.tokens[after].form in {":", ".", "،"}:
        after += 1
    if after >= end:
        return None
    quotation = page.quotes.get(after)
    return Opening("speech" if quotation else "colon", at, after + bool(quotation), quotation=quotation)


def after_that(page: Scan, at: int, end: int) -> Opening | None:
    """Return the opening at أن or إن: what follows it, past marks; null at the end of the text.

    >>> from sijill.reading.trying import page
    >>> after_that(page("قال الوزير إن سبعة قتلوا"), 2, 5).content
    3
    """
    after = at + 1
    while after < end and page.draft.tokens[after].form in {":", "،", ","}:
        after += 1
    return Opening("that", at, after) if after < end else None


def after_preposition(page: Scan, at: int, end: int) -> Opening | None:
    """Return the opening at a preposition: behind it, or at its أن, further on where the preposition comes again.

    >>> from sijill.reading.trying import page
    >>> after_preposition(page("دعا الوزير إلى وقف القصف"), 2, 5).content
    3
    """
    tokens = page.draft.tokens
    if is_that(page, at + 1):
        return after_that(page, at + 1, end)
    for later in range(at + 1, min(at + 9, end - 1)):
        if tokens[later].form in COMMAS:
            break
        if tokens[later].form == tokens[at].form and is_that(page, later + 1):
            return after_that(page, later + 1, end)
    if page.kind(at + 1, "possessed"):  # عن أمله أن, عن أمله في أن
        for later in range(at + 2, min(at + 4, end)):
            if is_that(page, later):
                return after_that(page, later, end)
    quotation = page.quotes.get(at + 1)
    if quotation is not None and quotation.last - quotation.first > _NAME:
        return Opening("speech", at, at + 2, quotation=quotation)
    return Opening("preposition", at, at + 1)


def after_letter(page: Scan, at: int, how: str) -> Opening | None:
    """Return the opening at a preposition written as one letter (ب, ل) with the word said, or alone before it.

    >>> from sijill.reading.trying import page
    >>> after_letter(page("طالب الوزير بوقف القصف"), 2, "b").how
    'b'
    """
    if len(page.draft.tokens[at].form) > 1:
        return Opening(how, at, at, shift=1)
    quotation = page.quotes.get(at + 1)
    return Opening("speech", at, at + 2, quotation=quotation) if quotation else Opening(how, at, at + 1)
