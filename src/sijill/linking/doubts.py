"""Doubts: why two figures that exclude each other may not be rivals: one a part of the other, or counting other people.

Decides from what the sentences say of each figure: a part called one, whose and of what kind the counted are, who
fired, whether the attacker is among them, how vague the number is. Leaves what is left to contradict to `tolls`.
"""

from msgspec.structs import replace

from sijill.linking.bounds import is_close
from sijill.linking.counted_kinds import FIGHTING, counted_kind, is_whole_kind, nationality
from sijill.linking.nearness import WIDE, gap_of, is_day, is_open, lies_in
from sijill.linking.notes import FigureNote, PlaceNote, TimeNote
from sijill.model.codes import Relation
from sijill.model.record import Point

VAGUE = frozenset({"few", "several", "some", "few_tens", "tens", "hundreds", "thousands", "many"})
_FAR = 3.0  # times a vague number must be off before no number fits both
_OTHER_SCOPE = 10.0  # times apart from which on two tolls may well count different things
_TWICE = 2.0  # times apart from which on the next day's toll is another
_FEW = 2  # days
_UNSAID: frozenset[str | None] = frozenset({None})


def called_part(smaller: list[FigureNote], larger: list[FigureNote]) -> bool:
    """Return whether the smaller figure is one that its sentences call a part, of a whole that the larger may be.

    >>> from sijill.engine.trying import figures
    >>> some = figures("قتل تسعة أشخاص في قصف سرت، من بينهم ثلاثة أشخاص من عائلة واحدة.")
    >>> called_part(some[1:], some[:1]), called_part(some[:1], some[:1])
    (True, False)
    """
    called = all(figure.part and is_whole_kind(figure.counted) for figure in smaller)
    return called and not all(figure.part for figure in larger)


def is_part(larger: list[FigureNote], smaller: list[FigureNote]) -> bool:
    """Return whether the smaller figure counts a kind of people that the larger, of all of them, includes.

    What a sentence calls a part says its kind elsewhere: "25 killed, nine of them reporters".

    >>> from sijill.engine.trying import figures
    >>> is_part(figures("قتل تسعة أشخاص في قصف سرت."), figures("قتل ثلاثة أطفال في قصف سرت."))
    True
    """
    whole = {_kind(figure) for figure in larger}
    part = {_kind(figure) for figure in smaller if not (figure.part and is_whole_kind(figure.counted))}
    return None in whole and None not in part and bool(part) and not part <= FIGHTING


def _kind(figure: FigureNote) -> str | None:
    """Return the kind of people a figure counts, a nation too."""
    return counted_kind(figure.counted) or nationality(figure.counted)


def too_vague(one: Point, other: Point) -> bool:
    """Return whether a number is so vague that another not far off does not exclude it: "dozens" and 180.

    >>> vague = Point(low=20, high=99, value=None, qualifier="tens", as_of=None, voices=[], claims=[])
    >>> plain = Point(low=180, high=180, value=180, qualifier="exact", as_of=None, voices=[], claims=[])
    >>> too_vague(vague, plain), too_vague(plain, plain)
    (True, False)
    """
    vague = one.qualifier in VAGUE or other.qualifier in VAGUE
    return vague and is_close((one.low, one.high), (other.low, other.high), _FAR)


def other_scope(ones: list[FigureNote], others: list[FigureNote]) -> bool:
    """Return whether two figures count over times or towns that differ, or are ten times apart, not both of one day.

    The toll of Sunday's raids is no rival of Monday's, nor of nine days of them, nor the next town's of this one's.

    >>> from sijill.engine.trying import figures
    >>> other_scope(figures("قتل ستة في قصف سرت أمس."), figures("قتل تسعة في قصف سرت أمس."))
    False
    """
    if all(_elsewhere(a.place, b.place) for a in ones for b in others):
        return True
    spans = [(a.time, b.time) for a in ones for b in others if a.time is not None and b.time is not None]
    close = any(is_close((a.low, a.high), (b.low, b.high), _TWICE) for a in ones for b in others)
    if spans and all(_differ(mine, theirs, 1 if close else 0) for mine, theirs in spans):
        return True
    of_one_day = any(is_day(mine) and mine == replace(theirs, text=mine.text) for mine, theirs in spans)
    return not of_one_day and not any(
        is_close((a.low, a.high), (b.low, b.high), _OTHER_SCOPE) for a in ones for b in others
    )


def _elsewhere(one: PlaceNote | None, other: PlaceNote | None) -> bool:
    """Return whether two figures are each said to be of a town, neither in the other."""
    if one is None or other is None or one.inferred or other.inferred or one.name == other.name:
        return False
    wide = one.kind in WIDE or other.kind in WIDE
    return not wide and not lies_in(one, other) and not lies_in(other, one)


def _differ(one: TimeNote, other: TimeNote, off: int) -> bool:
    """Return whether two times lie more than so many days apart, or one is a day and the other days on end."""
    if gap_of(one, other) > off:
        return True
    lengths = [(time.latest or 0) - (time.earliest or 0) for time in (one, other)]
    return not is_open(one) and not is_open(other) and _is_exact(one, other) and abs(lengths[0] - lengths[1]) > _FEW


def _is_exact(one: TimeNote, other: TimeNote) -> bool:
    """Return whether two times are told in days: a week or a month says when it was, not for how long."""
    return one.precision == "day" and other.precision == "day"


def doubted(ones: list[FigureNote], others: list[FigureNote], rule: str) -> tuple[Relation, str]:
    """Return a contradiction, or undetermined where not both say whose or what they count.

    Whose: of which side; of what is fired, by whom; of what kind; over which days; and whether an attacker is counted
    with his victims.

    >>> from sijill.engine.trying import figures
    >>> doubted(figures("قتل ستة مدنيين في قصف سرت."), figures("قتل تسعة مدنيين في قصف سرت."), "bounds_exclude")
    ('contradicts', 'bounds_exclude')
    """
    if any(_whose(a) != _whose(b) and None in (_whose(a), _whose(b)) for a in ones for b in others):
        return "undetermined", "whose_unclear"
    if ones[0].measure == "strikes" and any(_fired_by_unsaid(a, b) for a in ones for b in others):
        return "undetermined", "by_unclear"
    if any(a.with_attacker for a in ones) != any(b.with_attacker for b in others):
        return "undetermined", "attacker_unclear"
    if any(all(figure.part and is_whole_kind(figure.counted) for figure in some) for some in (ones, others)):
        return "undetermined", "kind_unclear"
    if other_scope(ones, others):
        return "undetermined", "scope_unclear"
    kinds = [{_kind(figure) for figure in figures} for figures in (ones, others)]
    if _UNSAID & kinds[0] ^ _UNSAID & kinds[1] and not kinds[0] | kinds[1] <= {None, *FIGHTING}:
        return "undetermined", "kind_unclear"
    return "contradicts", rule


def _fired_by_unsaid(one: FigureNote, other: FigureNote) -> bool:
    """Return whether two reports do not both say who fired what they count; one report speaks of one who fired."""
    return one.origin.report != other.origin.report and (one.by is None or other.by is None)


def _whose(figure: FigureNote) -> str | None:
    """Return the side whose people a figure counts, by name or only described ("two of the police")."""
    return figure.side or figure.side_label
