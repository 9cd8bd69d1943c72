"""Series: which figures count the same thing, and how the values of a series stand to each other over time.

The same thing: measure, unit and scope agree, the sides do not differ, and what is counted does not differ (civilians
are not fighters). A value printed by many is one point with many claims; points are in
order of what they count up to, then of publication. What is compared is each point with the one before it. Leaves how
two points relate to `tolls`, the estimate to `best`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from sijill.linking.bounds import is_bounded
from sijill.linking.camps import same_camp
from sijill.linking.counted_kinds import counted_kind, is_whole_kind, may_count_same
from sijill.linking.days import iso_day
from sijill.linking.notes import FigureNote
from sijill.linking.revisions import Revision
from sijill.linking.told import OriginVoice
from sijill.model.record import Point

_ORDER: dict[Revision | None, int] = {"old": 0, None: 1, "new": 2}
NO_CAMPS: Mapping[str, str] = MappingProxyType({})


def counts_same(one: FigureNote, other: FigureNote, camp: Mapping[str, str] = NO_CAMPS) -> bool:
    """Return whether two figures of one event or campaign count the same thing, whoever is said to have caused it.

    >>> from sijill.engine.trying import figures
    >>> one, other = figures("قتل ستة مدنيين في قصف سرت.", "قتل سبعة مدنيين في قصف سرت.")
    >>> counts_same(one, other)
    True
    """
    if one.measure != other.measure or (one.unit != other.unit and one.measure != "duration"):
        return False
    if not same_camp(one.side, other.side, camp):
        return False
    if one.measure == "strikes" and not same_camp(one.by, other.by, camp):
        return False
    return one.measure == "duration" or may_count_same(one.counted, other.counted)


def groups(figures: Iterable[FigureNote], camp: Mapping[str, str] = NO_CAMPS) -> list[list[FigureNote]]:
    """Return the figures that count the same thing together, each group in the order of its claims' ids.

    Those that name their side and count anybody come first, then values that several give; each further one joins the
    group it fits best: of a list of counts the one that others give is held against theirs.

    >>> from sijill.engine.trying import figures
    >>> [len(group) for group in groups(figures("قتل ستة وأصيب تسعة في قصف سرت.", "قتل سبعة في قصف سرت."))]
    [2, 1]
    """
    held: list[list[FigureNote]] = []
    figures = list(figures)
    given = Counter((f.low, f.high) for f in figures)
    ordered = sorted(
        figures,
        key=lambda f: (f.side is None, counted_kind(f.counted) is not None, -given[f.low, f.high], f.claim),
    )
    for figure in ordered:
        fitting = [group for group in held if all(_together(figure, other, camp) for other in group)]
        if fitting:
            max(fitting, key=lambda group: (*_likeness(figure, group), group[0].claim)).append(figure)
        else:
            held.append([figure])
    return [sorted(group, key=lambda f: f.claim) for group in held]


def _together(one: FigureNote, other: FigureNote, camp: Mapping[str, str]) -> bool:
    """Return whether two figures may be points of one series; what one teller counts apart are two counts."""
    if not counts_same(one, other, camp) or _is_part_of(one, other) or _is_part_of(other, one):
        return False
    apart = (one.low, one.high) != (other.low, other.high) and not (one.revised or other.revised)
    return not (apart and one.origin.report == other.origin.report and one.origin.chain == other.origin.chain)


def _is_part_of(one: FigureNote, other: FigureNote) -> bool:
    """Return whether one is called a part of what the other counts wholly: no value of its series."""
    return one.part and not other.part and is_whole_kind(one.counted) and is_whole_kind(other.counted)


def _likeness(figure: FigureNote, group: list[FigureNote]) -> tuple[bool, int, int, int]:
    kind = counted_kind(figure.counted)
    sides = sum(other.side == figure.side for other in group)
    equal = any((other.low, other.high) == (figure.low, figure.high) for other in group)
    return equal, sides, sum(counted_kind(other.counted) == kind for other in group), len(group)


def counted_up_to(figure: FigureNote) -> int | None:
    """Return the day a figure counts up to: the end of its own time, else the day it was printed.

    An incident's toll is counted on from day to day, so that its time, the incident's, says nothing of how far.

    >>> from sijill.engine.trying import figures
    >>> from sijill.linking.days import iso_day
    >>> [iso_day(counted_up_to(note)) for note in figures("قتل ستة مدنيين في قصف سرت أمس.")]
    ['2016-12-07']
    """
    if figure.scope == "incident" and figure.origin.published is not None:
        return figure.origin.published
    if figure.time is not None and figure.time.latest is not None:
        return figure.time.latest
    return figure.origin.published


def points(figures: list[FigureNote], voice_of: OriginVoice) -> list[tuple[Point, list[FigureNote]]]:
    """Return the points of a series in order, each with the figures behind it; unbounded figures are no points.

    >>> from sijill.engine.trying import figures, own_voice
    >>> told = figures("قتل ستة في قصف سرت.", "قتل سبعة في قصف سرت.")
    >>> [point.value for point, _ in points(told, own_voice)]
    [6, 7]
    """
    values: defaultdict[tuple[object, ...], list[FigureNote]] = defaultdict(list)
    for figure in figures:
        if is_bounded((figure.low, figure.high)):
            values[figure.low, figure.high, figure.qualifier].append(figure)
    made = [(_point(held, voice_of), held) for held in values.values()]
    return sorted(made, key=lambda pair: (pair[0].as_of or "9999", _first(pair[1]), pair[0].claims))


def _first(figures: list[FigureNote]) -> tuple[str, int, int]:
    """Return when a value was first in print; in one report the old count comes before, the new after."""
    return min((figure.origin.seen, _ORDER[figure.revised], figure.sentence) for figure in figures)


def _point(figures: list[FigureNote], voice_of: OriginVoice) -> Point:
    ordered = sorted(figures, key=lambda f: (f.origin.seen, f.claim))
    days = [day for figure in ordered if (day := counted_up_to(figure)) is not None]
    voices = sorted({voice.id for figure in ordered if (voice := voice_of(figure.origin)) is not None})
    one = ordered[0]
    return Point(
        low=one.low, high=one.high, value=one.value, qualifier=one.qualifier,
        as_of=iso_day(min(days)) if days else None, voices=voices, claims=[figure.claim for figure in ordered],
    )
