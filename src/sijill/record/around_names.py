"""The words around the name of a person in its sentence, and names listed one after the other.

Decides how far a word reaches: before the name further than behind it. Reads the tokens of the text. Leaves what a word
says to `private_words`, what follows for the person to `standing`.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from sijill.languages.spelling import arabic_folding, arabic_forms
from sijill.model import Reading
from sijill.model.mentions import PersonMention
from sijill.record.private_words import said_of
from sijill.text import MARK, NUMBER, Token, tokenize

_BEFORE: Final = 6  # tokens before a name whose words are asked
_AFTER: Final = 3  # tokens behind it
_BESIDE: Final = 2  # tokens right before it: nearer than what its kind of word reaches else
_CALLED: Final = 4  # tokens back to what a witness is called
_LISTED: Final = 40  # characters between two names of one list


class AroundNames:
    """A report's tokens, and what stands by a name in its sentence."""

    def __init__(self, reading: Reading, text: str) -> None:
        self.text = text
        self.tokens = tokenize(text, arabic_folding(), arabic_forms())
        self.starts = [token.start for token in self.tokens]
        self.cuts = [0, *sorted(start for start, _ in reading.sentences), len(text)]

    def _at(self, offset: int) -> int:
        """Return the token an offset stands in, or the last one before it: a clitic is part of its token."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _sentence(self, mention: PersonMention) -> tuple[int, int]:
        n = bisect_right(self.cuts, mention.start)
        return self.cuts[max(0, n - 1)], self.cuts[min(n, len(self.cuts) - 1)]

    def around(self, mention: PersonMention) -> Iterator[str]:
        """Yield what the words beside a name say: harmed, witness, relative, aged.

        >>> from sijill.engine.trying import readings
        >>> [(report, reading)] = readings("قال شاهد العيان سالم الناصري إن البيت تهدم.")
        >>> person = next(mention for mention in reading.mentions if isinstance(mention, PersonMention))
        >>> list(AroundNames(reading, report.text).around(person))
        ['witness']
        """
        start, end = self._sentence(mention)
        first, last = self._at(mention.start), self._at(mention.end - 1)
        before = [t for t in self.tokens[max(0, first - _BEFORE - 2) : first] if t.start >= start and t.kind != MARK]
        after = [t for t in self.tokens[last + 1 : last + _AFTER + 4] if t.end <= end and t.kind != MARK]
        yield from self._before(before[-_BEFORE:])
        for token in after[:_AFTER]:
            if said := said_of(token, ("after", "around")):
                yield said
        for number, unit in pairwise(after[: _AFTER + 1]):
            if number.kind == NUMBER and said_of(unit, ("age",)):
                yield "aged"

    @staticmethod
    def _before(tokens: Sequence[Token]) -> Iterator[str]:
        for n, token in enumerate(reversed(tokens)):
            if said_of(token, ("stop",)):
                return
            said = said_of(token, ("before", "around", *(("beside",) if n < _BESIDE else ())))
            if said is not None and (n < _CALLED or said != "witness"):
                yield said

    def joined(self, one: PersonMention, other: PersonMention) -> bool:
        """Return whether a name is listed right after another: by a comma, by و, or both.

        >>> from sijill.engine.trying import readings
        >>> [(report, reading)] = readings("قتل سالم الناصري وخالد الزنتاني.")
        >>> persons = [mention for mention in reading.mentions if isinstance(mention, PersonMention)]
        >>> AroundNames(reading, report.text).joined(*persons)
        True
        """
        if not 0 < other.start - one.end < _LISTED:
            return False
        between = [t for t in self.tokens[self._at(one.end - 1) + 1 : self._at(other.start)] if t.end <= other.start]
        links = self.text[other.start - 1] == "و" or any(t.form in ("،", ",") for t in between)
        return links and all(t.kind == MARK or said_of(t, ("role",)) for t in between)
