"""From figure claims to notes: what linking keeps of a figure, and which figures count only a part of the harmed.

Decides what the sentence of a figure says of it beside its value: a new count, a part of a whole, others beside it,
how long what is told lasted. Reads one Reading through `Noting`. Leaves comparing figures to `series` and `tolls`.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from sijill.linking.counted_kinds import counts_wounded, is_others
from sijill.linking.notes import FigureNote, PlaceNote, TimeNote
from sijill.linking.noting import Noting
from sijill.linking.parts import counts_attacker, is_called_part
from sijill.linking.revisions import revision_in
from sijill.linking.type_families import is_state
from sijill.linking.voices import name_of
from sijill.linking.wording import WORDS
from sijill.model import EventClaim, FigureClaim

Span = tuple[TimeNote | None, TimeNote]
TOTALS = frozenset({"campaign", "conflict"})
_LONGEST = 1100  # days a battle is taken to last at most
_VAGUEST = 45  # days within which its start must be known


def is_total(claim: FigureClaim) -> bool:
    """Return whether a figure counts more than one happening: a battle's, a campaign's, a war's, or a running total.

    >>> from sijill.engine.trying import readings
    >>> [(_, reading)] = readings("قتل سبعة مدنيين في قصف على سرت.")
    >>> [is_total(claim) for claim in reading.claims if isinstance(claim, FigureClaim)]
    [False]
    """
    return claim.scope in TOTALS or bool(claim.cumulative) or claim.event is None or claim.measure == "duration"


class FigureNoting:
    """Makes the notes of the figures of one report; `events` are its event claims by id."""

    def __init__(self, noting: Noting, events: dict[str, EventClaim]) -> None:
        self.noting = noting
        self.events = events
        self._beside = _counted_beside(noting)

    def note(self, claim: FigureClaim) -> FigureNote:
        """Return the note of a figure; strikes that no one is said to have made are its event's only actor's.

        >>> from sijill.engine.trying import readings
        >>> [(report, reading)] = readings("قتل سبعة مدنيين، بينهم طفلان، في قصف على سرت.")
        >>> noting = FigureNoting(Noting(report, reading), {})
        >>> notes = [noting.note(claim) for claim in reading.claims if isinstance(claim, FigureClaim)]
        >>> [(note.value, note.part) for note in notes]
        [(7, False), (2, True)]
        """
        noting, evidence = self.noting, claim.evidence
        sentence = noting.sentence(evidence.start)
        start, end = noting.reading.sentences[sentence] if sentence >= 0 else (evidence.start, evidence.end)
        told = noting.report.text
        note = FigureNote(
            claim=claim.id, words=evidence.text, origin=noting.origin(claim.attribution), measure=claim.measure,
            value=claim.value, qualifier=claim.qualifier, low=claim.low, high=claim.high, unit=claim.unit,
            counted=claim.counted, side=name_of(claim.side, noting.named),
            side_label=(claim.side.label or claim.side.text) if claim.side else None,
            by=name_of(claim.by, noting.named), scope=claim.scope, cumulative=claim.cumulative,
            time=noting.time(claim.time), place=noting.place(claim.place) or noting.around,
            revised=revision_in(told[start:end]), sentence=sentence,
            span=_span(noting, self.events.values()) if claim.measure == "duration" else None,
            part=(
                claim.id in self._beside or _are_dead_of_wounded(claim)
                or is_called_part(told[start : evidence.start])
            ),
            with_attacker=counts_attacker(told[evidence.end : end]), realis=claim.realis,
        )
        event = self.events.get(claim.event or "")
        if claim.measure == "strikes" and note.by is None and event is not None:
            actors = noting.names(event.actors)
            return replace(note, by=actors[0] if len(actors) == 1 else None)
        return note


def _counted_beside(noting: Noting) -> frozenset[str]:
    """Return the figures of a sentence that counts others beside them: "two badly hurt, three others slightly"."""
    told: dict[tuple[int, str], list[FigureClaim]] = {}
    for claim in noting.reading.claims:
        if isinstance(claim, FigureClaim):
            told.setdefault((noting.sentence(claim.evidence.start), claim.measure), []).append(claim)
    listed = [held for held in told.values() if len(held) > 1 and any(is_others(one.counted) for one in held)]
    known = [one for held in told.values() for one in held if _counts_the_others(noting.report.text, one)]
    return frozenset(one.id for held in (*listed, known) for one in held)


def _counts_the_others(text: str, claim: FigureClaim) -> bool:
    """Return whether a figure counts all but some already counted: "the other seven dead"."""
    after = WORDS.search(text, claim.evidence.end)
    return after is not None and after[0].startswith("ال") and is_others(after[0])


def _are_dead_of_wounded(claim: FigureClaim) -> bool:
    """Return whether a figure counts those of the wounded who died: some of the dead, never all of them."""
    return claim.measure == "killed" and counts_wounded(claim.counted)


def _span(noting: Noting, events: Iterable[EventClaim]) -> Span | None:
    """Return when what the report is about began and ended: its last change of control, its first act before."""
    told = [(event, time) for event in events if (time := noting.time(event.time)) and event.realis == "happened"]
    here = [item for item in told if noting.around is None or _at(noting.place(item[0].place), noting.around)]
    ends = [
        time for event, time in here if is_state(event.type) and time.latest is not None and not event.background
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


def _at(place: PlaceNote | None, around: PlaceNote) -> bool:
    return place is None or place.name == around.name
