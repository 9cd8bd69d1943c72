"""When two event claims say it was, as reasons: stated dates against each other, else when either was news.

A date that cannot be is no reason against: one that lies after its own report, one that is exactly a week off, and one
a few days off where the report that gives it came out when the other says it happened. Findings still name both dates.
A campaign that goes on since a day is the one told to have begun in that month.
"""

from sijill.linking.allies import share_side
from sijill.linking.campaigns import tells_campaign
from sijill.linking.nearness import by_gap, by_state_gap, by_time, gap_of, is_day
from sijill.linking.notes import EventNote, TimeNote
from sijill.linking.weights import weighed
from sijill.model.codes import HAPPENED
from sijill.model.record import Weighed

REAL = HAPPENED | {"denied"}  # a denial is about the happening it denies
DECLARED_WITHIN = 45
_TOLD_WITH = 7
_NEWS_SPAN = 3
_WEEK = 7
_MONTH = 31


def by_times(one: EventNote, other: EventNote, state: bool) -> list[Weighed]:
    """Return the reason the times of two claims give; `state`: both say who holds a place.

    >>> from sijill.engine.trying import events
    >>> (_, one), (_, other) = events("قصف الجيش سرت أمس.", "قصفت سرت يوم الثلاثاء.")
    >>> [reason.rule for reason in by_times(one, other, state=False)]
    ['event.same_day']
    """
    mine, theirs = _by_then(one), _by_then(other)
    if mine is not None and theirs is not None:
        return [_stated(one, other, mine, theirs, state)]
    if state:
        return _changed_long_after(one, other)
    if one.background and other.background:
        return [weighed("event.recalled")] if mine is None and theirs is None else []
    if one.background or other.background:
        return [weighed("event.told_apart")]
    return _told(one, other)


def _by_then(note: EventNote) -> TimeNote | None:
    """Return a stated time cut off at publication: what "this month" is told to have happened did so before.

    A day after its own report is none: what has happened was told too late or misread.
    """
    day, time = note.origin.published, note.time
    late = time is not None and day is not None and note.realis in REAL and (time.latest or 0) > day
    if time is None or not late or day is None:
        return time
    if (time.earliest or 0) > day:
        return None if is_day(time) and not note.background else time
    return TimeNote(time.earliest, day, time.precision, time.text)


def _stated(one: EventNote, other: EventNote, mine: TimeNote, theirs: TimeNote, state: bool) -> Weighed:
    gap = gap_of(mine, theirs)
    if not gap:
        if not state and (_began_in(one, mine, other, theirs) or _began_in(other, theirs, one, mine)):
            return weighed("event.began_in")
        return by_time(mine, theirs, state=state)
    if not state:
        early, late = (one, theirs) if (mine.earliest or 0) < (theirs.earliest or 0) else (other, mine)
        told_then = 1 < gap <= _WEEK and is_day(mine) and is_day(theirs) and _news_of(early, late, one, other)
        if told_then and (gap <= _NEWS_SPAN or gap == _WEEK):
            return weighed("event.one_news" if gap <= _NEWS_SPAN else "event.week_off")
        return by_gap(gap)
    if gap <= DECLARED_WITHIN and one.origin.declared != other.origin.declared:
        return weighed("state.declared")
    return by_state_gap(gap, recalled=one.background and other.background)


def _began_in(since: EventNote, start: TimeNote, told: EventNote, span: TimeNote) -> bool:
    """Return whether what goes on since a day is told to have begun within a month or less, both as a campaign."""
    if start.earliest is None or start.latest is not None or span.earliest is None or span.latest is None:
        return False
    within = span.earliest <= start.earliest <= span.latest and 0 < span.latest - span.earliest <= _MONTH
    return within and tells_campaign(since) and tells_campaign(told)


def _news_of(early: EventNote, late: TimeNote, one: EventNote, other: EventNote) -> bool:
    """Return whether the report of the earlier date came out when the other says it happened, of one known actor."""
    told = early.origin.published
    if one.background or other.background or told is None or late.earliest is None:
        return False
    return 0 <= told - late.earliest <= _NEWS_SPAN and share_side(one.actors, other.actors)


def _changed_long_after(one: EventNote, other: EventNote) -> list[Weighed]:
    """Compare two changes of control, one undated: as news of different months they are two."""
    days = one.origin.published, other.origin.published
    if one.background or other.background or days[0] is None or days[1] is None:
        return []
    return [weighed("event.told_apart")] if abs(days[0] - days[1]) > _MONTH else []


def _told(one: EventNote, other: EventNote) -> list[Weighed]:
    """Compare the day of the one that is dated, else of publication, with when the other was news."""
    days = [time.latest if (time := _by_then(note)) is not None else note.origin.published for note in (one, other)]
    news = [note.origin.published for note in (one, other)]
    if any(day is None for day in (*days, *news)):
        return []
    gap = min(abs(days[0] - news[1]), abs(days[1] - news[0]))  # type: ignore[operator]  # none of them is null
    if gap <= 1:
        return [weighed("event.told_together")]
    if gap <= 3:
        return [weighed("event.told_together", 0.5)]
    return [weighed("event.told_apart", min(2.0, gap / _TOLD_WITH))]
