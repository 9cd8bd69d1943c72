"""Bounds: how two figures that count the same thing stand to each other, from what they allow, never from an average.

An open end allows everything beyond it. "several" and "tens" bound too; "many" allows all and compares to nothing.
Leaves what follows for a later figure to `tolls`.
"""

from typing import Literal

Number = int | float
Bounds = tuple[Number | None, Number | None]
Stands = Literal["same", "overlap", "below", "above"]


def stands(one: Bounds, other: Bounds) -> Stands:
    """Return how the first stands to the second: the same bounds, overlapping, wholly below or wholly above it.

    >>> stands((701, None), (720, 720)), stands((34, 34), (41, 41)), stands((5, 5), (5, 5))
    ('overlap', 'below', 'same')
    """
    (low, high), (other_low, other_high) = one, other
    if high is not None and other_low is not None and high < other_low:
        return "below"
    if low is not None and other_high is not None and low > other_high:
        return "above"
    return "same" if one == other else "overlap"


def is_bounded(bounds: Bounds) -> bool:
    """Return whether a figure says anything that another can agree with or contradict.

    >>> is_bounded((3, None)), is_bounded((None, None))
    (True, False)
    """
    return bounds != (None, None)


def common(all_bounds: list[Bounds]) -> Bounds | None:
    """Return what all of them allow, null when nothing fits all.

    >>> common([(701, None), (720, 720)]), common([(1, 2), (3, 4)])
    ((720, 720), None)
    """
    lows = [low for low, _ in all_bounds if low is not None]
    highs = [high for _, high in all_bounds if high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    return None if low is not None and high is not None and low > high else (low, high)


def is_close(one: Bounds, other: Bounds, factor: float = 1.5) -> bool:
    """Return whether the nearest values two figures allow lie within a factor of each other.

    >>> is_close((701, None), (720, 720)), is_close((3, 3), (45, 45))
    (True, False)
    """
    relation = stands(one, other)
    if relation in ("same", "overlap"):
        return True
    lower, higher = (one[1], other[0]) if relation == "below" else (other[1], one[0])
    return lower is not None and higher is not None and higher <= lower * factor
