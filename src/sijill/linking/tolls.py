"""Tolls: what the points of one series show: where voices agree, what updates what, which values exclude each other.

Decides which points are compared: each with the one before it, and for contradictions those further apart between which
nothing was updated. Leaves how two stand to each other to `toll_relations`, which figures are one series to `series`.
"""

from sijill.linking.figures_told import figure_told, independent
from sijill.linking.finding_words import say_bounds
from sijill.linking.findings import constant, finding, voices_of
from sijill.linking.notes import FigureNote
from sijill.linking.told import OriginVoice
from sijill.linking.toll_relations import Held, relate
from sijill.model import Finding
from sijill.model.codes import Relation
from sijill.model.record import Point

_MOST_POINTS = 24  # a series of more values is compared between neighbours only


def toll_findings(points: list[Held], voice_of: OriginVoice, total: bool, subject: str) -> list[Finding]:
    """Return the findings of a series: each point against the one before, and contradictions further apart.

    >>> from sijill.engine.trying import figures, own_voice
    >>> from sijill.linking.series import points
    >>> held = points(figures("قتل ستة في قصف سرت.", "قتل سبعة في قصف سرت."), own_voice)
    >>> [found.relation for found in toll_findings(held, own_voice, False, "q1")]
    ['contradicts']
    """
    found = [_repeated(held, voice_of, subject) for held in points]
    settled: set[int] = set()
    for before, at in _neighbours(points):
        related = relate(points[before], points[at], voice_of, total)
        if related is not None:
            if related[0] == "updates":
                settled.add(at)
            found.append(_compared(points[before], points[at], related, voice_of, subject))
    if len(points) <= _MOST_POINTS:
        found += _far_apart(points, settled, voice_of, total, subject)
    return [one for one in found if one is not None]


def _neighbours(points: list[Held]) -> list[tuple[int, int]]:
    """Return which points are compared: each with the one before, and past values that are only called earlier ones."""
    pairs = []
    for at in range(1, len(points)):
        before = at - 1
        pairs.append((before, at))
        while before > 0 and all(figure.revised == "old" for figure in points[before][1]):
            before -= 1
            pairs.append((before, at))
    return pairs


def _far_apart(
    points: list[Held], settled: set[int], voice_of: OriginVoice, total: bool, subject: str
) -> list[Finding | None]:
    """Compare points that are no neighbours and between which nothing was updated: only contradictions count."""
    found: list[Finding | None] = []
    for at, one in enumerate(points):
        for later in range(at + 2, len(points)):
            if settled.isdisjoint(range(at + 1, later + 1)):
                related = relate(one, points[later], voice_of, total)
                if related is not None and related[0] == "contradicts":
                    found.append(_compared(one, points[later], related, voice_of, subject))
    return found


def _repeated(held: Held, voice_of: OriginVoice, subject: str) -> Finding | None:
    """Return the agreement of independent voices on one value, null when only one gives it."""
    point, figures = held
    told = independent(_seen(figures), voice_of)
    voices = len(voices_of(told))
    if point.value == 1 and len({figure.counted for figure in figures}) > 1:
        return None  # "a soldier", "a girl": one is said of many
    if voices < 2 or len({figure.origin.report for figure in figures}) < 2:
        return None
    gaps = {"one": lambda language: say_bounds((point.low, point.high), language), "voices": constant(voices)}
    return finding("agrees", figures[0].measure, "one_value", told, gaps, subject=subject)


def _seen(figures: list[FigureNote]) -> list[FigureNote]:
    """Return figures in the order they were seen in print."""
    return sorted(figures, key=lambda figure: (figure.origin.seen, figure.claim))


def _compared(
    earlier: Held, later: Held, related: tuple[Relation, str], voice_of: OriginVoice, subject: str
) -> Finding:
    (one, ones), (other, others) = earlier, later
    told = [figure_told(figure, voice_of) for figure in (*_seen(ones), *_seen(others))]
    gaps = {
        "one": lambda language: say_bounds((one.low, one.high), language),
        "other": lambda language: say_bounds((other.low, other.high), language),
    }
    return finding(
        related[0], ones[0].measure, related[1], told, gaps, subject=subject, strength=1.0 + _distance(one, other),
        first=len(ones),
    )


def _distance(one: Point, other: Point) -> float:
    """Return how far apart two points lie, from 0 (touching) towards 1, as a share of the larger."""
    ends = [(point.low if point.low is not None else point.high) or 0 for point in (one, other)]
    return round(abs(ends[0] - ends[1]) / max(*ends, 1), 3)
