"""Sentences: spans of a text that end at a full stop, question mark, exclamation mark or line break.

Decides where a sentence ends, also when the stop is glued to the next word ("البلاد.وأضاف") and when a closing
quotation mark or bracket follows. A stop between digits, after a single letter (initials), inside a quoted name
("الساحل.نت") or in a row of dots is none.
"""

from collections.abc import Sequence
from typing import Final

from sijill.text.tokens import MARK, NUMBER, WORD, Token

_LETTER_NAME: Final = 2  # letters in the name of a letter: سي, إن
_STOPS: Final = frozenset(".!?؟…")
_CLOSERS: Final = frozenset("\"'»”’)]}›")


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a mark is a stop that ends a sentence; dots in a row leave something out and end nothing."""
    token = tokens[at]
    if token.form not in _STOPS:
        return False
    before = tokens[at - 1] if at and tokens[at - 1].end == token.start else None
    after = tokens[at + 1] if at + 1 < len(tokens) and tokens[at + 1].start == token.end else None
    if token.form == "…" or (before and before.form == ".") or (after and after.form == "."):
        return False
    if token.form != "." or before is None or after is None:
        return True
    if after.kind == WORD and at + 2 < len(tokens) and tokens[at + 2].form in _CLOSERS:
        return tokens[at + 2].start != after.end  # a name with a stop in it: "الساحل.نت"
    if before.kind == after.kind == WORD and max(len(before.form), len(after.form)) <= _LETTER_NAME:
        return False  # an abbreviation spelt out: سي.إن.إن
    initial = before.kind == WORD and len(before.form) == 1 and after.kind == WORD
    return not initial and not (before.kind == NUMBER and after.kind == NUMBER)


def sentence_spans(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return the half-open token ranges of the sentences: every token stands in exactly one.

    >>> from sijill.text.tokens import tokenize
    >>> sentence_spans("قتل اثنان.وأضاف", tokenize("قتل اثنان.وأضاف", {}))
    [(0, 3), (3, 4)]
    """
    spans: list[tuple[int, int]] = []
    first, at, total = 0, 0, len(tokens)
    while at < total:
        end = at + 1
        if tokens[at].kind == MARK and _ends(tokens, at):
            while end < total and tokens[end].form in _CLOSERS and tokens[end].start == tokens[end - 1].end:
                end += 1
            spans.append((first, end))
            first = end
        elif end < total and "\n" in text[tokens[at].end : tokens[end].start]:
            spans.append((first, end))
            first = end
        at = end
    if first < total:
        spans.append((first, total))
    return spans
