"""Items as they are kept: what a stem of the happening lists can be.

Decides nothing; `vocabulary_tables` makes them from the lists.
"""

import msgspec

from sijill.languages.arabic.paradigms import Inflection


class Item(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """One thing a stem can be: the list it stands in, the entry, and its number (nouns) or inflections (verbs)."""

    list: str
    lemma: str
    value: str
    kind: str
    number: str = ""
    inflections: tuple[Inflection, ...] = ()
    measure: str = ""
