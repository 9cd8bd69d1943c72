"""Quotes and references: how a value points at the words it came from.

Offsets are code points into `Report.text`, half-open, and `text[start:end]` is always exactly the quoted `text`.
"""

import msgspec


class Quote(msgspec.Struct, frozen=True, gc=False):
    """Words cut out of a report: `report.text[start:end] == text`."""

    start: int
    end: int
    text: str


class Reference(msgspec.Struct, frozen=True, gc=False):
    """Whom or what a claim is about: the words, the mention they are, and the entity it was resolved to."""

    text: str
    mention: str | None = None
    entity: str | None = None
    label: str | None = None


def quote(text: str, start: int, end: int) -> Quote:
    """Return the words `text[start:end]` with their offsets.

    >>> quote("قصف دمشق", 4, 8)
    Quote(start=4, end=8, text='دمشق')
    """
    return Quote(start, end, text[start:end])
