"""What comparing Readings gives: links, families, events, series, findings, and what analysts decide of them."""

from typing import Literal

import msgspec

from sijill.model.claims import ClaimTime
from sijill.model.codes import Measure, Relation, Scope, SubEvent
from sijill.model.spans import Reference

LinkKind = Literal["name", "family", "event", "series", "quotation"]


class Link(msgspec.Struct, frozen=True, kw_only=True):
    """A judgement that two claims, names or reports belong together, with score and reasons in words."""

    kind: LinkKind
    left: str
    right: str
    score: float
    reasons: list[str]
    decided: str | None = None


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """Reports that carry one agency copy: one voice, not many. `reports` are ids, first seen first."""

    id: str
    reports: list[str]
    voice: str | None
    reasons: list[str] = []


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Claims judged to be about one happening; `times` are the different dates they give."""

    id: str
    code: str
    type: SubEvent
    claims: list[str]
    place: Reference | None
    times: list[ClaimTime]
    actors: list[Reference]
    targets: list[Reference]
    realis: str
    voices: list[str]
    reports: list[str]


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Figures that count the same thing over time, in as-of order."""

    id: str
    measure: Measure
    side: str | None
    scope: Scope
    event: str | None
    claims: list[str]
    relation: Relation | None
    low: int | float | None
    best: int | float | None
    high: int | float | None
    rule: str


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What comparing claims shows, with the reason in English and Arabic."""

    id: str
    relation: Relation
    about: str
    claims: list[str]
    values: list[str]
    reason: dict[str, str]
    weight: float = 0.0


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What an analyst ruled; appended, never erased. `undoes` names the decision it takes back."""

    id: str
    action: str
    targets: list[str]
    value: dict[str, str | int | float | bool | None]
    reason: str
    who: str
    when: str
    undoes: str | None = None
