"""Findings of one event: its dates, who did it, whether it happened, and parts that exceed their whole.

Reads the notes of the event's claims. Figures over time are the business of `tolls`.
"""

from collections.abc import Callable, Mapping
from itertools import combinations, pairwise

from sijill.linking.allies import is_force, share_side
from sijill.linking.counted_kinds import counted_kind
from sijill.linking.events import DECLARED_WITHIN
from sijill.linking.finding_words import say_bounds, say_time
from sijill.linking.findings import Told, constant, finding, voices_of
from sijill.linking.nearness import WIDE, gap_of, is_day, is_open, lies_in
from sijill.linking.notes import EventNote, FigureNote, Origin, PlaceNote, TimeNote
from sijill.linking.type_families import is_state
from sijill.model import Finding
from sijill.model.record import Voice

OriginVoice = Callable[[Origin], Voice | None]
Claims = list[tuple[str, EventNote]]
_HAPPENED = frozenset({"happened", "ongoing"})


def _told(claims: Claims, voice_of: OriginVoice, *, dates: bool = False) -> list[Told]:
    """Return claims as a finding names them, in the order they were seen in print."""
    return [
        Told(claim, (note.time.text if dates and note.time and note.time.text else note.words), voice_of(note.origin))
        for claim, note in sorted(claims, key=lambda item: (item[1].origin.stamp or "9999", item[0]))
    ]


def dates_of(claims: Claims) -> list[tuple[TimeNote, Claims]]:
    """Return the dates an event is given, claims whose stated times overlap together, in order of time."""
    dated = [(claim, note, note.time) for claim, note in claims if note.time is not None]
    dated.sort(key=lambda item: (item[2].earliest or item[2].latest or 0, item[2].latest or 0, item[0]))
    groups: list[tuple[TimeNote, Claims]] = []
    for claim, note, time in dated:
        if groups and gap_of(groups[-1][0], time) == 0:
            span, held = groups[-1]
            groups[-1] = (_narrowed(span, time), [*held, (claim, note)])
        else:
            groups.append((time, [(claim, note)]))
    return groups


def _narrowed(one: TimeNote, other: TimeNote) -> TimeNote:
    """Return what two overlapping times share: what the next claim of the date must overlap as well."""
    starts = [time.earliest for time in (one, other) if time.earliest is not None]
    ends = [time.latest for time in (one, other) if time.latest is not None]
    return TimeNote(max(starts, default=None), min(ends, default=None), other.precision, one.text)


def date_findings(claims: Claims, voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return where the dates of an event exclude each other, and where independent voices state the same one."""
    groups = dates_of(claims)
    found = [_apart(one, other, voice_of, subject) for one, other in pairwise(groups)]
    for time, held in groups:
        told = _told(held, voice_of, dates=True)
        several = len(voices_of(told)) > 1 and len({note.origin.report for _, note in held}) > 1
        if several and (len(groups) > 1 or _is_remembered(held)):
            first, last = held[0][1].time or time, held[-1][1].time or time
            gaps = {"one": lambda lang, t=first: say_time(t, lang), "other": lambda lang, t=last: say_time(t, lang)}
            found.append(finding("agrees", "date", "dates_fit", told, gaps, subject=subject))
    return found


def _is_remembered(claims: Claims) -> bool:
    """Return whether the date is one that outlets remember differently: of a state, a start, or known to no day."""
    return any(
        is_state(note.type) or (note.time is not None and (is_open(note.time) or not is_day(note.time)))
        for _, note in claims
    )


def _apart(
    one: tuple[TimeNote, Claims], other: tuple[TimeNote, Claims], voice_of: OriginVoice, subject: str
) -> Finding:
    (early, earlier), (late, later) = one, other
    days = gap_of(early, late)
    told = _told(earlier, voice_of, dates=True) + _told(later, voice_of, dates=True)
    gaps = {
        "one": lambda language: say_time(early, language), "other": lambda language: say_time(late, language),
        "days": lambda language: days,
    }
    state = is_state(earlier[0][1].type)
    if state and days <= DECLARED_WITHIN and _declared(later) and not _declared(earlier):
        return finding("undetermined", "date", "declared_later", told, gaps, subject=subject, first=len(earlier))
    far = 1 + min(days, 30) / 30
    return finding(
        "contradicts", "date", "dates_exclude", told, gaps, subject=subject, strength=far, first=len(earlier)
    )


def _declared(claims: Claims) -> bool:
    """Return whether one of the claims stands in what an official body declared."""
    return any(note.origin.declared for _, note in claims)


def realis_findings(claims: Claims, voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return the contradiction of those who deny an event and those who say that it happened."""
    denied = [(claim, note) for claim, note in claims if note.realis == "denied"]
    held = [(claim, note) for claim, note in claims if note.realis in _HAPPENED]
    if not denied or not held:
        return []
    told = _told(held, voice_of) + _told(denied, voice_of)
    return [finding("contradicts", "realis", "denied", told, subject=subject, first=len(held))]


def _known_actors(note: EventNote) -> frozenset[str]:
    return frozenset(actor.entity for actor in note.actor_refs if actor.entity is not None and is_force(actor.entity))


def actor_findings(claims: Claims, voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return the contradiction of claims that name different known actors for one act; a clash has two sides,
    and who takes a place is its brigade and its government."""
    acts = [
        (claim, note) for claim, note in claims
        if note.realis in _HAPPENED and note.type != "Armed clash" and not is_state(note.type)
    ]
    by_actor: dict[frozenset[str], Claims] = {}
    for claim, note in acts:
        if known := _known_actors(note):
            by_actor.setdefault(known, []).append((claim, note))
    found = []
    for one, other in combinations(sorted(by_actor, key=sorted), 2):
        told = _told(by_actor[one], voice_of) + _told(by_actor[other], voice_of)
        if not share_side(one, other):
            gaps = {
                "one": lambda _, names=one: ", ".join(sorted(names)),
                "other": lambda _, names=other: ", ".join(sorted(names)),
            }
            first = len(by_actor[one])
            found.append(finding("contradicts", "actor", "other_actor", told, gaps, subject=subject, first=first))
    return found


def place_findings(claims: Claims, voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return the contradiction of claims that name different towns, neither in the other, for one happening."""
    at: dict[str, tuple[PlaceNote, Claims]] = {}
    for claim, note in claims:
        if note.place is not None and not note.place.inferred and note.place.kind not in WIDE:
            at.setdefault(note.place.name, (note.place, []))[1].append((claim, note))
    found = []
    for one, other in combinations(sorted(at), 2):
        (here, mine), (there, theirs) = at[one], at[other]
        if not (lies_in(here, there) or lies_in(there, here)):
            told = _told(mine, voice_of) + _told(theirs, voice_of)
            gaps = {"one": constant(here.label or here.text), "other": constant(there.label or there.text)}
            found.append(finding("contradicts", "place", "other_place", told, gaps, subject=subject, first=len(mine)))
    return found


def sum_findings(figures: list[FigureNote], voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return where the kinds one sentence counts make more than the whole it gives."""
    sentences: dict[tuple[str, int, str, str | None], list[FigureNote]] = {}
    for figure in figures:
        key = (figure.origin.report, figure.sentence, figure.measure, figure.side)
        sentences.setdefault(key, []).append(figure)
    found = []
    for _, held in sorted(sentences.items(), key=lambda item: item[1][0].claim):
        wholes = [figure for figure in held if counted_kind(figure.counted) is None and figure.high is not None]
        parts = [figure for figure in held if counted_kind(figure.counted) is not None]
        least = sum(figure.low or 0 for figure in parts)
        if len(wholes) == 1 and _are_parts(parts, wholes[0]) and least > (wholes[0].high or 0):
            found.append(_exceeds(wholes[0], parts, least, voice_of, subject))
    return found


def _are_parts(parts: list[FigureNote], whole: FigureNote) -> bool:
    """Return whether figures may be the parts of a whole: of different kinds, none by itself larger than it."""
    kinds = {counted_kind(figure.counted) for figure in parts}
    return len(parts) > 1 and len(kinds) == len(parts) and all((f.low or 0) <= (whole.high or 0) for f in parts)


def _exceeds(
    whole: FigureNote, parts: list[FigureNote], least: float, voice_of: OriginVoice, subject: str
) -> Finding:
    told = [Told(figure.claim, figure.words, voice_of(figure.origin)) for figure in (*parts, whole)]
    gaps: Mapping[str, Callable[[str], object]] = {
        "one": lambda language: f"{least:g}",
        "other": lambda language: say_bounds((whole.low, whole.high), language),
    }
    return finding("contradicts", "sum", "parts_exceed", told, gaps, subject=subject)


def event_findings(
    claims: Claims, voice_of: OriginVoice, subject: str, figures: Mapping[str, list[FigureNote]]
) -> list[Finding]:
    """Return every finding about an event but those on its figures over time."""
    found = date_findings(claims, voice_of, subject) + realis_findings(claims, voice_of, subject)
    found += actor_findings(claims, voice_of, subject) + place_findings(claims, voice_of, subject)
    return found + sum_findings([figure for held in figures.values() for figure in held], voice_of, subject)
