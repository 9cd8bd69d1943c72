"""Durations and what is counted by them: n units, every n units, n units ago or from then.

Decides the TIMEX3 form (P7M, PT2.5H, PXM) and the day counted to, in the grain of the unit.
"""

import datetime as dt
from collections.abc import Callable
from typing import Final

from sijill.reading import periods
from sijill.reading.meaning import Fields, Meaning
from sijill.reading.periods import DAY, Period, day_period
from sijill.reading.time_context import TimeContext

_CODE: Final = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y",
    "decade": "DE", "century": "CE",
}
_PLAIN: Final = {"decade": 10, "century": 100}
_FAR: Final = 4000


def timex_duration(count: int | float | str, unit: str) -> str:
    """Return a duration in TIMEX3; decades and centuries are written as years.

    >>> timex_duration(7, "month"), timex_duration(2.5, "hour"), timex_duration("X", "day")
    ('P7M', 'PT2.5H', 'PXD')
    """
    if unit in _PLAIN and not isinstance(count, str):
        count, unit = count * _PLAIN[unit], "year"
    code = _CODE[unit]
    return f"P{code[0]}{_plain(count)}{code[1:]}" if code[0] == "T" else f"P{_plain(count)}{code}"


def _plain(count: int | float | str) -> str:
    return count if isinstance(count, str) else f"{count:.6g}" if count < 1e6 else str(int(count))


def _count(fields: Fields) -> int | float | str:
    count: int | float | str = fields.get("n", 1)
    if isinstance(count, str):
        return count
    total: int | float = count + fields.get("fraction", fields.get("the_fraction", 0))
    return total


def _duration(fields: Fields, context: TimeContext) -> Meaning | None:
    count, unit = _count(fields), fields["unit"]
    if not isinstance(count, str) and count < 0:
        return None
    value = timex_duration(count, unit)
    if more := fields.get("more"):
        extra = timex_duration(fields.get("more_n", more.get("n", 1)), more["unit"])
        value += extra[1:] if not (value[1] == "T" and extra[1] == "T") else extra[2:]
    return Meaning(value=value, type="DURATION")


def _every(fields: Fields, context: TimeContext) -> Meaning:
    if "weekday" in fields:
        return Meaning(value=f"XXXX-WXX-{fields['weekday']}", type="SET")
    return Meaning(value=timex_duration(fields.get("n", 1), fields["unit"]), type="SET")


def counted_period(day: dt.date, count: int | float, unit: str, *, exact: bool = False) -> Period | None:
    """Return the day, month or year `count` units from a day, in the grain of the unit; with `exact` always the day.

    >>> counted_period(dt.date(2016, 12, 7), -3, "month").value
    '2016-09'
    """
    if unit not in ("day", "night", "week", "month", "year", "decade", "century") or abs(count) > _FAR:
        return None
    if unit in ("day", "night", "week"):
        return day_period(day + round(count * (7 if unit == "week" else 1)) * DAY)
    months = round(count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])
    found = periods.months_from(day, months)
    if exact:
        return day_period(found)
    return periods.month_period(found.year, found.month) if unit == "month" else periods.year_period(found.year)


def _counted(fields: Fields, context: TimeContext, sign: int) -> Meaning | None:
    count, unit = _count(fields), fields["unit"]
    vague = "PAST_REF" if sign < 0 else "FUTURE_REF"
    if isinstance(count, str):
        return Meaning(value=timex_duration(count, unit), type="DURATION")
    if context.relative_day is None:
        return Meaning(value=vague, vague=True)
    period = counted_period(context.relative_day, sign * count, unit, exact=context.prefer == "future")
    if period is None and (moment := _moment(context, sign * count, unit)):
        return Meaning(value=moment, type="TIME", anchor="published")
    if period is None:
        return Meaning(value=timex_duration(count, unit), type="DURATION")
    return Meaning(period, anchor="published")


def _moment(context: TimeContext, count: int | float, unit: str) -> str | None:
    """Return the minute so many hours, minutes or seconds from the hour of publication, null where no hour is known."""
    if context.relative_day is None or context.clock is None or unit not in ("hour", "minute", "second"):
        return None
    begin = dt.datetime.combine(context.relative_day, context.clock.replace(tzinfo=None))
    return (begin + dt.timedelta(**{f"{unit}s": count})).isoformat(timespec="minutes")


def _after(fields: Fields, context: TimeContext) -> Meaning | None:
    """بعد ساعتين is a stretch in a report, which tells what came after what, and an hour to come in a diary."""
    return _counted(fields, context, 1) if context.prefer == "future" else _duration(fields, context)


def _since(fields: Fields, context: TimeContext) -> Meaning | None:
    """منذ ثلاثة أيام says in a report how long, in a diary since when."""
    return _counted(fields, context, -1) if context.prefer == "future" else _duration(fields, context)


def _from_then(fields: Fields, context: TimeContext) -> Meaning | None:
    count = _count(fields)
    if context.last is None or isinstance(count, str):
        return Meaning(value=timex_duration(count, fields["unit"]), type="DURATION")
    period = counted_period(context.last.last, fields["sign"] * count, fields["unit"])
    return Meaning(period, anchor="text") if period else _duration(fields, context)


COUNTED: Final[dict[str, Callable[[Fields, TimeContext], Meaning | None]]] = {
    "duration": _duration, "set": _every, "from_then": _from_then,
    "ago": lambda fields, context: _counted(fields, context, -1),
    "ahead": lambda fields, context: _counted(fields, context, 1),
    "after": _after, "since": _since,
}
