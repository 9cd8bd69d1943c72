"""Durations as figures: how long something took, with the bounds its words give.

Decides the value and unit of a duration that is told as a figure. Reads the times of the Scene. Leaves numbers and bare
nouns to `figures_counted`.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from sijill.languages.chart import Item
from sijill.model import TimeMention
from sijill.model.codes import Qualifier
from sijill.reading.durations import timex_duration
from sijill.reading.figures_counted import Counted
from sijill.reading.scene import Scene

_DURATION: Final = re.compile(r"P(T?)(\d+(?:\.\d+)?)([YMWDHS])")
_UNIT: Final = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour", "S": "second"}


def durations(scene: Scene) -> Iterator[Counted]:
    """Yield the durations; two of one unit joined behind "between" bound one (بين 7 سنوات و14 سنة).

    >>> from sijill.reading.trying import scene
    >>> [(found.value, found.unit) for found in durations(scene("حكم عليه بالسجن 7 سنوات"))]
    [(7, 'year')]
    """
    before: Counted | None = None
    items = dict(scene.draft.time_items)
    for time in scene.draft.times:
        found = _from_duration(scene, time, items)
        if found is None:
            continue
        if before is not None and _bounds_with(scene, before, found):
            low, high = before.low, found.high
            before = Counted(before.first, found.last, None, "range", low, high, None, found.unit, "duration")
            continue
        if before is not None:
            yield before
        before = found
    if before is not None:
        yield before


def _bounds_with(scene: Scene, low: Counted, high: Counted) -> bool:
    joined = high.first == low.last + 1 and scene.tokens[high.first].form.startswith("و")
    between = low.first > 0 and scene.particle(low.first - 1) == "between"
    return joined and between and low.unit == high.unit and (low.value or 0) < (high.value or 0)


def _from_duration(scene: Scene, time: TimeMention, items: Mapping[int, Item]) -> Counted | None:
    if time.id not in scene.bounds:
        return None
    first, last = scene.covered(time.id)
    match = _DURATION.fullmatch(_lasting(time, items.get(first)))
    if match is None:
        return None
    amount = float(match[2])
    value = int(amount) if amount.is_integer() else amount
    unit = "minute" if match[1] and match[3] == "M" else _UNIT[match[3]]
    low, high, qualifier = _bounds(scene, first, value, time.mod)
    return Counted(first, last, value, qualifier, low, high, None, unit, "duration")


def _lasting(time: TimeMention, item: Item | None) -> str:
    """Return the duration a time is, or that of the counted units up to now: (السنوات السبع الماضية)."""
    if time.type == "DURATION":
        return time.value or ""
    fields = item.value if item is not None else {}
    count = fields.get("n")
    if fields.get("kind") != "units" or not isinstance(count, (int, float)):
        return ""
    return timex_duration(count, fields["unit"])


def _bounds(
    scene: Scene, first: int, value: int | float, mod: str | None
) -> tuple[int | float | None, int | float | None, Qualifier]:
    if mod == "APPROX":
        return round(value * 0.9, 6), round(value * 1.1, 6), "about"
    if mod == "MORE_THAN":
        return value + 1, None, "more_than"
    if mod == "LESS_THAN":
        return None, value - 1, "less_than"
    return value, value, "exact"
