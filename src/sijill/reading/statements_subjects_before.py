"""Who speaks, before a verb: وكان فلان قد قال, لكن مسؤولين قالوا, الوزير الذي قال.

Decides the range of a source that stands before its verb. Reads the Scan and the verbs of happenings, which no source
holds.
"""

from typing import Final

from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range, can_begin, extent, is_source, remark
from sijill.reading.statements_words import is_comma, is_definite, is_saying
from sijill.text import MARK

_LONG: Final = 7  # words before a verb at the start of a sentence that no sign shows to be one noun phrase


def subject_before(page: Scan, verb: int, first: int) -> Range | None:
    """Return the source before a verb in its sentence: وكان فلان قد قال, لكن مسؤولين قالوا, الوزير الذي قال.

    >>> from sijill.reading.trying import page
    >>> subject_before(page("لكن مسؤولين في الوزارة قالوا إن سبعة قتلوا"), 4, 0)
    (1, 4)
    """
    at = verb - 1
    while at >= first and page.kind(at, "adverb"):
        at -= 1
    if at >= first and page.kind(at, "relative"):
        return _antecedent(page, at, first)
    begin = _clause_start(page, at, first)
    if begin > at:
        return None
    trimmed = begin
    while trimmed <= at and remark(page, trimmed) > trimmed:
        trimmed = remark(page, trimmed)
    if begin == first and at - trimmed > _LONG and not is_source(page, trimmed):
        return None
    if trimmed > at or not can_begin(page, trimmed) or _has_verb(page, trimmed, at):
        return None
    return extent(page, trimmed, at + 1)


def _antecedent(page: Scan, relative: int, first: int) -> Range | None:
    at = relative - 1
    if at >= first and is_comma(page, at):
        at -= 1
    begin = at
    while begin > first and not _breaks(page, begin - 1) and at - begin < 10:
        begin -= 1
    return (begin, at + 1) if begin <= at and can_begin(page, begin) else None


def _breaks(page: Scan, at: int) -> bool:
    """Return whether a noun phrase before the relative cannot reach back over a token."""
    saying = page.sayings[at]
    if page.draft.tokens[at].kind == MARK:
        return not is_comma(page, at) or not is_definite(page, at - 1 if at else 0)
    if saying is None:
        return _is_plain_verb(page, at)
    return is_saying(page, at) or bool(
        {"preposition", "opener", "verb_opener", "that", "relative", "adverb", "late"} & saying.kinds.keys()
    )


def _clause_start(page: Scan, at: int, first: int) -> int:
    """Return the first token of the clause that ends at `at`: after كان, لكن, أن, or at the start of the sentence."""
    begin = at + 1
    while begin > max(first, at - 18):
        begin -= 1
        if begin in page.closing and page.closing[begin] >= first:
            begin = page.closing[begin]
            continue
        saying = page.sayings[begin]
        if saying is not None and {"opener", "verb_opener", "that"} & saying.kinds.keys():
            return begin + 1
        if page.draft.tokens[begin].kind == MARK and page.draft.tokens[begin].form in '".:!؟()':
            return begin + 1
    return first if at - first < 18 else at + 1


def _has_verb(page: Scan, first: int, last: int) -> bool:
    return any(_is_plain_verb(page, at) or is_saying(page, at) for at in range(first, last + 1) if not page.named[at])


def _is_plain_verb(page: Scan, at: int) -> bool:
    word = page.draft.forms[at].word
    return word is not None and word.verb is not None and word.event is None and word.people is None
