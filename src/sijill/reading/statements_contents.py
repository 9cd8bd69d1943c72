"""What is said: the exact words of each cue, and whether they are given as speech.

Decides where a content begins and ends: inside the quotation marks, or from its opener to the end of the sentence, the
next saying, a late attribution or the outlet's own remark. Reads the Scan and the cues. Leaves the speaker to others.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import msgspec

from sijill.languages.small_words import grammar_words
from sijill.model.codes import Mode
from sijill.reading.quotations import Quotation
from sijill.reading.statements_cue import Cue, sentence
from sijill.reading.statements_ends import Ends
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import remark
from sijill.reading.statements_words import is_that
from sijill.text import MARK

_GOES_ON: Final = 8  # a paragraph that opens with a quotation of so many words goes on with the last one
_LEFT_OUT: Final = frozenset({"،", ",", ".", ":", "؛", ";", "-", "–", "—", "…", "!", ")"})
_AND: Final = frozenset({"و", *grammar_words("then")})
_JOINS: Final = _AND | {"،", ",", "."}


class Content(msgspec.Struct, frozen=True, gc=False):
    """The half-open token range of what is said, with `shift` letters of its first token left out, and its mode."""

    first: int
    end: int
    shift: int
    mode: Mode


def content_of(page: Scan, cue: Cue, ends: Ends) -> Content | None:
    """Return what a cue says, null where nothing of it is printed.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> from sijill.reading.statements_ends import content_ends
    >>> found = page('قال الوزير "لم نقصف سرت"')
    >>> cues = find_cues(found)
    >>> content_of(found, cues[0], content_ends(found, cues)).mode
    'direct'
    """
    if cue.shape == "late":
        return _before(page, cue, ends)
    opened = cue.opened
    if opened is None:
        return _antecedent(page, cue)
    if opened.quotation is not None:
        first, end = _whole_speech(page, opened.quotation)
        if not opened.quotation.closed:
            end = _next_end(ends.forward, first, end)
        return _trimmed(page, first, end, 0, "direct")
    _, end = sentence(page, opened.content)
    end = _next_end(ends.forward, opened.content, end)
    end = _past_quotation(page, opened.content, end)
    if opened.how == "colon":
        return _trimmed(page, opened.content, end, 0, "direct")
    return _clause(page, opened.content, end, opened.shift)


def _next_end(ends: Sequence[int], after: int, end: int) -> int:
    """Return the first of the ends after a token, `end` when none comes before it."""
    stop = bisect_left(ends, after + 1)
    return min(ends[stop], end) if stop < len(ends) else end


def _past_quotation(page: Scan, first: int, end: int) -> int:
    """Return an end that does not cut a quotation which the content opens: speech may hold full stops."""
    if end < len(page.sayings) and page.is_quoted(end) and page.quoted[end] > page.quoted[first]:
        for at in range(end - 1, first - 1, -1):
            quotation = page.quotes.get(at)
            if quotation is not None:
                return max(end, quotation.last + 1) if quotation.last - quotation.first < 200 else end
    return end


def _whole_speech(page: Scan, quotation: Quotation) -> tuple[int, int]:
    """Return the words of a quotation with those that only و or a new paragraph parts from it."""
    first, end = quotation.words
    tokens, text = page.draft.tokens, page.draft.text
    while quotation.closed:
        at = quotation.last + 1
        while at < len(tokens) and tokens[at].form in _JOINS and at - quotation.last <= 2:
            at += 1
        following = page.quotes.get(at)
        if following is None:
            break
        paragraph = "\n" in text[tokens[at - 1].end : tokens[at].start]
        if paragraph and following.last - following.first < _GOES_ON:
            break
        quotation, end = following, following.words[1]
    return first, end


def _clause(page: Scan, first: int, end: int, shift: int) -> Content | None:
    """Return a content given in clauses; direct when the larger part of it stands between quotation marks."""
    whole = _trimmed(page, first, end, shift, "indirect")
    if whole is None:
        return None
    words = page.plain[whole.end] - page.plain[whole.first]
    if page.quoted[whole.end] - page.quoted[whole.first] <= words / 2:
        return whole
    quotation = page.quotes.get(whole.first)
    if quotation is not None and quotation.last >= whole.end - 2:
        return _trimmed(page, whole.first + 1, max(whole.end, quotation.words[1]), 0, "direct")
    return Content(whole.first, whole.end, whole.shift, "direct")


def _trimmed(page: Scan, first: int, end: int, shift: int, mode: Mode) -> Content | None:
    """Return a content without the marks around it."""
    tokens = page.draft.tokens
    while first < end and tokens[first].form in _LEFT_OUT:
        first, shift = first + 1, 0
    while end > first and (
        (tokens[end - 1].form in _LEFT_OUT and not _closes_bracket(page, first, end - 1))
        or page.closing.get(end - 1, first) < first
    ):
        end -= 1
    while end > first and tokens[end - 1].form in _AND:
        end -= 1
    if first >= end:
        return None
    quotation = page.quotes.get(first)
    if quotation is not None and quotation.last == end - 1 and quotation.closed:
        return _trimmed(page, first + 1, end - 1, 0, "direct")
    return Content(first, end, shift, mode)


def _closes_bracket(page: Scan, first: int, at: int) -> bool:
    tokens = page.draft.tokens
    return tokens[at].form == ")" and any(tokens[n].form == "(" for n in range(max(first, at - 20), at))


def _antecedent(page: Scan, cue: Cue) -> Content | None:
    """الهجوم الذي تبناه التنظيم: what is claimed stands before the relative."""
    at = cue.at - 1
    if at < 1 or not page.kind(at, "relative"):
        return None
    begin = at - 1
    first, _ = sentence(page, cue.at)
    tokens = page.draft.tokens
    while begin > first and tokens[begin].kind != MARK and not tokens[begin].form.startswith("ال"):
        begin -= 1
    return _trimmed(page, begin, at, 0, "indirect")


def _before(page: Scan, cue: Cue, ends: Ends) -> Content | None:
    """Return what a late attribution covers: the sentence before it, or after it where it comes first."""
    first, end = sentence(page, cue.at)
    end = _next_end(ends.forward, cue.last, end)
    before = bisect_left(ends.backward, cue.at + 1) - 1
    if before >= 0:  # one late attribution does not reach back over another
        first = max(first, ends.backward[before])
    ahead = cue.at
    while ahead > first and (page.kind(ahead - 1, "as") or page.kind(ahead - 1, "ender")):
        ahead -= 1
    if _words(page, first, ahead) >= 2:
        return _clause(page, first, ahead, 0)
    after = next((at for at in range(cue.last + 1, min(end, cue.last + 25)) if _parts(page, at)), None)
    if after is None:
        before = page.draft.sentence_of(cue.at) - 1
        alone = end - cue.last <= 2 and before >= 0
        return _clause(page, *page.draft.sentences[before], 0) if alone else None
    after += 1
    while after < end and (remark(page, after) > after or page.draft.tokens[after].form in {"،", ","}):
        after = max(remark(page, after), after + 1)
    if after + 1 < end and is_that(page, after):
        after += 1
    return _clause(page, after, end, 0)


def _parts(page: Scan, at: int) -> bool:
    """Return whether a token parts a source that opens its sentence from what it says: a comma, or فإن."""
    form = page.draft.tokens[at].form
    return form in {"،", ","} or (form.startswith("ف") and page.kind(at, "that"))


def _words(page: Scan, first: int, end: int) -> int:
    return sum(page.draft.tokens[at].kind != MARK for at in range(first, min(end, first + 4)))
