"""A temporal constraint network: instants, bounds on how far apart they lie, and which of them cannot all be true.

Simple temporal problem (Dechter, Meiri and Pearl, Artificial Intelligence 49, 1991): a set of bounds is consistent when
its distance graph has no negative cycle, and the bounds on a negative cycle are a conflict.
"""

import msgspec


class Bound(msgspec.Struct, frozen=True):
    """`low` <= `later` - `earlier` <= `high`, in days (null: open); `told` names what says so."""

    earlier: str
    later: str
    low: float | None
    high: float | None
    told: str


def _edges(bounds: list[Bound]) -> list[tuple[str, str, float, int]]:
    edges = []
    for at, bound in enumerate(bounds):
        if bound.high is not None:
            edges.append((bound.earlier, bound.later, bound.high, at))
        if bound.low is not None:
            edges.append((bound.later, bound.earlier, -bound.low, at))
    return edges


def conflict(bounds: list[Bound]) -> list[str]:
    """Return what is told by the bounds of one contradiction, in the order given; empty when all can be true.

    >>> start = Bound("origin", "start", 0, 9, "mid-May")
    >>> end = Bound("origin", "end", 211, 211, "17 December")
    >>> conflict([start, end, Bound("start", "end", 228, 259, "eight months")])
    ['mid-May', '17 December', 'eight months']
    """
    edges = _edges(bounds)
    points = sorted({point for one, other, _, _ in edges for point in (one, other)})
    far = dict.fromkeys(points, 0.0)
    came: dict[str, tuple[str, int]] = {}
    last = None
    for _ in points:
        last = None
        for one, other, length, at in edges:
            if far[one] + length < far[other] - 1e-9:
                far[other], came[other], last = far[one] + length, (one, at), other
        if last is None:
            return []
    return [bounds[at].told for at in sorted(_cycle(came, last, len(points)))] if last is not None else []


def _cycle(came: dict[str, tuple[str, int]], point: str, steps: int) -> set[int]:
    """Return which bounds stand on the negative cycle that leads to a point."""
    for _ in range(steps):
        point = came[point][0]
    held, at = set(), point
    while True:
        at, bound = came[at]
        held.add(bound)
        if at == point:
            return held
