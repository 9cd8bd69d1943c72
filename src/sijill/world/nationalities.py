"""Adjectives of nation, people and group in every form: ليبي, الليبية, ليبيون, ليبيين.

Decides whom an adjective means. Reads demonyms.tsv; makes the regular forms itself.
"""

from collections.abc import Iterable, Iterator

import msgspec

from sijill.languages.spelling import arabic_clitics, fold
from sijill.text import Cut, Remembered


class Nationality(msgspec.Struct, frozen=True, gc=False):
    """Whom an adjective means: `value` is a country code or an id; `kind` country, region, people or group."""

    value: str
    kind: str
    number: str
    feminine: bool


def _forms(base: str) -> Iterator[tuple[str, str, bool]]:
    """Yield the folded forms of an adjective with number and gender."""
    yield base, "s", False
    yield base + "ه", "s", True
    yield base + "ون", "p", False
    yield base + "ين", "p", False
    yield base + "ان", "d", False
    yield base + "ات", "p", True
    yield base + "تان", "d", True
    yield base + "تين", "d", True


class Nationalities:
    """Every written form of the adjectives."""

    def __init__(self, rows: list[dict[str, str]]) -> None:
        self._forms: dict[str, Nationality] = {}
        self._phrases: dict[str, dict[str, Nationality]] = {}
        self._memory: Remembered[Nationality | None] = Remembered(self._found)
        self._clitics = arabic_clitics()
        for row in rows:
            self._add(row)

    def _add(self, row: dict[str, str]) -> None:
        words = fold(row["form"]).split()
        if len(words) > 1:
            return
        for form, number, feminine in _forms(words[0]):
            self._forms.setdefault(form, Nationality(row["value"], row["kind"], number, feminine))
        for plural in row.get("plurals", "").split("|"):
            if plural:
                self._forms.setdefault(fold(plural), Nationality(row["value"], row["kind"], "p", False))

    def heads(self) -> Iterable[str]:
        """Return every written form without particles.

        >>> list(Nationalities([{"form": "ليبي", "value": "LY", "kind": "country"}]).heads())[:3]
        ['ليبي', 'ليبيه', 'ليبيون']
        """
        return self._forms.keys()

    def of(self, form: str) -> Nationality | None:
        """Return whom a folded form means, null when it is no such adjective; remembered.

        >>> rows = [{"form": "ليبي", "value": "LY", "kind": "country"}]
        >>> Nationalities(rows).of("والليبيه").value
        'LY'
        """
        return self._memory[form]

    def learn(self, form: str, cuts: Iterable[Cut]) -> Nationality | None:
        """Return whom a form means where only some of its cuts lead to an adjective; remembered.

        >>> nations = Nationalities([{"form": "ليبي", "value": "LY", "kind": "country"}])
        >>> nations.learn("وليبيون", arabic_clitics().before("وليبيون")).number
        'p'
        """
        return self._memory.keep(form, self._cut(cuts))

    def _found(self, form: str) -> Nationality | None:
        if self._forms.keys().isdisjoint(self._clitics.stems(form)):
            return None
        return self._cut(self._clitics.before(form))

    def _cut(self, cuts: Iterable[Cut]) -> Nationality | None:
        for cut in cuts:
            if cut.stem in self._forms and not cut.enclitic:
                return self._forms[cut.stem]
        return None
