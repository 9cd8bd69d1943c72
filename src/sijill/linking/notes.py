"""Notes: what linking keeps of a claim, small and flat, so that comparing two needs nothing else.

Made by `claim_notes` from one Reading; days are ordinals (`days.day_number`). A name is an entity id, else folded
words.
"""

import msgspec

from sijill.linking.revisions import Revision
from sijill.model import Reference
from sijill.model.codes import Measure, Precision, Qualifier, Realis, Scope, SubEvent
from sijill.model.record import Voice


class PlaceNote(msgspec.Struct, frozen=True, gc=False):
    """A place: its name, what it lies in, where it is. `inferred`: the claim names none, but its report is about it."""

    name: str
    text: str
    label: str | None
    entity: str | None
    kind: str | None
    within: str | None
    latitude: float | None
    longitude: float | None
    inferred: bool = False


class TimeNote(msgspec.Struct, frozen=True, gc=False):
    """When a claim says it was: bounds as ordinals (null where open), precision, and the words it says it in."""

    earliest: int | None
    latest: int | None
    precision: Precision | None
    text: str | None


class Origin(msgspec.Struct, frozen=True, gc=False):
    """Where a claim stands: report, day of publication, outlet or agency; `voice` is null when the report's own.

    `declared`: it is called official, so that its date may be that of its announcement. `source` is the
    report's own source, used where no family gives a better one. `chain` tells statements of one report apart.
    """

    report: str
    published: int | None
    stamp: str
    voice: Voice | None
    source: Voice
    chain: str | None
    declared: bool = False

    @property
    def seen(self) -> str:
        """When the claim was in print, as what sorts: an unknown time comes behind every known one.

        >>> from sijill.model.record import Voice
        >>> known = Origin("r1", None, "2016-12-07", None, Voice(id="o1", label=None, told_by="outlet"), None)
        >>> sorted([known.seen, msgspec.structs.replace(known, stamp="").seen])
        ['2016-12-07', '9999']
        """
        return self.stamp or "9999"


class FigureNote(msgspec.Struct, frozen=True, gc=False):
    """A figure claim: bounds, what is counted, whose, by whom; `revised`: its sentence calls it a new count or the
    old one;
    `span`: of a duration, the start (where given) and end its own report gives of what lasted; `part`: its sentence
    calls it a part of a whole, or counts others beside it; `with_attacker`: it says that an attacker is among them;
    `realis`: null in notes of an older reader, where it stands as its event does.
    """

    claim: str
    words: str
    origin: Origin
    measure: Measure
    value: int | float | None
    qualifier: Qualifier
    low: int | float | None
    high: int | float | None
    unit: str | None
    counted: str | None
    side: str | None
    side_label: str | None
    by: str | None
    scope: Scope
    cumulative: bool | None
    time: TimeNote | None
    place: PlaceNote | None
    revised: Revision | None
    sentence: int
    span: tuple[TimeNote | None, TimeNote] | None = None
    part: bool = False
    with_attacker: bool = False
    realis: Realis | None = None


class EventNote(msgspec.Struct, frozen=True, gc=False):
    """An event claim with the figures that belong to it.

    `text` is a sketch of the report's wording where the claim is what the report is about first, else empty.
    """

    words: str
    trigger: str
    origin: Origin
    type: SubEvent
    actors: tuple[str, ...]
    targets: tuple[str, ...]
    actor_refs: list[Reference]
    target_refs: list[Reference]
    place: PlaceNote | None
    time: TimeNote | None
    weapon: str | None
    realis: Realis
    background: bool
    figures: list[FigureNote]
    text: bytes = b""


class SayingNote(msgspec.Struct, frozen=True, gc=False):
    """A statement: who says what, in which words."""

    origin: Origin
    speaker: str | None
    speaker_label: str | None
    words: str
    mode: str
    stance: str


