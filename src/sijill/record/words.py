"""Search words: how Arabic is indexed so that it is found as people type it, and how a query becomes index terms.

Every token is indexed folded (hamza, ta marbuta, marks, digits of three scripts) and, where it may carry clitics, also
without them, so that دمشق finds بدمشق. A query term matches either.
"""

import re
from functools import lru_cache
from typing import Final

from sijill.languages.spelling import arabic_clitics, arabic_folding, arabic_forms
from sijill.text import MARK, WORD, Token, tokenize

_SHORTEST: Final = 3  # a stem of two letters would match half of all words
_LETTER: Final = r"[^\W_\u064b-\u0652]"  # what the index takes for part of a word
_OTHER: Final = r"[\W_\u064b-\u0652]"
_PART: Final = re.compile(rf"{_LETTER}+")
_FORM: Final = re.compile(r'"([^"]*)"')
_REMEMBERED: Final = 100_000  # distinct words whose stems are kept


def stems(token: Token) -> list[str]:
    """Return the forms a token is indexed under, its own first.

    >>> stems(tokenize("وبدمشق", {})[0])
    ['وبدمشق', 'بدمشق', 'دمشق']
    """
    return list(_word_stems(token.form)) if token.kind == WORD else [token.form]


@lru_cache(maxsize=_REMEMBERED)
def _word_stems(form: str) -> tuple[str, ...]:
    found = dict.fromkeys(cut.stem for cut in arabic_clitics().before(form))
    return tuple(stem for n, stem in enumerate(found) if n == 0 or len(stem) >= _SHORTEST)


@lru_cache(maxsize=_REMEMBERED)
def _joined(form: str) -> str:
    return " ".join(_word_stems(form))


def index_words(text: str) -> str:
    """Return the words a text is indexed by.

    >>> index_words("قُتل الجنود")
    'قتل الجنود جنود'
    """
    tokens = tokenize(text, arabic_folding(), arabic_forms())
    return " ".join([_joined(t.form) if t.kind == WORD else t.form for t in tokens if t.kind != MARK])


def query_terms(query: str) -> list[list[str]]:
    """Return for each word of a query the forms that satisfy it.

    >>> query_terms("الجيش")
    [['الجيش', 'جيش']]
    """
    return [stems(token) for token in tokenize(query, arabic_folding()) if token.kind != MARK]


def match_expression(query: str) -> str:
    """Return the index expression of a query: all words, each in any of its forms; empty when it holds no word.

    >>> match_expression("الجنود"), match_expression("؟")
    ('("الجنود" OR "جنود")', '')
    """
    groups = (" OR ".join(f'"{form}"' for form in forms) for forms in query_terms(query))
    return " AND ".join(f"({group})" for group in groups)


def hits(text: str, query: str) -> list[tuple[int, int]]:
    """Return where a query's words stand in a text, as code point offsets into the original.

    >>> hits("قُتل الجنود", "جنود")
    [(5, 11)]
    """
    wanted = {form for forms in query_terms(query) for form in forms}
    tokens = tokenize(text, arabic_folding()) if wanted else []
    return [(token.start, token.end) for token in tokens if token.kind != MARK and not wanted.isdisjoint(stems(token))]


def holds_all(text: str, query: str) -> bool:
    """Return whether a text holds every word of a query, each in any of its forms.

    >>> holds_all("قصف على سرت", "سرت قصف"), holds_all("قصف على سرت", "سرت درنة")
    (True, False)
    """
    held = {form for token in tokenize(text, arabic_folding()) if token.kind != MARK for form in stems(token)}
    return all(not held.isdisjoint(forms) for forms in query_terms(query))


@lru_cache(maxsize=256)
def _wanted(expression: str) -> tuple[tuple[tuple[str, re.Pattern[str]], ...], ...]:
    """Return for each word of an index expression its forms: the longest part of each, and how it stands as a word."""
    groups = (_FORM.findall(group.lower()) for group in expression.split(") AND ("))
    return tuple(tuple((_longest(form), _whole(form)) for form in forms) for forms in groups)


def _longest(form: str) -> str:
    return max(_PART.findall(form), key=len, default=form)


def _whole(form: str) -> re.Pattern[str]:
    """Return the pattern of a form as the index takes it: parts that are letters and digits, one after the other."""
    parts = rf"{_OTHER}+".join(map(re.escape, _PART.findall(form))) or r"(?!)"
    return re.compile(rf"(?<!{_LETTER}){parts}(?!{_LETTER})")


def words_held(expression: str, words: str | None) -> bool:
    """Return whether the index finds words by an expression, told from the words it was given.

    >>> words_held(match_expression("الجنود"), index_words("قُتل الجنود"))
    True
    >>> words_held(match_expression("الجنود قتلوا"), index_words("قُتل الجنود"))
    False
    """
    if words is None:
        return False
    held = words.lower()
    return all(any(part in held and whole.search(held) for part, whole in forms) for forms in _wanted(expression))
