"""Quotations: the spans between quotation marks of every kind, nested ones and ones never closed.

Decides which marks open and close and how far a quotation without its closing mark reaches. Reads tokens only. Leaves
to `statements` whether a quotation is speech or a name.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from sijill.text import MARK, WORD, Token, before_breaks

_OPENS: Final = {"«": "»", "“": "”", "„": "”", "‹": "›", "‘": "’"}
_CLOSES: Final = frozenset(_OPENS.values())
_STRAIGHT: Final = frozenset({'"', "'"})
_MARKS: Final = _STRAIGHT | _CLOSES | frozenset(_OPENS)
_STOPS: Final = frozenset(".!?؟")
# An unclosed quotation reaches to the end of a paragraph that is no longer than this, else to the end of its sentence.
_SHORT_PARAGRAPH: Final = 60


class Quotation(msgspec.Struct, frozen=True, gc=False):
    """A quotation over the tokens `first..last`: its opening mark and its closing mark, or its last word when none."""

    first: int
    last: int
    closed: bool

    @property
    def words(self) -> tuple[int, int]:
        """The half-open token range between the marks.

        >>> from sijill.text import tokenize
        >>> quotations('قال "لا أعرف"', tokenize('قال "لا أعرف"', {}))[0].words
        (2, 4)
        """
        return self.first + 1, self.last if self.closed else self.last + 1


def quotations(text: str, tokens: Sequence[Token], marked: Iterable[int] | None = None) -> list[Quotation]:
    """Return the quotations in order of their opening marks; each paragraph is read by itself.

    `marked` are the tokens that are marks, where that is known.

    >>> from sijill.text import tokenize
    >>> text = 'قال "نعم" ثم «لا'
    >>> [(q.first, q.last, q.closed) for q in quotations(text, tokenize(text, {}))]
    [(1, 3, True), (5, 6, False)]
    """
    if marked is None:
        marked = [at for at, token in enumerate(tokens) if token.kind == MARK]
    marks = [at for at in marked if tokens[at].form in _MARKS]
    found: list[Quotation] = []
    first = 0
    for end in (*before_breaks(text, tokens), len(tokens)) if marks else ():
        last = bisect_left(marks, end, first)
        if last > first:
            found += _within(tokens, marks[first:last], end)
        first = last
    found.sort(key=lambda quotation: (quotation.first, -quotation.last))
    return found


def _within(tokens: Sequence[Token], marks: Sequence[int], end: int) -> list[Quotation]:
    """Return the quotations one paragraph's marks make."""
    found: list[Quotation] = []
    waiting: list[tuple[int, str]] = []
    for at in marks:
        form = tokens[at].form
        if form in _OPENS:
            waiting.append((at, _OPENS[form]))
        elif form in _CLOSES or not _inside_word(tokens, at):
            if waiting and waiting[-1][1] == form and not _reopens(tokens, at, waiting[-1][0]):
                found.append(Quotation(waiting.pop()[0], at, True))
            elif form in _STRAIGHT:
                waiting.append((at, form))
    if waiting:
        found += _unclosed(tokens, waiting, found, end)
    return found


def _inside_word(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a single mark is an apostrophe: glued on both sides."""
    if tokens[at].form != "'" or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at + 1].start == tokens[at].end


def _reopens(tokens: Sequence[Token], at: int, opened: int) -> bool:
    """Return whether a straight mark after an open one can only open again: space before it, a word glued after it."""
    if tokens[at].form not in _STRAIGHT or at + 1 >= len(tokens) or at == opened + 1:
        return False
    spaced = tokens[at - 1].end < tokens[at].start
    return spaced and tokens[at + 1].start == tokens[at].end and tokens[at + 1].kind == WORD


def _unclosed(
    tokens: Sequence[Token], waiting: list[tuple[int, str]], found: list[Quotation], end: int
) -> Iterator[Quotation]:
    """Yield the quotations nobody closed: up to the next mark that opens, the end of the sentence or the paragraph."""
    marks = sorted([first for first, _ in waiting] + [q.first for q in found])
    following = dict(pairwise(marks))
    for first, _ in waiting:
        limit = following.get(first, end)
        last = limit - 1
        if limit < end or end - first > _SHORT_PARAGRAPH:
            last = next((at for at in range(first + 1, limit) if tokens[at].form in _STOPS), limit - 1)
        if last > first:
            yield Quotation(first, last, False)
