"""Calendar times: dates and years by name or number, whole or in part, Gregorian and Hijri.

Decides what day, month or year the fields of a date amount to; one function for each `kind` of pattern. Null means
that it is no date after all (no such day), which is not the same as a date whose year nothing tells.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final

from sijill.reading import periods
from sijill.reading.meaning import Fields, Meaning, counted
from sijill.reading.periods import DAY, day_period
from sijill.reading.time_context import TimeContext, year_of

WEEKS_OF_MONTH: Final = 5
MONTHS: Final = 12
LIVED_YEARS: Final = range(1940, 2036)


def year_said(fields: Fields, context: TimeContext) -> tuple[int | None, str | None]:
    """Return the year the words give, by number or by shift, and what it was counted from.

    >>> context = TimeContext(dt.date(2016, 12, 7))
    >>> year_said({"year": 2014}, context)
    (2014, None)
    """
    if "year" in fields:
        return fields["year"], None
    shift = fields.get("year_shift")
    if not shift:
        return None, None
    if "same" in shift:
        return (context.last.first.year + shift["same"], "text") if context.last else (None, "text")
    return (context.day.year + shift["shift"], "published") if context.day else (None, None)


def _date(fields: Fields, context: TimeContext) -> Meaning | None:
    """A day, month or year, whole or in part."""
    if "month_shift" in fields:
        return _day_of_shifted_month(fields, context)
    year, anchor = year_said(fields, context)
    month, day = fields.get("month"), fields.get("day")
    if fields.get("hijri"):
        return _hijri(fields, year, context)
    if month is None:
        return Meaning(periods.year_period(year), anchor=anchor) if year else counted(None)
    if year is None:
        year, anchor = _year_by_shift(fields, month, context)
    if year is None:
        return Meaning(vague=True) if 1 <= (day or 1) <= 31 else None
    if "weekday_known" in fields and _is_rank(fields, year, context):
        return _nth_weekday({**fields, "year": year, "n": day}, context)
    if day is None:
        return Meaning(periods.month_period(year, month), anchor=anchor)
    return Meaning(day_period(dt.date(year, month, day)), anchor=anchor)


def _is_rank(fields: Fields, year: int, context: TimeContext) -> bool:
    """Tell الثلاثاء الثالث من أيلول, the third Tuesday, from Tuesday the third: by the weekday of the third."""
    day = fields.get("day", WEEKS_OF_MONTH + 1)
    if day > WEEKS_OF_MONTH or "year_shift" in fields:
        return False
    fits = dt.date(year, fields["month"], day).isoweekday() == fields["weekday"]
    far = "year" not in fields and context.day is not None and abs(year - context.day.year) > 1
    return not fits or far


def _year_by_shift(fields: Fields, month: int, context: TimeContext) -> tuple[int | None, str | None]:
    day, shift = context.day, fields.get("shift")
    if "same" in fields:
        return (context.last.first.year, "text") if context.last else (None, "text")
    if day is None:
        return None, None
    if shift is None and context.told is not None and context.told.first.year < day.year:
        return context.told.first.year + (month < context.told.first.month), "text"  # a past year goes on being told of
    if shift is None:
        return year_of(month, fields.get("day"), fields.get("weekday"), context), "published"
    if shift == 0:
        return day.year, "published"
    if shift < 0:
        not_yet = month > day.month if fields.get("day") else month >= day.month
        return day.year - not_yet + shift + 1, "published"
    return day.year + (month <= day.month) + shift - 1, "published"


def _day_of_shifted_month(fields: Fields, context: TimeContext) -> Meaning:
    shift = fields["month_shift"]
    base = context.last.first if "same" in shift and context.last else context.day
    if base is None:
        return Meaning(vague=True)
    month = periods.month_period(base.year, base.month + shift.get("shift", 0))
    return Meaning(day_period(month.first.replace(day=fields["day"])), anchor="published")


def _hijri(fields: Fields, year: int | None, context: TimeContext) -> Meaning | None:
    month, day = fields.get("month"), fields.get("day")
    if year is not None and year < 1600:
        period = periods.hijri_period(year, month, day)
        return Meaning(period) if period else None
    if month is None:
        return None
    near = year or (context.day.year if context.day else None)
    if near is None:
        return Meaning(vague=True)
    candidates = [
        period for hijri_year in range(near - 582, near - 575)
        if (period := periods.hijri_period(hijri_year, month, day)) and (year is None or period.first.year == year)
    ]
    if year is None and context.day:
        past = [period for period in candidates if period.first <= context.day]
        candidates = past[-1:] if past and not context.forward else [p for p in candidates if p.first > context.day]
    return Meaning(candidates[0], anchor=None if year else "published") if candidates else None


def _numeric_date(fields: Fields, context: TimeContext) -> Meaning | None:
    """Year first or last; day before month, unless only the other order gives a date."""
    if "dotted_date" in fields:
        figures = fields["dotted_date"]
    else:
        figures = [fields[name] for name in ("a", "b", "c") if name in fields]
    if len(figures) == 2:
        return _two_figures(figures, fields, context)
    a, b, c = figures
    if a > 31:
        orders = [(a, b, c), (a, c, b)]
    else:
        year = c if c > 99 else (2000 if c < 50 else 1900) + c
        orders = [(year, b, a), (year, a, b)]
    for year, month, day in orders:
        if 1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2999:
            if 1300 <= year < 1500:
                period = periods.hijri_period(year, month, day)
                return Meaning(period) if period else None
            return Meaning(day_period(dt.date(year, month, day)))
    return None


def _two_figures(figures: list[int], fields: Fields, context: TimeContext) -> Meaning | None:
    """Day and month; unless a weekday or word announces them, only figures that can be nothing else."""
    a, b = figures
    if fields.keys() & {"weekday", "announced"} and 1 <= b <= MONTHS:
        return _date({**fields, "day": a, "month": b}, context)
    day, month = (a, b) if b <= 12 else (b, a)
    if not (1 <= month <= 12 and 12 < day <= 31) or (a, b) == (24, 7):
        return None
    return _date({"day": day, "month": month}, context)


def _month_figures(fields: Fields, context: TimeContext) -> Meaning | None:
    month, year = fields["a"], fields["year"]
    return Meaning(periods.month_period(year, month)) if 1 <= month <= 12 and 1900 <= year <= 2100 else None


def _bare_year(fields: Fields, context: TimeContext) -> Meaning | None:
    return Meaning(periods.year_period(fields["year"])) if 1800 <= fields["year"] <= 2099 else None


def _lone_year(fields: Fields, context: TimeContext) -> Meaning | None:
    """A number alone that news uses as a year; round ones are counts more often."""
    year = fields["year"]
    return Meaning(periods.year_period(year)) if year in LIVED_YEARS and year % 100 else None


def _nth_weekday(fields: Fields, context: TimeContext) -> Meaning | None:
    said = {key: value for key, value in fields.items() if key not in ("weekday", "weekday_known", "day")}
    month = _date({**said, **_day_one(fields)}, context)
    if month is None or month.period is None:
        return month
    start = month.period.first.replace(day=1)
    n = fields["n"]
    if n > 0:
        found = start + ((fields["weekday"] - start.isoweekday()) % 7 + 7 * (n - 1)) * DAY
    else:
        last = periods.month_period(start.year, start.month).last
        found = last - ((last.isoweekday() - fields["weekday"]) % 7) * DAY
    return Meaning(day_period(found), anchor=month.anchor) if found.month == start.month else None


def _day_one(fields: Fields) -> dict[str, int]:
    return {"day": 1} if "month_shift" in fields else {}


def _last_day(fields: Fields, context: TimeContext) -> Meaning | None:
    month = _date(fields, context)
    return Meaning(day_period(month.period.last), anchor=month.anchor) if month and month.period else month


def _last_day_of_unit(fields: Fields, context: TimeContext) -> Meaning | None:
    month = _day_of_shifted_month({"month_shift": {"shift": 0}, **fields, "day": 1}, context)
    if month.period is None:
        return month
    last = periods.month_period(month.period.first.year, month.period.first.month).last
    return Meaning(day_period(last), anchor=month.anchor)


def _nth_week(fields: Fields, context: TimeContext) -> Meaning | None:
    month = _date({**fields, **_day_one(fields)}, context)
    if month is None or month.period is None:
        return month
    start = month.period.first.replace(day=1)
    monday = start + (-start.weekday() % 7) * DAY
    return Meaning(periods.week_period(monday + 7 * (fields["n"] - 1) * DAY), anchor=month.anchor)


CALENDAR: Final[dict[str, Callable[[Fields, TimeContext], Meaning | None]]] = {
    "date": _date, "numeric_date": _numeric_date, "month_figures": _month_figures, "bare_year": _bare_year,
    "lone_year": _lone_year, "nth_weekday": _nth_weekday, "last_day": _last_day,
    "last_day_of_unit": _last_day_of_unit, "nth_week": _nth_week,
}
