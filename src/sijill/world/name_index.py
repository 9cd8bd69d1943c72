"""Names found in text: whole tokens with their clitics, never a name inside another word.

Decides which known names a token can open. Remembers each distinct form, so that matching costs one look-up a token.
Leaves to reading which of them holds in its sentence.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

import msgspec

from sijill.languages.spelling import arabic_clitics, arabic_folding
from sijill.text import Cut, Remembered, Token, tokenize
from sijill.world.known import Known, Naming

_JOINED: Final = frozenset({"عبد", "ابو", "بو"})  # written as one word or two
_GLUED: Final = 9  # letters from which two words written without a space are still recognised


class Named:
    """All that goes by one name: its folded words, the first apart, and the things in the order of the lists.

    Most names are never met behind their first word, so what a name holds is made when it is asked for.
    """

    __slots__ = ("_kinds", "_made", "_namings", "first", "words")

    def __init__(self, first: str, words: str, namings: Callable[[], Sequence[Naming]]) -> None:
        self.first = first
        self.words = words
        self._made = namings
        self._namings: Sequence[Naming] = ()
        self._kinds: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """The folded words of the name."""
        return f"{self.first} {self.words}" if self.words else self.first

    @property
    def rest(self) -> list[str]:
        """The folded words behind the first."""
        return self.words.split()

    @property
    def namings(self) -> Sequence[Naming]:
        """What goes by the name."""
        if not self._namings:
            self._namings = self._made()
        return self._namings

    @property
    def kinds(self) -> frozenset[str]:
        """What kinds of things go by the name; worked out once."""
        if not self._kinds:
            self._kinds = frozenset(naming.known.kind for naming in self.namings)
        return self._kinds


class Opening(msgspec.Struct, frozen=True, gc=False):
    """A name that begins with a form, and what was cut off before it."""

    named: Named
    begin: int
    proclitic: str
    article: bool

    @property
    def namings(self) -> Sequence[Naming]:
        """The things of this name, those listed first before others."""
        return self.named.namings


class _Stem(msgspec.Struct, frozen=True, gc=False):
    """A first word of names that a form may be: its names by the word that must follow, those of this word alone, and
    what was cut off.
    """

    names: dict[str, list[Named]]
    alone: tuple[Opening, ...]
    begin: int
    proclitic: str
    article: bool


class Names(msgspec.Struct, array_like=True):
    """Names as they are kept: things by number, namings (thing, name, short) by number, and these by their words.

    `by_first` leads from the first word of a name to the rest of it, "" for names of one word, to its namings.
    """

    known: list[Known]
    namings: list[tuple[int, str, bool]]
    by_first: dict[str, dict[str, list[int]]]


class NameIndex:
    """Names of known things by their first word, then by their second, which is "" for names of one word."""

    def __init__(self, namings: Iterable[Naming] = (), names: Names | None = None) -> None:
        self.kept = names or Names([], [], {})
        self._by_first = self.kept.by_first
        self._by_second: dict[str, dict[str, list[Named]]] = {}  # of the first words met so far
        self._memory: Remembered[tuple[_Stem, ...]] = Remembered(self._stems_of)
        self._clitics = arabic_clitics()
        for naming in namings:
            self.add(naming)

    def add(self, naming: Naming) -> None:
        """Take one name in; words that are usually written together count so too."""
        table = arabic_folding()
        folded = naming.name.translate(table)
        forms = [folded] if folded.isalpha() else folded.split()
        if not all(map(str.isalpha, forms)):
            forms = [token.form for token in tokenize(naming.name, table)]
        if not forms:
            return
        number = self._number(naming)
        self._store(forms, number)
        for at, form in enumerate(forms[:-1]):
            if form in _JOINED:
                self._store([*forms[:at], form + forms[at + 1], *forms[at + 2 :]], number)
        if len(forms) == 2 and forms[1].startswith("ال") and len(folded) >= _GLUED:
            self._store(["".join(forms)], number)

    def _number(self, naming: Naming) -> int:
        """Return the number of a naming; those of one thing come one after the other."""
        known, namings = self.kept.known, self.kept.namings
        if not known or known[-1] is not naming.known:
            known.append(naming.known)
        namings.append((len(known) - 1, naming.name, naming.short))
        return len(namings) - 1

    def _store(self, forms: Sequence[str], number: int) -> None:
        known, namings = self.kept.known, self.kept.namings
        first, *rest = forms
        found = self._by_first.setdefault(first, {}).setdefault(" ".join(rest), [])
        if not found or all(known[namings[other][0]].id != known[namings[number][0]].id for other in found):
            found.append(number)

    def _namings(self, numbers: Sequence[int]) -> list[Naming]:
        known, namings = self.kept.known, self.kept.namings
        return [Naming(known[thing], name, short) for thing, name, short in (namings[number] for number in numbers)]

    def _names_of(self, first: str) -> dict[str, list[Named]]:
        """Return the names of a first word by their second, in every case that takes."""
        known = self._by_second.get(first)
        if known is None:
            known = self._by_second[first] = {}
            for words, numbers in self._by_first[first].items():
                named, second = Named(first, words, partial(self._namings, numbers)), words.partition(" ")[0]
                known.setdefault(second, []).append(named)
                if second.endswith("ون"):
                    known.setdefault(second[:-2] + "ين", []).append(named)
        return known

    def heads(self) -> Iterable[str]:
        """Return the first words of all names."""
        return self._by_first.keys()

    def stems(self, form: str) -> tuple[_Stem, ...]:
        """Return the first words of names that a folded form can be, with what stands before them; remembered.

        >>> from sijill.world.known import Known
        >>> index = NameIndex([Naming(Known("x", "Army", "actor", "armed_force"), "الجيش الحر")])
        >>> [(list(stem.names), stem.proclitic) for stem in index.stems("للجيش")]
        [(['الحر'], 'ل')]
        """
        return self._memory[form]

    def learn(self, form: str, cuts: Iterable[Cut]) -> tuple[_Stem, ...]:
        """Return the first words of names that a form can be where only some of its cuts lead to one; remembered."""
        return self._memory.keep(form, self._cut(form, cuts))

    def _stems_of(self, form: str) -> tuple[_Stem, ...]:
        if self._by_first.keys().isdisjoint(self._clitics.stems(form)):
            return ()
        return self._cut(form, self._clitics.before(form))

    def _cut(self, form: str, cuts: Iterable[Cut]) -> tuple[_Stem, ...]:
        found: dict[str, _Stem] = {}
        for cut in cuts:
            if not cut.enclitic and "س" not in cut.proclitic:
                for stem, begin, article in _stems(form, cut):
                    if stem in self._by_first and stem not in found:
                        names = self._names_of(stem)
                        alone = tuple(Opening(named, begin, cut.proclitic, article) for named in names.get("", ()))
                        found[stem] = _Stem(names, alone, begin, cut.proclitic, article)
        return tuple(found.values())

    def matches(self, tokens: Sequence[Token], at: int) -> list[tuple[Opening, int]]:
        """Return the names that stand at a token with the last token of each, longest first."""
        stems = self.stems(tokens[at].form)
        if not stems:
            return []
        following = tokens[at + 1].form if at + 1 < len(tokens) else None
        found: list[tuple[Opening, int]] = []
        for stem in stems:
            if following and following in stem.names:
                for named in stem.names[following]:
                    rest = named.rest
                    last = at + len(rest)
                    if last == at + 1 or (last < len(tokens) and _follow(tokens, at + 1, rest)):
                        found.append((Opening(named, stem.begin, stem.proclitic, stem.article), last))
            for opening in stem.alone:
                found.append((opening, at))
        if len(found) > 1:
            found.sort(key=lambda match: (-match[1], match[0].article, match[0].begin))
        return found


def _follow(tokens: Sequence[Token], first: int, words: Sequence[str]) -> bool:
    return all(_same(tokens[first + n].form, word) for n, word in enumerate(words))


def _same(written: str, form: str) -> bool:
    """A sound plural keeps its meaning in every case: الحوثيون, الحوثيين."""
    return written == form or (form.endswith("ون") and written == form[:-2] + "ين")


def _stems(form: str, cut: Cut) -> list[tuple[str, int, bool]]:
    """Return what to look up for a cut with where it begins: with its article, whole again after لل, and without."""
    stems = [(cut.stem, cut.begin, cut.article)]
    if cut.article:
        whole = "ال" + cut.stem
        stems.insert(0, (whole, cut.begin - 2 if form[: cut.begin].endswith("ال") else cut.begin, False))
    if form.endswith("ين"):
        stems += [(stem[:-2] + "ون", begin, article) for stem, begin, article in stems if len(stem) > 4]
    return stems
