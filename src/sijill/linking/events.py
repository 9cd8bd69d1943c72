"""Events: whether two event claims tell of one happening. Each question gives at most one reason with its weight.

Place, type and day decide; actors, targets, means, figures and words add; what one report keeps apart, what did not
happen and what lies elsewhere or years away takes off. Control of a place is a state: two dates of one capture are one
event with two dates, while another side or another year is another event.
"""

from sijill.languages.spelling import fold
from sijill.linking.allies import share_side
from sijill.linking.bounds import is_close, stands
from sijill.linking.event_times import REAL, by_times
from sijill.linking.nearness import by_parties, by_place, is_day
from sijill.linking.notes import EventNote
from sijill.linking.type_families import families_of, is_state
from sijill.linking.weights import total, weighed, weight
from sijill.linking.wording import alike
from sijill.model import Link
from sijill.model.codes import HAPPENED
from sijill.model.record import Weighed

_SPREAD = frozenset({"Air/drone strike", "Shelling/artillery/missile attack", "Armed clash"})
_TRIED = HAPPENED | {"attempted"}
SYMMETRIC = frozenset({"Armed clash"})
_TOLD_WITH = 7
_FEW, _MANY = 3, 10  # numbers below the first are said of many happenings
_MOST_EQUAL = 2.5
_LONG = 40  # characters
_WIDE_TIMES = frozenset({"month", "season", "year"})
_COPIED = 0.3  # of the wording


def _types(one: EventNote, other: EventNote) -> list[Weighed] | None:
    if one.type == other.type:
        return [weighed("event.same_type")]
    return [weighed("event.akin_type")] if families_of(one.type) & families_of(other.type) else None


def _realis(one: EventNote, other: EventNote) -> list[Weighed]:
    if one.realis == other.realis or (one.realis in REAL and other.realis in REAL):
        return []
    if {one.realis, other.realis} <= _TRIED:
        return [weighed("event.other_outcome")]
    return [weighed("event.other_realis")]


def _sides(one: EventNote, other: EventNote, state: bool) -> list[Weighed]:
    if state:
        return _takers(one, other) + _losers(one, other)
    if one.type in SYMMETRIC and other.type in SYMMETRIC:
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
    """Return what speaks for and against one happening, null where the kinds of event have nothing in common.

    >>> from sijill.engine.trying import events
    >>> (_, one), (_, other) = events("قصف الجيش مستشفى في سرت أمس.", "قصفت سرت يوم الثلاثاء.")
    >>> [reason.rule for reason in reasons(one, other)]
    ['event.same_type', 'event.same_day', 'event.same_place']
    """
    types = _types(one, other)
    if types is None:
        return None
    state = is_state(one.type) and is_state(other.type)
    spread = one.type in _SPREAD and other.type in _SPREAD
    found = types + _realis(one, other) + by_times(one, other, state)
    found += by_place(one.place, other.place, state=state, spread=spread)
    found += _sides(one, other, state) + _figures(one, other) + _one_report(one, other)
    if one.weapon is not None and one.weapon == other.weapon:
        found.append(weighed("event.same_weapon"))
    if one.origin.report != other.origin.report:
        found += _copied(one, other)
    return found


def _copied(one: EventNote, other: EventNote) -> list[Weighed]:
    """Return the reason that one text gives both within days: the same long words, or what two copies are about first.

    Short words are said of many happenings, and a text is printed again when the like happens again.
    """
    days = one.origin.published, other.origin.published
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _TOLD_WITH:
        return []
    if len(one.words) >= _LONG and fold(one.words) == fold(other.words):
        return [weighed("event.same_words")]
    return [weighed("event.same_copy")] if alike(one.text, other.text) >= _COPIED else []


def compare(left: str, one: EventNote, right: str, other: EventNote, margin: float = 0.0) -> Link | None:
    """Return the link of two claims told of one happening, null when the score is under the threshold by `margin`.

    >>> from sijill.engine.trying import events
    >>> (left, one), (right, other) = events("قصف الجيش مستشفى في سرت أمس.", "قصف الجيش مستشفى سرت يوم الثلاثاء.")
    >>> compare(left, one, right, other).kind
    'event'
    """
    found = reasons(one, other)
    if found is None or (score := total(found)) < weight("event.threshold") - margin:
        return None
    return Link(kind="event", left=left, right=right, score=score, reasons=found)


def is_vague(note: EventNote) -> bool:
    """Return whether a claim tells a happening without its day, recalled or by the month: more than one may fit.

    >>> from sijill.engine.trying import events
    >>> [is_vague(note) for _, note in events("قصف الجيش سرت في مايو 2016.", "قصف الجيش سرت أمس.")]
    [True, False]
    """
    if note.time is None or is_state(note.type):
        return note.background and (note.time is None or not is_day(note.time))
    return note.time.precision in _WIDE_TIMES or (note.background and not is_day(note.time))


def exclude(one: EventNote, other: EventNote) -> bool:
    """Return whether two claims cannot be of one happening, whatever else is told of it.

    >>> from sijill.engine.trying import events
    >>> (_, one), (_, other) = events("قصف الجيش مستشفى في سرت أمس.", "قصف الجيش مستشفى في سرت في مايو 2012.")
    >>> exclude(one, other)
    True
    """
    found = reasons(one, other)
    return found is not None and total(found) <= weight("event.excluded")
