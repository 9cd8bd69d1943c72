"""News agencies and outlets by the names papers credit them with, Arabic and Latin, letters with stops or spaces.

Decides which names of the register (actors.tsv) a credit can use. Leaves where a credit stands to `reading.agencies`.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from sijill.languages.spelling import arabic_folding
from sijill.text import MARK, Token, tokenize
from sijill.world.tables import read_table

_KINDS: Final = ("agency", "broadcaster", "newspaper")
_LONGEST: Final = 9  # tokens of the longest name, stops between letters included


class Source(msgspec.Struct, frozen=True, gc=False):
    """An agency or outlet of the register: `kind` is agency, broadcaster or newspaper."""

    id: str
    label: str
    kind: str


def _key(tokens: Sequence[Token]) -> tuple[str, ...]:
    return tuple(token.form for token in tokens if token.kind != MARK)


@cache
def sources() -> dict[tuple[str, ...], Source]:
    """Return the sources by the folded words of each of their names.

    >>> sources()["ا", "ف", "ب"].label, sources()["reuters",].id
    ('Agence France-Presse', 'reuters')
    """
    found: dict[tuple[str, ...], Source] = {}
    for row in read_table(Path(__file__).parent / "actors.tsv", ("id", "name_en", "names_ar")).rows:
        if row.get("kind") in _KINDS:
            source = Source(row["id"], row["name_en"], row["kind"])
            for name in (row["name_en"], *row["names_ar"].split("|"), *row["names_en"].split("|")):
                key = _key(tokenize(name, arabic_folding()))
                if key:
                    found.setdefault(key, source)
    return found


@cache
def first_words() -> frozenset[str]:
    """Return the words a name of a source begins with.

    >>> "رويترز" in first_words()
    True
    """
    return frozenset(key[0] for key in sources())


def source_at(tokens: Sequence[Token], at: int, end: int) -> tuple[int, Source] | None:
    """Return the token after the longest name that begins at a token, with whose it is; null when none does.

    >>> source_at(tokenize("(أ.ف.ب)", arabic_folding()), 1, 7)[0]
    6
    """
    if tokens[at].form not in first_words():
        return None
    table = sources()
    for last in range(min(end, at + _LONGEST), at, -1):
        inner = all(token.kind != MARK or token.form == "." for token in tokens[at:last])
        if inner and tokens[last - 1].kind != MARK and (source := table.get(_key(tokens[at:last]))) is not None:
            return last, source
    return None
