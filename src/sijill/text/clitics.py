"""Clitics: the ways a written word comes apart into particles before, a stem, and a pronoun after.

Decides which cuts are possible; whether a stem is a word is asked of the lists in languages. The particles come in as
arguments (languages/arabic/clitics.tsv). Every list asks about the same words, so the cuts of a form are remembered.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from sijill.text.remembered import Remembered

MIN_STEM: Final = 2
MEMORY: Final = 50_000  # forms remembered: those of a few hundred reports, asked for by one list after the other


class Cut(msgspec.Struct, frozen=True, gc=False):
    """One way to cut a form: `form[begin:end]` is the stem; `article` says that an article stood before it."""

    stem: str
    proclitic: str
    article: bool
    enclitic: str
    begin: int
    end: int


class Clitics:
    """The particles of a language. `proclitics` maps what is written ("وال") to the particles in it ("و") and whether
    an article is; `enclitics` are the pronouns written after a word.

    >>> clitics = Clitics({"و": ("و", False), "وال": ("و", True)}, ["ها"])
    >>> [cut.stem for cut in clitics.before("والقوات")]
    ['والقوات', 'القوات', 'قوات']
    >>> [cut.stem for cut in clitics.around("وقتلها")]
    ['وقتلها', 'قتلها', 'وقتل', 'قتل']
    """

    def __init__(self, proclitics: Mapping[str, tuple[str, bool]], enclitics: Sequence[str]) -> None:
        self.proclitics = proclitics
        self.enclitics = enclitics
        self._by_first: dict[str, list[tuple[str, str, bool]]] = {}
        self._by_last: dict[str, list[str]] = {}
        for written, (particles, article) in proclitics.items():
            self._by_first.setdefault(written[0], []).append((written, particles, article))
        for enclitic in enclitics:
            self._by_last.setdefault(enclitic[-1], []).append(enclitic)
        self._before = Remembered(self._cut_before, MEMORY)
        self._around = Remembered(self._cut_around, MEMORY)
        self._stems = Remembered(self._possible_stems, MEMORY)

    def openings(self, form: str) -> list[tuple[str, str, bool]]:
        """Return the proclitics a form begins with, in the order of the list: as written, particles, article."""
        return [opening for opening in self._by_first.get(form[:1], ()) if form.startswith(opening[0])]

    def before(self, form: str) -> tuple[Cut, ...]:
        """Return the ways to cut particles off the beginning of a folded form, the uncut form first."""
        return self._before[form]

    def around(self, form: str) -> tuple[Cut, ...]:
        """Return the ways to cut a folded form before and after: first as `before`, then those without a pronoun."""
        return self._around[form]

    def stems(self, form: str) -> tuple[str, ...]:
        """Return every spelling under which a list may hold a form: a list that holds none of them need not cut it.

        They are the stems of its cuts, whole again where the cut took a letter with it: the article, the ة before a
        pronoun, the ى before one; and a sound plural in either case.

        >>> Clitics({"لل": ("ل", True)}, ["ه"]).stems("للقوات")
        ('للقوات', 'قوات', 'القوات')
        """
        return self._stems[form]

    def _cut_before(self, form: str) -> tuple[Cut, ...]:
        total = len(form)
        found = [Cut(form, "", False, "", 0, total)]
        for written, particles, article in self._by_first.get(form[:1], ()):
            begin = len(written)
            if total - begin >= MIN_STEM and form.startswith(written):
                found.append(Cut(form[begin:], particles, article, "", begin, total))
        return tuple(found)

    def _cut_around(self, form: str) -> tuple[Cut, ...]:
        before = self._before[form]
        return (*before, *self._without_pronoun(form, before)) if form[-1:] in self._by_last else before

    def _possible_stems(self, form: str) -> tuple[str, ...]:
        found = []
        for cut in self._around[form]:
            found.append(cut.stem)
            if cut.article:
                found.append("ال" + cut.stem)
            if cut.enclitic and cut.stem[-1] in "تا":
                found.append(cut.stem[:-1] + ("ه" if cut.stem[-1] == "ت" else "ي"))
        if form.endswith("ين"):
            found += [stem[:-2] + "ون" for stem in found]
        return tuple(found)

    def _without_pronoun(self, form: str, before: tuple[Cut, ...]) -> Iterator[Cut]:
        for enclitic in self._by_last[form[-1]]:
            if form.endswith(enclitic):
                end = len(form) - len(enclitic)
                for cut in before:
                    if not cut.article and end - cut.begin >= MIN_STEM:
                        yield Cut(form[cut.begin : end], cut.proclitic, False, enclitic, cut.begin, end)
