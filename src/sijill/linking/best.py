"""Best, low and high of a series under a named rule, never an average. The rule is shown with the result.

* conservative: the smallest number that every independent voice's latest figure allows, else the lowest any gives
* representative: the value most independent voices give, the later one of equals
* informative: the most precise figure that fits most of the others: exact before bounded, later before earlier
"""

from collections.abc import Callable, Sequence
from typing import Final

import msgspec

from sijill.linking.bounds import Bounds, Number, common, stands
from sijill.model.record import Point

INFORMATIVE: Final = "informative"


class Estimate(msgspec.Struct, frozen=True):
    """Low, best and high of a series, and the rule they follow; null where nothing is said."""

    low: Number | None
    best: Number | None
    high: Number | None
    rule: str


def _bounds(point: Point) -> Bounds:
    return point.low, point.high


def _one_number(point: Point) -> Number | None:
    """Return the number a point stands for: the value printed, else the low end of its range."""
    return point.value if point.value is not None else point.low


def _range(points: Sequence[Point]) -> tuple[Number | None, Number | None]:
    """Return the lowest and highest bound: of what all allow when something does, else of all of them together."""
    shared = common([_bounds(point) for point in points])
    if shared is not None:
        return shared
    lows = [point.low for point in points if point.low is not None]
    highs = [point.high for point in points]
    return min(lows, default=None), None if None in highs else max(high for high in highs if high is not None)


def _conservative(points: Sequence[Point]) -> Number | None:
    shared = common([_bounds(point) for point in points])
    if shared is not None:
        return shared[0]
    return min((point.low for point in points if point.low is not None), default=None)


def _representative(points: Sequence[Point]) -> Number | None:
    at = max(range(len(points)), key=lambda n: (len(points[n].voices), n))
    return _one_number(points[at])


def _informative(points: Sequence[Point]) -> Number | None:
    def rank(at: int) -> tuple[int, bool, int]:
        fits = sum(stands(_bounds(points[at]), _bounds(other)) in ("same", "overlap") for other in points)
        return fits, points[at].low is not None and points[at].low == points[at].high, at

    return _one_number(points[max(range(len(points)), key=rank)])


RULES: Final[dict[str, Callable[[Sequence[Point]], Number | None]]] = {
    "conservative": _conservative,
    "representative": _representative,
    INFORMATIVE: _informative,
}


def estimate(points: Sequence[Point], rule: str = INFORMATIVE) -> Estimate:
    """Return low, best and high of a series' points (in as-of order) under a rule; KeyError for an unknown rule.

    >>> more = Point(low=701, high=None, value=700, qualifier="more_than", as_of=None, voices=["a"], claims=["f1"])
    >>> exact = Point(low=720, high=720, value=720, qualifier="exact", as_of=None, voices=["b"], claims=["f2"])
    >>> estimate([more, exact])
    Estimate(low=720, best=720, high=720, rule='informative')
    """
    if not points:
        return Estimate(None, None, None, rule)
    low, high = _range(points)
    return Estimate(low, RULES[rule](points), high, rule)
