"""Claims: what a report asserts. An EventClaim, a FigureClaim or a Statement, each with its words, rule and chain.

`attribution` is the id of the innermost Statement a claim stands in, null when the outlet says it in its own voice.
"""

import msgspec

from sijill.model.codes import Measure, Mode, Precision, Qualifier, Realis, Scope, SpeakerForm, Stance, SubEvent
from sijill.model.mentions import Inferred
from sijill.model.spans import Quote, Reference


class ClaimTime(msgspec.Struct, frozen=True, kw_only=True):
    """When, as ISO dates that bound it (null where open), with the words and the time mention they are."""

    earliest: str | None = None
    latest: str | None = None
    precision: Precision | None = None
    text: str | None = None
    mention: str | None = None


class _Claim(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    evidence: Quote
    rule: str
    attribution: str | None = None
    inferred: Inferred = {}


class EventClaim(_Claim, frozen=True, kw_only=True, tag="event", tag_field="kind"):
    """One happening as this report tells it; `triggers` are all its mentions, `trigger` the fullest of them."""

    type: SubEvent
    trigger: Quote
    triggers: list[Quote]
    actors: list[Reference] = []
    targets: list[Reference] = []
    place: Reference | None = None
    time: ClaimTime | None = None
    weapon: str | None = None
    realis: Realis = "happened"
    background: bool = False


class FigureClaim(_Claim, frozen=True, kw_only=True, tag="figure", tag_field="kind"):
    """One printed number and what it counts; `realis` says whether that happened, whether or not an event does."""

    measure: Measure
    value: int | float | None
    qualifier: Qualifier = "exact"
    low: int | float | None = None
    high: int | float | None = None
    unit: str | None = None
    counted: str | None = None
    side: Reference | None = None
    by: Reference | None = None
    scope: Scope = "unknown"
    cumulative: bool | None = None
    time: ClaimTime | None = None
    place: Reference | None = None
    event: str | None = None
    realis: Realis = "happened"


class Statement(_Claim, frozen=True, kw_only=True, tag="statement", tag_field="kind"):
    """Someone says something: `cue` is the verb with the words that name the speaker, `content` what is said.

    `speaker_form` tells a name from a description (المتحدث باسم الجيش) and from a source nobody can find (مصدر أمني).
    """

    cue: Quote
    content: Quote | None
    speaker: Reference | None = None
    speaker_form: SpeakerForm | None = None
    organisation: Reference | None = None
    medium: Reference | None = None
    place: Reference | None = None
    role: str | None = None
    mode: Mode = "indirect"
    verb: str | None = None
    time: ClaimTime | None = None
    stance: Stance = "asserts"


Claim = EventClaim | FigureClaim | Statement
