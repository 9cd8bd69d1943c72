"""The dates of one event: which exclude each other, which independent voices state alike, which is its declaration.

An end before its start, in one claim or between "until" of one and "since" of another, is an order that cannot be.
Acts a few days apart that nothing but town and kind holds together may be two: their dates are undetermined. Leaves
which dates there are to `event_dates`.
"""

from collections.abc import Sequence
from itertools import pairwise

from sijill.linking.days import iso_day
from sijill.linking.event_dates import Dated, dates_of, is_reversed, may_be_one_date
from sijill.linking.event_times import DECLARED_WITHIN
from sijill.linking.finding_words import say_time
from sijill.linking.findings import Told, constant, finding, voices_of
from sijill.linking.nearness import gap_of, is_day, is_open
from sijill.linking.notes import EventNote
from sijill.linking.recurring import SPECIFIC
from sijill.linking.told import Claims, OriginVoice, told_of
from sijill.linking.type_families import is_state
from sijill.model import Finding, Link

_FEW = 3  # days
_MANY = 5  # voices


def date_findings(claims: Claims, links: Sequence[Link], voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return where the dates of an event exclude each other, and where independent voices state the same one.

    >>> from sijill.engine.trying import events, own_voice
    >>> told = events("قصف الجيش مستشفى سرت أمس.", "قصف الجيش مستشفى سرت الجمعة.")
    >>> [(found.relation, found.rule) for found in date_findings(told, [], own_voice, "v1")]
    [('contradicts', 'dates_exclude')]
    """
    groups = dates_of(claims)
    turned = [(claim, note) for claim, note in claims if note.time is not None and is_reversed(note.time)]
    found = [_reversed(claim, note, voice_of, subject) for claim, note in turned]
    found += [
        _apart(one, other, is_specific(one[1], other[1], links), voice_of, subject)
        for one, other in pairwise(groups) if not may_be_one_date(one, other)
    ]
    for time, held in groups:
        told = told_of(held, voice_of, dates=True)
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


def is_specific(some: Claims, others: Claims, links: Sequence[Link]) -> bool:
    """Return whether something of their own, not only town and kind, holds claims of two dates together.

    >>> from sijill.engine.trying import events
    >>> one, other = events("قصف الجيش سرت أمس.", "قصف الجيش سرت الجمعة.")
    >>> is_specific([one], [other], [])
    False
    """
    mine, theirs = {claim for claim, _ in some}, {claim for claim, _ in others}
    across = (
        link for link in links
        if (link.left in mine and link.right in theirs) or (link.left in theirs and link.right in mine)
    )
    return any(
        link.decided is not None or not SPECIFIC.isdisjoint(reason.rule for reason in link.reasons) for link in across
    )


def _apart(
    one: Dated, other: Dated, specific: bool, voice_of: OriginVoice, subject: str
) -> Finding:
    (early, earlier), (late, later) = one, other
    days = gap_of(early, late)
    told = told_of(earlier, voice_of, dates=True) + told_of(later, voice_of, dates=True)
    gaps = {
        "one": lambda language: say_time(early, language), "other": lambda language: say_time(late, language),
        "days": lambda language: days,
    }
    if early.earliest is None and late.latest is None:
        return _ends_first(told, early.latest, late.earliest, subject, len(earlier))
    state = is_state(earlier[0][1].type)
    if state and days <= DECLARED_WITHIN and _declared(later) and not _declared(earlier):
        return finding("undetermined", "date", "declared_later", told, gaps, subject=subject, first=len(earlier))
    if not state and days <= _FEW and not specific:
        return finding("undetermined", "date", "dates_near", told, gaps, subject=subject, first=len(earlier))
    if not state and days <= _FEW and _is_alone(earlier, later, voice_of):
        return finding("undetermined", "date", "date_alone", told, gaps, subject=subject, first=len(earlier))
    far = 1 + min(days, 30) / 30
    return finding(
        "contradicts", "date", "dates_exclude", told, gaps, subject=subject, strength=far, first=len(earlier)
    )


def _is_alone(some: Claims, others: Claims, voice_of: OriginVoice) -> bool:
    """Return whether one voice tells a day a few off what many tell: as likely a slip of the pen or of the reader."""
    heard = sorted(len(voices_of(told_of(claims, voice_of))) for claims in (some, others))
    return heard[0] <= 1 and heard[1] >= _MANY


def _reversed(claim: str, note: EventNote, voice_of: OriginVoice, subject: str) -> Finding:
    start, end = (note.time.earliest, note.time.latest) if note.time is not None else (None, None)
    return _ends_first(told_of([(claim, note)], voice_of, dates=True), end, start, subject, 1)


def _ends_first(told: list[Told], end: int | None, start: int | None, subject: str, first: int) -> Finding:
    gaps = {"one": constant(iso_day(end or 1)), "other": constant(iso_day(start or 1))}
    far = 1 + min((start or 0) - (end or 0), 30) / 30
    return finding("contradicts", "order", "end_before_start", told, gaps, subject=subject, strength=far, first=first)


def _declared(claims: Claims) -> bool:
    """Return whether one of the claims stands in what an official body declared."""
    return any(note.origin.declared for _, note in claims)
