"""Events: whether two event claims tell of one happening. Each question gives at most one reason with its weight.

Place, type and day decide; actors, targets, means, figures and words add; what one report keeps apart, what did not
happen and what lies elsewhere or years away takes off. Control of a place is a state: two dates of one capture are one
event with two dates, while another side or another year is another event.
"""

from sijill.languages.spelling import fold
from sijill.linking.allies import share_side
from sijill.linking.bounds import is_close, stands
from sijill.linking.nearness import by_gap, by_parties, by_place, by_state_gap, by_time, gap_of
from sijill.linking.notes import EventNote, TimeNote
from sijill.linking.type_families import families_of, is_state
from sijill.linking.weights import total, weighed, weight
from sijill.model import Link
from sijill.model.record import Weighed

REAL = frozenset({"happened", "ongoing", "denied"})  # a denial is about the happening it denies
_SPREAD = frozenset({"Air/drone strike", "Shelling/artillery/missile attack", "Armed clash"})
_SYMMETRIC = frozenset({"Armed clash"})
_TOLD_WITH = 7
_NEWS_SPAN = 3
_FEW, _MANY = 3, 10  # numbers below the first are said of many happenings
_MOST_EQUAL = 2.5
_LONG = 40  # characters
DECLARED_WITHIN = 45


def _types(one: EventNote, other: EventNote) -> list[Weighed] | None:
    if one.type == other.type:
        return [weighed("event.same_type")]
    return [weighed("event.akin_type")] if families_of(one.type) & families_of(other.type) else None


def _realis(one: EventNote, other: EventNote) -> list[Weighed]:
    if one.realis == other.realis or (one.realis in REAL and other.realis in REAL):
        return []
    return [weighed("event.other_realis")]


def _times(one: EventNote, other: EventNote, state: bool) -> list[Weighed]:
    if one.time is not None and other.time is not None:
        return [_stated(one, other, _by_then(one, one.time), _by_then(other, other.time), state)]
    if state:
        return []
    if one.background and other.background:
        return [weighed("event.recalled")] if one.time is None and other.time is None else []
    if one.background or other.background:
        return [weighed("event.told_apart")]
    return _told(one, other)


def _by_then(note: EventNote, time: TimeNote) -> TimeNote:
    """Return a stated time cut off at publication: what "this month" is told to have happened did so before."""
    day = note.origin.published
    late = day is not None and note.realis in REAL and time.latest is not None and time.latest > day
    if not late or day is None or (time.earliest or 0) > day:
        return time
    return TimeNote(time.earliest, day, time.precision, time.text)


def _stated(one: EventNote, other: EventNote, mine: TimeNote, theirs: TimeNote, state: bool) -> Weighed:
    gap = gap_of(mine, theirs)
    if not gap:
        return by_time(mine, theirs, state=state)
    if not state:
        return weighed("event.one_news") if 1 < gap <= _NEWS_SPAN and _one_news(one, other) else by_gap(gap)
    if gap <= DECLARED_WITHIN and one.origin.declared != other.origin.declared:
        return weighed("state.declared")
    return by_state_gap(gap, recalled=one.background and other.background)


def _one_news(one: EventNote, other: EventNote) -> bool:
    """Return whether both are told as news within a day of each other by the same known actor: dates get misread."""
    days = one.origin.published, other.origin.published
    if one.background or other.background or days[0] is None or days[1] is None:
        return False
    return abs(days[0] - days[1]) <= 1 and share_side(one.actors, other.actors)


def _told(one: EventNote, other: EventNote) -> list[Weighed]:
    """Compare the day of the one that is dated, else of publication, with when the other was news."""
    days = [note.time.latest if note.time is not None else note.origin.published for note in (one, other)]
    news = [note.origin.published for note in (one, other)]
    if any(day is None for day in (*days, *news)):
        return []
    gap = min(abs(days[0] - news[1]), abs(days[1] - news[0]))  # type: ignore[operator]
    if gap <= 1:
        return [weighed("event.told_together")]
    if gap <= 3:
        return [weighed("event.told_together", 0.5)]
    return [weighed("event.told_apart", min(2.0, gap / _TOLD_WITH))]


def _sides(one: EventNote, other: EventNote, state: bool) -> list[Weighed]:
    if state:
        return _takers(one, other) + _losers(one, other)
    if one.type in _SYMMETRIC and other.type in _SYMMETRIC:
        return by_parties((*one.actors, *one.targets), (*other.actors, *other.targets), "actor")
    return by_parties(one.actors, other.actors, "actor") + by_parties(one.targets, other.targets, "target")


def _takers(one: EventNote, other: EventNote) -> list[Weighed]:
    """Compare who takes a place: another name that takes it from the same holder may be the same side."""
    if not one.actors or not other.actors:
        return []
    if share_side(one.actors, other.actors):
        return [weighed("state.same_side")]
    if share_side(one.targets, other.targets):
        return [weighed("state.same_loser")]
    known = one.targets and other.targets
    crossed = share_side(one.actors, other.targets) or share_side(other.actors, one.targets)
    return [weighed("state.other_side" if known or crossed else "state.other_taker")]


def _losers(one: EventNote, other: EventNote) -> list[Weighed]:
    apart = one.targets and other.targets and not share_side(one.targets, other.targets)
    return [weighed("state.other_loser")] if apart else []


def _figures(one: EventNote, other: EventNote) -> list[Weighed]:
    """Give the strongest of: equal figures above two (a large one tells more), figures that fit, figures far apart."""
    equal = 0.0
    found = []
    for mine in one.figures:
        for theirs in other.figures:
            if mine.measure != theirs.measure or mine.unit != theirs.unit:
                continue
            bounds = (mine.low, mine.high), (theirs.low, theirs.high)
            if mine.value is not None and mine.value == theirs.value and mine.value >= _FEW:
                equal += 1.5 if mine.value >= _MANY else 1.0
            elif stands(*bounds) in ("same", "overlap"):
                found.append("event.near_figure")
            elif not is_close(*bounds, factor=3.0):
                found.append("event.far_figure")
    if equal:
        return [weighed("event.same_figure", min(equal, _MOST_EQUAL))]
    return [weighed(min(found, key=lambda rule: (rule != "event.near_figure", rule)))] if found else []


def _one_report(one: EventNote, other: EventNote) -> list[Weighed]:
    if one.origin.report != other.origin.report:
        return []
    return [weighed("event.one_report" if one.origin.chain == other.origin.chain else "event.two_chains")]


def reasons(one: EventNote, other: EventNote) -> list[Weighed] | None:
    """Return what speaks for and against one happening, null where the kinds of event have nothing in common."""
    types = _types(one, other)
    if types is None:
        return None
    state = is_state(one.type) and is_state(other.type)
    spread = one.type in _SPREAD and other.type in _SPREAD
    found = types + _realis(one, other) + _times(one, other, state)
    found += by_place(one.place, other.place, state=state, spread=spread)
    found += _sides(one, other, state) + _figures(one, other) + _one_report(one, other)
    if one.weapon is not None and one.weapon == other.weapon:
        found.append(weighed("event.same_weapon"))
    if one.origin.report != other.origin.report and _same_words(one, other):
        found.append(weighed("event.same_words"))
    return found


def _same_words(one: EventNote, other: EventNote) -> bool:
    """Return whether both print the same long words within days: a copy; short ones are said of many happenings."""
    if len(one.words) < _LONG or fold(one.words) != fold(other.words):
        return False
    days = one.origin.published, other.origin.published
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= _TOLD_WITH


def compare(left: str, one: EventNote, right: str, other: EventNote) -> Link | None:
    """Return the link of two claims told of one happening, null when the score does not reach the threshold."""
    found = reasons(one, other)
    if found is None or total(found) < weight("event.threshold"):
        return None
    return Link(kind="event", left=left, right=right, score=total(found), reasons=found)


def exclude(one: EventNote, other: EventNote) -> bool:
    """Return whether two claims cannot be of one happening, whatever else is told of it."""
    found = reasons(one, other)
    return found is not None and total(found) <= weight("event.excluded")
