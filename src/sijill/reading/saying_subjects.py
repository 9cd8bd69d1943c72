"""Who speaks: the words between a reporting verb and what is said, or before the verb, that name a source.

Decides the token range of the speaker with title and apposition, unknown persons included. Reads the Scan. Leaves to
`saying_speakers` which mention and entity that is.
"""

from typing import Final

from sijill.languages.arabic.vocabulary import arabic_vocabulary
from sijill.reading.saying_scan import Scan
from sijill.reading.saying_words import (
    has_article,
    has_l,
    is_adjective,
    is_comma,
    is_definite,
    is_happening,
    is_possessed,
)
from sijill.text import MARK, NUMBER, WORD

Range = tuple[int, int]
_INTERPOLATED: Final = 8  # tokens a remark between commas may have
_LONGEST: Final = 100  # letters of a source with its apposition
_COMPLEMENT: Final = frozenset({"in", "from"})  # مصدر في, متحدث من: a preposition that still belongs to the source


def subject_after(page: Scan, first: int, end: int) -> Range | None:
    """Return the source that begins after a verb, before the token `end`; null when only remarks stand there."""
    at = _skip_remarks(page, first, end)
    if at >= end or not _can_begin(page, at):
        return None
    return _extent(page, at, end)


def _skip_remarks(page: Scan, at: int, end: int) -> int:
    """Return the first token that is no time, adverb, pronoun with a preposition or remark between commas."""
    while at < end:
        if is_comma(page, at):
            at = _after_remark(page, at, end)
        elif page.draft.tokens[at].form == "(":
            at = _after_bracket(page, at, end)
        else:
            skipped = remark(page, at)
            if skipped <= at:
                return at
            at = skipped
    return at


def remark(page: Scan, at: int) -> int:
    """Return the token after a time, an adverb or a preposition with its pronoun, `at` itself when none begins here."""
    if at in page.times:
        return page.times[at][0]
    after = page.phrase(at, "adverb")
    if after:
        return after
    return at + 1 if page.kind(at, "recipient") else at


def _after_remark(page: Scan, comma: int, end: int) -> int:
    at = comma + 1
    while at < min(end, comma + _INTERPOLATED):
        if is_comma(page, at):
            return at + 1 if _is_remark(page, comma + 1, at) else comma + 1
        at += 1
    return comma + 1


def _is_remark(page: Scan, first: int, end: int) -> bool:
    return remark(page, first) > first or page.kind(first, "preposition") or first >= end


def _after_bracket(page: Scan, at: int, end: int) -> int:
    for close in range(at + 1, min(end, at + 15)):
        if page.draft.tokens[close].form == ")":
            return close + 1
    return at + 1


def _can_begin(page: Scan, at: int) -> bool:
    token = page.draft.tokens[at]
    if token.kind == MARK:
        return at in page.quotes
    saying = page.sayings[at]
    if saying is None:
        return token.kind != NUMBER and not has_l(page, at)
    if {"role", "medium", "carrier", "same"} & saying.kinds.keys():
        return not has_l(page, at)
    blocked = {"preposition", "relative", "that", "opener", "verb_opener", "negation", "late", "saying", "nobody"}
    return not blocked & saying.kinds.keys() and not has_l(page, at)


def _extent(page: Scan, first: int, end: int) -> Range:
    """Return the range of a source from its first token: up to a preposition, a time, a relative or the end."""
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
            at = _after_bracket(page, at, end)
            continue
        if at > first and _ends_source(page, at, first, complement):
            break
        complement = complement or page.kind(at, "preposition")
        at = page.names[at][0] if at in page.names and page.names[at][0] <= end else at + 1
    return first, min(at, end)


def _ends_source(page: Scan, at: int, first: int, complement: bool) -> bool:
    token = page.draft.tokens[at]
    if token.kind == MARK:
        initial = token.form == "." and at > first and page.draft.tokens[at - 1].kind == WORD and (
            len(page.draft.tokens[at - 1].form) == 1
        )
        return not initial and token.form not in {"/", "#", "_"}
    if at in page.times or page.phrase(at, "adverb") > 0 or token.form == "ل":
        return True
    saying = page.sayings[at]
    if saying is None:
        return False
    if "recipient" in saying.kinds or ("channel" in saying.kinds and has_l(page, at)):
        return True
    if "preposition" in saying.kinds:
        fits = saying.kinds["preposition"] in _COMPLEMENT and any(
            page.kind(n, "role") for n in range(max(first, at - 2), at)
        )
        return complement or not fits or (at + 1 < len(page.sayings) and page.kind(at + 1, "medium"))
    return bool({"relative", "that", "opener", "negation", "saying", "late"} & saying.kinds.keys())


def _apposition(page: Scan, first: int, comma: int, end: int) -> int | None:
    """Return the token after a name or title between commas that goes on with the source, null when it does not."""
    at = comma + 1
    if at >= end or remark(page, at) > at or not _can_begin(page, at) or _is_verb(page, at):
        return None
    close = at
    while close < end and not is_comma(page, close):
        if page.kind(close, "relative") or page.kind(close, "preposition"):
            break
        close += 1
    tokens = page.draft.tokens
    if close - at > 12 or tokens[close - 1].end - tokens[first].start > _LONGEST:
        return None
    return close


def _is_verb(page: Scan, at: int) -> bool:
    saying = page.sayings[at]
    return saying is not None and (saying.verb is not None or saying.participle is not None)


def noun_boundary(page: Scan, first: int, end: int) -> int:
    """Return where a source without a comma after it gives way to the object: أدان الرئيس | الهجوم."""
    at, definite, bare = first, False, 0
    while at < end:
        if at in page.quotes:
            at, definite = page.quotes[at].last + 1, True
            continue
        if at > first and (is_comma(page, at) or _ends_source(page, at, first, False)):
            return at
        if at in page.names:
            if definite and bare == 0 and at > first + 3:
                return at
            at, definite = page.names[at][0], True
            continue
        article = has_article(page, at)
        if definite and article and not is_adjective(page.draft.tokens[at].form):
            return at
        if definite and not article and (is_happening(page, at) or is_possessed(page, at) or page.kind(at, "object")):
            return at
        bare += not article
        definite = definite or article
        at += 1
    return at


def subject_before(page: Scan, verb: int, first: int) -> Range | None:
    """Return the source before a verb in its sentence: وكان فلان قد قال, لكن مسؤولين قالوا, الوزير الذي قال."""
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
    if trimmed > at or not _can_begin(page, trimmed) or _has_verb(page, trimmed, at):
        return None
    return _extent(page, trimmed, at + 1)


def _antecedent(page: Scan, relative: int, first: int) -> Range | None:
    at = relative - 1
    if at >= first and is_comma(page, at):
        at -= 1
    begin = at
    while begin > first and not _breaks(page, begin - 1) and at - begin < 10:
        begin -= 1
    return (begin, at + 1) if begin <= at and _can_begin(page, begin) else None


def _breaks(page: Scan, at: int) -> bool:
    """Return whether a noun phrase before the relative cannot reach back over a token."""
    saying = page.sayings[at]
    if page.draft.tokens[at].kind == MARK:
        return not is_comma(page, at) or not is_definite(page, at - 1 if at else 0)
    if saying is None:
        return _is_plain_verb(page, at)
    return _is_verb(page, at) or bool(
        {"preposition", "opener", "verb_opener", "that", "relative", "adverb"} & saying.kinds.keys()
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
    return any(_is_plain_verb(page, at) or _is_verb(page, at) for at in range(first, last + 1) if not page.named[at])


def _is_plain_verb(page: Scan, at: int) -> bool:
    word = arabic_vocabulary().word(page.draft.tokens[at].form)
    return word is not None and word.verb is not None and word.event is None and word.people is None
