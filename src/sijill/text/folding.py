"""Folding: one spelling for the many ways a word is typed, with the way back to the original letters.

Decides how a table of "these letters count as that one" is applied to a text and to offsets. Which letters those are is
language knowledge (languages/arabic/spelling.tsv) and comes in as an argument. The text itself is never changed.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

FoldTable = Mapping[int, str | None]

_PRESENTATION: Final = (*range(0xFB50, 0xFDFE), *range(0xFE70, 0xFEFD))
_LATIN: Final = (*range(0x41, 0x5B), *range(0xC0, 0xDF))
_USUAL: Final = (*range(0x20, 0x7F), *range(0x600, 0x700))  # what texts are mostly written with


def fold_table(same: Iterable[tuple[str, str]], nothing: Iterable[int]) -> FoldTable:
    """Return the table that maps each letter of a `same` pair to its plain one and drops the code points of `nothing`.

    Presentation forms fold as the letters they stand for; Latin letters fold to lower case. Usual letters that stay as
    they are stand in it too: `str.translate` takes three times as long over one that does not.

    >>> "أَبٌ".translate(fold_table([("أ", "ا")], [0x64E, 0x64C]))
    'اب'
    """
    table: dict[int, str | None] = {code: chr(code) for code in _USUAL}
    table |= {ord(letter): plain for letter, plain in same}
    table |= dict.fromkeys(nothing)
    for code in _PRESENTATION:
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(table.get(ord(c), c) or "" for c in plain if not c.isspace())
    table |= {code: chr(code).lower() for code in _LATIN}
    return table


def fold(text: str, table: FoldTable) -> str:
    """Return the text in its folded spelling; folding twice changes nothing more.

    >>> fold("أمل", fold_table([("أ", "ا")], []))
    'امل'
    """
    return text.translate(table)


def fold_with_offsets(text: str, table: FoldTable) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters and its end, the offset in the original.

    >>> fold_with_offsets("قُتل", fold_table([], [0x64F]))
    ('قتل', [0, 2, 3, 4])
    """
    folded: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        plain = table.get(ord(char), char)
        if plain:
            folded.append(plain)
            offsets.extend([at] * len(plain))
    offsets.append(len(text))
    return "".join(folded), offsets


def original_offset(text: str, start: int, end: int, shift: int, table: FoldTable) -> int:
    """Return where the folded character number `shift` of `text[start:end]` stands in `text`.

    Raises IndexError where there is no such character.

    Cuts a clitic off a token: the folded stem begins `shift` characters in, the original maybe later.

    >>> original_offset("وَقال", 0, 5, 1, fold_table([], [0x64E]))
    2
    """
    if shift == 0:
        return start
    left = shift
    for at in range(start, end):
        plain = table.get(ord(text[at]), text[at])
        left -= len(plain) if plain else 0
        if left < 0:
            return at
    if left:
        raise IndexError(f"{text[start:end]} has no folded character number {shift}")
    return end
