"""The day ruler: the one control that turns the whole site back to a day, with a tick for each day reports came out.

Decides where ticks stand (by month when the days are too many), which day is the one before and after, and how many
reports were out. The day itself is kept in the address (`as_of`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Final

from sijill.web.positions import spot

MOST_TICKS: Final = 120


@dataclass(frozen=True)
class Tick:
    """A day or a month: what it is called, its last day, how many reports, and the classes that draw it."""

    called: str
    day: str
    reports: int
    classes: str


@dataclass(frozen=True)
class Ruler:
    """What the control shows for a day: `length` days from `first` to `last`, `at` the day asked for."""

    first: str
    last: str
    length: int
    at: int
    ticks: list[Tick]
    before: str | None
    after: str | None
    out: int
    reports: int


def _grouped(days: Sequence[tuple[str, int]]) -> list[tuple[str, str, int]]:
    """Return (what it is called, its last day, reports) of each day, or of each month when the days are too many."""
    if len(days) <= MOST_TICKS:
        return [(day, day, n) for day, n in days]
    months = groupby(days, key=lambda pair: pair[0][:7])
    listed = [(month, list(pairs)) for month, pairs in months]
    return [(month, pairs[-1][0], sum(n for _, n in pairs)) for month, pairs in listed]


def _since(first: str, day: str) -> int:
    return (date.fromisoformat(day) - date.fromisoformat(first)).days


def ticks_of(days: Sequence[tuple[str, int]]) -> list[Tick]:
    """Return a tick per day or month with its position and a height of one to five.

    >>> ticks_of([("2016-01-01", 1), ("2016-01-11", 5)])[1]
    Tick(called='2016-01-11', day='2016-01-11', reports=5, classes='a400 n5')
    """
    groups = _grouped(days)
    if not groups:
        return []
    length = max(1, _since(groups[0][1], groups[-1][1]))
    most = max(n for _, _, n in groups)
    return [
        Tick(called, day, n, f"{spot('a', 100 * _since(groups[0][1], day) / length)} n{max(1, round(5 * n / most))}")
        for called, day, n in groups
    ]


def ruler_of(days: Sequence[tuple[str, int]], undated: int, as_of: str | None) -> Ruler | None:
    """Return the control for a record's days, null when no report has one.

    `undated` reports are counted in the whole and were out on no day.
    """
    if not days:
        return None
    first, last = days[0][0], days[-1][0]
    now = as_of or last
    length = max(1, _since(first, last))
    listed = [day for day, _ in days]
    dated = sum(n for _, n in days)
    return Ruler(
        first, last, length, min(length, max(0, _since(first, now))), ticks_of(days),
        max((day for day in listed if day < now), default=None),
        min((day for day in listed if day > now), default=None) if as_of else None,
        sum(n for day, n in days if day <= as_of) if as_of else dated + undated, dated + undated,
    )  # fmt: skip
