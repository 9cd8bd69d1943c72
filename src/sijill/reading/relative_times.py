"""Relative times: weekdays, days and units counted from the day of publication or from the time last spoken of.

Decides one `kind` of pattern in each function. Without a day to count from only a vague value is left, or none.
"""

from collections.abc import Callable
from typing import Final

from sijill.reading import periods
from sijill.reading.calendar_times import CALENDAR
from sijill.reading.durations import timex_duration
from sijill.reading.meaning import Fields, Meaning, counted
from sijill.reading.periods import DAY, day_period
from sijill.reading.time_context import TimeContext, bare_weekday, shifted_weekday

_VAGUE_DAY: Final = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


def _weekday(fields: Fields, context: TimeContext) -> Meaning:
    if "same" in fields:
        if context.last is None:
            return Meaning(vague=True)
        gap = (fields["weekday"] - context.last.first.isoweekday() - fields["same"]) % 7 + fields["same"]
        return Meaning(day_period(context.last.first + gap * DAY), anchor="text")
    shift = fields.get("shift")
    weekday = fields["weekday"]
    found = bare_weekday(weekday, context) if shift is None else shifted_weekday(weekday, shift, context)
    return counted(day_period(found) if found else None)


def _weekday_of_week(fields: Fields, context: TimeContext) -> Meaning:
    day = context.relative_day
    if day is None:
        return Meaning(vague=True)
    shift = fields.get("week_shift", {}).get("shift", 0)
    return counted(day_period(periods.week_period(day).first + (7 * shift + fields["weekday"] - 1) * DAY))


def _relative_day(fields: Fields, context: TimeContext) -> Meaning | None:
    offset = fields["offset"] + fields.get("beyond", 0)
    if "month" in fields:
        return CALENDAR["date"](fields, context)
    day = context.relative_day
    if day is None:
        return counted(None, _VAGUE_DAY[(offset > 0) - (offset < 0)])
    found = day + offset * DAY
    if (weekday := fields.get("weekday")) and found.isoweekday() != weekday:
        near = [found + n * DAY for n in (-1, 1, -2, 2)]
        found = next((other for other in near if other.isoweekday() == weekday), found)
    return counted(day_period(found))


def _this_day(fields: Fields, context: TimeContext) -> Meaning | None:
    """هذا اليوم is the day spoken of where there is one, else the day of publication."""
    if context.last and context.last.grain == "day":
        return Meaning(context.last, anchor="text")
    return _relative_day({"offset": 0}, context)


def _same_day(fields: Fields, context: TimeContext) -> Meaning:
    if context.last is None or context.last.grain != "day":
        return Meaning(vague=True, anchor="text")
    return Meaning(day_period(context.last.last + fields.get("plus", fields.get("same", 0)) * DAY), anchor="text")


def _day_alone(fields: Fields, context: TimeContext) -> Meaning | None:
    """يوم 21 is the last 21st, or the coming one where the words look ahead."""
    if context.day is None:
        return Meaning(vague=True)
    for shift in range(4) if context.forward else range(0, -4, -1):
        month = periods.month_period(context.day.year, context.day.month + shift)
        found = month.first + (fields["day"] - 1) * DAY
        if found <= month.last and (found >= context.day if context.forward else found <= context.day):
            return counted(day_period(found))
    return None


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
        return counted(None, _VAGUE_DAY[(shift > 0) - (shift < 0)])
    return counted(periods.unit_period(unit, day, shift))


def _units(fields: Fields, context: TimeContext) -> Meaning | None:
    """The last or coming n units, without the current one; without a number only that it is past or to come."""
    n, shift, unit = fields.get("n"), fields.get("shift", -1), fields["unit"]
    vague = "PAST_REF" if shift < 0 else "FUTURE_REF"
    day = context.relative_day
    if shift == 0:
        return None
    if unit in ("hour", "minute", "second") and isinstance(n, int):
        return Meaning(value=timex_duration(n, unit), type="DURATION")
    if not isinstance(n, int) or "recent" in fields or unit in ("hour", "minute", "second", "century", "decade"):
        return Meaning(value=vague, vague=True)
    if day is None or not 1 <= n <= 1000:
        return Meaning(value=vague, vague=True)
    near, far = (periods.unit_period(unit, day, (1 if shift > 0 else -1) * k) for k in (1, n))
    if near is None or far is None:
        return None
    first, last = sorted((near, far), key=lambda period: period.first)
    return counted(periods.span_period(first, last) if n > 1 else first)


def _vague(fields: Fields, context: TimeContext) -> Meaning | None:
    if context.prefer == "future" and context.clock and context.relative_day and fields["vague"] == "PRESENT_REF":
        moment = f"{context.relative_day.isoformat()}T{context.clock:%H:%M}"  # a diary's now is a minute
        return Meaning(value=moment, type="TIME", anchor="published")
    if fields["vague"] == "THEN":
        return Meaning(value="PAST_REF", vague=True, anchor="text")
    return Meaning(value=fields["vague"], vague=True)


RELATIVE: Final[dict[str, Callable[[Fields, TimeContext], Meaning | None]]] = {
    "weekday": _weekday, "weekday_of_week": _weekday_of_week, "relative_day": _relative_day, "this_day": _this_day,
    "same_day": _same_day, "day_alone": _day_alone, "unit": _unit, "units": _units, "vague": _vague,
}
