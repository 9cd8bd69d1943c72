"""Names as they are kept: the words under which a name is found, with its things by number.

Decides the spellings a name is stored in: words usually written together count as one too. Leaves what a form of a text
can be to `name_index`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from sijill.languages.small_words import name_words
from sijill.languages.spelling import arabic_folding
from sijill.text import tokenize
from sijill.world.known import Known, Naming

_JOINED: Final = name_words("one_word")
_GLUED: Final = 9  # letters from which two words written without a space are still recognised


def spellings(name: str) -> Iterator[list[str]]:
    """Yield the folded words of a name in every way they are divided: as written first, then two words as one.

    >>> list(spellings("عبد الله"))
    [['عبد', 'الله'], ['عبدالله']]
    """
    table = arabic_folding()
    folded = name.translate(table)
    forms = [folded] if folded.isalpha() else folded.split()
    if not all(map(str.isalpha, forms)):
        forms = [token.form for token in tokenize(name, table)]
    if not forms:
        return
    yield forms
    for at, form in enumerate(forms[:-1]):
        if form in _JOINED:
            yield [*forms[:at], form + forms[at + 1], *forms[at + 2 :]]
    if len(forms) == 2 and forms[1].startswith("ال") and len(folded) >= _GLUED:
        yield ["".join(forms)]


class Names(msgspec.Struct, array_like=True):
    """Names as they are kept: things by number, namings (thing, name, short) by number, and these by their words.

    `by_first` leads from the first word of a name to the rest of it, "" for names of one word, to its namings.
    """

    known: list[Known]
    namings: list[tuple[int, str, bool]]
    by_first: dict[str, dict[str, list[int]]]

    def add(self, naming: Naming) -> None:
        """Take one name in, under all its spellings.

        >>> names = Names([], [], {})
        >>> names.add(Naming(Known("pl-sirte", "Sirte", "place", "city"), "مدينة سرت"))
        >>> names.by_first
        {'مدينه': {'سرت': [0]}}
        """
        number = None
        for forms in spellings(naming.name):
            number = self._number(naming) if number is None else number
            self._store(forms, number)

    def _number(self, naming: Naming) -> int:
        """Return the number of a naming; those of one thing come one after the other."""
        if not self.known or self.known[-1] is not naming.known:
            self.known.append(naming.known)
        self.namings.append((len(self.known) - 1, naming.name, naming.short))
        return len(self.namings) - 1

    def _store(self, forms: Sequence[str], number: int) -> None:
        first, *rest = forms
        found = self.by_first.setdefault(first, {}).setdefault(" ".join(rest), [])
        if all(self._thing(other).id != self._thing(number).id for other in found):
            found.append(number)

    def _thing(self, number: int) -> Known:
        return self.known[self.namings[number][0]]

    def numbered(self, numbers: Sequence[int]) -> list[Naming]:
        """Return the namings of these numbers.

        >>> names = Names([], [], {})
        >>> names.add(Naming(Known("pl-sirte", "Sirte", "place", "city"), "سرت"))
        >>> [naming.known.id for naming in names.numbered([0])]
        ['pl-sirte']
        """
        return [Naming(self.known[thing], name, short) for thing, name, short in map(self.namings.__getitem__, numbers)]
