"""From a Reading to notes: what linking keeps of its events, figures and statements. A pure function of the Reading.

Decides where a figure goes: those that belong to an incident travel with their event; those of a battle, a campaign or
a war, and those without an event, stand alone, if what they count happened: a feared total is compared with nothing.
Leaves what a figure says to `figure_notes`, names and places to `noting`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sijill.linking.figure_notes import FigureNoting, is_total
from sijill.linking.notes import EventNote, FigureNote, SayingNote
from sijill.linking.noting import Noting
from sijill.linking.revisions import is_official
from sijill.linking.type_families import is_state
from sijill.linking.voices import name_of
from sijill.linking.wording import runs, sketch
from sijill.model import EventClaim, FigureClaim, Reading, Report, Statement
from sijill.model.codes import HAPPENED


@dataclass(frozen=True)
class ClaimNotes:
    """The notes of one report by claim id: events with their figures, figures that stand alone, statements."""

    events: dict[str, EventNote]
    figures: dict[str, FigureNote]
    sayings: dict[str, SayingNote]


def claim_notes(report: Report, reading: Reading) -> ClaimNotes:
    """Return the notes of a report's claims; `reading` is the Reading of that report.

    >>> from sijill.engine.trying import readings
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> [note.trigger for note in claim_notes(report, reading).events.values()]
    ['قصف']
    """
    noting = Noting(report, reading)
    events = {claim.id: claim for claim in reading.claims if isinstance(claim, EventClaim)}
    held, alone = _placed(noting, events)
    first, text = _told_first(events.values()), sketch(runs(report.text))
    return ClaimNotes(
        events={
            event: _event_note(noting, claim, held[event], text if event == first else b"")
            for event, claim in events.items()
        },
        figures=alone,
        sayings={c: _saying_note(noting, claim) for c, claim in noting.statements.items() if claim.content is not None},
    )


def _placed(
    noting: Noting, events: dict[str, EventClaim]
) -> tuple[dict[str, list[FigureNote]], dict[str, FigureNote]]:
    """Return the figures that travel with each event, and those that stand alone."""
    figures = FigureNoting(noting, events)
    held: dict[str, list[FigureNote]] = {event: [] for event in events}
    alone: dict[str, FigureNote] = {}
    for claim in noting.reading.claims:
        if isinstance(claim, FigureClaim):
            if claim.event in held and not is_total(claim):
                held[claim.event].append(figures.note(claim))
            elif claim.realis in HAPPENED:
                alone[claim.id] = figures.note(claim)
    return held, alone


def _event_note(noting: Noting, claim: EventClaim, figures: list[FigureNote], text: bytes) -> EventNote:
    return EventNote(
        words=claim.evidence.text, trigger=claim.trigger.text,
        origin=noting.origin(claim.attribution, declared=is_state(claim.type) and _is_declared(noting, claim)),
        type=claim.type, actors=noting.names(claim.actors), targets=noting.names(claim.targets),
        actor_refs=claim.actors, target_refs=claim.targets, place=noting.place(claim.place) or noting.around,
        time=noting.time(claim.time), weapon=claim.weapon, realis=claim.realis,
        background=claim.background, figures=figures, text=text,
    )


def _is_declared(noting: Noting, claim: EventClaim) -> bool:
    """Return whether a sentence that tells the event calls it official."""
    spans = {noting.sentence(trigger.start) for trigger in claim.triggers} - {-1}
    return any(is_official(noting.report.text[slice(*noting.reading.sentences[n])]) for n in spans)


def _saying_note(noting: Noting, claim: Statement) -> SayingNote:
    speaker = claim.speaker or claim.organisation
    return SayingNote(
        origin=noting.origin(claim.id), speaker=name_of(speaker, noting.named),
        speaker_label=(speaker.label or speaker.text) if speaker else None,
        words=claim.content.text if claim.content else "", mode=claim.mode, stance=claim.stance,
    )


def _told_first(events: Iterable[EventClaim]) -> str | None:
    """Return the claim a report is about first, null when all it tells is recalled."""
    news = [claim for claim in events if not claim.background and claim.realis == "happened"]
    return min(news, key=lambda claim: (claim.trigger.start, claim.id)).id if news else None
