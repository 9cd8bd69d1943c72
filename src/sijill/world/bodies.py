"""Institutions every state has (army, ministry, police), found in text by their first word and its clitics.

Decides which institution of bodies.tsv stands at a token. Leaves whose it is to reading.
"""

from collections.abc import Iterable, Sequence

import msgspec

from sijill.languages.spelling import arabic_clitics, fold
from sijill.text import Cut, Remembered, Token


class Body(msgspec.Struct, frozen=True, gc=False):
    """An institution: `value` is its part of an id, `state` when it only stands for the state itself."""

    value: str
    label: str
    kind: str
    rest: tuple[str, ...]


class Bodies:
    """The institutions by their first word."""

    def __init__(self, rows: list[dict[str, str]]) -> None:
        self._by_first: dict[str, list[Body]] = {}
        self._memory: Remembered[tuple[tuple[int, Body], ...]] = Remembered(self._openings)
        self._clitics = arabic_clitics()
        for row in rows:
            first, *rest = fold(row["form"]).split()
            body = Body(row["value"], row["label"], row.get("kind", ""), tuple(rest))
            self._by_first.setdefault(first, []).append(body)
            self._by_first[first].sort(key=lambda found: -len(found.rest))

    def heads(self) -> Iterable[str]:
        """Return the first words of all institutions.

        >>> list(Bodies([{"form": "وزارة الدفاع", "value": "defence", "label": "Ministry of Defence"}]).heads())
        ['وزاره']
        """
        return self._by_first.keys()

    def openings(self, form: str) -> tuple[tuple[int, Body], ...]:
        """Return the institutions a folded form can open, with where its noun begins, longest first.

        >>> rows = [{"form": "جيش", "value": "army", "label": "Army", "kind": "armed_force"}]
        >>> [(begin, body.value) for begin, body in Bodies(rows).openings("والجيش")]
        [(1, 'army')]
        """
        return self._memory[form]

    def learn(self, form: str, cuts: Iterable[Cut]) -> tuple[tuple[int, Body], ...]:
        """Return the institutions a form can open where only some of its cuts lead to one; remembered.

        >>> bodies = Bodies([{"form": "جيش", "value": "army", "label": "Army", "kind": "armed_force"}])
        >>> [body.value for _, body in bodies.learn("والجيش", arabic_clitics().before("والجيش"))]
        ['army']
        """
        return self._memory.keep(form, self._cut(form, cuts))

    def _openings(self, form: str) -> tuple[tuple[int, Body], ...]:
        if self._by_first.keys().isdisjoint(self._clitics.stems(form)):
            return ()
        return self._cut(form, self._clitics.before(form))

    def _cut(self, form: str, cuts: Iterable[Cut]) -> tuple[tuple[int, Body], ...]:
        by_first = self._by_first
        return tuple([
            (cut.begin - 2 if cut.article and form[: cut.begin].endswith("ال") else cut.begin, body)
            for cut in cuts
            if cut.stem in by_first and not cut.enclitic and "س" not in cut.proclitic
            for body in by_first[cut.stem]
        ])

    def at(self, tokens: Sequence[Token], at: int) -> tuple[int, Body, int] | None:
        """Return the institution at a token: where its noun begins, which it is, and its last token.

        >>> from sijill.text import tokenize
        >>> bodies = Bodies([{"form": "وزارة الدفاع", "value": "defence", "label": "Ministry of Defence"}])
        >>> begin, body, last = bodies.at(tokenize("قالت وزاره الدفاع", {}), 1)
        >>> body.value, last
        ('defence', 2)
        """
        for begin, body in self.openings(tokens[at].form):
            last = at + len(body.rest)
            if last == at or (last < len(tokens) and all(
                tokens[at + 1 + n].form.removeprefix("ال") == word.removeprefix("ال")
                for n, word in enumerate(body.rest)
            )):
                return begin, body, last
        return None
