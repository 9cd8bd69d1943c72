"""Clitics: the ways a written word comes apart into particles before, a stem, and a pronoun after.

Decides which cuts are possible; whether a stem is a word is asked of the lists in languages. The particles come in as
arguments (languages/arabic/clitics.tsv).
"""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

MIN_STEM: Final = 2


class Cut(msgspec.Struct, frozen=True, gc=False):
    """One way to cut a form: `form[begin:end]` is the stem; `article` says that an article stood before it."""

    stem: str
    proclitic: str
    article: bool
    enclitic: str
    begin: int
    end: int


def cuts(form: str, proclitics: Mapping[str, tuple[str, bool]], enclitics: Sequence[str]) -> list[Cut]:
    """Return the ways to cut a folded form, the uncut form first, then by what is cut off before, then after.

    `proclitics` maps what is written ("وال") to the particles in it ("و") and whether an article is; `enclitics` are
    the pronouns written after a word.

    >>> [cut.stem for cut in cuts("والقوات", {"و": ("و", False), "وال": ("و", True)}, [])]
    ['والقوات', 'القوات', 'قوات']
    """
    found = [Cut(form, "", False, "", 0, len(form))]
    starts = [(0, "", False)]
    for written, (particles, article) in proclitics.items():
        if form.startswith(written) and len(form) - len(written) >= MIN_STEM:
            starts.append((len(written), particles, article))
    found += [Cut(form[begin:], particles, article, "", begin, len(form)) for begin, particles, article in starts[1:]]
    for enclitic in enclitics:
        if form.endswith(enclitic):
            end = len(form) - len(enclitic)
            found += [
                Cut(form[begin:end], particles, article, enclitic, begin, end)
                for begin, particles, article in starts
                if end - begin >= MIN_STEM and not article
            ]
    return found
