"""Parts: whether the words round a figure make it a part of a whole ("22 missiles, among them 8 British", "among the
wounded two"), or say that the attacker is counted too ("two killed, one of them the attacker").

Reads languages/arabic/particles.tsv and counted_with.tsv. Only a count that names no kind of people of its own is then
no rival of a whole: children among the dead are still compared with children.
"""

from functools import cache
from typing import Final

from sijill.languages.spelling import ARABIC, fold, with_proclitics
from sijill.languages.wordlists import read_word_list
from sijill.linking.counted_kinds import counted_kind
from sijill.linking.wording import WORDS

_REACH: Final = 2  # words between the particle and its number: "بينهم على الأقل 12"
_NAMED: Final = 4  # words after which the attacker is named: "ومن بين القتلى شرطيان إضافة للمهاجم"


@cache
def _particles() -> frozenset[str]:
    entries = read_word_list(ARABIC / "particles.tsv").entries
    return with_proclitics(entry.form for entry in entries if entry.kind == "part")


@cache
def _counted_with() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Return the words after which those are named who are counted too, and the pairs before a part."""
    entries = read_word_list(ARABIC / "counted_with.tsv").entries
    among = with_proclitics(entry.form for entry in entries if entry.value == "among")
    pairs = [tuple(fold(entry.form).split()) for entry in entries if entry.value == "of"]
    return among, frozenset((first, second) for head, second in pairs for first in with_proclitics([head]))


def is_called_part(before: str) -> bool:
    """Return whether the words that stand before a figure in its sentence call it a part.

    >>> is_called_part("أصاب الموقع 22 صاروخا، من بينها "), is_called_part("أصاب الموقع ")
    (True, False)
    >>> is_called_part("ومن بين الجرحى ")
    True
    """
    words = WORDS.findall(fold(before))
    if not _particles().isdisjoint(words[-1 - _REACH:]):
        return True
    return len(words) > _REACH and (words[-1 - _REACH], words[-_REACH]) in _counted_with()[1]


def counts_attacker(after: str) -> bool:
    """Return whether the words that stand after a figure in its sentence count an attacker in.

    >>> counts_attacker("أحدهما المهاجم"), counts_attacker("حين فجر المهاجم نفسه")
    (True, False)
    """
    words = WORDS.findall(fold(after))
    among = _counted_with()[0]
    return any(
        counted_kind(word) == "attacker"
        for at, begins in enumerate(words) if begins in among
        for word in words[at + 1:at + 1 + _NAMED]
    )
