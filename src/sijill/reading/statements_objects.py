"""Source and object of a verb of saying where nothing but grammar parts them: أعلنت الشرطة | مقتل اثنين.

Decides where the source ends and the object begins. Reads the Scan. Leaves clauses, quotations and prepositions to
`statements_openings`.
"""

from sijill.languages.arabic.reporting import Verb
from sijill.model.mentions import PersonMention
from sijill.reading.statements_opened import Opening
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range, noun_boundary, remark
from sijill.reading.statements_words import has_article, has_b, has_l, is_comma, is_happening, is_possessed
from sijill.text import WORD


def with_object(
    page: Scan, at: int, verb: Verb, subject: Range | None, opened: Opening | None, end: int
) -> tuple[Range | None, Opening | None]:
    """Return source and opening, parted where only grammar parts them: أعلنت الشرطة | مقتل, أدان الرئيس | الهجوم."""
    if "noun" not in verb.takes or verb.enclitic:
        return subject, opened
    limit = opened.at if opened is not None else end
    first = subject[0] if subject is not None else at + 1
    if subject is None and opened is not None:
        return subject, opened
    if subject is None and verb.number == "p" and has_article(page, first):
        return None, object_opening(page, first, end)  # أعلنوا السيطرة
    if first >= limit:
        return subject, opened
    if is_happening(page, first) or is_possessed(page, first) or page.kind(first, "object"):
        return None, object_opening(page, first, end)
    if subject is None:
        return subject, opened
    boundary = _past_apposition(page, min(noun_boundary(page, first, limit), limit), limit)
    source = (first, max(boundary, first + 1))
    begin = _skip_to_object(page, source[1], end)
    colon = opened is not None and opened.how == "speech" and opened.saying is not None
    if colon or (opened is not None and begin >= opened.at) or (begin < end and page.kind(begin, "relative")):
        return subject, opened
    return (source, Opening("noun", begin, begin)) if begin < end else (source, opened)


def _past_apposition(page: Scan, at: int, end: int) -> int:
    """Return the token after the name, with or without a title, that stands between commas after a source."""
    if at + 1 >= end or not is_comma(page, at):
        return at
    for n in range(at + 1, min(at + 4, end)):
        if n in page.names and isinstance(page.names[n][1], PersonMention):
            return min(page.names[n][0], end)
        if not page.kind(n, "role") and not has_article(page, n):
            break
    close = next((n for n in range(at + 2, min(at + 6, end)) if is_comma(page, n)), None)
    return close if close is not None and _can_name(page, at + 1, close) else at


def _can_name(page: Scan, first: int, end: int) -> bool:
    """Return whether words between commas can be the name of somebody the register does not know."""
    if end - first < 2 or has_article(page, first) or remark(page, first) > first:
        return False
    return all(
        page.draft.tokens[at].kind == WORD and page.sayings[at] is None and not is_happening(page, at)
        for at in range(first, end)
    )


def object_opening(page: Scan, at: int, end: int) -> Opening:
    """Return the opening at an object; of أبدى استعداده ل… what is said is what the speaker is ready for.

    >>> from sijill.reading.trying import page
    >>> object_opening(page("أعلنت الشرطة مقتل سبعة"), 2, 4).how
    'noun'
    """
    if page.kind(at, "attitude") and at + 1 < end:
        at += 1
    return Opening("noun", at, at)


def _skip_to_object(page: Scan, at: int, end: int) -> int:
    """Return the token where the object begins after a source: past times, adverbs, remarks, phrases of place."""
    while at < end:
        skipped = remark(page, at)
        if skipped > at:
            at = skipped
        elif is_comma(page, at):
            at += 1
        elif page.kind(at, "preposition") or has_b(page, at) or has_l(page, at):
            at += 1
            while at < end and not (
                is_comma(page, at) or is_happening(page, at) or is_possessed(page, at) or page.kind(at, "object")
                or at in page.quotes
            ):
                at += 1
        else:
            break
    quotation = page.quotes.get(at)
    return at + 1 if quotation is not None else at
