"""Positions as classes: `a51` puts a mark at 12.75 %, so no page needs an inline style and the policy stays strict.

Decides the grid (a quarter of a percent) and the stylesheet that gives each class its value.
"""

from functools import cache
from typing import Final

STEPS_PER_PERCENT: Final = 4
_AXES: Final = "abxyh"  # start, end, across, up, height
_COUNTS: Final = {"i": 10, "n": 6}  # stair steps, ruler heights


def spot(axis: str, percent: float) -> str:
    """Return the class that puts something at a percentage of its axis; what lies outside is put at the edge.

    >>> spot("a", 12.8), spot("b", 140)
    ('a51', 'b400')
    """
    return f"{axis}{round(min(100.0, max(0.0, percent)) * STEPS_PER_PERCENT)}"


@cache
def stylesheet() -> str:
    """Return the rules behind the classes.

    >>> "{" in stylesheet()
    True
    """
    rules = [
        f".{axis}{step}{{--{axis}:{step / STEPS_PER_PERCENT:g}}}"
        for axis in _AXES
        for step in range(100 * STEPS_PER_PERCENT + 1)
    ]
    rules += [f".{name}{n}{{--{name}:{n}}}" for name, most in _COUNTS.items() for n in range(most)]
    return "\n".join(rules)
