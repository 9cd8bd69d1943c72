"""Likely quantities: whether a number that a pattern matched is a quantity there, and whether it counts anything.

Decides by the signs and words beside it: numbers of a list (3-), names with a number (F-16, فرانس24), telephone
numbers.
"""

from collections.abc import Mapping
from typing import Any, Final

from sijill.languages.matching import RULE
from sijill.reading.draft import Draft
from sijill.text import LATIN, NUMBER, WORD

NEAR: Final = 3
NAME_LETTERS: Final = 4  # a shorter word glued to digits is a particle
PHONE_DIGITS: Final = 7
TATWEEL: Final = "\u0640"
_LIST_MARKS: Final = frozenset("-/).\u2013")
_HYPHENS: Final = frozenset("-\u2013")


def _is_list_number(draft: Draft, at: int) -> bool:
    """Return whether digits open a sentence before a mark: 3- or 3/ at the head of an item of a list."""
    token = draft.tokens[at]
    if token.kind != NUMBER or at != draft.sentences[draft.sentence_of(at)][0] or at + 1 >= len(draft.tokens):
        return False
    after = draft.tokens[at + 1]
    tatweel = draft.text[token.end : after.start].strip() == TATWEEL
    blank_after = at + 2 >= len(draft.tokens) or after.end < draft.tokens[at + 2].start
    return tatweel or (after.form in _LIST_MARKS and blank_after)


def is_likely(draft: Draft, at: int, fields: Mapping[str, Any]) -> bool:
    """Return whether what a pattern joins is one quantity: ثلاثة أو أربعة is a range, two numbers far apart are none.

    >>> from sijill.reading.trying import draft
    >>> found = draft("ثلاثة أو أربعة")
    >>> is_likely(found, 0, {RULE: "this-or-that", "low": 3, "high": 4})
    True
    """
    if fields[RULE] == "this-or-that":
        return bool(fields["low"] < fields["high"] <= NEAR * fields["low"])
    if fields[RULE] == "joined-by-tatweel":
        low = next(n for n in range(at, len(draft.tokens)) if draft.tokens[n].kind == NUMBER)
        return draft.text[draft.tokens[low].end : draft.tokens[low + 1].start] == TATWEEL
    if fields[RULE] == "vague" and draft.tokens[at].form.startswith("ك"):
        return False  # كميات is "quantities", not "like hundreds"
    if fields[RULE] == "counted" and _is_list_number(draft, at):
        return False
    return "second" not in fields or draft.tokens[at].form[-2:] == draft.tokens[at + 1].form[-2:]


def is_label(draft: Draft, first: int, fields: Mapping[str, Any]) -> bool:
    """Return whether a number is a label, no count: a telephone number, or one hung on a name (فجر-5, F-15, فرانس24).

    >>> from sijill.reading.trying import draft
    >>> is_label(draft("صاروخ فجر-5"), 3, {}), is_label(draft("قتل 5 جنود"), 1, {})
    (True, False)
    """
    token = draft.tokens[first]
    if token.form.isdigit() and len(token.form) >= PHONE_DIGITS and token.form.startswith("0"):
        return True
    if not first or draft.tokens[first - 1].end != token.start or token.kind != NUMBER:
        return False
    before = draft.tokens[first - 1]
    if before.form in _HYPHENS and first > 1:
        name = draft.tokens[first - 2]
        return name.kind in (WORD, LATIN) and name.end == before.start
    counted = fields.keys() & {"noun", "unit", "q"}
    return before.kind == LATIN or (before.kind == WORD and len(before.form) >= NAME_LETTERS and not counted)
