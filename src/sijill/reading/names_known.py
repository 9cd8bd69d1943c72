"""Known names in a report: the longest at each token, believed when nothing speaks against it.

Decides which names of the world stand in the text and which need a word beside them first: names that are everyday
words, last names alone, small places. Leaves unknown names and the choice among places of one name to other aspects.
"""

from typing import Final

from sijill.reading.names_desk import Desk, Found
from sijill.world.known import Naming
from sijill.world.name_index import Opening

SMALL: Final = 100_000  # a place of fewer people, known from GeoNames alone, needs a word beside it
_IN: Final = frozenset({"في", "الي", "من", "قرب", "نحو", "شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي",
                        "غربي", "داخل", "بين", "باتجاه", "صوب", "علي", "ضواحي", "محيط"})

_NO_PLACE_INSIDE: Final = frozenset({"newspaper", "agency", "broadcaster", "company", "university"})


_WORDS: Final = ("titles", "place_heads", "organisation_heads", "group_heads", "descriptions", "first_names")


def known_names(desk: Desk) -> list[Found]:
    """Return the known names of a report in text order, none overlapping another, those inside longer ones marked."""
    found: list[Found] = []
    at, total = 0, len(desk.tokens)
    index, tokens = desk.world.names, desk.tokens
    while at < total:
        step = at + 1
        if index.openings(tokens[at].form) and not desk.timed[at]:
            for opening, last in index.matches(tokens, at):
                name = _believed(desk, opening, at, last)
                if name is not None:
                    found.append(name)
                    found += _inside(desk, name)
                    step = last + 1
                    break
        at = step
    return found


def _inside(desk: Desk, outer: Found) -> list[Found]:
    """Return the places named inside a longer name: قوات سرت الكبرى."""
    if outer.kind != "actor" or outer.first == outer.last or outer.candidates[0].what in _NO_PLACE_INSIDE:
        return []
    found = []
    for at in range(outer.first + 1, outer.last + 1):
        for opening, last in desk.world.names.matches(desk.tokens, at):
            name = _believed(desk, opening, at, last) if last <= outer.last else None
            if name is not None and name.kind == "place" and not name.weak:
                name.inside = outer
                found.append(name)
                break
    return found


def _believed(desk: Desk, opening: Opening, at: int, last: int) -> Found | None:
    """Return the name if what stands beside it allows it; `weak` ones wait for the rest of the report."""
    namings = opening.namings
    kinds = {naming.known.kind for naming in namings}
    need = desk.world.needs.get(" ".join((opening.name, *opening.rest)), "") if at == last else ""
    if need and not opening.rest:
        namings = tuple(naming for naming in namings if _has_need(desk, need, naming, at))
        if not namings:
            return None
        kinds = {naming.known.kind for naming in namings}
    kind = _kind(desk, namings, kinds, at)
    namings = tuple(naming for naming in namings if naming.known.kind == kind)
    if opening.article and at == last and kind != "place":
        return None
    begin, first = opening.begin, at
    head = desk.sense(at, "place_heads") if kind == "place" and last > at else None
    if head is not None and head.entry.kind == "name":
        begin, first = 0, at + 1  # (حي الزهراء): the noun is no part of the name
    name = desk.found(first, last, kind, f"known_{kind}", begin=begin)
    name.candidates = tuple(naming.known for naming in namings)
    name.short = all(naming.short for naming in namings)
    if kind == "place" and at == last and not any(_is_major(naming) for naming in namings):
        name.weak = True
    by_hand = any(naming.known.handmade for naming in namings)
    if kind == "place" and at == last and not by_hand and _is_another_word(desk, at) and not _after_head(desk, at):
        return None
    if name.weak and not (_after_head(desk, at) or _placed(desk, at, opening)):
        return None
    return name


def _kind(desk: Desk, namings: tuple[Naming, ...], kinds: set[str], at: int) -> str:
    if len(kinds) == 1:
        return next(iter(kinds))
    if "place" in kinds and (_after_head(desk, at) or (at and desk.tokens[at - 1].form in _IN)):
        return "place"
    if "person" in kinds and at and desk.sense(at - 1, "titles") is not None:
        return "person"
    return next(iter(kind for kind in ("actor", "place", "person") if kind in kinds))


def _is_major(naming: Naming) -> bool:
    known = naming.known
    return known.handmade or known.what == "capital" or known.population >= SMALL


def _after_head(desk: Desk, at: int) -> bool:
    return at > 0 and desk.sense(at - 1, "place_heads") is not None


def _placed(desk: Desk, at: int, opening: Opening) -> bool:
    """Return whether a preposition of place stands before a token or in it."""
    return (at > 0 and desk.tokens[at - 1].form in _IN) or "ب" in opening.proclitic


def _has_need(desk: Desk, need: str, naming: Naming, at: int) -> bool:
    """Return whether what a name needs beside it is there."""
    known = naming.known
    if need == "place_head":
        return known.kind != "place" or _after_head(desk, at)
    if need == "outlet_head":
        head = at and (desk.sense(at - 1, "organisation_heads") or desk.sense(at - 1, "group_heads"))
        return known.kind != "actor" or bool(head) or _opens_bracket(desk, at + 1)
    if need == "person_title":
        return known.kind != "person" or (at > 0 and desk.sense(at - 1, "titles") is not None)
    return False


def _opens_bracket(desk: Desk, at: int) -> bool:
    """Return whether a bracket follows, as after the name of the outlet at the head of its own page."""
    return at < len(desk.tokens) and desk.tokens[at].form == "["


def _is_another_word(desk: Desk, at: int) -> bool:
    """Return whether a form is also an everyday word, a title or a noun of place."""
    senses = desk.draft.words[at].senses
    return desk.is_common(at) or any(name in senses for name in _WORDS)
