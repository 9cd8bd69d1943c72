"""The step chart of a series: a line at the lowest total still possible, a band up to the highest stated, a mark each.

Decides positions only, in percent (x by day, y by value). A later total below the line does not move it: that is for
people to rule on. Points without a day are left out and counted.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from sijill.web.ladder import Scale, nice, numbers
from sijill.web.page import Row
from sijill.web.positions import spot

_MARKS: Final = {"more_than": "up", "at_least": "up ge", "range": "rng", "about": "abt", "nearly": "abt"}
_AWAY, _WIDE, _TALL = 9.0, 13.0, 8.0  # percent: from mark to label, and what a label takes
HEIGHT: Final = 1000.0  # the chart's own units


@dataclass(frozen=True)
class Mark:
    """A point: its classes and what it stands for."""

    classes: str
    point: Row
    label: str | None = ""  # where its number stands: above (""), below, null where others leave it no room


@dataclass(frozen=True)
class Chart:
    """What the template draws: SVG coordinates in units of 0 to 1000, marks and labels by class."""

    line: str
    bands: list[tuple[float, float, float, float]]  # x, y, width, height
    marks: list[Mark]
    across: list[tuple[str, str]]  # ISO month, class
    up: list[tuple[float, str, float]]  # value, class, y in chart units
    undated: int


def _months(first: date, last: date) -> list[date]:
    months = [date(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1, 1) for n in range(600)]
    inside = [month for month in months if month <= last]
    every = max(1, len(inside) // 8)
    return inside[::every]


def _top(points: list[Row]) -> Scale:
    most = max((number for point in points for number in numbers(point)), default=1.0)
    step = nice(most / 4)
    return Scale(0.0, step * (int(most / step) + 1))


def step_chart(points: list[Row]) -> Chart | None:
    """Return the chart of a series' points, null when they have fewer than two days."""
    dated = sorted((p for p in points if p["as_of"] and numbers(p)), key=lambda point: point["as_of"])
    if len({point["as_of"] for point in dated}) < 2:
        return None
    days = [date.fromisoformat(point["as_of"][:10]) for point in dated]
    start, length = days[0].toordinal(), max(1, (days[-1] - days[0]).days * 1.08)
    xs = [100 * (day.toordinal() - start) / length for day in days]
    scale = _top(dated)
    line, bands, floor = [], [], 0.0
    for n, (x, point) in enumerate(zip(xs, dated, strict=True)):
        until = xs[n + 1] if n + 1 < len(xs) else 100.0
        low = float(point["low"]) if point["low"] is not None else floor
        high = float(point["high"]) if point["high"] is not None else max(numbers(point))
        line.append((x, floor))
        floor = max(floor, low)
        line += [(x, floor), (until, floor)]
        if high > floor:
            bands.append((x * 10, HEIGHT - scale.at(high) * 10, (until - x) * 10, scale.at(high - floor) * 10))
    drawn = " ".join(f"{x * 10:.1f},{HEIGHT - scale.at(y) * 10:.1f}" for x, y in line[1:])
    months = [
        (month.isoformat()[:7], spot("x", max(0.0, 100 * (month.toordinal() - start) / length)))
        for month in _months(days[0], days[-1])
    ]
    up = [
        (tick, spot("y", scale.at(tick)), HEIGHT - scale.at(tick) * 10) for tick in [0.0, *scale.ticks()] if tick >= 0
    ]
    places = labelled([(x, scale.at(_base(point))) for x, point in zip(xs, dated, strict=True)])
    marks = [
        Mark(_mark(point, x, scale), point, place) for x, point, place in zip(xs, dated, places, strict=True)
    ]
    return Chart(drawn, bands, marks, months, list(dict.fromkeys(up)), len(points) - len(dated))


def _mark(point: Row, x: float, scale: Scale) -> str:
    kind = _MARKS.get(point["qualifier"], "" if point["value"] is not None else "rng")
    low, high = point["low"], point["high"]
    tall = scale.at(float(high) - float(low)) if kind in ("rng", "abt") and None not in (low, high) else 0.0
    return f"m {kind} {spot('x', x)} {spot('y', scale.at(_base(point)))} {spot('h', tall)}"


def _base(point: Row) -> float:
    """Return where the mark of a point stands: its value, of a range its lower end."""
    is_range = point["qualifier"] == "range" or point["value"] is None
    return float((point["low"] if is_range and point["low"] is not None else point["value"]) or point["low"] or 0)


def labelled(points: list[tuple[float, float]]) -> list[str | None]:
    """Return of each point, in percent, where its label has room: above, below, or nowhere (the table has the number).

    >>> labelled([(0, 50), (1, 50), (2, 50), (60, 50)])
    ['', 'below', None, '']
    """
    taken: list[tuple[float, float]] = []
    found: list[str | None] = []
    for x, y in points:
        places = (("", (x, y + _AWAY)), ("below", (x, y - _AWAY)))
        free = next(((name, at) for name, at in places if all(_apart(at, other) for other in taken)), None)
        found.append(free[0] if free else None)
        taken += [free[1]] if free else []
    return found


def _apart(at: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(at[0] - other[0]) > _WIDE or abs(at[1] - other[1]) > _TALL
