"""An event from its claims: its place, type and realis as most claims tell them, its times as each tells them.

Decides what an event says of its claims. Reads claims seen first to last. Leaves which claims are one event to
`happenings`, the figures to `made_series`.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

from sijill.linking.campaigns import extent_of
from sijill.linking.days import iso_day
from sijill.linking.event_codes import event_code, event_id
from sijill.linking.notes import EventNote
from sijill.linking.told import OriginVoice
from sijill.model import Event, Link, Reference
from sijill.model.claims import ClaimTime
from sijill.model.record import EventTime

T = TypeVar("T", bound=Hashable)


def most(values: Iterable[T]) -> T | None:
    """Return the most frequent value, the smallest by its text of equals; null when there is none.

    >>> most(["killed", "injured", "killed"]), most([])
    ('killed', None)
    """
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)


def _references(references: Iterable[Reference]) -> list[Reference]:
    """Return each name once, as most claims write it, without the mention it came from."""
    named: dict[str, list[Reference]] = {}
    for reference in references:
        named.setdefault(reference.entity or reference.text, []).append(
            Reference(reference.text, None, reference.entity, reference.label)
        )
    return [found for name in sorted(named) if (found := most(named[name])) is not None]


def _place(notes: list[EventNote]) -> Reference | None:
    stated = [note.place for note in notes if note.place is not None and not note.place.inferred]
    places = stated or [note.place for note in notes if note.place is not None]
    return most(Reference(place.text, None, place.entity, place.label) for place in places)


def _iso(day: int | None) -> str | None:
    return iso_day(day) if day is not None else None


def _times(claims: list[tuple[str, EventNote]]) -> list[EventTime]:
    told: dict[tuple[int | None, int | None, str | None], list[str]] = {}
    texts: dict[tuple[int | None, int | None, str | None], ClaimTime] = {}
    for claim, note in claims:
        if note.time is not None:
            key = (note.time.earliest, note.time.latest, note.time.precision)
            told.setdefault(key, []).append(claim)
            texts.setdefault(key, ClaimTime(
                earliest=_iso(key[0]), latest=_iso(key[1]), precision=note.time.precision, text=note.time.text,
            ))
    ordered = sorted(told, key=lambda key: (key[0] or key[1] or 0, key[1] or 0, str(key[2])))
    return [EventTime(time=texts[key], claims=told[key]) for key in ordered]


def seen_first(claims: Iterable[tuple[str, EventNote]]) -> list[tuple[str, EventNote]]:
    """Return claims in the order they were seen in print, those of unknown date last, ties by id.

    >>> from sijill.engine.trying import events
    >>> early, late = events("قصفت سرت أمس.", day="2016-12-06"), events("قصفت سرت أمس.", day="2016-12-08")
    >>> [note.origin.stamp for _, note in seen_first([*late, *early])]
    ['2016-12-06', '2016-12-08']
    """
    return sorted(claims, key=lambda item: (item[1].origin.seen, item[0]))


def made_event(claims: list[tuple[str, EventNote]], links: list[Link], voice_of: OriginVoice) -> Event:
    """Return the event of some claims, seen first to last, with the links between them.

    >>> from sijill.engine.trying import events, own_voice
    >>> made_event(events("قصف الجيش مستشفى في سرت."), [], own_voice).type
    'Shelling/artillery/missile attack'
    """
    notes = [note for _, note in claims]
    voices = {voice.id: voice for note in notes if (voice := voice_of(note.origin)) is not None}
    place = _place(notes)
    return Event(
        id=event_id(claims[0][0]), code=event_code(place, claims[0][0]),
        type=most(note.type for note in notes) or notes[0].type, claims=[claim for claim, _ in claims], place=place,
        times=_times(claims), actors=_references(ref for note in notes for ref in note.actor_refs),
        targets=_references(ref for note in notes for ref in note.target_refs),
        realis=most(note.realis for note in notes) or notes[0].realis,
        voices=[voices[name] for name in sorted(voices)], reports=sorted({note.origin.report for note in notes}),
        background=all(note.background for note in notes), links=links, extent=extent_of(notes),
    )
