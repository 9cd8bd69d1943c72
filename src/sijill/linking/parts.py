"""Parts: whether the words before a figure make it a part of a whole told before ("22 missiles, among them 8 British").

Reads languages/arabic/particles.tsv. Only a count that names no kind of people of its own is then no rival of a whole:
children among the dead are still compared with children.
"""

from functools import cache
from typing import Final

from sijill.languages.spelling import ARABIC, arabic_clitics, fold
from sijill.languages.wordlists import read_word_list
from sijill.linking.wording import WORDS

_REACH: Final = 2  # words between the particle and its number: "بينهم على الأقل 12"


@cache
def _particles() -> frozenset[str]:
    forms = [fold(one.form) for one in read_word_list(ARABIC / "particles.tsv").entries if one.kind == "part"]
    return frozenset(before + form for form in forms for before in ("", *arabic_clitics().proclitics))


def is_called_part(before: str) -> bool:
    """Return whether the words that stand before a figure in its sentence call it a part.

    >>> is_called_part("أصاب الموقع 22 صاروخا، من بينها "), is_called_part("أصاب الموقع ")
    (True, False)
    """
    return not _particles().isdisjoint(WORDS.findall(fold(before))[-1 - _REACH:])
