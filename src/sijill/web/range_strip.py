"""A series in one line: every count it holds, and the bounds it comes to, on a small scale of its own.

Decides what is drawn of a series where its ladder has no room. Leaves shapes to `ladder`.
"""

from dataclasses import dataclass
from typing import Final

from sijill.web.ladder import meeting, numbers, scale_of, shape
from sijill.web.page import Row
from sijill.web.positions import spot

_MOST: Final = 12


@dataclass(frozen=True)
class Strip:
    """The classes of each mark, of the band where all can be true (null when nowhere), and the ends of the scale."""

    marks: list[str]
    band: str | None
    low: float
    high: float


def strip_of(series: Row) -> Strip:
    """Return the strip of a series.

    >>> one = {"low": 9, "high": 9, "value": 9, "qualifier": "exact"}
    >>> strip_of({"points": [one, one | {"low": 28, "high": 28, "value": 28}]}).marks
    ['iv dot a115', 'iv dot a357']
    """
    points = [point for point in series["points"] if numbers(point)][:_MOST]
    scale = scale_of(number for point in points for number in numbers(point))
    bounds = meeting(points) if len(points) > 1 else None
    marks = [mark for point in points if (mark := shape(point, scale))]
    if bounds is None or bounds == (None, None):
        return Strip(marks, None, scale.low, scale.high)
    start = scale.at(bounds[0]) if bounds[0] is not None else 0.0
    end = scale.at(bounds[1]) if bounds[1] is not None else 100.0
    return Strip(marks, f"meet {spot('a', start)} {spot('b', end)}", scale.low, scale.high)
