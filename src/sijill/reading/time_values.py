"""Time values: what the fields of a matched pattern amount to, as period, part of day, hour, duration or set.

Decides by the pattern's `kind`; one function a kind. Reads the fields and the context; null means that it is no time
after all (no such date), which is not the same as a time without a value (no day to count from).
"""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

import msgspec

from sijill.model.codes import TimeType
from sijill.reading import periods
from sijill.reading.feasts import feast_period
from sijill.reading.periods import DAY, Period, day_period
from sijill.reading.time_context import TimeContext, bare_weekday, shifted_weekday, year_of

Fields = Mapping[str, Any]
WEEKS_OF_MONTH: Final = 5


class Meaning(msgspec.Struct, frozen=True, gc=False):
    """What a time says: a period, or a value of its own where it is none; `anchor` names what it was counted from."""

    period: Period | None = None
    value: str | None = None
    type: TimeType = "DATE"
    anchor: str | None = None
    vague: bool = False
    backward: bool = False


def _published(period: Period | None, vague: str | None = None) -> Meaning:
    return Meaning(period, None if period else vague, anchor="published" if period else None, vague=period is None)


def _year(fields: Fields, context: TimeContext) -> tuple[int | None, str | None]:
    """Return the year the words give, by number or by shift, and what it was counted from."""
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
    year, anchor = _year(fields, context)
    month, day = fields.get("month"), fields.get("day")
    if fields.get("hijri"):
        return _hijri(fields, year, context)
    if month is None:
        return Meaning(periods.year_period(year), anchor=anchor) if year else _published(None)
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
        period for hijri_year in range(near - 581, near - 577)
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
        return _two_figures(figures, context)
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


def _two_figures(figures: list[int], context: TimeContext) -> Meaning | None:
    a, b = figures
    day, month = (a, b) if b <= 12 else (b, a)
    if not (1 <= month <= 12 and 12 < day <= 31) or (a, b) == (24, 7):
        return None
    return _date({"day": day, "month": month}, context)


def _month_figures(fields: Fields, context: TimeContext) -> Meaning | None:
    month, year = fields["a"], fields["year"]
    return Meaning(periods.month_period(year, month)) if 1 <= month <= 12 and 1900 <= year <= 2100 else None


def _bare_year(fields: Fields, context: TimeContext) -> Meaning | None:
    return Meaning(periods.year_period(fields["year"])) if 1800 <= fields["year"] <= 2099 else None


def _weekday(fields: Fields, context: TimeContext) -> Meaning:
    if "same" in fields:
        if context.last is None:
            return Meaning(vague=True)
        gap = (fields["weekday"] - context.last.first.isoweekday() - fields["same"]) % 7 + fields["same"]
        return Meaning(day_period(context.last.first + gap * DAY), anchor="text")
    shift = fields.get("shift")
    weekday = fields["weekday"]
    found = bare_weekday(weekday, context) if shift is None else shifted_weekday(weekday, shift, context)
    return _published(day_period(found) if found else None)


def _weekday_of_week(fields: Fields, context: TimeContext) -> Meaning:
    day = context.relative_day
    if day is None:
        return Meaning(vague=True)
    shift = fields.get("week_shift", {}).get("shift", 0)
    return _published(day_period(periods.week_period(day).first + (7 * shift + fields["weekday"] - 1) * DAY))


_VAGUE_DAY: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def _relative_day(fields: Fields, context: TimeContext) -> Meaning | None:
    offset = fields["offset"] + fields.get("beyond", 0)
    if "month" in fields:
        return _date(fields, context)
    day = context.relative_day
    if day is None:
        return _published(None, _VAGUE_DAY[(offset > 0) - (offset < 0)])
    found = day + offset * DAY
    if (weekday := fields.get("weekday")) and found.isoweekday() != weekday:
        near = [found + n * DAY for n in (-1, 1, -2, 2)]
        found = next((other for other in near if other.isoweekday() == weekday), found)
    return _published(day_period(found))


def _this_day(fields: Fields, context: TimeContext) -> Meaning | None:
    """هذا اليوم is the day spoken of where there is one, else the day of publication."""
    if context.last and context.last.grain == "day":
        return Meaning(context.last, anchor="text")
    return _relative_day({"offset": 0}, context)


def _same_day(fields: Fields, context: TimeContext) -> Meaning:
    if context.last is None or context.last.grain != "day":
        return Meaning(vague=True, anchor="text")
    return Meaning(day_period(context.last.last + fields.get("plus", fields.get("same", 0)) * DAY), anchor="text")


def _unit(fields: Fields, context: TimeContext) -> Meaning | None:
    unit = fields["unit"]
    if unit in ("hour", "minute", "second"):
        return None
    if "same" in fields and (context.last or not fields["same"]):
        base = context.last.last if context.last else None
        period = periods.unit_period(unit, base, fields["same"]) if base else None
        return Meaning(period, anchor="text", vague=period is None)
    shift = fields.get("shift", fields.get("same"))
    if shift is None:
        return None
    day = context.day if unit not in ("day", "night") else context.relative_day
    if day is None:
        return _published(None, _VAGUE_DAY[(shift > 0) - (shift < 0)])
    return _published(periods.unit_period(unit, day, shift))


def _units(fields: Fields, context: TimeContext) -> Meaning | None:
    """The last or coming n units, without the current one; without a number only that it is past or to come."""
    n, shift, unit = fields.get("n"), fields.get("shift", -1), fields["unit"]
    vague = "PAST_REF" if shift < 0 else "FUTURE_REF"
    day = context.relative_day
    if shift == 0:
        return None
    if not isinstance(n, int) or "recent" in fields or unit in ("hour", "minute", "second", "century", "decade"):
        return Meaning(value=vague, vague=True)
    if day is None or not 1 <= n <= 1000:
        return Meaning(value=vague, vague=True)
    near, far = (periods.unit_period(unit, day, (1 if shift > 0 else -1) * k) for k in (1, n))
    if near is None or far is None:
        return None
    first, last = sorted((near, far), key=lambda period: period.first)
    return _published(periods.span_period(first, last) if n > 1 else first)


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


def _nth_week(fields: Fields, context: TimeContext) -> Meaning | None:
    month = _date({**fields, **_day_one(fields)}, context)
    if month is None or month.period is None:
        return month
    start = month.period.first.replace(day=1)
    monday = start + (-start.weekday() % 7) * DAY
    return Meaning(periods.week_period(monday + 7 * (fields["n"] - 1) * DAY), anchor=month.anchor)


def _season(fields: Fields, context: TimeContext) -> Meaning:
    year, anchor = _year(fields, context)
    if year is None and context.day and isinstance(shift := fields.get("shift"), int):
        this = periods.season_period(context.day.year, fields["season"])
        step = 0
        if shift < 0:
            step = 0 if this.last < context.day else -1
        elif shift > 0:
            step = 1 if this.first <= context.day else 0
        year, anchor = context.day.year + step, "published"
    return Meaning(periods.season_period(year, fields["season"]), anchor=anchor) if year else Meaning(vague=True)


def _quarter(fields: Fields, context: TimeContext) -> Meaning | None:
    year, anchor = _year(fields, context)
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
    year, anchor = _year(fields, context)
    period = feast_period(fields["holiday"], year, context.day, context.forward or fields.get("shift", 0) > 0)
    return Meaning(period, anchor=anchor or (None if year else "published"), vague=period is None)


def _vague(fields: Fields, context: TimeContext) -> Meaning | None:
    if context.prefer == "future" and context.clock and context.relative_day and fields["vague"] == "PRESENT_REF":
        moment = f"{context.relative_day.isoformat()}T{context.clock:%H:%M}"  # a diary's now is a minute
        return Meaning(value=moment, type="TIME", anchor="published")
    if fields["vague"] == "THEN":
        return Meaning(value="PAST_REF", vague=True, anchor="text")
    return Meaning(value=fields["vague"], vague=True)


MEANINGS: Final[dict[str, Callable[[Fields, TimeContext], Meaning | None]]] = {
    "date": _date, "numeric_date": _numeric_date, "month_figures": _month_figures, "bare_year": _bare_year,
    "weekday": _weekday, "weekday_of_week": _weekday_of_week, "relative_day": _relative_day, "this_day": _this_day,
    "same_day": _same_day, "unit": _unit, "units": _units, "nth_weekday": _nth_weekday, "last_day": _last_day,
    "nth_week": _nth_week, "season": _season, "quarter": _quarter, "decade": _decade, "century": _century, "century_decade": _century_decade,
    "holiday": _holiday, "vague": _vague,
}
