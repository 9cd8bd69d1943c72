"""Names of persons as they are compared: their folded words, and the last part that can only be a family name.

Decides nothing about the person. Reads the demonyms of the world and the compound names of the lists.
"""

from functools import cache
from pathlib import Path
from typing import Final

import sijill.world
from sijill.languages.spelling import arabic_folding, arabic_forms, fold
from sijill.languages.wordlists import read_word_list
from sijill.record.private_words import words_of_persons
from sijill.text import LATIN, WORD, tokenize

_ARTICLE: Final = "ال"
_SHORT: Final = 4  # letters of a family name with its article, at least one more
DEMONYMS: Final = Path(sijill.world.__file__).parent / "demonyms.tsv"


def name_key(name: str) -> str:
    """Return a name as names are compared: its folded words, nothing else.

    >>> name_key("أحمَد  سالم")
    'احمد سالم'
    """
    return " ".join(t.form for t in tokenize(name, arabic_folding(), arabic_forms()) if t.kind in (WORD, LATIN))


def family_name(name: str) -> str | None:
    """Return the last part of a full name where it can only be a family's: with an article, or of two words.

    >>> family_name("محمود الزوي"), family_name("مسعود ابو شعاله"), family_name("احمد سالم"), family_name("احمد الليبي")
    ('الزوي', 'ابو شعاله', None, None)
    """
    _given, *rest = name.split()
    if len(rest) > 1 and rest[-2] in words_of_persons()["compound"]:
        return " ".join(rest[-2:])
    last = rest[-1] if rest else ""
    return last if last.startswith(_ARTICLE) and len(last) > _SHORT and last not in _peoples() else None


@cache
def _peoples() -> frozenset[str]:
    """Return the adjectives of countries and peoples, which name much else beside a family."""
    return frozenset(fold(_ARTICLE + entry.form) for entry in read_word_list(DEMONYMS).entries)
