"""What one word says of a person it stands by: an office, a calling, a witness, a relative, harm.

Decides it by the lists of `languages/arabic/private_persons.tsv`. Leaves which words stand by a name to
`around_names`, what follows for the person to `standing`.
"""

from collections.abc import Iterable
from functools import cache
from typing import Final

from sijill.languages.spelling import ARABIC, arabic_folding, arabic_forms, fold
from sijill.languages.wordlists import read_word_list
from sijill.record.words import stems
from sijill.text import Token, tokenize

OFFICE: Final = "office"


@cache
def words_of_persons() -> dict[str, dict[str, str]]:
    """Return kind -> folded word -> value.

    >>> sorted(words_of_persons())[:2]
    ['after', 'age']
    """
    found: dict[str, dict[str, str]] = {}
    for entry in read_word_list(ARABIC / "private_persons.tsv").entries:
        found.setdefault(entry.kind, {})[fold(entry.form)] = entry.value
    return found


def said_of(token: Token, kinds: Iterable[str]) -> str | None:
    """Return what a token says of a name beside it, its own form before what is left without clitics.

    >>> [token] = tokenize("الشاهد", {})
    >>> said_of(token, words_of_persons())
    'witness'
    """
    for form in stems(token):
        for kind in kinds:
            if form in words_of_persons().get(kind, {}):
                return words_of_persons()[kind][form]
    return None


def role_class(role: str) -> str:
    """Return what a role as printed makes of its holder: `office` unless its first words are of a private person.

    >>> role_class("الطفلة"), role_class("شاهد العيان"), role_class("الطبيب"), role_class("المتحدث باسم الجيش")
    ('private', 'witness', 'calling', 'office')
    """
    first = tokenize(role, arabic_folding(), arabic_forms())[:1]
    return (said_of(first[0], ("role",)) if first else None) or OFFICE
