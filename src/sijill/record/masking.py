"""Masking: where names stand in words, whatever their spelling, and the same words with those letters blacked out.

A masked text is as long as the text, so every offset still cuts what it cut. Decides how a name is found (folded, with
a particle before it, across any blanks); leaves which names those are to `withholding`.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from sijill.languages.spelling import arabic_folding, arabic_forms, original_offset
from sijill.record.words import stems
from sijill.text import MARK, NUMBER, Token, tokenize

BLACK: Final = "█"
LONGEST_NAME: Final = 120  # characters: no name is longer


class Names:
    """Names as they are looked for: by their first word, the longest first.

    >>> Names(["احمد سالم"]).black("قُتل أحمَد سالم.", [Names(["احمد سالم"])])
    'قُتل ██████████.'
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.all = frozenset(name for name in names if name)
        self.words = frozenset(word for name in self.all for word in name.split())
        self.has_latin = any(name[0].isascii() for name in self.all)
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(self.all, key=lambda name: (-name.count(" "), name)):
            parts = tuple(name.split())
            self._by_first.setdefault(parts[0], []).append(parts)
        self.firsts = frozenset(self._by_first)

    def at(self, tokens: Sequence[Token], n: int, stem: str, but: frozenset[str]) -> int:
        """Return how many tokens the longest name beginning with `stem` at a token has, 0 where there is none.

        >>> tokens = tokenize("قتل احمد سالم", {})
        >>> Names(["احمد سالم"]).at(tokens, 1, "احمد", frozenset())
        2
        """
        for parts in self._by_first.get(stem, ()):
            following = tokens[n + 1 : n + len(parts)]
            if len(following) == len(parts) - 1 and " ".join(parts) not in but and all(
                token.form == part for token, part in zip(following, parts[1:], strict=True)
            ):
                return len(parts)
        return 0

    @staticmethod
    def black(text: str, held: Sequence["Names"], but: frozenset[str] = frozenset()) -> str:
        """Return a text with every name of `held` blacked out, those of `but` left.

        >>> Names.black("قُتل أحمَد سالم.", [Names(["احمد سالم"])], but=frozenset({"احمد سالم"}))
        'قُتل أحمَد سالم.'
        """
        found = spans(text, held, but)
        if not found:
            return text
        letters = list(text)
        for start, end in found:
            letters[start:end] = BLACK * (end - start)
        return "".join(letters)


def spans(text: str, held: Sequence[Names], but: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Return where names stand in a text, in order, none inside another; a particle before a name stays outside.

    >>> spans("قُتل أحمَد سالم.", [Names(["احمد سالم"])])
    [(5, 15)]
    """
    tokens = tokenize(text, arabic_folding(), arabic_forms())
    found: list[tuple[int, int]] = []
    n = 0
    while n < len(tokens):
        token = tokens[n]
        length, shift = _longest(tokens, n, held, but) if _may_begin(token, held) else (0, 0)
        if length:
            start = original_offset(text, token.start, token.end, shift) if shift else token.start
            found.append((start, tokens[n + length - 1].end))
        n += max(1, length)
    return found


def _may_begin(token: Token, held: Sequence[Names]) -> bool:
    """Return whether a name may begin with a token: most tokens begin none, so this is asked first."""
    if token.kind in (MARK, NUMBER):
        return False
    forms = stems(token)
    return any(form in names.firsts for names in held for form in forms)


def _longest(tokens: Sequence[Token], n: int, held: Sequence[Names], but: frozenset[str]) -> tuple[int, int]:
    best = (0, 0)
    for stem in stems(tokens[n]):
        for names in held:
            length = names.at(tokens, n, stem, but)
            if length > best[0]:
                best = (length, len(tokens[n].form) - len(stem))
    return best
