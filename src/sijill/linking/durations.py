"""Durations: lengths printed of a battle or siege, against each other and against the dates of its start and end.

Seven months and eight months exclude each other; and eight months do not fit a start in mid-May and an end on
17 December. The start and end a report gives travel with its durations (`FigureNote.span`); a printed length of n units
is taken to be rounded to half a unit either way.
"""

from sijill.linking.bounds import is_close
from sijill.linking.finding_words import say, say_time
from sijill.linking.findings import Told, finding
from sijill.linking.notes import FigureNote, TimeNote
from sijill.linking.timenet import Bound, conflict
from sijill.linking.told import OriginVoice
from sijill.model import Finding

_SHORTEST, _LONGEST = 25.0, 1200.0
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}


def days_of(figure: FigureNote) -> tuple[float | None, float | None] | None:
    """Return how many days a printed length allows, rounded to half a unit; null for hours and unknown units.

    >>> from sijill.engine.trying import figures
    >>> [days_of(note) for note in figures("استمرت معركة سرت ستة أشهر.")]
    [(167.42000000000002, 197.86)]
    """
    unit = _DAYS.get(figure.unit or "")
    if unit is None:
        return None
    low = (figure.low - 0.5) * unit if figure.low is not None else None
    return low, (figure.high + 0.5) * unit if figure.high is not None else None


def is_compared(figure: FigureNote) -> bool:
    """Return whether a length may be that of a battle: from a month to three years.

    >>> from sijill.engine.trying import figures
    >>> [is_compared(note) for note in figures("استمرت معركة سرت ستة أشهر.")]
    [True]
    """
    days = days_of(figure)
    return days is not None and (days[0] or 0) >= _SHORTEST and (days[1] or 0) <= _LONGEST


def spans_fit(spanned: FigureNote, figure: FigureNote) -> bool:
    """Return whether two lengths may be of what the first one's report gives a start and an end of: about as long.

    >>> from msgspec.structs import replace
    >>> from sijill.engine.trying import figures
    >>> [half, year] = figures("استمرت معركة سرت ستة أشهر.", "استمرت معركة سرت سنتين.")
    >>> half = replace(half, span=(TimeNote(1, 1, "day", None), TimeNote(180, 180, "day", None)))
    >>> spans_fit(half, half), spans_fit(half, year), spans_fit(year, year)
    (True, False, False)
    """
    if spanned.span is None:
        return False
    start, end = spanned.span
    if start is None:
        return is_close((spanned.low, spanned.high), (figure.low, figure.high)) and spanned.unit == figure.unit
    length = (end.latest or end.earliest or 0) - (start.earliest or 0)
    told = [days_of(one) for one in (spanned, figure)]
    return all(days is not None and (days[0] or 0) <= 1.4 * length and (days[1] or 0) >= 0.6 * length for days in told)


def _instant(name: str, time: TimeNote) -> Bound:
    return Bound("origin", name, time.earliest, time.latest, name)


def misfit(figure: FigureNote, start: TimeNote, end: TimeNote) -> bool:
    """Return whether a length cannot lie between a start and an end.

    >>> from sijill.engine.trying import figures
    >>> [length] = figures("استمرت معركة سرت ستة أشهر.")
    >>> misfit(length, TimeNote(1, 1, "day", None), TimeNote(20, 20, "day", None))
    True
    """
    days = days_of(figure)
    if days is None:
        return False
    return bool(conflict([_instant("start", start), _instant("end", end), Bound("start", "end", *days, "length")]))


def duration_findings(figures: list[FigureNote], voice_of: OriginVoice, subject: str) -> list[Finding]:
    """Return where lengths of one thing exclude each other, with the dates that one of them does not fit.

    >>> from sijill.engine.trying import figures, own_voice
    >>> told = figures("استمرت معركة سرت ستة أشهر.", "استمرت معركة سرت ثلاثة أشهر.")
    >>> [found.rule for found in duration_findings(told, own_voice, "v1")]
    ['durations_exclude']
    """
    told = [figure for figure in figures if is_compared(figure)]
    wrong = [
        (figure, span) for figure in told
        if (span := _own_span(figure, told)) and spans_fit(figure, figure) and misfit(figure, *span)
    ]
    apart = _excluding(told, voice_of)
    if not wrong and not apart:
        return []
    named = apart or [figure for figure, _ in wrong]
    claims = [Told(figure.claim, figure.words, voice_of(figure.origin)) for figure in named]
    if not wrong:
        gaps = {"one": lambda _: named[0].words, "other": lambda _: named[-1].words}
        return [finding("contradicts", "duration", "durations_exclude", claims, gaps, subject=subject)]
    figure, (start, end) = wrong[0]
    misfits = {
        "one": lambda _: figure.words, "start": lambda language: say_time(start, language),
        "end": lambda language: say_time(end, language), "length": lambda language: _length(start, end, language),
    }
    return [finding("contradicts", "duration", "duration_misfit", claims, misfits, subject=subject)]


def _own_span(figure: FigureNote, figures: list[FigureNote]) -> tuple[TimeNote, TimeNote] | None:
    """Return the end the figure's own report gives and the start it gives, or else another report gives first."""
    ordered = [figure, *sorted(figures, key=lambda f: (f.origin.stamp, f.claim))]
    start = next((other.span[0] for other in ordered if other.span and other.span[0]), None)
    return (start, figure.span[1]) if start is not None and figure.span is not None else None


def _excluding(figures: list[FigureNote], voice_of: OriginVoice) -> list[FigureNote]:
    """Return the figures of the shortest and the longest length when the two exclude each other, else nothing."""
    bounded = [figure for figure in figures if figure.low is not None and figure.high is not None]
    if len(bounded) < 2:
        return []
    ordered = sorted(bounded, key=lambda f: ((f.low or 0) * _DAYS[f.unit or "day"], f.claim))
    short, long = ordered[0], ordered[-1]
    unit = {short.unit: _DAYS[short.unit or "day"], long.unit: _DAYS[long.unit or "day"]}
    if (short.high or 0) * unit[short.unit] >= (long.low or 0) * unit[long.unit]:
        return []
    ends = {(short.low, short.high, short.unit), (long.low, long.high, long.unit)}
    return [figure for figure in ordered if (figure.low, figure.high, figure.unit) in ends]


def _length(start: TimeNote, end: TimeNote, language: str) -> str:
    low = (end.earliest or 0) - (start.latest or start.earliest or 0)
    high = (end.latest or end.earliest or 0) - (start.earliest or 0)
    return say("days", language, low=low, high=high)
