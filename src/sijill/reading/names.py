"""Names in a report: known and unknown actors, persons and places, what each means, and second mentions.

Decides which of the names that overlap stand, and writes the mentions. Each question has its file: `names_known`,
`names_bodies`, `names_persons`, `names_groups`, `names_places`, `names_on_map`, `names_described`.
"""

from typing import Final

from sijill.model import NameMention
from sijill.model.mentions import ActorMention, PersonMention, PlaceMention
from sijill.reading.draft import Draft, mention_key
from sijill.reading.names_bodies import state_bodies
from sijill.reading.names_described import described, open_bodies, without_surnames
from sijill.reading.names_desk import Desk, Found, desk_of
from sijill.reading.names_groups import headed_names
from sijill.reading.names_known import known_names
from sijill.reading.names_on_map import locate
from sijill.reading.names_persons import titled_and_given
from sijill.reading.names_places import headed_places

_BY_NOUN: Final = frozenset({"outlet_after_its_noun", "head_noun"})
_GUESSED_PERSON: Final = frozenset({"title", "given_name", "verb_of_saying"})


def read_names(draft: Draft) -> None:
    """Add the actors, persons and places of a report to its Draft.

    >>> from sijill.model import make_report
    >>> from sijill.reading.draft import draft_of
    >>> from sijill.reading.knowledge import arabic_knowledge
    >>> draft = draft_of(make_report("سيطر الجيش الليبي على سرت"), arabic_knowledge())
    >>> read_names(draft)
    >>> [(name.text, name.entity) for name in draft.names]
    [('الجيش الليبي', 'ly-army'), ('سرت', 'pl-sirte')]
    """
    desk = desk_of(draft, draft.knowledge.world)
    known = known_names(desk)
    others = [*titled_and_given(desk), *headed_names(desk), *headed_places(desk), *state_bodies(desk)]
    found = locate(desk, without_surnames(desk, _standing(desk, known, others)))
    for name in found:
        _settle(desk, name)
    open_bodies(found)
    _give_organisations(found)
    found += described(desk, found)
    found = [name for name in found if name.rule != "state_body" or name.entity]
    draft.names = _mentions(desk, found)


def _standing(desk: Desk, known: list[Found], others: list[Found]) -> list[Found]:
    """Return the names that stand: longer ones before shorter, known ones before guessed ones of one length."""
    owner: dict[int, Found] = {}
    stands: list[Found] = []
    outer = [name for name in known if name.inside is None]
    others = _no_better_known(outer, others)
    ranked = sorted(
        [*((2, name) for name in outer), *((int(name.rule == "state_body"), name) for name in others)],
        key=lambda item: (-(item[1].last - item[1].first), -item[0], item[1].first),
    )
    for rank, name in ranked:
        over = [owner[at] for at in range(name.first, name.last + 1) if at in owner]
        if not over:
            stands.append(name)
            owner.update(dict.fromkeys(range(name.first, name.last + 1), name))
        elif rank == 2 and name.kind == "place" and over[0].kind == "actor" and over[0].rule != "known_actor":
            name.inside = over[0]
            stands.append(name)
        elif rank == 0 and name.rule == "title":
            _give_role(name, over[0])
        elif name.rule == "known_person" and not name.short and over[0].rule in _GUESSED_PERSON:
            over[0].candidates = name.candidates
        elif name.rule == "state_body" and over[0].rule == "known_actor" and _same_words(name, over[0]):
            over[0].form = "description"
    kept = {id(name) for name in stands}
    nested = [name for name in known if name.inside is not None and id(name.inside) in kept]
    return sorted([*stands, *nested], key=lambda name: (name.first, -name.last))


def _no_better_known(known: list[Found], others: list[Found]) -> list[Found]:
    """Return the guessed names that are not a known name with a word too many before or after it."""
    begins = {name.first: name for name in known if not name.short}
    bodies = {name.first for name in others if name.rule == "state_body" and name.entity}
    kept = []
    for name in others:
        same = begins.get(name.first)
        after = begins.get(name.first + 1)
        if same is not None and same.kind == name.kind == "person":
            same.role = same.role or name.role
        elif same is not None and same.kind == name.kind == "actor" and same.last > same.first:
            kept += [name] if name.rule == "state_body" else []
        elif name.rule in _BY_NOUN and (name.first in bodies or (after is not None and after.kind == "actor")):
            continue  # (حركة حماس, وكالة إرنا, الجيش السوري الجمعة)
        else:
            kept.append(name)
    return kept


def _same_words(one: Found, other: Found) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _give_role(titled: Found, known: Found) -> None:
    """A known person takes the role printed before the same words."""
    if known.kind == "person" and known.role is None:
        known.role = titled.role


def _settle(desk: Desk, name: Found) -> None:
    """Resolve a name: the only candidate, or a name of its own for what no list knows."""
    if name.entity is not None or (name.kind == "place" and name.part_of is None):
        return
    if name.candidates:
        name.chosen = name.candidates[0]
        name.entity, name.label = name.chosen.id, name.chosen.label
    elif name.form == "name":
        words = " ".join(token.form for token in desk.tokens[name.first : name.last + 1])
        name.entity, name.label = f"{name.kind}:{words}", desk.text(name)


def _give_organisations(found: list[Found]) -> None:
    """Say which organisation a role belongs to, where one is named in the words of the role."""
    for at, name in enumerate(found):
        if name.kind != "person" or not name.role:
            continue
        first = name.start - len(name.role) - 2
        inside = [other for other in found[max(0, at - 6) : at] if other.kind == "actor" and other.start >= first]
        if inside and inside[0].end <= name.start:
            name.of = inside[0].label


def _mentions(desk: Desk, found: list[Found]) -> list[NameMention]:
    seen: set[str] = set()
    mentions: list[NameMention] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end)):
        mention = _mention(desk, name)
        if mention.id not in seen and name.start < name.end:
            seen.add(mention.id)
            mentions.append(mention)
    return mentions


def _mention(desk: Desk, name: Found) -> NameMention:
    outer = name.inside
    parts = {
        "id": mention_key(name.kind, name.start, name.end), "start": name.start, "end": name.end,
        "text": desk.text(name), "form": name.form, "rule": name.rule, "inferred": name.inferred,
        "entity": name.entity, "label": name.label, "role": name.role, "of": name.of,
        "inside": mention_key(outer.kind, outer.start, outer.end) if outer is not None else None,
    }
    if name.kind == "actor":
        return ActorMention(**parts)  # type: ignore[arg-type]  # the fields all names share
    if name.kind == "person":
        return PersonMention(**parts)  # type: ignore[arg-type]  # the fields all names share
    at = name.chosen or name.part_of
    within = None if at is None else at.id if name.chosen is None else at.within or None
    return PlaceMention(
        **parts,  # type: ignore[arg-type]  # the fields all names share
        latitude=at.latitude if at else None, longitude=at.longitude if at else None,
        place_kind=name.chosen.what if name.chosen else name.what or None, within=within,
        country=at.country or None if at else None, place_precision=name.precision,
        candidates=[
            {"entity": known.id, "label": known.label, "country": known.country, "latitude": known.latitude,
             "longitude": known.longitude, "why": name.reasons.get(known.id, "")}
            for known in name.candidates[:5]
        ] if len(name.candidates) > 1 else [],
    )
