"""Digits: the value of a number printed in figures, whatever its script and separators.

Decides which separator is the decimal one; forms that are no number (dates with dots, addresses) give null.
Digits come folded to 0-9; separators stand as printed.
"""

import re
from collections.abc import Sequence
from typing import Final

from sijill.text import NUMBER, Token

GROUP: Final = 3
MOST_GROUPS: Final = 5  # a longer run of threes is no number
BLANKS: Final = (" ", "\u00a0", "\u202f", "\u2009")
_SEPARATOR = re.compile("[.,\u060c\u066b\u066c]")
_DECIMAL: Final = "\u066b"
_THOUSANDS: Final = "\u066c"


def digits_value(form: str) -> int | float | None:
    """Return the value of a folded number form, null when its separators fit no number.

    A single comma before three digits groups thousands, a single dot never does; `٬` always groups, `٫` never.

    >>> [digits_value(form) for form in ("720", "3,200", "1.250", "12،220,13", "1.200.000", "17.12.2016")]
    [720, 3200, 1.25, 12220.13, 1200000, None]
    """
    signs = _SEPARATOR.findall(form)
    if not signs:
        return int(form)
    groups = _SEPARATOR.split(form)
    last = signs[-1]
    grouped = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0"
    if len(set(signs)) == 1 and grouped and last != _DECIMAL and (len(signs) > 1 or last != "."):
        return int("".join(groups))
    if len(signs) > 1 and (last in signs[:-1] or any(len(group) != 3 for group in groups[1:-1])):
        return None
    if last == _THOUSANDS:
        return None
    return _whole(float("".join(groups[:-1]) + "." + groups[-1]))


def _whole(value: float) -> int | float:
    return int(value) if value.is_integer() else value


def end_of_groups(text: str, tokens: Sequence[Token], at: int) -> int:
    """Return where a number in digits ends: after its groups of three that single blanks set off, else after its token.

    >>> from sijill.text import tokenize
    >>> [end_of_groups(t, tokenize(t, {}), 0) for t in ("12 500 نازح", "222 333 4444", "12 50")]
    [2, 1, 1]
    """
    lead, end = tokens[at].form, at + 1
    if not lead.isdigit() or len(lead) > GROUP or lead[0] == "0":
        return end
    while end - at < MOST_GROUPS and _follows(text, tokens, end):
        if len(tokens[end].form) != GROUP or not tokens[end].form.isdigit():
            break
        end += 1
    return at + 1 if _follows(text, tokens, end) else end  # 222 333 4444 is a telephone number


def _follows(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number stands at a token, one blank after the token before."""
    if at >= len(tokens) or tokens[at].kind != NUMBER:
        return False
    return text[tokens[at - 1].end : tokens[at].start] in BLANKS


def dotted_date(form: str) -> list[int] | None:
    """Return the three figures of a date written with points, null for any other form.

    >>> dotted_date("17.12.2016"), dotted_date("1.200.000")
    ([17, 12, 2016], None)
    """
    figures = form.split(".")
    if len(figures) != 3 or not all(figure.isdigit() for figure in figures) or digits_value(form) is not None:
        return None
    return [int(figure) for figure in figures]
