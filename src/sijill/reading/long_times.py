"""Long times: seasons, quarters and halves of years, decades, centuries, and feasts, which stand in a year likewise.

Decides one `kind` of pattern in each function.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final

from sijill.reading import periods
from sijill.reading.calendar_times import year_said
from sijill.reading.feasts import feast_period
from sijill.reading.meaning import Fields, Meaning
from sijill.reading.periods import DAY, day_period
from sijill.reading.time_context import TimeContext


def _season(fields: Fields, context: TimeContext) -> Meaning:
    year, anchor = year_said(fields, context)
    if year is None and context.day and isinstance(shift := fields.get("shift"), int):
        this = periods.season_period(context.day.year, fields["season"])
        step = 0
        if shift < 0:
            step = 0 if this.last < context.day else -1
        elif shift > 0:
            step = 1 if this.first <= context.day else 0
        year, anchor = context.day.year + step, "published"
    return Meaning(periods.season_period(year, fields["season"]), anchor=anchor) if year else Meaning(vague=True)


def _week_of_year(fields: Fields, context: TimeContext) -> Meaning:
    year, anchor = year_said(fields, context)
    if year is None:
        return Meaning(vague=True)
    return Meaning(periods.week_period(dt.date.fromisocalendar(year, fields["n"], 1)), anchor=anchor)


def _quarter(fields: Fields, context: TimeContext) -> Meaning | None:
    year, anchor = year_said(fields, context)
    if year is None:
        return Meaning(vague=True)
    if n := fields.get("quarter"):
        period = periods.months_period(f"{year:04}-Q{n}", year, 3 * n - 2, 3) if n <= 4 else None
    else:
        n = fields["half"]
        period = periods.months_period(f"{year:04}-H{n}", year, 6 * n - 5, 6) if n <= 2 else None
    return Meaning(period, anchor=anchor) if period else None


def _decade(fields: Fields, context: TimeContext) -> Meaning:
    return Meaning(periods.years_period(fields["decade"] * 10, 10))


def _century(fields: Fields, context: TimeContext) -> Meaning | None:
    n = fields["n"]
    return Meaning(periods.years_period((n - 1) * 100, 100, begin=1)) if 1 <= n <= 30 else None


def _century_decade(fields: Fields, context: TimeContext) -> Meaning | None:
    """The first decade of the 21st century is 2000 to 2009."""
    century = fields.get("n")
    if century is None and context.day is not None and "shift" in fields:
        century = (context.day.year - 1) // 100 + 1 + fields["shift"]
    if century is None or not 1 <= century <= 30 or not 1 <= fields["decade_rank"] <= 10:
        return None
    return Meaning(periods.years_period((century - 1) * 100 + (fields["decade_rank"] - 1) * 10, 10))


def _holiday(fields: Fields, context: TimeContext) -> Meaning:
    year, anchor = year_said(fields, context)
    period = feast_period(fields["holiday"], year, context.day, context.forward or fields.get("shift", 0) > 0)
    if period and "eve" in fields:
        period = day_period(period.first - DAY)
    return Meaning(period, anchor=anchor or (None if year else "published"), vague=period is None)


LONG: Final[dict[str, Callable[[Fields, TimeContext], Meaning | None]]] = {
    "season": _season, "week_of_year": _week_of_year, "quarter": _quarter, "decade": _decade, "century": _century,
    "century_decade": _century_decade, "holiday": _holiday,
}
