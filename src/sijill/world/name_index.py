"""Names found in text: whole tokens with their clitics, never a name inside another word.

Decides which known names a token can open. Remembers each distinct form, so that matching costs one look-up a token.
Leaves the spellings of a name to `kept_names`, which name holds in its sentence to reading.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from sijill.languages.spelling import arabic_clitics
from sijill.text import Cut, Remembered, Token
from sijill.world.kept_names import Names
from sijill.world.known import Naming
from sijill.world.named import Named, Opening, Stem


class NameIndex:
    """Names of known things by their first word, then by their second, which is "" for names of one word."""

    def __init__(self, namings: Iterable[Naming] = (), names: Names | None = None) -> None:
        self.kept = names or Names([], [], {})
        self._by_first = self.kept.by_first
        self._by_second: dict[str, dict[str, list[str]]] = {}  # of the first words met so far
        self._named: dict[tuple[str, str], Named] = {}
        self._memory: Remembered[tuple[Stem, ...]] = Remembered(self._stems_of)
        self._clitics = arabic_clitics()
        for naming in namings:
            self.add(naming)

    def add(self, naming: Naming) -> None:
        """Take one name in; words that are usually written together count so too.

        >>> from sijill.world.known import Known
        >>> index = NameIndex()
        >>> index.add(Naming(Known("pl-sirte", "Sirte", "place", "city"), "سرت"))
        >>> list(index.heads())
        ['سرت']
        """
        self.kept.add(naming)

    def _names_of(self, first: str) -> dict[str, list[str]]:
        """Return what stands behind a first word in names by the second word, in every case that takes."""
        known = self._by_second.get(first)
        if known is None:
            known = self._by_second[first] = {}
            for words in self._by_first[first]:
                second = words.partition(" ")[0]
                known.setdefault(second, []).append(words)
                if second.endswith("ون"):
                    known.setdefault(second[:-2] + "ين", []).append(words)
        return known

    def named(self, first: str, words: str) -> Named:
        """Return the name of a first word and the words behind it; made once, for most are never met.

        >>> from sijill.world.known import Known
        >>> index = NameIndex([Naming(Known("x", "Army", "actor", "armed_force"), "الجيش الحر")])
        >>> index.named("الجيش", "الحر").name
        'الجيش الحر'
        """
        named = self._named.get((first, words))
        if named is None:
            named = Named(first, words, partial(self.kept.numbered, self._by_first[first][words]))
            self._named[first, words] = named
        return named

    def heads(self) -> Iterable[str]:
        """Return the first words of all names.

        >>> from sijill.world.known import Known
        >>> list(NameIndex([Naming(Known("pl-1", "Ain Zara", "place", "town"), "عين زارة")]).heads())
        ['عين']
        """
        return self._by_first.keys()

    def stems(self, form: str) -> tuple[Stem, ...]:
        """Return the first words of names that a folded form can be, with what stands before them; remembered.

        >>> from sijill.world.known import Known
        >>> index = NameIndex([Naming(Known("x", "Army", "actor", "armed_force"), "الجيش الحر")])
        >>> [(list(stem.names), stem.proclitic) for stem in index.stems("للجيش")]
        [(['الحر'], 'ل')]
        """
        return self._memory[form]

    def learn(self, form: str, cuts: Iterable[Cut]) -> tuple[Stem, ...]:
        """Return the first words of names that a form can be where only some of its cuts lead to one; remembered.

        >>> from sijill.world.known import Known
        >>> index = NameIndex([Naming(Known("pl-sirte", "Sirte", "place", "city"), "سرت")])
        >>> [(stem.begin, stem.proclitic) for stem in index.learn("وسرت", arabic_clitics().before("وسرت"))]
        [(1, 'و')]
        """
        return self._memory.keep(form, self._cut(form, cuts))

    def _stems_of(self, form: str) -> tuple[Stem, ...]:
        if self._by_first.keys().isdisjoint(self._clitics.stems(form)):
            return ()
        return self._cut(form, self._clitics.before(form))

    def _cut(self, form: str, cuts: Iterable[Cut]) -> tuple[Stem, ...]:
        found: dict[str, Stem] = {}
        for cut in cuts:
            if not cut.enclitic and "س" not in cut.proclitic:
                for stem, begin, article in _stems(form, cut):
                    if stem in self._by_first and stem not in found:
                        names, alone = self._names_of(stem), None
                        if "" in names:
                            alone = Opening(self.named(stem, ""), begin, cut.proclitic, article)
                        found[stem] = Stem(stem, names, alone, begin, cut.proclitic, article)
        return tuple(found.values())

    def matches(self, tokens: Sequence[Token], at: int) -> list[tuple[Opening, int]]:
        """Return the names that stand at a token with the last token of each, longest first.

        >>> from sijill.text import tokenize
        >>> from sijill.world.known import Known
        >>> index = NameIndex([Naming(Known("pl-1", "Ain Zara", "place", "town"), "عين زارة")])
        >>> [(opening.named.name, last) for opening, last in index.matches(tokenize("قرب عين زاره", {}), 1)]
        [('عين زاره', 2)]
        """
        total = len(tokens)
        following = tokens[at + 1].form if at + 1 < total else ""
        found: list[tuple[Opening, int]] = []
        for stem in self._memory[tokens[at].form]:
            names = stem.names
            if following in names and following:
                for words in names[following]:
                    named = self.named(stem.first, words)
                    rest = named.rest
                    last = at + len(rest)
                    if last == at + 1 or (last < total and _follow(tokens, at + 1, rest)):
                        found.append((Opening(named, stem.begin, stem.proclitic, stem.article), last))
            if stem.alone is not None:
                found.append((stem.alone, at))
        if len(found) > 1:
            found.sort(key=lambda match: (-match[1], match[0].article, match[0].begin))
        return found


def _follow(tokens: Sequence[Token], first: int, words: Sequence[str]) -> bool:
    """Return whether words stand there; a sound plural keeps its meaning in every case: الحوثيون, الحوثيين."""
    for at, word in enumerate(words, first):
        written = tokens[at].form
        if written != word and not (word.endswith("ون") and written == word[:-2] + "ين"):
            return False
    return True


def _stems(form: str, cut: Cut) -> list[tuple[str, int, bool]]:
    """Return what to look up for a cut with where it begins: with its article, whole again after لل, and without."""
    stems = [(cut.stem, cut.begin, cut.article)]
    if cut.article:
        whole = "ال" + cut.stem
        stems.insert(0, (whole, cut.begin - 2 if form[: cut.begin].endswith("ال") else cut.begin, False))
    if form.endswith("ين"):
        stems += [(stem[:-2] + "ون", begin, article) for stem, begin, article in stems if len(stem) > 4]
    return stems
