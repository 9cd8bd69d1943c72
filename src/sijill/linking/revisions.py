"""Revisions: whether a sentence calls its figure a new count of the same thing ("the toll rose to"), or the old one.

Reads languages/arabic/revision_words.tsv. Only then may a later, other figure from another voice be an update. Also
whether a sentence calls what it tells official: then its date may be that of an announcement.
"""

from functools import cache
from typing import Literal

from sijill.languages.spelling import ARABIC, fold, with_proclitics
from sijill.languages.wordlists import read_word_list
from sijill.linking.wording import WORDS

Revision = Literal["new", "old"]


@cache
def _words() -> tuple[dict[str, Revision], dict[str, Revision]]:
    single: dict[str, Revision] = {}
    phrases: dict[str, Revision] = {}
    for entry in read_word_list(ARABIC / "revision_words.tsv").entries:
        if entry.value == "official":
            continue
        form = fold(entry.form)
        which: Revision = "old" if entry.value == "old" else "new"
        if " " in form:
            phrases[form] = which
        else:
            single.update(dict.fromkeys(with_proclitics([form]), which))
    return single, phrases


def revision_in(sentence: str) -> Revision | None:
    """Return whether a sentence speaks of a new count or of the one before it, null when of neither.

    >>> revision_in("وارتفعت الحصيلة إلى 12 قتيلا"), revision_in("وكانت حصيلة أولية تحدثت عن 9"), revision_in("قتل 12")
    ('new', 'old', None)
    """
    folded = fold(sentence)
    single, phrases = _words()
    for phrase, which in phrases.items():
        if phrase in folded:
            return which
    return next((single[word] for word in WORDS.findall(folded) if word in single), None)


@cache
def _official() -> frozenset[str]:
    entries = read_word_list(ARABIC / "revision_words.tsv").entries
    return with_proclitics(entry.form for entry in entries if entry.value == "official")


def is_official(sentence: str) -> bool:
    """Return whether a sentence calls what it tells official.

    >>> is_official("أُعلن رسميا تحرير المدينة")
    True
    """
    return not _official().isdisjoint(WORDS.findall(fold(sentence)))
