"""Places no list knows, told by the noun before them: بلدة …, حي …, مخيم ….

Decides where such a name ends, whether the noun belongs to it, and what kind of place it is. Leaves known places to
`names_known` and where a place lies to `names_on_map`.
"""

from typing import Final

from sijill.languages.small_words import name_words
from sijill.languages.word_info import Sense
from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_traits import PLACE
from sijill.world.known import Known

_LINKS: Final = name_words("opens_place")
_OPENS_NONE: Final = name_words("opens_no_place")


def headed_places(desk: Desk) -> list[Found]:
    """Return the places of a report that a noun of place tells.

    >>> from sijill.reading.trying import desk
    >>> found = desk("قصف بلدة أم النخيل")
    >>> [found.text(name) for name in headed_places(found)]
    ['أم النخيل']
    """
    found = []
    for at in desk.draft.of_form(PLACE):
        sense = desk.sense(at, "place_heads")
        if sense is not None and desk.is_word(at + 1):
            place = _place(desk, at, sense)
            if place is not None:
                found.append(place)
    return found


def _place(desk: Desk, at: int, sense: Sense) -> Found | None:
    if sense.article or sense.enclitic:
        return None
    first = at + 1
    last = _end(desk, first)
    if last < first or (desk.nation(first) is not None and first == last):
        return None
    whole = sense.entry.kind == "whole"
    begin = sense.begin if whole else 0
    place = desk.found(at if whole else first, last, "place", "place_after_its_noun", begin=begin)
    place.what, place.head = sense.entry.value, sense.entry.form
    place.part_of = _known_within(desk, first, last) if whole else None
    return place


def _known_within(desk: Desk, first: int, last: int) -> Known | None:
    """Return the best known place that the rest of a name is: مطار دمشق lies at Damascus."""
    for opening, end in desk.known(first):
        places = [naming.known for naming in opening.namings if naming.known.kind == "place"]
        if end == last and places:
            return max(places, key=lambda known: (known.handmade, known.population))
    return None


def _end(desk: Desk, first: int) -> int:
    """Return the last token of the name, the token before `first` when there is none."""
    at = first
    while desk.is_word(at + 1) and desk.tokens[at].form.removeprefix("ال") in _LINKS and at - first < 2:
        at += 1
    if at == first and (not desk.name_like(at) or desk.tokens[at].form in _OPENS_NONE):
        return first - 1
    if not desk.is_word(at) or desk.timed[at] or (desk.is_common(at) and at == first):
        return first - 1
    follower = at + 1
    if not desk.is_word(follower) or not desk.has_article(follower) or not desk.name_like(follower):
        return at
    quality = desk.nation(follower) is None and desk.tokens[follower].form.endswith(("يه", "ه", "ي"))
    return follower if quality else at
