"""Entities as analysts ruled them: two names made one, a name called otherwise, a place put on the map.

Decides what the standing decisions make of every mention of an entity and every reference to it; the stored Reading
stays as the reader made it. An entity nobody registered and nobody resolved stands under its folded words.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import msgspec

from sijill.languages.spelling import fold
from sijill.model import Decision, Reading
from sijill.model.mentions import ActorMention, PersonMention, PlaceMention
from sijill.model.spans import Reference

SAME: Final = "same"
RENAME: Final = "rename"
PLACE: Final = "place"
ON_ENTITIES: Final = frozenset({SAME, RENAME, PLACE})
_NAMED: Final = (ActorMention, PersonMention, PlaceMention)
_REFERENCES: Final = ("place", "side", "by", "speaker", "organisation", "medium")


@dataclass(frozen=True)
class Entities:
    """What is ruled of entities: whom an id stands for, what it is called, where it lies."""

    alias: Mapping[str, str] = field(default_factory=dict)
    label: Mapping[str, str] = field(default_factory=dict)
    point: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.alias or self.label or self.point)

    def of(self, entity: str | None, words: str) -> str | None:
        """Return whom an entity, or words without one, stand for; null when nothing is ruled of it.

        >>> Entities(alias={"سرت": "pl-sirte"}).of(None, "سرت"), Entities().of(None, "سرت")
        ('pl-sirte', None)
        """
        own = entity or fold(words)
        stands = self.alias.get(own, own)
        return stands if stands != own or stands in self.label or stands in self.point else None


def entities(decisions: Iterable[Decision], is_entity: Mapping[str, bool] | frozenset[str]) -> Entities:
    """Return what standing decisions say of entities; `is_entity` tells the targets that are any.

    The first target of a `same` is the name the others stand for.

    >>> same = Decision(id="d1", action=SAME, targets=["pl-sirte", "سرت"], value={}, reason="", who="", when="")
    >>> entities([same], frozenset({"pl-sirte", "سرت"})).alias
    {'سرت': 'pl-sirte'}
    """
    alias: dict[str, str] = {}
    label: dict[str, str] = {}
    point: dict[str, tuple[float, float]] = {}
    for decision in decisions:
        named = [target for target in decision.targets if target in is_entity]
        if decision.action == SAME and len(named) > 1:
            head = alias.get(named[0], named[0])
            for other in named[1:]:
                old = alias.get(other, other)
                alias |= {key: head for key, value in alias.items() if value == old}
                alias |= {old: head} if old != head else {}
        elif decision.action == RENAME:
            label |= dict.fromkeys(named, str(decision.value["label"]))
        elif decision.action == PLACE:
            latitude, longitude = decision.value["latitude"], decision.value["longitude"]
            point |= dict.fromkeys(named, (float(latitude or 0), float(longitude or 0)))
    return Entities(
        alias,
        {alias.get(key, key): words for key, words in label.items()},
        {alias.get(key, key): where for key, where in point.items()},
    )


def ruled(reading: Reading, held: Entities) -> Reading:
    """Return a Reading whose mentions and references follow what is ruled of their entities.

    >>> from sijill.engine.trying import readings
    >>> [(_, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> held = Entities(label={"pl-sirte": "Surt"})
    >>> [mention.label for mention in ruled(reading, held).mentions if mention.text == "سرت"]
    ['Surt']
    """
    if not held:
        return reading
    mentions = [_mention(mention, held) if isinstance(mention, _NAMED) else mention for mention in reading.mentions]
    return msgspec.structs.replace(reading, mentions=mentions, claims=[_claim(claim, held) for claim in reading.claims])


def _mention(mention: Any, held: Entities) -> Any:
    stands = held.of(mention.entity, mention.text)
    if stands is None:
        return mention
    changes: dict[str, Any] = {"entity": stands, "label": held.label.get(stands) or mention.label or mention.text}
    if isinstance(mention, PlaceMention) and stands in held.point:
        latitude, longitude = held.point[stands]
        changes |= {"latitude": latitude, "longitude": longitude, "place_precision": mention.place_precision or "exact"}
    return msgspec.structs.replace(mention, **changes)


def _reference(reference: Reference | None, held: Entities) -> Reference | None:
    stands = held.of(reference.entity, reference.text) if reference is not None else None
    if reference is None or stands is None:
        return reference
    label = held.label.get(stands) or reference.label or reference.text
    return msgspec.structs.replace(reference, entity=stands, label=label)


def _claim(claim: Any, held: Entities) -> Any:
    changes: dict[str, Any] = {}
    for name in _REFERENCES:
        before = getattr(claim, name, None)
        after = _reference(before, held)
        if after is not before:
            changes[name] = after
    for name in ("actors", "targets"):
        before_all = getattr(claim, name, [])
        after_all = [_reference(reference, held) for reference in before_all]
        if after_all != before_all:
            changes[name] = after_all
    return msgspec.structs.replace(claim, **changes) if changes else claim
