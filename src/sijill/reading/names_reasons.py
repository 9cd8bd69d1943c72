"""Why a known name is believed where it stands: nouns, titles, prepositions and adjectives beside it.

Decides single questions about one name at one token: is it placed, is it an everyday word, is what
ambiguous_names.tsv asks for there. Leaves putting the answers together to `names_known`.
"""

from collections.abc import Sequence
from typing import Final

from sijill.languages.small_words import name_words
from sijill.reading.names_desk import Desk
from sijill.world.known import Naming
from sijill.world.named import Opening

# Known from GeoNames alone, a place of fewer people needs a word beside it: (جدة) is a grandmother too.
FAMOUS: Final = 1_000_000
_QUOTES: Final = frozenset('"«“')
PLACING: Final = name_words("placing")
_PLAIN: Final = tuple(name_words("plain_head"))
_NOUNS: Final = ("titles", "place_heads", "organisation_heads", "group_heads", "descriptions")
_WORDS: Final = (*_NOUNS, "first_names")


def has_need(desk: Desk, need: str, naming: Naming, at: int, last: int) -> bool:
    """Return whether what a name needs beside it is there.

    >>> from sijill.reading.trying import desk
    >>> found = desk("مدينة سرت")
    >>> has_need(found, "place_head", found.known(1)[0][0].namings[0], 1, 1)
    True
    """
    known = naming.known
    if need == "place_head":
        return known.kind != "place" or after_head(desk, at)
    if need == "outlet_head":
        before = at - 2 if at > 1 and desk.tokens[at - 1].form in _QUOTES else at - 1
        head = (desk.sense(before, "organisation_heads") or desk.sense(before, "group_heads")) if at else None
        return known.kind != "actor" or (head is not None and not head.article) or _opens_bracket(desk, at + 1)
    if need == "placed":
        return known.kind != "place" or after_head(desk, at) or (at > 0 and desk.tokens[at - 1].form in PLACING)
    if need == "no_adjective":
        alone = not (desk.is_word(last + 1) and desk.has_article(last + 1))
        return known.kind != "actor" or (alone and not (at and desk.tokens[at - 1].form in PLACING))
    if need == "person_title":
        named = at > 0 and (desk.sense(at - 1, "titles") is not None or desk.is_reporting(at - 1))
        return known.kind != "person" or named
    return False


def after_head(desk: Desk, at: int) -> bool:
    """Return whether a noun for a kind of place stands before a token.

    >>> from sijill.reading.trying import desk
    >>> after_head(desk("مدينة سرت"), 1), after_head(desk("قصف سرت"), 1)
    (True, False)
    """
    return at > 0 and desk.sense(at - 1, "place_heads") is not None


def placed(desk: Desk, at: int, opening: Opening) -> bool:
    """Return whether a preposition of place stands before a token or in it.

    >>> from sijill.reading.trying import desk
    >>> found = desk("هجوم في سرت")
    >>> placed(found, 2, found.known(2)[0][0])
    True
    """
    return (at > 0 and desk.tokens[at - 1].form in PLACING) or "ب" in opening.proclitic


def is_only_a_noun(desk: Desk, kind: str, naming: Naming, at: int, last: int) -> bool:
    """Return whether the first word of a known name says what it is and the rest is a name by itself."""
    if kind == "place":
        head = desk.sense(at, "place_heads")
        return head is not None and head.entry.kind == "name" and not head.article
    rest = desk.tokens[at + 1 : last + 1]
    if kind == "person":
        title = desk.sense(at, "titles")
        return title is not None and desk.has_article(at) and len(rest) > 0
    noun = desk.sense(at, "organisation_heads")
    if not (noun is not None and noun.entry.kind == "outlet") and desk.sense(at, "group_heads") is None:
        return False
    if desk.tokens[at].form.endswith(_PLAIN):
        return False
    return any(
        end == last and any(other.known.id == naming.known.id for other in opening.namings)
        for opening, end in desk.known(at + 1)
    )


def is_part_of_office(desk: Desk, at: int, namings: Sequence[Naming]) -> bool:
    """Return whether a ministry's name is part of its minister's: وزير الخارجية الروسي."""
    return at > 0 and namings[0].known.what == "ministry" and desk.sense(at - 1, "titles") is not None


def is_adjective(desk: Desk, at: int, last: int, namings: Sequence[Naming]) -> bool:
    """Return whether a country's name is an adjective where it stands: الديون السعودية.

    >>> from sijill.reading.trying import desk
    >>> found = desk("الديون السعودية")
    >>> is_adjective(found, 1, 1, found.known(1)[0][0].namings)
    True
    """
    if at != last or not at or namings[0].known.what != "country":
        return False
    nation = desk.nation(at)
    if nation is None or not nation.feminine:
        return False
    return desk.is_word(at - 1) and desk.has_article(at - 1) and desk.sense(at - 1, "titles") is None


def is_heard_of(desk: Desk, at: int, opening: Opening) -> bool:
    """Return whether a place whose name may be another word too is so well known, or so placed, that it is meant.

    >>> from sijill.reading.trying import desk
    >>> found = desk("قرب مصراتة")
    >>> is_heard_of(found, 1, found.known(1)[0][0])
    True
    """
    if not _is_another_word(desk, at) or after_head(desk, at):
        return True
    if any(name in desk.draft.words[at].senses for name in _NOUNS):
        return False
    known = [naming.known for naming in opening.namings if naming.known.kind == "place"]
    if any(place.what == "capital" and place.population >= FAMOUS for place in known):
        return desk.sense(at, "common_words") is None
    return any(place.population >= FAMOUS for place in known) and placed(desk, at, opening)


def _opens_bracket(desk: Desk, at: int) -> bool:
    """Return whether a bracket follows, as after the name of the outlet at the head of its own page."""
    return at < len(desk.tokens) and desk.tokens[at].form == "["


def _is_another_word(desk: Desk, at: int) -> bool:
    """Return whether a form is also an everyday word, a title or a noun of place."""
    senses = desk.draft.words[at].senses
    return desk.is_common(at) or any(name in senses for name in _WORDS)


def is_major(naming: Naming) -> bool:
    """Return whether a place is believed without a word beside it: listed by hand, a capital, or large.

    >>> from sijill.reading.trying import desk
    >>> is_major(desk("قرب سرت").known(1)[0][0].namings[0])
    True
    """
    known = naming.known
    return known.handmade or known.what == "capital" or known.population >= FAMOUS
