"""How far the words of a source reach: titles, names, appositions, and what ends them.

Decides the token range of a source once its first word is known. Reads the Scan. Leaves where sources stand to
`statements_subjects` and `statements_subjects_before`.
"""

from typing import Final

from sijill.model.mentions import PersonMention
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_words import (
    has_article,
    has_l,
    is_adjective,
    is_comma,
    is_happening,
    is_possessed,
    is_purpose,
    is_saying,
)
from sijill.text import MARK, NUMBER, WORD

Range = tuple[int, int]
_LONGEST: Final = 100  # letters of a source with its apposition
_MOST: Final = 60  # tokens a source may have
_COMPLEMENT: Final = frozenset({"in", "from"})  # مصدر في, متحدث من: a preposition that still belongs to the source


def can_begin(page: Scan, at: int) -> bool:
    """Return whether a source may begin with a token: no mark, number, particle or word with ل written to it.

    >>> from sijill.reading.trying import page
    >>> can_begin(page("قال الوزير إن"), 1), can_begin(page("قال إن"), 1)
    (True, False)
    """
    token = page.draft.tokens[at]
    if token.kind == MARK:
        return at in page.quotes
    saying = page.sayings[at]
    if saying is None:
        return token.kind != NUMBER and not has_l(page, at)
    if {"role", "medium", "carrier", "same"} & saying.kinds.keys():
        return not has_l(page, at)
    blocked = {"preposition", "relative", "that", "opener", "verb_opener", "negation", "late", "saying", "nobody"}
    return blocked.isdisjoint(saying.kinds) and not has_l(page, at)


def extent(page: Scan, first: int, end: int) -> Range:
    """Return the range of a source from its first token: up to a preposition, a time, a relative or the end.

    >>> from sijill.reading.trying import page
    >>> extent(page("قال مصدر طبي في سرت إن سبعة قتلوا"), 1, 8)
    (1, 5)
    """
    end = min(end, first + _MOST)
    at, complement = first, False
    while at < end:
        if at in page.quotes:
            at = min(page.quotes[at].last, end - 1) + 1
            continue
        if is_comma(page, at):
            after = _apposition(page, first, at, end)
            if after is None:
                break
            at = after
            continue
        if page.draft.tokens[at].form == "(":
            at = after_bracket(page, at, end)
            continue
        if at > first and ends_source(page, at, first, complement):
            break
        complement = complement or page.kind(at, "preposition")
        at = page.names[at][0] if at in page.names and page.names[at][0] <= end else at + 1
    return first, min(at, end)


def ends_source(page: Scan, at: int, first: int, complement: bool) -> bool:
    """Return whether a token cannot belong to the source before it; `complement`: it holds a preposition already.

    >>> from sijill.reading.trying import page
    >>> ends_source(page("قال الوزير إن سبعة قتلوا"), 2, 1, False)
    True
    """
    token = page.draft.tokens[at]
    if token.kind == MARK:
        initial = token.form == "." and at > first and page.draft.tokens[at - 1].kind == WORD and (
            len(page.draft.tokens[at - 1].form) == 1
        )
        return not initial and token.form not in {"/", "#", "_"}
    saying = page.sayings[at]
    if at in page.times or token.form == "ل" or (saying is not None and page.phrase(at, "adverb") > 0):
        return True
    if at in page.names and has_l(page, at) and _is_outlet(page, at):
        return True  # to whom it was said: لفرانس 24; بيان للكنيست is the source whole
    if token.form.startswith("ل") and at > first and at not in page.names and _after_person(page, at):
        return True
    if saying is None:
        return False
    if "recipient" in saying.kinds or ("channel" in saying.kinds and has_l(page, at)):
        return True
    if "preposition" in saying.kinds:
        fits = saying.kinds["preposition"] in _COMPLEMENT and any(
            page.kind(n, "role") for n in range(max(first, at - 2), at)
        )
        return complement or not fits or (at + 1 < len(page.sayings) and page.kind(at + 1, "medium"))
    closed = {"relative", "that", "opener", "verb_opener", "negation", "saying", "late"}
    return not closed.isdisjoint(saying.kinds)


def _apposition(page: Scan, first: int, comma: int, end: int) -> int | None:
    """Return the token after a name or title between commas that goes on with the source, null when it does not."""
    at = comma + 1
    if at >= end or remark(page, at) > at or not can_begin(page, at) or is_saying(page, at):
        return None
    close = at
    while close < end and not is_comma(page, close):
        stop = page.draft.tokens[close].kind == MARK and close not in page.quotes and close not in page.closing
        if stop or page.kind(close, "relative") or page.kind(close, "preposition"):
            break
        close += 1
    tokens = page.draft.tokens
    if close - at > 12 or tokens[close - 1].end - tokens[first].start > _LONGEST:
        return None
    return close


def noun_boundary(page: Scan, first: int, end: int) -> int:
    """Return where a source without a comma after it gives way to the object: أدان الرئيس | الهجوم.

    >>> from sijill.reading.trying import page
    >>> noun_boundary(page("أدان الرئيس الهجوم"), 1, 3)
    2
    """
    at, definite = first, False
    while at < end:
        if at in page.quotes:
            at, definite = page.quotes[at].last + 1, True
            continue
        if at > first and (is_comma(page, at) or ends_source(page, at, first, False)):
            return at
        if at in page.names:
            if definite and at > first and not isinstance(page.names[at][1], PersonMention):
                return at
            at, definite = page.names[at][0], True
            continue
        article = has_article(page, at)
        tied = page.kind(at, "role") or page.kind(at, "adjective") or page.draft.tokens[at - 1].form == "_"
        if definite and article and not tied and not is_adjective(page.draft.tokens[at].form):
            return at
        if definite and not article and (is_happening(page, at) or is_possessed(page, at) or page.kind(at, "object")):
            return at
        opens = has_l(page, at) or is_purpose(page, at) or _genitive(page, at)
        definite = article or (definite and not opens)
        at += 1
    return at


def _after_person(page: Scan, at: int) -> bool:
    """Return whether the name of a person ends right before a token."""
    for n in range(at - 1, max(-1, at - 5), -1):
        if n in page.names:
            return page.names[n][0] == at and isinstance(page.names[n][1], PersonMention)
    return False


def _is_outlet(page: Scan, at: int) -> bool:
    """Return whether the name at a token is an agency's or outlet's."""
    known = page.draft.knowledge.world.by_id.get(page.names[at][1].entity or "")
    return known is not None and known.what in {"agency", "broadcaster", "newspaper"}


def _genitive(page: Scan, at: int) -> bool:
    """Return whether a noun with ل or ب written to it is completed by the next word: لحقوق الإنسان, باسم الميناء."""
    carries = page.draft.tokens[at].form.startswith("ل") or page.kind(at, "b_word")
    return carries and at + 1 < len(page.named) and has_article(page, at + 1)


def remark(page: Scan, at: int) -> int:
    """Return the token after a time, an adverb or a preposition with its pronoun, `at` itself when none begins here.

    >>> from sijill.reading.trying import page
    >>> remark(page("قال أمس الوزير"), 1), remark(page("قال الوزير"), 1)
    (2, 1)
    """
    if at in page.times:
        return page.times[at][0]
    if page.sayings[at] is None:
        return at
    after = page.phrase(at, "adverb")
    if after:
        return after
    return at + 1 if page.kind(at, "recipient") else at


def after_bracket(page: Scan, at: int, end: int) -> int:
    """Return the token after a bracket that opens here and closes soon, else the next one.

    >>> from sijill.reading.trying import page
    >>> after_bracket(page("قال (أمس) الوزير"), 1, 5)
    4
    """
    for close in range(at + 1, min(end, at + 15)):
        if page.draft.tokens[close].form == ")":
            return close + 1
    return at + 1


def is_source(page: Scan, at: int) -> bool:
    """Return whether a token shows that a noun phrase begins: an article, a name, a title.

    >>> from sijill.reading.trying import page
    >>> is_source(page("قال الوزير"), 1), is_source(page("قال رجل"), 1)
    (True, False)
    """
    return has_article(page, at) or bool(page.named[at]) or page.kind(at, "role") or page.kind(at, "carrier")
