"""Clitics: the ways a written word comes apart into particles before, a stem, and a pronoun after.

Decides which cuts are possible; whether a stem is a word is asked of the lists in languages. The particles come in as
arguments (languages/arabic/clitics.tsv). Every list asks about the same words, so the cuts of a form are remembered.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from sijill.text.remembered import Remembered

MIN_STEM: Final = 2
_TAKEN: Final = {"ت": "ه", "ا": "ي"}  # the last letter of a stem before a pronoun, and what it is without one
MEMORY: Final = 50_000  # forms remembered: those of a few hundred reports, asked for by one list after the other

Opening = tuple[int, str, bool]  # a proclitic: its length as written, the particles in it, whether an article is


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
        self._openings: dict[str, tuple[Opening, ...]] = {}
        self._by_last: dict[str, list[str]] = {}
        for longest in proclitics:
            self._openings[longest] = tuple(
                (len(written), particles, article)
                for written, (particles, article) in proclitics.items() if longest.startswith(written)
            )
        self._lengths = {
            first: sorted({len(written) for written in proclitics if first.startswith(written[:2])}, reverse=True)
            for first in {written[:2] for written in proclitics if len(written) > 1}
        }
        for enclitic in enclitics:
            self._by_last.setdefault(enclitic[-1], []).append(enclitic)
        self._before = Remembered(self._cut_before, MEMORY)
        self._around = Remembered(self._cut_around, MEMORY)
        self._stems = Remembered(self._possible_stems, MEMORY)

    def openings(self, form: str) -> tuple[Opening, ...]:
        """Return the proclitics a form begins with, in the order of the list: length, particles, article.

        They are those the longest of them begins with.

        >>> Clitics({"و": ("و", False), "وال": ("و", True)}, []).openings("والقوات")
        ((1, 'و', False), (3, 'و', True))
        """
        lengths = self._lengths.get(form[:2])
        if lengths is None:  # no proclitic of two letters and more begins so
            return self._openings.get(form[:1], ())
        for length in lengths:
            if form[:length] in self._openings:
                return self._openings[form[:length]]
        return ()

    def before(self, form: str) -> tuple[Cut, ...]:
        """Return the ways to cut particles off the beginning of a folded form, the uncut form first.

        >>> cuts = Clitics({"و": ("و", False), "وال": ("و", True)}, []).before("والجيش")
        >>> [(cut.proclitic, cut.article, cut.stem) for cut in cuts]
        [('', False, 'والجيش'), ('و', False, 'الجيش'), ('و', True, 'جيش')]
        """
        return self._before[form]

    def around(self, form: str) -> tuple[Cut, ...]:
        """Return the ways to cut a folded form before and after: first as `before`, then those without a pronoun.

        >>> cuts = Clitics({"و": ("و", False)}, ["هم"]).around("وقتلهم")
        >>> [(cut.proclitic, cut.stem, cut.enclitic) for cut in cuts]
        [('', 'وقتلهم', ''), ('و', 'قتلهم', ''), ('', 'وقتل', 'هم'), ('و', 'قتل', 'هم')]
        """
        return self._around[form]

    def stems(self, form: str) -> tuple[str, ...]:
        """Return every spelling under which a list may hold a form: a list that holds none of them need not cut it.

        They are the stems of its cuts, whole again where the cut took a letter with it: the article, the ة before a
        pronoun, the ى before one; and a sound plural in either case.

        >>> Clitics({"لل": ("ل", True)}, ["ه"]).stems("للقوات")
        ('للقوات', 'قوات', 'القوات')
        """
        return self._stems[form]

    def leading_to(self, form: str, heads: Mapping[str, int]) -> tuple[int, list[Cut]]:
        """Return the sum of what `heads` hold under the spellings of a form, and those of its cuts that lead to them.

        >>> clitics = Clitics({"و": ("و", False), "وال": ("و", True)}, ["ها"])
        >>> held, cuts = clitics.leading_to("والقوات", {"قوات": 1, "قتل": 2})
        >>> held, [cut.stem for cut in cuts]
        (1, ['قوات'])
        """
        total, plural = len(form), form.endswith("ين")
        held = heads.get(form, 0)
        if plural:
            held |= heads.get(form[:-2] + "ون", 0)
        cuts = [Cut(form, "", False, "", 0, total)] if held else []
        enclitics = self._enclitics_of(form)
        bare = [(0, "")] if enclitics else []
        for begin, particles, article in self.openings(form):
            if total - begin >= MIN_STEM:
                stem = form[begin:]
                here = heads.get(stem, 0)
                if article:
                    here |= heads.get("ال" + stem, 0)
                elif enclitics:
                    bare.append((begin, particles))
                if plural:
                    stem_of_ending = stem[:-2] + "ون"
                    here |= heads.get(stem_of_ending, 0) | (heads.get("ال" + stem_of_ending, 0) if article else 0)
                if here:
                    held |= here
                    cuts.append(Cut(stem, particles, article, "", begin, total))
        for enclitic in enclitics:
            end = total - len(enclitic)
            left = form[:end]
            whole = left[:-1] + _TAKEN[left[-1]] if left[-1:] in _TAKEN else ""
            for begin, particles in bare:
                if end - begin >= MIN_STEM:
                    here = heads.get(left[begin:], 0)
                    if whole:
                        here |= heads.get(whole[begin:], 0)
                    if here:
                        held |= here
                        cuts.append(Cut(left[begin:], particles, False, enclitic, begin, end))
        return held, cuts

    def _enclitics_of(self, form: str) -> Sequence[str]:
        """Return the enclitics a form ends with."""
        last = form[-1:]
        if last not in self._by_last:
            return ()
        found = []
        for enclitic in self._by_last[last]:
            if form.endswith(enclitic):
                found.append(enclitic)
        return found

    def _cut_before(self, form: str) -> tuple[Cut, ...]:
        total = len(form)
        found = [Cut(form, "", False, "", 0, total)]
        for begin, particles, article in self.openings(form):
            if total - begin >= MIN_STEM:
                found.append(Cut(form[begin:], particles, article, "", begin, total))
        return tuple(found)

    def _cut_around(self, form: str) -> tuple[Cut, ...]:
        before = self._before[form]
        return (*before, *self._without_pronoun(form, before)) if form[-1:] in self._by_last else before

    def _possible_stems(self, form: str) -> tuple[str, ...]:
        total, found, bare = len(form), [form], [0]
        for begin, _, article in self.openings(form):
            if total - begin >= MIN_STEM:
                found.append(form[begin:])
                if article:
                    found.append("ال" + form[begin:])
                else:
                    bare.append(begin)
        for enclitic in self._by_last.get(form[-1:], ()):
            if form.endswith(enclitic):
                end = total - len(enclitic)
                for begin in bare:
                    if end - begin >= MIN_STEM:
                        stem = form[begin:end]
                        found.append(stem)
                        if stem[-1] in _TAKEN:
                            found.append(stem[:-1] + _TAKEN[stem[-1]])
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
