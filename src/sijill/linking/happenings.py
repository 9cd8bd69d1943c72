"""From a component of event claims to events, their series and their findings: a pure function of the component.

The event's id and code come from its claim seen first; its place, type and realis are those of most claims.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec.structs import replace

from sijill.linking.best import estimate
from sijill.linking.campaigns import extent_of
from sijill.linking.camps import camps
from sijill.linking.days import iso_day
from sijill.linking.event_findings import event_findings
from sijill.linking.events import exclude, is_vague
from sijill.linking.graph import Component
from sijill.linking.notes import EventNote, FigureNote, Origin
from sijill.linking.partition import clusters
from sijill.linking.recurring import by_days
from sijill.linking.series import NO_CAMPS, groups, points
from sijill.linking.told import OriginVoice
from sijill.linking.tolls import toll_findings
from sijill.linking.weights import weight
from sijill.model import Event, Finding, Link, Reference, Series
from sijill.model.claims import ClaimTime
from sijill.model.ids import digest
from sijill.model.ports import Made
from sijill.model.record import EventTime, Point, Voice

T = TypeVar("T", bound=Hashable)
_FEWEST = 3  # two days that two voices each tell have four claims
_CODE = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
SourceOf = Callable[[str], Voice | None]


def voice_finder(source_of: SourceOf) -> OriginVoice:
    """Return what gives a claim its voice: its own, else its family's, else its report's own source.

    A claim told by somebody unnamed has its report's voice: the unnamed adds none.
    """

    def voice_of(origin: Origin) -> Voice | None:
        return origin.voice or source_of(origin.report) or origin.source

    return voice_of


def _most(values: Iterable[T]) -> T | None:
    """Return the most frequent value, the smallest by its text of equals; null when there is none."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], str(value)), default=None)


def event_code(place: Reference | None, first: str) -> str:
    """Return the short code of an event: letters of its place, then four signs of its first claim.

    >>> event_code(Reference("سرت", label="Sirte"), "e1")
    'SRT-RYRV'
    """
    label = (place.label if place else None) or ""
    letters = [letter for letter in label.upper() if letter.isascii() and letter.isalpha()]
    kept = letters[:1] + [letter for letter in letters[1:] if letter not in "AEIOUY"]
    number = int(digest(["code", first], length=8), 16)
    signs = []
    for _ in range(4):
        number, at = divmod(number, len(_CODE))
        signs.append(_CODE[at])
    return ("".join((kept + letters[len(kept):])[:3]) or "EVT") + "-" + "".join(signs)


def event_id(first: str) -> str:
    """Return the id of the event whose claim seen first this is."""
    return "v" + digest(["event", first], length=12)


def event_aliases(claim: str) -> list[str]:
    """Return what an event is called after a claim: its id, and the four signs that end its code.

    >>> event_aliases("e1")[1], event_code(None, "e1")
    ('RYRV', 'EVT-RYRV')
    """
    return [event_id(claim), event_code(None, claim).rpartition("-")[2]]


def _references(references: Iterable[Reference]) -> list[Reference]:
    """Return each name once, as most claims write it, without the mention it came from."""
    named: dict[str, list[Reference]] = {}
    for reference in references:
        named.setdefault(reference.entity or reference.text, []).append(
            Reference(reference.text, None, reference.entity, reference.label)
        )
    return [found for name in sorted(named) if (found := _most(named[name])) is not None]


def _place(notes: list[EventNote]) -> Reference | None:
    stated = [note.place for note in notes if note.place is not None and not note.place.inferred]
    places = stated or [note.place for note in notes if note.place is not None]
    return _most(Reference(place.text, None, place.entity, place.label) for place in places)


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
    """Return claims in the order they were seen in print, those of unknown date last, ties by id."""
    return sorted(claims, key=lambda item: (item[1].origin.stamp or "9999", item[0]))


def _event(claims: list[tuple[str, EventNote]], links: list[Link], voice_of: OriginVoice) -> Event:
    notes = [note for _, note in claims]
    voices = {voice.id: voice for note in notes if (voice := voice_of(note.origin)) is not None}
    place = _place(notes)
    return Event(
        id=event_id(claims[0][0]), code=event_code(place, claims[0][0]),
        type=_most(note.type for note in notes) or notes[0].type, claims=[claim for claim, _ in claims], place=place,
        times=_times(claims), actors=_references(ref for note in notes for ref in note.actor_refs),
        targets=_references(ref for note in notes for ref in note.target_refs),
        realis=_most(note.realis for note in notes) or notes[0].realis,
        voices=[voices[name] for name in sorted(voices)], reports=sorted({note.origin.report for note in notes}),
        background=all(note.background for note in notes), links=links, extent=extent_of(notes),
    )


def series_of(
    figures: list[FigureNote], event: str | None, voice_of: OriginVoice, total: bool,
    camp: Mapping[str, str] = NO_CAMPS,
) -> list[tuple[Series, list[Finding]]]:
    """Return the series that figures of one subject make, each with its findings; a figure alone makes one too."""
    made = []
    for group in groups(figures, camp):
        held = points(group, lambda figure: voice_of(figure.origin))
        if not held:
            continue
        ladder = [point for point, _ in held]
        claims = [claim for point in ladder for claim in point.claims]
        seen = min(group, key=lambda figure: (figure.origin.stamp or "9999", figure.claim))
        ident = "q" + digest(["series", seen.claim], length=12)
        findings = toll_findings(held, lambda figure: voice_of(figure.origin), total, ident)
        made.append((_series(ident, group, ladder, claims, event, findings), findings))
    return made


def _series(
    ident: str, group: list[FigureNote], ladder: list[Point], claims: list[str], event: str | None,
    findings: list[Finding],
) -> Series:
    told = estimate(ladder)
    side = _most(figure.side for figure in group if figure.side is not None)
    relations = [finding.relation for finding in findings]
    worst = next((r for r in ("contradicts", "undetermined", "updates", "agrees") if r in relations), None)
    return Series(
        id=ident, measure=group[0].measure, side=side, scope=_most(figure.scope for figure in group) or "unknown",
        event=event, claims=claims, points=ladder, relation=worst,
        low=told.low, best=told.best, high=told.high, rule=told.rule,
        label=_most(figure.side_label for figure in group if figure.side_label is not None), unit=group[0].unit,
    )


def assemble_events(component: Component[EventNote], source_of: SourceOf) -> list[Made]:
    """Return the events, series and findings of a component."""
    voice_of = voice_finder(source_of)
    notes = component.bodies
    inside = clusters(
        notes, component.links, weight("event.together"), component.apart,
        lambda a, b: exclude(notes[a], notes[b]), lambda a: is_vague(notes[a]),
    )
    made: list[Made] = []
    for members in _by_days(inside, component, voice_of):
        claims = seen_first((claim, component.bodies[claim]) for claim in members)
        held = set(members)
        links = [link for link in component.links if link.left in held and link.right in held]
        made += _made(claims, links, voice_of)
    return made


def _by_days(
    inside: list[list[str]], component: Component[EventNote], voice_of: OriginVoice
) -> Iterator[list[str]]:
    """Yield clusters, cut where days of one town are happenings of their own."""
    notes = component.bodies

    def teller(claim: str) -> str:
        origin = notes[claim].origin
        return (voice_of(replace(origin, voice=None)) or origin.source).id

    for members in inside:
        held = set(members)
        links = [link for link in component.links if link.left in held and link.right in held]
        yield from by_days(members, notes, links, teller) if len(members) > _FEWEST else [members]


def _made(claims: list[tuple[str, EventNote]], links: list[Link], voice_of: OriginVoice) -> list[Made]:
    owner = claims[0][0]
    event = _event(claims, links, voice_of)
    figures = {claim: note.figures for claim, note in claims if note.figures}
    findings = event_findings(claims, links, voice_of, event.id, figures)
    made = [Made(owner=owner, kind="event", id=event.id, members=tuple(event.claims), value=event)]
    camp = camps(note for _, note in claims)
    for series, told in series_of([f for held in figures.values() for f in held], event.id, voice_of, False, camp):
        made.append(Made(owner=owner, kind="series", id=series.id, members=tuple(series.claims), value=series))
        findings += told
    return made + [made_finding(owner, finding) for finding in {finding.id: finding for finding in findings}.values()]


def made_finding(owner: str, finding: Finding) -> Made:
    """Return a finding as a result, found by each of its claims."""
    return Made(owner=owner, kind="finding", id=finding.id, members=tuple(dict.fromkeys(finding.claims)), value=finding)
