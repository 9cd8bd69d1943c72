"""Small words that matter to names, by kind, from name_words.tsv."""

from functools import cache
from pathlib import Path

from sijill.languages.spelling import fold
from sijill.languages.wordlists import read_word_list


@cache
def _by_kind() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in read_word_list(Path(__file__).parent / "name_words.tsv").entries:
        found.setdefault(entry.kind, set()).add(fold(entry.form))
    return {kind: frozenset(words) for kind, words in found.items()}


def name_words(kind: str) -> frozenset[str]:
    """Return the folded words of one kind; KeyError names a kind the list does not hold.

    >>> "ابو" in name_words("kunya")
    True
    """
    return _by_kind()[kind]
