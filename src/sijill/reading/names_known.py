"""Known names in a report: the longest at each token, believed when nothing speaks against it.

Decides which names of the world stand in the text and which need a word beside them first: names that are everyday
words, last names alone, small places. Leaves unknown names and the choice among places of one name to other aspects.
"""

from collections.abc import Sequence, Set
from functools import cache
from typing import Final, NamedTuple

from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_reasons import (
    PLACING,
    after_head,
    has_need,
    is_adjective,
    is_heard_of,
    is_major,
    is_only_a_noun,
    is_part_of_office,
    placed,
)
from sijill.reading.names_traits import KNOWN
from sijill.world.known import Known, Naming
from sijill.world.named import Named, Opening

_NO_PLACE_INSIDE: Final = frozenset({"newspaper", "agency", "broadcaster", "company", "university"})


class _Meant(NamedTuple):
    """The things of one kind that a name can mean, and whether any is listed by hand or major, all are last names."""

    namings: tuple[Naming, ...]
    candidates: tuple[Known, ...]
    by_hand: bool
    major: bool
    short: bool


def known_names(desk: Desk) -> list[Found]:
    """Return the known names of a report in text order, none overlapping another, those inside longer ones marked.

    >>> from sijill.reading.trying import desk
    >>> [name.rule for name in known_names(desk("وصل الجيش الليبي إلى سرت"))]
    ['known_place']
    """
    found: list[Found] = []
    done = -1
    for at in desk.draft.of_form(KNOWN):
        if at <= done or desk.timed[at]:
            continue
        for opening, last in desk.known(at):
            name = _believed(desk, opening, at, last)
            if name is not None:
                found.append(name)
                found += _inside(desk, name)
                done = last
                break
    return found


def _inside(desk: Desk, outer: Found) -> list[Found]:
    """Return the places named inside a longer name: قوات سرت الكبرى."""
    if outer.kind != "actor" or outer.first == outer.last or outer.candidates[0].what in _NO_PLACE_INSIDE:
        return []
    found = []
    for at in range(outer.first + 1, outer.last + 1):
        for opening, last in desk.known(at):
            name = _believed(desk, opening, at, last) if last <= outer.last else None
            if name is not None and name.kind == "place" and not name.weak:
                name.inside = outer
                found.append(name)
                break
    return found


def _believed(desk: Desk, opening: Opening, at: int, last: int) -> Found | None:
    """Return the name if what stands beside it allows it; `weak` ones wait for the rest of the report."""
    named, needs = opening.named, desk.world.needs
    need = needs.get(named.name, "")
    if not need and at == last:
        need = needs.get(desk.tokens[at].form, "")
    if need:
        namings = tuple(naming for naming in named.namings if has_need(desk, need, naming, at, last))
        if not namings:
            return None
        kind = _kind(desk, frozenset(naming.known.kind for naming in namings), at)
        meant = _meant(namings, kind)
    else:
        kind = _kind(desk, named.kinds, at)
        meant = _meant_by(named, kind)
    if opening.article and at == last and (kind != "place" or meant.by_hand):
        return None
    if is_part_of_office(desk, at, meant.namings) or is_adjective(desk, at, last, meant.namings):
        return None
    if kind == "place" and not meant.by_hand and at == last and not is_heard_of(desk, at, opening):
        return None
    if kind == "place" and not meant.by_hand and desk.nation(at) is not None and not after_head(desk, at):
        return None
    weak = kind == "place" and at == last and not meant.major
    if weak and not (after_head(desk, at) or (placed(desk, at, opening) and not desk.has_article(at))):
        return None
    begin, first = opening.begin, at
    if last > at and is_only_a_noun(desk, kind, meant.namings[0], at, last):
        begin, first = 0, at + 1  # (حي الزهراء, قناة الجزيرة, الملك حسين): the noun is no part of the name
    name = desk.found(first, last, kind, f"known_{kind}", begin=begin)
    name.candidates, name.short = meant.candidates, meant.short
    name.weak = weak
    return name


def _meant(namings: Sequence[Naming], kind: str) -> _Meant:
    """Return the things of one kind among those of a name."""
    of_kind = tuple(naming for naming in namings if naming.known.kind == kind)
    return _Meant(
        of_kind, tuple(naming.known for naming in of_kind), any(naming.known.handmade for naming in of_kind),
        any(map(is_major, of_kind)), all(naming.short for naming in of_kind),
    )  # fmt: skip


@cache
def _meant_by(named: Named, kind: str) -> _Meant:
    """Return the things of one kind that go by a name, found once a name."""
    return _meant(named.namings, kind)


def _kind(desk: Desk, kinds: Set[str], at: int) -> str:
    if len(kinds) == 1:
        return next(iter(kinds))
    if "place" in kinds and (after_head(desk, at) or (at and desk.tokens[at - 1].form in PLACING)):
        return "place"
    if "person" in kinds and at and desk.sense(at - 1, "titles") is not None:
        return "person"
    return next(iter(kind for kind in ("actor", "place", "person") if kind in kinds))
