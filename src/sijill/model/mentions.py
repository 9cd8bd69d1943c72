"""Mentions: spans of a report that name a time, a quantity, an actor, a person, a place or a weapon, with their value.

One struct per shape; `kind` tells them apart in JSON. `inferred` maps a field to the rule that filled it without the
words saying so; `rule` names the pattern or list that found the span.
"""

import msgspec

from sijill.model.codes import Form, Precision, Qualifier, TimeMod, TimeType
from sijill.model.spans import Reference

Inferred = dict[str, str]


class _Span(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    start: int
    end: int
    text: str
    form: Form = "name"
    inside: str | None = None
    rule: str = ""
    inferred: Inferred = {}


class TimeMention(_Span, frozen=True, kw_only=True, tag="time", tag_field="kind"):
    """A time in TIMEX3 terms; `earliest` and `latest` are ISO dates of the part meant, null when open."""

    type: TimeType
    value: str | None
    mod: TimeMod | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    anchor: str | None = None


class QuantityMention(_Span, frozen=True, kw_only=True, tag="quantity", tag_field="kind"):
    """A number with its qualifier and bounds; `counts` is false where nothing is counted (ages, unit numbers)."""

    value: int | float | None
    qualifier: Qualifier = "exact"
    low: int | float | None = None
    high: int | float | None = None
    unit: str | None = None
    noun: str | None = None
    counts: bool = True


class _Named(_Span, frozen=True, kw_only=True):
    entity: str | None = None
    label: str | None = None
    role: str | None = None
    of: str | None = None


class ActorMention(_Named, frozen=True, kw_only=True, tag="actor", tag_field="kind"):
    """A group, force, institution, outlet or body that acts or speaks."""


class PersonMention(_Named, frozen=True, kw_only=True, tag="person", tag_field="kind"):
    """A person; `role` as printed, `of` the organisation the role belongs to."""


class WeaponMention(_Named, frozen=True, kw_only=True, tag="weapon", tag_field="kind"):
    """A weapon or means of attack."""


class PlaceMention(_Named, frozen=True, kw_only=True, tag="place", tag_field="kind"):
    """A place, with where it is when that could be resolved and the candidates that were weighed."""

    latitude: float | None = None
    longitude: float | None = None
    place_kind: str | None = None
    within: str | None = None
    country: str | None = None
    place_precision: str | None = None
    candidates: list[dict[str, str | float | None]] = []


NameMention = ActorMention | PersonMention | WeaponMention | PlaceMention
Mention = TimeMention | QuantityMention | ActorMention | PersonMention | WeaponMention | PlaceMention


def reference_to(name: NameMention) -> Reference:
    """Return the reference of a claim to a name of the report: its words, its id, what it was resolved to.

    >>> reference_to(PlaceMention(id="place:0:3", start=0, end=3, text="سرت", entity="sirte", label="Sirte"))
    Reference(text='سرت', mention='place:0:3', entity='sirte', label='Sirte')
    """
    return Reference(name.text, name.id, name.entity, name.label)
