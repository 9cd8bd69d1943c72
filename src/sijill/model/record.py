"""What comparing Readings gives: links, families, events, series, findings, and what analysts decide of them."""

from typing import Literal

import msgspec

from sijill.model.claims import ClaimTime
from sijill.model.codes import Measure, Relation, Scope, SubEvent
from sijill.model.spans import Reference

LinkKind = Literal["name", "family", "event", "figure", "quotation", "part"]
CopyKind = Literal["first", "reprint", "rewrite", "update"]
ToldBy = Literal["speaker", "organisation", "agency", "outlet", "unknown"]


class Weighed(msgspec.Struct, frozen=True, gc=False):
    """One reason for or against a link: the row of linking/weights.tsv it rests on and what it added to the score."""

    rule: str
    weight: float


class Link(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A judgement that two claims, names or reports belong together (`left` < `right`), with score and reasons.

    `decided` is the id of the decision that made it, null when the score did.
    """

    kind: LinkKind
    left: str
    right: str
    score: float
    reasons: list[Weighed]
    decided: str | None = None


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """One report of a family: how it relates to the one seen first, and how much of its wording it shares."""

    report: str
    kind: CopyKind
    shared: float
    reasons: list[Weighed] = []


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """Reports that carry one agency copy: one voice, not many. `reports` are ids, first seen first."""

    id: str
    reports: list[str]
    voice: str | None
    copies: list[Copy] = []


class Voice(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a claim comes from: the innermost named speaker or organisation, else the source of the family."""

    id: str
    label: str | None
    told_by: ToldBy


class EventTime(msgspec.Struct, frozen=True, kw_only=True):
    """One of the dates an event is given, with the claims that give it."""

    time: ClaimTime
    claims: list[str]


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """How long a battle or campaign went on, as ISO days; `named`: it is called a battle, a campaign, an operation."""

    first: str
    last: str
    named: bool


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Claims judged to be about one happening; `times` are the different dates they give.

    `extent` is set where it went on for days and other events may be part of it. `parent` is the campaign or battle it
    is part of and `part_of` says why, both filled in when it is asked for; `links` say why the claims belong together.
    """

    id: str
    code: str
    type: SubEvent
    claims: list[str]
    place: Reference | None
    times: list[EventTime]
    actors: list[Reference]
    targets: list[Reference]
    realis: str
    voices: list[Voice]
    reports: list[str]
    background: bool = False
    parent: str | None = None
    links: list[Link] = []
    extent: Extent | None = None
    part_of: Link | None = None


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One value of a series: the bounds, who gives it, which claims carry it and since when it stood in print."""

    low: int | float | None
    high: int | float | None
    value: int | float | None
    qualifier: str
    as_of: str | None
    voices: list[str]
    claims: list[str]


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Figures that count the same thing over time, in as-of order."""

    id: str
    measure: Measure
    side: str | None
    scope: Scope
    event: str | None
    claims: list[str]
    points: list[Point]
    relation: Relation | None
    low: int | float | None
    best: int | float | None
    high: int | float | None
    rule: str
    label: str | None = None
    unit: str | None = None
    links: list[Link] = []


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What comparing claims shows, with the reason in English and Arabic. `values` stand in the order of `claims`.

    `about` is a measure, `date`, `place`, `actor`, `realis`, `duration`, `order`, `sum` or `statement`; `rule` the rule
    that found it; `subject` the event or series it is about; `voices` the independent voices heard.
    """

    id: str
    relation: Relation
    about: str
    claims: list[str]
    values: list[str]
    reason: dict[str, str]
    weight: float = 0.0
    rule: str = ""
    subject: str | None = None
    voices: list[str] = []


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """One wording of a saying: the statement, its words, and those that no other wording has."""

    claim: str
    words: str
    own: list[str]


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """One saying in several wordings or translations: linked, never merged."""

    id: str
    speaker: str | None
    claims: list[str]
    wordings: list[Wording]
    links: list[Link] = []


class NameCluster(msgspec.Struct, frozen=True, kw_only=True):
    """Spellings taken for one name nobody registered; a `proposed` one waits in review and changes nothing."""

    id: str
    kind: str
    label: str
    names: list[str]
    reports: list[str]
    proposed: bool
    links: list[Link] = []


class Anchor(msgspec.Struct, frozen=True):
    """Where a decided claim stood, so that a decision finds it again after a better reader gave it another id."""

    report: str
    kind: str
    start: int
    end: int


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What an analyst ruled; appended, never erased. `undoes` names the decision it takes back.

    `query` are the filters that found the targets of a ruling in bulk.
    """

    id: str
    action: str
    targets: list[str]
    value: dict[str, str | int | float | bool | None]
    reason: str
    who: str
    when: str
    undoes: str | None = None
    query: str | None = None
    anchors: dict[str, Anchor] = {}
