"""Who did it: claims of one event that name different known actors. Told apart by kind of event.

Of an act its actors are compared. A clash has two sides, told in either order: it is another clash's side that counts,
where the enemy is the same. Who takes a place is its brigade and its government, so nothing is found there.
"""

from itertools import combinations

from sijill.linking.allies import is_force, share_side
from sijill.linking.events import SYMMETRIC
from sijill.linking.findings import finding
from sijill.linking.nearness import WIDE
from sijill.linking.notes import EventNote
from sijill.linking.told import Claims, OriginVoice, told_of
from sijill.linking.type_families import is_state
from sijill.model import Finding, Reference
from sijill.model.codes import HAPPENED, Relation

Sides = frozenset[str]


def _forces(references: list[Reference]) -> Sides:
    return frozenset(one.entity for one in references if one.entity is not None and is_force(one.entity))


def _named(note: EventNote) -> Sides:
    fought = note.type in SYMMETRIC
    return _forces([*note.actor_refs, *note.target_refs]) if fought else _forces(note.actor_refs)


def _different(one: Sides, other: Sides, fought: bool) -> tuple[Sides, Sides] | None:
    """Return whom each names that the other does not, null when they may be the same."""
    if not fought:
        return None if share_side(one, other) else (one, other)
    mine, theirs = ({side for side in some if not share_side([side], others)} for some, others in (
        (one, other), (other, one),
    ))
    enemy = len(mine) < len(one) and len(theirs) < len(other)
    return (frozenset(mine), frozenset(theirs)) if enemy and mine and theirs else None


def actor_findings(claims: Claims, voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return the contradiction of claims that name different known actors for one happening, of a town at least.

    >>> from sijill.engine.trying import events, own_voice
    >>> told = events("قصف الطيران الروسي مستشفى في سرت.", "قصف الطيران الأمريكي مستشفى في سرت.")
    >>> [found.rule for found in actor_findings(told, own_voice, "v1")]
    ['other_actor']
    """
    relation: Relation
    by_actor: dict[tuple[bool, Sides], Claims] = {}
    for claim, note in claims:
        if note.realis in HAPPENED and not is_state(note.type) and (known := _named(note)):
            by_actor.setdefault((note.type in SYMMETRIC, known), []).append((claim, note))
    ordered = sorted(by_actor, key=lambda key: (key[0], sorted(key[1])))
    found = []
    for one, other in combinations(ordered, 2):
        apart = _different(one[1], other[1], one[0]) if one[0] == other[0] else None
        if apart is not None:
            mine, theirs = by_actor[one], by_actor[other]
            gaps = {
                "one": lambda language, names=apart[0], held=mine: _names(names, held, language),
                "other": lambda language, names=apart[1], held=theirs: _names(names, held, language),
            }
            told = told_of(mine, voice_of) + told_of(theirs, voice_of)
            sure = _in_a_town(mine) and _in_a_town(theirs)
            relation, rule = ("contradicts", "other_actor") if sure else ("undetermined", "actor_unclear")
            found.append(finding(relation, "actor", rule, told, gaps, subject=subject, first=len(mine)))
    return found


def _in_a_town(claims: Claims) -> bool:
    """Return whether a claim says where, and not only in which country or region."""
    places = (note.place for _, note in claims)
    return any(place is not None and place.kind not in WIDE for place in places)


def _names(names: Sides, claims: Claims, language: str) -> str:
    """Return the names of sides as the claims write them, in English as the register does."""
    held = [ref for _, note in claims for ref in (*note.actor_refs, *note.target_refs)]
    words = {ref.entity: ref.text if language == "ar" else ref.label or ref.text for ref in reversed(held)}
    return ("، " if language == "ar" else ", ").join(words.get(name) or name for name in sorted(names))
