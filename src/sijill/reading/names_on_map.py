"""Where on the map a place is: candidates weighed by the company they keep, and "not resolved" as an answer.

Decides which of the places of one name is meant and how precisely. A candidate gains by the countries the report
speaks of, the noun before the name, its size and its containment; two that gain alike leave the place open.
"""

from collections import Counter
from math import log10
from typing import Final

from sijill.languages.small_words import name_words
from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_traits import NATION
from sijill.world.known import Known

# طرابلس: a Libyan report gives Libya's Tripoli 3 more than Lebanon's; without company the choice is left open.
ENOUGH: Final = 1.0
_PRECISION: Final = {
    "country": "country", "continent": "country", "world_region": "country", "historic_country": "country",
    "region": "province", "governorate": "province", "desert": "province", "sea": "province", "ocean": "province",
    "district": "district", "island": "district",
}
_NEAR: Final = name_words("near")
_LINKS: Final = frozenset({"(", "،", ",", "-", "ب"}) | name_words("within")
_CITIES: Final = frozenset({"city", "capital", "town", "village"})
_HEADS: Final = {
    "city": _CITIES, "town": _CITIES, "village": _CITIES, "governorate": frozenset({"governorate", "region"}),
    "region": frozenset({"governorate", "region"}), "neighbourhood": frozenset({"neighbourhood"}),
    "camp": frozenset({"camp"}), "district": frozenset({"district", "town", "city"}),
}


def countries_of(desk: Desk, found: list[Found]) -> Counter[str]:
    """Return how often a report speaks of each country: its name, its adjective, places only it has, its actors.

    >>> from sijill.reading.trying import desk
    >>> from sijill.reading.names_known import known_names
    >>> found = desk("وصل الجيش الليبي إلى سرت")
    >>> countries_of(found, known_names(found)).most_common(1)[0][0]
    'LY'
    """
    votes: Counter[str] = Counter()
    for name in found:
        if name.candidates and not name.weak:
            codes = {known.country for known in name.candidates if known.country}
            if len(codes) == 1:
                votes[codes.pop()] += 2 if name.kind == "place" else 1
    for at in desk.draft.of_form(NATION):
        nation = desk.nation(at)
        if nation is not None and nation.kind == "country":
            votes[nation.value] += 1
    return votes


def locate(desk: Desk, found: list[Found]) -> list[Found]:
    """Return the names with their places resolved where possible; weak ones without company are left out.

    >>> from sijill.reading.trying import desk
    >>> from sijill.reading.names_known import known_names
    >>> found = desk("وصل الجيش الليبي إلى طرابلس")
    >>> [name.entity for name in locate(found, known_names(found))]
    ['pl-tripoli']
    """
    votes = countries_of(desk, found)
    total = max(votes.total(), 1)
    kept = []
    for name in found:
        if name.kind == "place" and not _resolve(desk, name, votes, total):
            continue
        kept.append(name)
    return kept


def _resolve(desk: Desk, name: Found, votes: Counter[str], total: int) -> bool:
    if name.weak:
        name.candidates = tuple(known for known in name.candidates if votes[known.country])
        if not name.candidates:
            return False
    if not name.candidates and name.part_of is not None:
        name.entity, name.precision = None, "near"
    if len(name.candidates) == 1:
        _choose(desk, name, name.candidates[0])
        return True
    scored = sorted(
        ((_score(desk, name, known, votes, total), -n, known) for n, known in enumerate(name.candidates)), reverse=True
    )
    if not scored:
        return True
    best = scored[0]
    if best[0][0] - scored[1][0][0] >= ENOUGH or _same_spot(best[2], scored[1][2]):
        _choose(desk, name, best[2])
    name.reasons = {known.id: why for (_, why), _, known in scored}
    return True


def _choose(desk: Desk, name: Found, known: Known) -> None:
    name.chosen, name.entity, name.label = known, known.id, known.label
    name.precision = _precision(desk, name, known)


def _score(
    desk: Desk, name: Found, known: Known, votes: Counter[str], total: int
) -> tuple[float, str]:
    """Return the weight of a candidate and its reasons in words."""
    score, why = 0.0, []
    share = votes[known.country] / total
    if share:
        score += 1 + 3 * share
        why.append(f"country {known.country} in {votes[known.country]} of {total} signs")
    if known.handmade:
        score += 2
        why.append("listed by hand")
    if known.what == "capital":
        score += 1.5
        why.append("capital")
    if known.what == "country":
        score += 4
        why.append("country")
    if known.population:
        score += log10(known.population) / 2
        why.append(f"population {known.population}")
    if known.country and known.country == _country_beside(desk, name):
        score += 3
        why.append(f"{known.country} is named beside it")
    head = _head(desk, name)
    if head and known.what in _HEADS.get(head, ()):
        score += 2
        why.append(f"called {head}")
    return score, "; ".join(why)


def _head(desk: Desk, name: Found) -> str:
    sense = desk.sense(name.first - 1, "place_heads") if name.first else None
    return sense.entry.value if sense is not None else ""


def _country_beside(desk: Desk, name: Found) -> str:
    """Return the country that the words right after a place put it in: طرابلس الليبية, صور في لبنان."""
    after = name.last + 1
    for at in range(after, min(after + 3, len(desk.tokens))):
        nation = desk.nation(at)
        if nation is not None and nation.kind == "country" and at == after:
            return nation.value
        for opening, _ in desk.known(at):
            known = opening.namings[0].known
            if known.what == "country":
                return known.id
        if desk.tokens[at].form not in _LINKS:
            break
    return ""


def _same_spot(one: Known, other: Known) -> bool:
    """Return whether two entries are one place in two lists: less than a quarter of a degree apart."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return False
    return abs(one.latitude - other.latitude) < 0.25 and abs(one.longitude - other.longitude) < 0.25


def _precision(desk: Desk, name: Found, known: Known) -> str:
    kind = _PRECISION.get(known.what, "exact")
    before = desk.tokens[name.first - 1].form if name.first else ""
    return "near" if kind == "exact" and before in _NEAR else kind
