"""Sentences: spans of a text that end at a full stop, question mark, exclamation mark or line break.

Decides where a sentence ends, also when the stop is glued to the next word ("البلاد.وأضاف") and when a closing
quotation mark or bracket follows. A stop between digits, after a single letter (initials), inside a quoted name
("الساحل.نت") or in a row of dots is none.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from sijill.text.tokens import MARK, NUMBER, WORD, Token

_LETTER_NAME: Final = 2  # letters in the name of a letter: سي, إن
_STOPS: Final = frozenset(".!?؟…")
_CLOSERS: Final = frozenset("\"'»”’)]}›")


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a stop ends a sentence; dots in a row leave something out and end nothing."""
    token = tokens[at]
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
    total = len(tokens)
    ends = {total} if total else set()
    for at in [at for at, token in enumerate(tokens) if token.kind == MARK and token.form in _STOPS]:
        if _ends(tokens, at):
            end = at + 1
            while end < total and tokens[end].form in _CLOSERS and tokens[end].start == tokens[end - 1].end:
                end += 1
            ends.add(end)
    if "\n" in text:
        ends.update(before_breaks(text, tokens))
    ends.discard(0)
    return list(pairwise((0, *sorted(ends)))) if ends else []


def before_breaks(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the number of tokens before each line break.

    >>> from sijill.text import tokenize
    >>> text = "قتل رجل.\\nأصيب آخر."
    >>> list(before_breaks(text, tokenize(text, {})))
    [3]
    """
    starts = [token.start for token in tokens]
    line = text.find("\n")
    while line >= 0:
        yield bisect_left(starts, line)
        line = text.find("\n", line + 1)
