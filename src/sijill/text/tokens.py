"""Tokens: words, numbers and marks of a text with their offsets; letters glued to digits come apart.

Decides where a token begins and ends and its folded form. Leaves what a word means to languages.
Blank space of every kind separates; it is no token.
"""

import re
import sys
from collections.abc import Iterator
from itertools import accumulate
from typing import Final

import msgspec

from sijill.text.folding import FoldTable
from sijill.text.remembered import Remembered

WORD: Final = 0
NUMBER: Final = 1
LATIN: Final = 2
MARK: Final = 3

_MARKS = "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c"
_LETTERS = (
    "\u0621-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u06ff"
    "\ufb50-\ufdfd\ufe70-\ufefc"
)
_DIGIT = "0-9\u0660-\u0669\u06f0-\u06f9"
_WORDS = rf"[{_LETTERS}][{_LETTERS}{_MARKS}]*"
_NUMBERS = rf"[{_DIGIT}]+(?:[.,\u066b\u066c\u060c][{_DIGIT}]+)*"
_LATIN = r"[A-Za-z\u00c0-\u024f]+(?:['\u2019-][A-Za-z\u00c0-\u024f]+)*"
_MARK = rf"[^\s{_MARKS}]"
_TOKEN = re.compile(rf"({_WORDS})|({_NUMBERS})|({_LATIN})|({_MARK})")
_GAP = re.compile(rf"[\s{_MARKS}]*")
_PIECE = re.compile(rf"(?:{_WORDS}|{_NUMBERS}|{_LATIN}|{_MARK}){_GAP.pattern}")
_WORD = re.compile(_WORDS)
_FIRST_LETTER: Final = "\u0621"
_LAST_LETTER: Final = "\u064a"
_TATWEEL: Final = "\u0640"  # the one between them that is no letter
_FIRST_GROUP: Final = 1  # the groups stand in the order of the kinds


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word, number, Latin word or single mark: `text[start:end]`, its folded `form` and its kind."""

    start: int
    end: int
    form: str
    kind: int


class FoldedForms(Remembered[str]):
    """Written form -> folded form, worked out once; equal forms are one string, so that later look-ups are quick.

    `pieces` are tokens with the blank space behind them: length of the token, its folded form and kind.

    >>> FoldedForms({ord("أ"): "ا"})["أمل"]
    'امل'
    """

    __slots__ = ("_table", "pieces")

    def __init__(self, table: FoldTable) -> None:
        super().__init__(self._folded)
        self._table = table
        self.pieces: Remembered[tuple[int, str, int]] = Remembered(self.of_piece)

    def _folded(self, written: str) -> str:
        return sys.intern(written.translate(self._table))

    def of_piece(self, piece: str) -> tuple[int, str, int]:
        """Return the length, folded form and kind of the token a piece begins with.

        >>> FoldedForms({ord("أ"): "ا"}).of_piece("أمل ")
        (3, 'امل', 0)
        """
        match = _TOKEN.match(piece)
        return match.end(), self._folded(match[0]), match.lastindex - _FIRST_GROUP  # type: ignore[operator,union-attr,index]  # _PIECE gives only what _TOKEN matches


def kind_of(form: str) -> int:
    """Return the kind of the token a folded form is, a mark where it is none.

    >>> kind_of("قتل") == WORD, kind_of("39") == NUMBER, kind_of("bbc") == LATIN, kind_of("«") == MARK
    (True, True, True, True)
    """
    if _FIRST_LETTER <= form[:1] <= _LAST_LETTER and form[0] != _TATWEEL:
        return WORD
    match = _TOKEN.match(form)
    return match.lastindex - _FIRST_GROUP if match else MARK  # type: ignore[operator]  # each way to match is a group


def is_one_word(text: str) -> bool:
    """Return whether a text is one word in Arabic script and nothing else.

    >>> is_one_word("قُتل"), is_one_word("قتل 7"), is_one_word("bbc")
    (True, False, False)
    """
    return _WORD.fullmatch(text) is not None


def tokenize(text: str, table: FoldTable, forms: FoldedForms | None = None) -> list[Token]:
    """Return the tokens of a text in order; every non-blank letter, digit and mark stands in exactly one.

    `forms` remembers the foldings of `table` from one text to the next.

    >>> [token.form for token in tokenize("قتل 7جوان «3,200»", {})]
    ['قتل', '7', 'جوان', '«', '3,200', '»']
    """
    make, known = Token, (forms if forms is not None else FoldedForms(table)).pieces
    pieces, starts = cut(text)
    return [
        make(start, start + length, form, kind)
        for start, (length, form, kind) in zip(starts, [known[piece] for piece in pieces], strict=False)
    ]


def cut(text: str) -> tuple[list[str], Iterator[int]]:
    """Return the pieces of a text, tokens with the blank space behind them, and where each begins (and the end).

    >>> pieces, starts = cut(" قتل 7جوان")
    >>> pieces, list(starts)
    (['قتل ', '7', 'جوان'], [1, 5, 6, 10])
    """
    pieces = _PIECE.findall(text)
    return pieces, accumulate(map(len, pieces), initial=_GAP.match(text).end())  # type: ignore[union-attr]  # may be empty, so it always matches
