"""Who speaks, after a reporting word: the words between it and what is said that name a source.

Decides where the source begins, past times and remarks; unknown persons included. Reads the Scan. Leaves which mention
and entity that is to `statements_speakers`.
"""

from typing import Final

from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range, after_bracket, can_begin, extent, remark
from sijill.reading.statements_words import has_l, is_comma

_INTERPOLATED: Final = 8  # tokens a remark between commas may have


def subject_after(page: Scan, first: int, end: int) -> Range | None:
    """Return the source that begins after a verb, before the token `end`; null when only remarks stand there.

    >>> from sijill.reading.trying import page
    >>> subject_after(page("قال أمس مصدر طبي إن سبعة قتلوا"), 1, 7)
    (2, 4)
    """
    at = _skip_remarks(page, first, end)
    if at >= end or not can_begin(page, at):
        return None
    return extent(page, at, end)


def _skip_remarks(page: Scan, at: int, end: int) -> int:
    """Return the first token that is no time, adverb, pronoun with a preposition or remark between commas."""
    while at < end:
        if is_comma(page, at):
            at = _after_remark(page, at, end)
        elif page.draft.tokens[at].form == "#":
            at += 1
        elif page.draft.tokens[at].form == "(":
            at = after_bracket(page, at, end)
        elif page.kind(at, "channel") and has_l(page, at):
            at = _after_channel(page, at, end)
        else:
            skipped = remark(page, at)
            if skipped <= at:
                return at
            at = skipped
    return at


def _after_channel(page: Scan, at: int, end: int) -> int:
    """Return the token after an outlet something was told to: لراديو النورس, as far as a title shows where it ends."""
    for n in range(at + 1, min(end, at + 5)):
        if page.kind(n, "role") or is_comma(page, n):
            return n
    return at + 1


def _after_remark(page: Scan, comma: int, end: int) -> int:
    at = comma + 1
    while at < min(end, comma + _INTERPOLATED):
        if is_comma(page, at):
            return at + 1 if _is_remark(page, comma + 1, at) else comma + 1
        at += 1
    return comma + 1


def _is_remark(page: Scan, first: int, end: int) -> bool:
    return remark(page, first) > first or page.kind(first, "preposition") or first >= end
