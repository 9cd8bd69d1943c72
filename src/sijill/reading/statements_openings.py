"""Where what is said begins after a reporting word: at إن or أن, a quotation, a colon, a preposition, a masdar.

Decides which token opens the content. Reads the Scan and what the verb takes (reporting.tsv). Leaves the first token
said to `statements_opened`, who speaks to `statements_subjects` and where the content ends to `statements_contents`.
"""

from typing import Final

from sijill.languages.arabic.reporting import Saying, Verb
from sijill.languages.small_words import grammar_words
from sijill.reading.quotations import Quotation
from sijill.reading.statements_opened import Opening, after_colon, after_letter, after_preposition, after_that
from sijill.reading.statements_quoted_names import is_name, stands_inside
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_words import (
    COMMAS,
    has_b,
    has_l,
    is_comma,
    is_definite,
    is_happening,
    is_possessed,
    is_purpose,
    is_saying,
    is_that,
    is_time_colon,
)
from sijill.text import WORD

REACH: Final = 70  # tokens between a verb and what it introduces
_PREPOSITIONS: Final = grammar_words("introduces")


def opening(page: Scan, first: int, end: int, verb: Verb) -> Opening | None:
    """Return what opens the content of a verb, searched from the token after it; null when nothing does.

    >>> from sijill.reading.trying import page
    >>> found = page("قال الوزير إن سبعة قتلوا")
    >>> opening(found, 1, 5, found.sayings[0].verb).how
    'that'
    """
    end = min(end, first + REACH)
    saying: int | None = None
    skipped: Quotation | None = None
    relative = False
    at = first
    while at < end:
        quotation = page.quotes.get(at)
        if quotation is not None:
            if not is_name(page, quotation, end):
                return Opening("speech", at, at + 1, quotation=quotation, saying=saying)
            skipped, at = quotation, min(quotation.last, end - 1) + 1
            continue
        here = page.sayings[at]
        if here is not None:
            if after := page.phrase(at, "quoting"):
                at = after
                continue
            if "saying" in here.kinds:
                saying = at
            elif _interrupted(page, at, first, here):
                break
        relative = (here is not None and "relative" in here.kinds) or (relative and not is_comma(page, at))
        found = _opens(page, at, first, end, verb)
        if found is not None and not (relative and found.how == "noun"):
            return found.__replace__(saying=saying)
        at += 1
    if skipped is not None and "noun" in verb.takes and not verb.enclitic and not stands_inside(page, skipped, end):
        return Opening("speech", skipped.first, skipped.first + 1, quotation=skipped, saying=saying)
    return None


def _interrupted(page: Scan, at: int, first: int, saying: Saying) -> bool:
    """Return whether another saying begins: وأضاف …, or a participle after a comma."""
    after_comma = at > first and is_comma(page, at - 1)
    led = saying.verb is not None and (saying.verb.proclitic or page.kind(at - 1, "opener"))
    if led and not page.kind(at - 1, "relative"):
        return True
    return after_comma and (saying.participle is not None or "ender" in saying.kinds) and "saying" not in saying.kinds


def _opens(page: Scan, at: int, first: int, end: int, verb: Verb) -> Opening | None:
    """Return the opening at one token, when there is one."""
    token = page.draft.tokens[at]
    if token.form == ":" and not is_time_colon(page, at):
        return after_colon(page, at, end)
    if is_that(page, at) and not token.form.startswith(("و", "ف")) and not _timed(page, at, verb):
        return after_that(page, at, end) if "that" in verb.takes or "b" in verb.takes else None
    key = _PREPOSITIONS.get(token.form)
    if key is not None and key in verb.takes and at + 1 < end:
        return after_preposition(page, at, end)
    if "b" in verb.takes and has_b(page, at) and not _clause_follows(page, at, end):
        return after_letter(page, at, "b")
    lettered = "li" in verb.takes and at > first and (has_l(page, at) or is_purpose(page, at))
    if lettered and not _preposition_follows(page, at, end, verb):
        return after_letter(page, at, "li")
    if "noun" in verb.takes and not verb.enclitic and _is_object(page, at, first):
        ready = page.kind(at, "attitude") and at + 1 < end and page.draft.tokens[at + 1].form.startswith("ل")
        return Opening("noun", at, at + 1 if ready else at)
    return None


def _preposition_follows(page: Scan, at: int, end: int, verb: Verb) -> bool:
    """Return whether a preposition the verb takes still comes in this clause: دعا الأمين العام للهيئة إلى."""
    for later in range(at + 1, min(at + 12, end)):
        if later in page.quotes or page.draft.tokens[later].form in COMMAS or is_saying(page, later):
            return False
        if _PREPOSITIONS.get(page.draft.tokens[later].form) in verb.takes:
            return True
    return False


def _clause_follows(page: Scan, at: int, end: int) -> bool:
    """Return whether بأن or أن still comes in this clause: then a ب before it belongs to the source or a remark."""
    for later in range(at + 1, min(at + 12, end)):
        if later in page.quotes or page.kind(later, "late") or is_saying(page, later):
            return False
        if is_that(page, later) and not page.kind(later - 1, "until"):
            return page.draft.tokens[later].form.startswith("ب") or not any(
                page.draft.tokens[n].form in COMMAS for n in range(at, later)
            )
    return False


def _timed(page: Scan, at: int, verb: Verb) -> bool:
    """Return whether أن makes a time or an exception here: بعد أن، إلا أن; إلى أن is said only of a verb with إلى."""
    if not page.kind(at - 1, "until"):
        return False
    return not ("ila" in verb.takes and _PREPOSITIONS.get(page.draft.tokens[at - 1].form) == "ila")


def _is_object(page: Scan, at: int, first: int) -> bool:
    """Return whether a token begins the object of a verb: a happening or something of the speaker's, after a source
    that is complete.
    """
    if page.named[at] or page.draft.tokens[at].kind != WORD:
        return False
    if page.kind(at, "possessed"):
        return True
    if at == first or any(page.kind(at - 1, kind) for kind in ("preposition", "role", "carrier")):
        return False
    if page.kind(at, "object"):
        return True
    before = page.draft.tokens[at - 1]
    complete = before.kind != WORD or is_definite(page, at - 1) or page.kind(at - 1, "adverb") or (
        before.form.endswith("ه") and at - first > 1
    )
    return complete and (is_happening(page, at) or is_possessed(page, at))
