"""The dates an event is given, and which two of them may be one in other words.

Decides that times which overlap are one date, that a night belongs to two days, and that a count of weeks is not exact
to the day. Leaves what dates apart mean to `date_findings`.
"""

from functools import cache

from sijill.languages.spelling import ARABIC, fold, with_proclitics
from sijill.languages.wordlists import read_word_list
from sijill.linking.nearness import gap_of
from sijill.linking.notes import TimeNote
from sijill.linking.told import Claims

Dated = tuple[TimeNote, Claims]
"""A date with the claims that give it."""
_FEW = 3  # days


def dates_of(claims: Claims) -> list[Dated]:
    """Return the dates an event is given, claims whose stated times overlap together, in order of time.

    >>> from sijill.engine.trying import events
    >>> told = events("قصفت سرت أمس.", "قصفت سرت الثلاثاء.", "قصفت سرت الجمعة.")
    >>> [len(claims) for _, claims in dates_of(told)]
    [1, 2]
    """
    dated = [(claim, note, note.time) for claim, note in claims if note.time is not None and not is_reversed(note.time)]
    dated.sort(key=lambda item: (item[2].earliest or item[2].latest or 0, item[2].latest or 0, item[0]))
    groups: list[Dated] = []
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


def is_reversed(time: TimeNote) -> bool:
    """Return whether a span is said to end before it starts: no date to hold others against.

    >>> is_reversed(TimeNote(20, 10, None, None)), is_reversed(TimeNote(10, 20, None, None))
    (True, False)
    """
    return time.earliest is not None and time.latest is not None and time.latest < time.earliest


def may_be_one_date(one: Dated, other: Dated) -> bool:
    """Return whether two dates of an event may be one: of a night, or counted in weeks.

    >>> from sijill.engine.trying import events
    >>> friday, night, day = dates_of(events("قصفت سرت الجمعة.", "قصفت سرت ليلة الاثنين.", "قصفت سرت الثلاثاء."))
    >>> may_be_one_date(friday, night), may_be_one_date(night, day)
    (False, True)
    """
    return _one_night(one, other) or _counted_in_weeks(one, other)


def _one_night(one: Dated, other: Dated) -> bool:
    """Return whether two days follow on each other and the first is told as a night."""
    texts = [note.time.text for _, note in one[1] if note.time is not None and note.time.text]
    return gap_of(one[0], other[0]) == 1 and any(not _nights().isdisjoint(fold(text).split()) for text in texts)


def _counted_in_weeks(one: Dated, other: Dated) -> bool:
    """Return whether days few apart are told by a count of weeks on one side: "a week after" and "this week" are none.
    """
    if gap_of(one[0], other[0]) > _FEW:
        return False
    texts = [[note.time.text or "" for _, note in claims if note.time is not None] for _, claims in (one, other)]
    return any(all(not _weeks().isdisjoint(fold(text).split()) for text in told) for told in texts)


@cache
def _weeks() -> frozenset[str]:
    entries = read_word_list(ARABIC / "time_units.tsv").entries
    return with_proclitics(entry.form for entry in entries if entry.value.startswith("unit=week"))


@cache
def _nights() -> frozenset[str]:
    entries = read_word_list(ARABIC / "day_parts.tsv").entries
    return with_proclitics(entry.form for entry in entries if entry.value == "part=TNI")
