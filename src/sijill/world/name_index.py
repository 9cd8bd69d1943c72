"""Names found in text: whole tokens with their clitics, never a name inside another word.

Decides which known names a token can open. Remembers each distinct form, so that matching costs one look-up a token.
Leaves to reading which of them holds in its sentence.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from sijill.languages.spelling import arabic_clitics, arabic_folding
from sijill.text import Cut, Token, tokenize
from sijill.world.known import Naming

MEMORY: Final = 200_000
_JOINED: Final = frozenset({"عبد", "ابو", "بو"})  # written as one word or two
_GLUED: Final = 9  # letters from which two words written without a space are still recognised


class Named(msgspec.Struct, frozen=True, gc=False):
    """All that goes by one name: `name` is its folded words, `kinds` what kinds of things they are."""

    name: str
    namings: tuple[Naming, ...]
    kinds: frozenset[str]


class Opening(msgspec.Struct, frozen=True, gc=False):
    """A name that may begin with a form: the words that must follow, and what was cut off before it."""

    named: Named
    rest: tuple[str, ...]
    begin: int
    proclitic: str
    article: bool

    @property
    def namings(self) -> tuple[Naming, ...]:
        """The things of this name, those listed first before others."""
        return self.named.namings


class NameIndex:
    """Names of known things by their first word."""

    def __init__(self, namings: Iterable[Naming] = ()) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Naming]]] = {}
        self._named: dict[tuple[str, tuple[str, ...]], Named] = {}
        self._memory: dict[str, tuple[Opening, ...]] = {}
        self._by_second: dict[str, dict[str, list[Opening]]] = {}
        self._clitics = arabic_clitics()
        for naming in namings:
            self.add(naming)

    def add(self, naming: Naming) -> None:
        """Take one name in; words that are usually written together count so too."""
        table = arabic_folding()
        folded = naming.name.translate(table)
        forms = folded.split()
        if not all(form.isalpha() for form in forms):
            forms = [token.form for token in tokenize(naming.name, table)]
        if not forms:
            return
        self._store(forms, naming)
        for at, form in enumerate(forms[:-1]):
            if form in _JOINED:
                self._store([*forms[:at], form + forms[at + 1], *forms[at + 2 :]], naming)
        if len(forms) == 2 and forms[1].startswith("ال") and len(folded) >= _GLUED:
            self._store(["".join(forms)], naming)

    def _store(self, forms: Sequence[str], naming: Naming) -> None:
        names = self._by_first.setdefault(forms[0], {})
        found = names.setdefault(tuple(forms[1:]), [])
        if all(other.known.id != naming.known.id for other in found):
            found.append(naming)

    def openings(self, form: str) -> tuple[Opening, ...]:
        """Return the names a folded form can open, those of most words first.

        >>> from sijill.world.known import Known
        >>> index = NameIndex([Naming(Known("x", "Army", "actor", "armed_force"), "الجيش الحر")])
        >>> [(opening.rest, opening.proclitic) for opening in index.openings("للجيش")]
        [(('الحر',), 'ل')]
        """
        known = self._memory.get(form)
        if known is None:
            if len(self._memory) >= MEMORY:
                self._memory.clear()
                self._by_second.clear()
            known = self._memory[form] = self._analyse(form)
            if known:
                self._by_second[form] = _by_second(known)
        return known

    def _analyse(self, form: str) -> tuple[Opening, ...]:
        found: list[Opening] = []
        seen: set[tuple[str, tuple[str, ...]]] = set()
        by_first, inflected = self._by_first, form.endswith("ين")
        for cut in self._clitics.before(form):
            if not (cut.article or inflected or cut.stem in by_first) or "س" in cut.proclitic:
                continue
            for stem, begin, article in _stems(form, cut):
                if stem not in by_first:
                    continue
                for rest, namings in by_first[stem].items():
                    if (stem, rest) not in seen:
                        seen.add((stem, rest))
                        found.append(Opening(self._all_named(stem, rest, namings), rest, begin, cut.proclitic, article))
        if len(found) > 1:
            found.sort(key=lambda opening: (-len(opening.rest), opening.article, opening.begin))
        return tuple(found)

    def _all_named(self, first: str, rest: tuple[str, ...], namings: list[Naming]) -> Named:
        """Return what goes by a name; one and the same for every form that may open it."""
        known = self._named.get((first, rest))
        if known is None:
            kinds = frozenset(naming.known.kind for naming in namings)
            known = self._named[first, rest] = Named(" ".join((first, *rest)), tuple(namings), kinds)
        return known

    def matches(self, tokens: Sequence[Token], at: int) -> list[tuple[Opening, int]]:
        """Return the names that stand at a token with the last token of each, longest first."""
        form = tokens[at].form
        if form not in self._by_second and not self.openings(form):
            return []
        seconds = self._by_second[form]
        found = []
        if at + 1 < len(tokens) and (following := tokens[at + 1].form) in seconds:
            for opening in seconds[following]:
                last = at + len(opening.rest)
                if last < len(tokens) and (
                    last == at + 1 or all(_same(tokens[at + 1 + n].form, word) for n, word in enumerate(opening.rest))
                ):
                    found.append((opening, last))
        if "" in seconds:
            found += [(opening, at) for opening in seconds[""]]
        return found


def _by_second(openings: Sequence[Opening]) -> dict[str, list[Opening]]:
    """Return the openings by the word that must follow, in every case it takes; under "" those of one word."""
    table: dict[str, list[Opening]] = {}
    for opening in openings:
        second = opening.rest[0] if opening.rest else ""
        table.setdefault(second, []).append(opening)
        if second.endswith("ون"):
            table.setdefault(second[:-2] + "ين", []).append(opening)
    return table


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
