"""From a Reading to notes: what linking keeps of its events, figures and statements. A pure function of the Reading.

Figures that belong to an incident travel with their event; those of a battle, a campaign or a war, and those without an
event, stand alone. A claim that names no place gets the one its report is most about, marked as inferred.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from msgspec.structs import replace

from sijill.languages.spelling import fold
from sijill.linking.counted_kinds import counts_wounded, is_others
from sijill.linking.days import day_number
from sijill.linking.notes import EventNote, FigureNote, Origin, PlaceNote, SayingNote, TimeNote
from sijill.linking.parts import counts_attacker, is_called_part
from sijill.linking.report_traits import published_day
from sijill.linking.revisions import is_official, revision_in
from sijill.linking.type_families import is_state
from sijill.linking.voices import chain_of, name_of, own_source, quoted_outlet, voice_of
from sijill.linking.wording import WORDS, runs, sketch
from sijill.model import EventClaim, FigureClaim, PlaceMention, Reading, Reference, Report, Statement
from sijill.model.claims import ClaimTime

Span = tuple[TimeNote | None, TimeNote]
TOTALS = frozenset({"campaign", "conflict"})
_LONGEST = 1100  # days a battle is taken to last at most
_VAGUEST = 45  # days within which its start must be known


@dataclass(frozen=True)
class ClaimNotes:
    """The notes of one report by claim id: events with their figures, figures that stand alone, statements."""

    events: dict[str, EventNote]
    figures: dict[str, FigureNote]
    sayings: dict[str, SayingNote]


class _Noting:
    """One Reading with what its notes are looked up in."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.report = report
        self.reading = reading
        self.named = {mention.id for mention in reading.mentions if mention.form == "name"}
        self.mentions = {mention.id: mention for mention in reading.mentions}
        self.statements = {claim.id: claim for claim in reading.claims if isinstance(claim, Statement)}
        self.day = day_number(published_day(reading))
        self.source = own_source(reading.report)
        self.quoted = quoted_outlet(self.statements.values(), self.named)
        self.around = self._main_place()
        self.beside = self._counted_beside()

    def _main_place(self) -> PlaceNote | None:
        told: Counter[str] = Counter()
        notes: dict[str, PlaceNote] = {}
        for claim in self.reading.claims:
            place = self.place(claim.place) if isinstance(claim, EventClaim) else None
            if place is not None and place.kind not in ("country", "continent"):
                told[place.name] += 1
                notes[place.name] = place
        if not told:
            return None
        most = max(told, key=lambda name: (told[name], name))
        kept = notes[most]
        return PlaceNote(
            kept.name, kept.text, kept.label, kept.entity, kept.kind, kept.within, kept.latitude, kept.longitude, True
        )

    def _counted_beside(self) -> frozenset[str]:
        """Return the figures of a sentence that counts others beside them: "two badly hurt, three others slightly"."""
        told: dict[tuple[int, str], list[FigureClaim]] = {}
        for claim in self.reading.claims:
            if isinstance(claim, FigureClaim):
                told.setdefault((self.sentence(claim.evidence.start), claim.measure), []).append(claim)
        listed = [held for held in told.values() if len(held) > 1 and any(is_others(one.counted) for one in held)]
        known = [one for held in told.values() for one in held if self._counts_the_others(one)]
        return frozenset(one.id for held in (*listed, known) for one in held)

    def _counts_the_others(self, claim: FigureClaim) -> bool:
        """Return whether a figure counts all but some already counted: "the other seven dead"."""
        after = WORDS.search(self.report.text, claim.evidence.end)
        return after is not None and after[0].startswith("ال") and is_others(after[0])

    def place(self, reference: Reference | None) -> PlaceNote | None:
        name = (reference.entity or fold(reference.text).strip()) if reference is not None else None
        if reference is None or not name:
            return None
        mention = self.mentions.get(reference.mention or "")
        if not isinstance(mention, PlaceMention):
            return PlaceNote(name, reference.text, reference.label, reference.entity, None, None, None, None)
        return PlaceNote(
            name, reference.text, reference.label or mention.label, reference.entity, mention.place_kind,
            mention.within, mention.latitude, mention.longitude,
        )

    def only_actor(self, event: EventClaim) -> str | None:
        """Return the actor of an event that names one: who fired what is counted of it."""
        actors = self.names(event.actors)
        return actors[0] if len(actors) == 1 else None

    def names(self, references: list[Reference]) -> tuple[str, ...]:
        return tuple(sorted({name for one in references if (name := name_of(one, self.named)) is not None}))

    def time(self, time: ClaimTime | None) -> TimeNote | None:
        if time is None or (time.earliest is None and time.latest is None):
            return None
        return TimeNote(day_number(time.earliest), day_number(time.latest), time.precision, time.text)

    def is_declared(self, claim: EventClaim) -> bool:
        """Return whether a sentence that tells the event calls it official."""
        spans = {self.sentence(trigger.start) for trigger in claim.triggers} - {-1}
        texts = (self.report.text[slice(*self.reading.sentences[n])] for n in spans)
        return any(is_official(text) for text in texts)

    def origin(self, attribution: str | None, declared: bool = False) -> Origin:
        chain = chain_of(attribution, self.statements)
        voice = voice_of(chain, self.named) or self.quoted
        header = self.reading.report
        return Origin(
            report=header.id, published=self.day, stamp=header.published or published_day(self.reading) or "",
            voice=voice, source=self.source, chain=attribution,
            declared=declared,
        )

    def sentence(self, at: int) -> int:
        return next((n for n, (start, end) in enumerate(self.reading.sentences) if start <= at < end), -1)

    def figure(self, claim: FigureClaim, span: Span | None) -> FigureNote:
        sentence = self.sentence(claim.evidence.start)
        start, end = self.reading.sentences[sentence] if sentence >= 0 else (claim.evidence.start, claim.evidence.end)
        return FigureNote(
            claim=claim.id, words=claim.evidence.text, origin=self.origin(claim.attribution), measure=claim.measure,
            value=claim.value, qualifier=claim.qualifier, low=claim.low, high=claim.high, unit=claim.unit,
            counted=claim.counted, side=name_of(claim.side, self.named),
            side_label=(claim.side.label or claim.side.text) if claim.side else None, by=name_of(claim.by, self.named),
            scope=claim.scope, cumulative=claim.cumulative, time=self.time(claim.time),
            place=self.place(claim.place) or self.around,
            revised=revision_in(self.report.text[start:end]), sentence=sentence, span=span,
            part=(
                claim.id in self.beside or _are_dead_of_wounded(claim)
                or is_called_part(self.report.text[start:claim.evidence.start])
            ),
            with_attacker=counts_attacker(self.report.text[claim.evidence.end:end]),
        )

    def event(self, claim: EventClaim, figures: list[FigureNote], text: bytes) -> EventNote:
        return EventNote(
            words=claim.evidence.text, trigger=claim.trigger.text,
            origin=self.origin(claim.attribution, is_state(claim.type) and self.is_declared(claim)),
            type=claim.type, actors=self.names(claim.actors), targets=self.names(claim.targets),
            actor_refs=claim.actors, target_refs=claim.targets, place=self.place(claim.place) or self.around,
            time=self.time(claim.time), weapon=claim.weapon, realis=claim.realis,
            background=claim.background, figures=figures, text=text,
        )

    def span(self, events: Iterable[EventClaim]) -> Span | None:
        """Return when what the report is about began and ended: its last change of control, its first act before."""
        told = [(event, time) for event in events if (time := self.time(event.time)) and event.realis == "happened"]
        here = [item for item in told if self.around is None or _at(self.place(item[0].place), self.around)]
        ends = [
            time for event, time in here
            if is_state(event.type) and time.latest is not None and not event.background
        ]
        if not ends:
            return None
        end = max(ends, key=lambda time: time.earliest or 0)
        starts = [
            time for event, time in here
            if not is_state(event.type) and time.earliest is not None and time.latest is not None
            and time.latest - time.earliest <= _VAGUEST and 0 < (end.earliest or 0) - time.latest < _LONGEST
        ]
        return min(starts, key=lambda time: time.earliest or 0, default=None), end

    def saying(self, claim: Statement) -> SayingNote:
        speaker = claim.speaker or claim.organisation
        return SayingNote(
            origin=self.origin(claim.id), speaker=name_of(speaker, self.named),
            speaker_label=(speaker.label or speaker.text) if speaker else None,
            words=claim.content.text if claim.content else "", mode=claim.mode, stance=claim.stance,
        )


def _are_dead_of_wounded(claim: FigureClaim) -> bool:
    """Return whether a figure counts those of the wounded who died: some of the dead, never all of them."""
    return claim.measure == "killed" and counts_wounded(claim.counted)


def _at(place: PlaceNote | None, around: PlaceNote) -> bool:
    return place is None or place.name == around.name


def is_total(claim: FigureClaim) -> bool:
    """Return whether a figure counts more than one happening: a battle's, a campaign's, a war's, or a running total."""
    return claim.scope in TOTALS or bool(claim.cumulative) or claim.event is None or claim.measure == "duration"


def _told_first(events: Iterable[EventClaim]) -> str | None:
    """Return the claim a report is about first, null when all it tells is recalled."""
    news = [claim for claim in events if not claim.background and claim.realis == "happened"]
    return min(news, key=lambda claim: (claim.trigger.start, claim.id)).id if news else None


def claim_notes(report: Report, reading: Reading) -> ClaimNotes:
    """Return the notes of a report's claims."""
    noting = _Noting(report, reading)
    events = {claim.id: claim for claim in reading.claims if isinstance(claim, EventClaim)}
    held: dict[str, list[FigureNote]] = {event: [] for event in events}
    alone: dict[str, FigureNote] = {}
    for claim in reading.claims:
        if isinstance(claim, FigureClaim):
            event = events.get(claim.event or "")
            note = noting.figure(claim, noting.span(events.values()) if claim.measure == "duration" else None)
            if claim.measure == "strikes" and note.by is None and event is not None:
                note = replace(note, by=noting.only_actor(event))
            if event is None or is_total(claim):
                alone[claim.id] = note
            else:
                held[event.id].append(note)
    first, text = _told_first(events.values()), sketch(runs(report.text))
    return ClaimNotes(
        events={
            event: noting.event(claim, held[event], text if event == first else b"") for event, claim in events.items()
        },
        figures=alone,
        sayings={c: noting.saying(claim) for c, claim in noting.statements.items() if claim.content is not None},
    )
