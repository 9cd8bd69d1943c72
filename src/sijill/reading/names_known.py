"""Known names in a report: the longest at each token, believed when nothing speaks against it.

Decides which names of the world stand in the text and which need a word beside them first: names that are everyday
words, last names alone, small places. Leaves unknown names and the choice among places of one name to other aspects.
"""

from collections.abc import Set
from typing import Final

from sijill.reading.names_desk import Desk, Found
from sijill.world.known import Naming
from sijill.world.name_index import Opening

SMALL: Final = 100_000  # a place of fewer people, known from GeoNames alone, needs a word beside it
FAMOUS: Final = 1_000_000  # (لندن) is a verb form too, (جدة) a grandmother
_QUOTES: Final = frozenset('"«“')
_IN: Final = frozenset({"في", "الي", "من", "قرب", "نحو", "شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي",
                        "غربي", "داخل", "بين", "باتجاه", "صوب", "علي", "ضواحي", "محيط"})

_NO_PLACE_INSIDE: Final = frozenset({"newspaper", "agency", "broadcaster", "company", "university"})


_NOUNS: Final = ("titles", "place_heads", "organisation_heads", "group_heads", "descriptions")
_WORDS: Final = (*_NOUNS, "first_names")


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
    kinds: set[str] = {naming.known.kind for naming in namings}
    needs = desk.world.needs
    need = needs.get(" ".join((opening.name, *opening.rest)), "")
    if not need and at == last:
        need = needs.get(desk.tokens[at].form, "")
    if need:
        namings = tuple(naming for naming in namings if _has_need(desk, need, naming, at, last))
        if not namings:
            return None
        kinds = {naming.known.kind for naming in namings}
    kind = _kind(desk, namings, kinds, at)
    namings = tuple(naming for naming in namings if naming.known.kind == kind)
    if opening.article and at == last and (kind != "place" or any(naming.known.handmade for naming in namings)):
        return None
    if _is_part_of_office(desk, at, namings) or _is_adjective(desk, at, last, namings):
        return None
    begin, first = opening.begin, at
    if last > at and _is_only_a_noun(desk, kind, namings[0], at, last):
        begin, first = 0, at + 1  # (حي الزهراء, قناة الجزيرة, الملك حسين): the noun is no part of the name
    name = desk.found(first, last, kind, f"known_{kind}", begin=begin)
    name.candidates = tuple(naming.known for naming in namings)
    name.short = all(naming.short for naming in namings)
    if kind == "place" and at == last and not any(_is_major(naming) for naming in namings):
        name.weak = True
    by_hand = any(naming.known.handmade for naming in namings)
    if kind == "place" and at == last and not by_hand and not _is_heard_of(desk, at, opening):
        return None
    if kind == "place" and not by_hand and desk.nation(at) is not None and not _after_head(desk, at):
        return None
    if name.weak and not (_after_head(desk, at) or (_placed(desk, at, opening) and not desk.has_article(at))):
        return None
    return name


def _kind(desk: Desk, namings: tuple[Naming, ...], kinds: Set[str], at: int) -> str:
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


def _has_need(desk: Desk, need: str, naming: Naming, at: int, last: int) -> bool:
    """Return whether what a name needs beside it is there."""
    known = naming.known
    if need == "place_head":
        return known.kind != "place" or _after_head(desk, at)
    if need == "outlet_head":
        before = at - 2 if at > 1 and desk.tokens[at - 1].form in _QUOTES else at - 1
        head = (desk.sense(before, "organisation_heads") or desk.sense(before, "group_heads")) if at else None
        return known.kind != "actor" or (head is not None and not head.article) or _opens_bracket(desk, at + 1)
    if need == "placed":
        return known.kind != "place" or _after_head(desk, at) or (at > 0 and desk.tokens[at - 1].form in _IN)
    if need == "no_adjective":
        alone = not (desk.is_word(last + 1) and desk.has_article(last + 1))
        return known.kind != "actor" or (alone and not (at and desk.tokens[at - 1].form in _IN))
    if need == "person_title":
        named = at > 0 and (desk.sense(at - 1, "titles") is not None or desk.is_reporting(at - 1))
        return known.kind != "person" or named
    return False


def _is_only_a_noun(desk: Desk, kind: str, naming: Naming, at: int, last: int) -> bool:
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
    if desk.tokens[at].form.endswith("تنظيم"):
        return False
    return any(
        end == last and any(other.known.id == naming.known.id for other in opening.namings)
        for opening, end in desk.world.names.matches(desk.tokens, at + 1)
    )


def _is_part_of_office(desk: Desk, at: int, namings: tuple[Naming, ...]) -> bool:
    """Return whether a ministry's name is part of its minister's: وزير الخارجية الروسي."""
    return at > 0 and namings[0].known.what == "ministry" and desk.sense(at - 1, "titles") is not None


def _is_adjective(desk: Desk, at: int, last: int, namings: tuple[Naming, ...]) -> bool:
    """Return whether a country's name is an adjective where it stands: الديون السعودية."""
    nation = desk.nation(at)
    if at != last or not at or nation is None or not nation.feminine or namings[0].known.what != "country":
        return False
    return desk.is_word(at - 1) and desk.has_article(at - 1) and desk.sense(at - 1, "titles") is None


def _is_heard_of(desk: Desk, at: int, opening: Opening) -> bool:
    """Return whether a place whose name may be another word too is so well known, or so placed, that it is meant."""
    if not _is_another_word(desk, at) or _after_head(desk, at):
        return True
    if any(name in desk.draft.words[at].senses for name in _NOUNS):
        return False
    known = [naming.known for naming in opening.namings if naming.known.kind == "place"]
    if any(place.what == "capital" and place.population >= FAMOUS for place in known):
        return desk.sense(at, "common_words") is None
    return any(place.population >= FAMOUS for place in known) and _placed(desk, at, opening)


def _opens_bracket(desk: Desk, at: int) -> bool:
    """Return whether a bracket follows, as after the name of the outlet at the head of its own page."""
    return at < len(desk.tokens) and desk.tokens[at].form == "["


def _is_another_word(desk: Desk, at: int) -> bool:
    """Return whether a form is also an everyday word, a title or a noun of place."""
    senses = desk.draft.words[at].senses
    return desk.is_common(at) or any(name in senses for name in _WORDS)
