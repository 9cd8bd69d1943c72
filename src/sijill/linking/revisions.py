"""Revisions: whether a sentence calls its figure a new count of the same thing ("the toll rose to").

Reads languages/arabic/revision_words.tsv. Only then may a later, other figure from another voice be an update.
"""

from functools import cache

from sijill.languages.spelling import ARABIC, arabic_clitics, fold
from sijill.languages.wordlists import read_word_list
from sijill.linking.wording import WORDS


@cache
def _words() -> tuple[frozenset[str], tuple[str, ...]]:
    forms = [fold(entry.form) for entry in read_word_list(ARABIC / "revision_words.tsv").entries]
    single = [before + form for form in forms if " " not in form for before in ("", *arabic_clitics()[0])]
    return frozenset(single), tuple(form for form in forms if " " in form)


def is_revised(sentence: str) -> bool:
    """Return whether a sentence speaks of a count that changed.

    >>> is_revised("وارتفعت الحصيلة إلى 12 قتيلا"), is_revised("قتل 12 جنديا")
    (True, False)
    """
    folded = fold(sentence)
    single, phrases = _words()
    return not single.isdisjoint(WORDS.findall(folded)) or any(phrase in folded for phrase in phrases)
