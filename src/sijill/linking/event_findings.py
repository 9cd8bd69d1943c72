"""Findings of one event: whether it happened, where, and parts that exceed their whole; the rest from their modules.

Reads the notes of the event's claims. Figures over time are the business of `tolls`.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from sijill.linking.actor_findings import actor_findings
from sijill.linking.counted_kinds import counted_kind
from sijill.linking.date_findings import date_findings, is_specific
from sijill.linking.finding_words import say_bounds
from sijill.linking.findings import Told, finding
from sijill.linking.nearness import WIDE, is_day, lies_in
from sijill.linking.notes import FigureNote, PlaceNote
from sijill.linking.told import Claims, OriginVoice, told_of
from sijill.model import Finding, Link
from sijill.model.codes import HAPPENED, Relation


def realis_findings(claims: Claims, voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return the contradictions of those who say that an event happened with those who deny it or say it failed.

    >>> from sijill.engine.trying import events, own_voice
    >>> told = events("قصف الجيش مستشفى في سرت.", "نفى الجيش قصف مستشفى في سرت.")
    >>> [found.reason["en"] for found in realis_findings(told, own_voice, "v1")]
    ['asserted by one, denied by the other']
    """
    held = told_of([(claim, note) for claim, note in claims if note.realis in HAPPENED], voice_of)
    found = []
    for realis, rule in (("denied", "denied"), ("attempted", "other_outcome")):
        others = told_of([(claim, note) for claim, note in claims if note.realis == realis], voice_of)
        if held and others:
            found.append(finding("contradicts", "realis", rule, held + others, subject=subject, first=len(held)))
    return found


def place_findings(
    claims: Claims, links: Sequence[Link], voice_of: OriginVoice, subject: str
) -> list[Finding]:
    """Return the contradiction of claims that name different towns, neither in the other, for one happening.

    Undated deeds of two towns that nothing specific holds together may be two.

    >>> from sijill.engine.trying import events, own_voice
    >>> told = events("قصف الجيش مستشفى في سرت أمس.", "قصف الجيش مستشفى في مصراتة أمس.")
    >>> [found.about for found in place_findings(told, [], own_voice, "v1")]
    ['place']
    """
    relation: Relation
    at: dict[str, tuple[PlaceNote, Claims]] = {}
    for claim, note in claims:
        if note.place is not None and not note.place.inferred and note.place.kind not in WIDE:
            at.setdefault(note.place.name, (note.place, []))[1].append((claim, note))
    found = []
    for one, other in combinations(sorted(at), 2):
        (here, mine), (there, theirs) = at[one], at[other]
        if not (lies_in(here, there) or lies_in(there, here)):
            told = told_of(mine, voice_of) + told_of(theirs, voice_of)
            gaps = {"one": _name(here), "other": _name(there)}
            sure = is_specific(mine, theirs, links) or (_are_dated(mine) and _are_dated(theirs))
            relation, rule = ("contradicts", "other_place") if sure else ("undetermined", "places_near")
            found.append(finding(relation, "place", rule, told, gaps, subject=subject, first=len(mine)))
    return found


def _are_dated(claims: Claims) -> bool:
    return any(note.time is not None and is_day(note.time) for _, note in claims)


def _name(place: PlaceNote) -> Callable[[str], object]:
    """Return a place as its claim writes it, in English as the gazetteer does."""
    return lambda language: place.text if language == "ar" else place.label or place.text


def sum_findings(figures: list[FigureNote], voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return where the kinds one sentence counts make more than the whole it gives.

    >>> from sijill.engine.trying import figures, own_voice
    >>> told = figures("قتل خمسة أشخاص، بينهم ثلاثة أطفال وأربع نساء، في قصف سرت.")
    >>> [found.rule for found in sum_findings(told, own_voice, "v1")]
    ['parts_exceed']
    """
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
    claims: Claims, links: Sequence[Link], voice_of: OriginVoice, subject: str,
    figures: Mapping[str, list[FigureNote]],
) -> list[Finding]:
    """Return every finding about an event but those on its figures over time.

    >>> from sijill.engine.trying import events, own_voice
    >>> told = events("قصف الجيش مستشفى في سرت.", "نفى الجيش قصف مستشفى في سرت.")
    >>> [found.about for found in event_findings(told, [], own_voice, "v1", {})]
    ['realis']
    """
    found = date_findings(claims, links, voice_of, subject) + realis_findings(claims, voice_of, subject)
    found += actor_findings(claims, voice_of, subject) + place_findings(claims, links, voice_of, subject)
    return found + sum_findings([figure for held in figures.values() for figure in held], voice_of, subject)
