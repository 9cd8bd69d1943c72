"""From a matched time pattern to its meaning: the day or period, narrowed by part of day or hour, or a range of two.

Decides how the parts of one expression combine. Leaves spans and mentions to `times`.
"""

from typing import Any, Final

from sijill.reading.calendar_times import CALENDAR
from sijill.reading.clock_times import clock_of
from sijill.reading.durations import COUNTED
from sijill.reading.long_times import LONG
from sijill.reading.meaning import Fields, Meaning
from sijill.reading.periods import Period, day_period, span_period
from sijill.reading.relative_times import RELATIVE
from sijill.reading.time_context import TimeContext

_ALL: Final = {**CALENDAR, **RELATIVE, **LONG, **COUNTED}
_CLOCK: Final = frozenset({"hour", "minute", "second", "fraction", "the_fraction", "less", "less_minutes", "hhmm"})
_BORROWED: Final = ("year", "year_shift", "month", "month_shift", "hijri", "shift")


def meaning_of(fields: Fields, context: TimeContext) -> Meaning | None:
    """Return what the fields of a pattern mean, null when they are no time after all (no such date or hour).

    >>> meaning_of({"kind": "date", "year": 2016, "month": 5}, TimeContext(None)).period.value
    '2016-05'
    """
    try:
        return _meaning(fields, context)
    except (ValueError, OverflowError):
        return None


def _meaning(fields: Fields, context: TimeContext) -> Meaning | None:
    kind = fields.get("kind")
    if kind == "range":
        return _range(fields, context)
    if kind == "clock":
        return _clock_alone(fields, context)
    if kind == "part_shifted":
        return _narrowed(_ALL["relative_day"]({"offset": fields["shift"]}, context), fields, context)
    if kind not in _ALL:
        return None
    return _narrowed(_ALL[kind](fields, context), fields, context)


def _narrowed(meaning: Meaning | None, fields: Fields, context: TimeContext) -> Meaning | None:
    """Return a day cut down to its part or hour where the words name one."""
    if meaning is None or not ("part" in fields or "hour" in fields or "hhmm" in fields):
        return meaning
    clock = clock_of(fields) if "hour" in fields or "hhmm" in fields else None
    if ("hour" in fields or "hhmm" in fields) and clock is None:
        return None
    if meaning.period is None:
        value = f"T{clock}" if clock else meaning.value
        return meaning.__replace__(value=value, type="TIME")
    if meaning.period.grain != "day" or "/" in meaning.period.value:
        return meaning
    value = f"{meaning.period.value}T{clock}" if clock else meaning.period.value + fields["part"]
    return meaning.__replace__(value=value, type="TIME")


def _clock_alone(fields: Fields, context: TimeContext) -> Meaning | None:
    """An hour without its day; a diary means the next one."""
    diary = context.prefer == "future" and context.relative_day is not None
    clock = clock_of(fields, context.clock if diary else None)
    if clock is None:
        return None
    if diary and context.relative_day:
        day = day_period(context.relative_day)
        return Meaning(day, f"{day.value}T{clock}", "TIME", anchor="published")
    return Meaning(value=f"T{clock}", type="TIME")


def _range(fields: Fields, context: TimeContext) -> Meaning | None:
    """Return the stretch from one time to another; what the one leaves unsaid it takes from the other."""
    first, until = _ends(fields)
    if first.get("kind") == until["kind"] == "clock":
        context = TimeContext(None)  # both hours as printed
    last = _meaning(until, context)
    start = _meaning(_completed(first, until, last), context)
    if last is None or start is None:
        return None
    if start.type == last.type == "TIME" and start.value and last.value:
        return Meaning(last.period, f"{start.value}/{last.value}", "TIME", last.anchor)
    if start.period is None or last.period is None:
        return Meaning(vague=True)
    begin, end = start.period, last.period
    if begin.first > end.first or begin.grain != end.grain:
        begin, end = _in_order(begin, end)
    if begin.first > end.last and "year" not in until and "day" in until and "month" in until:
        end = day_period(end.first.replace(year=end.first.year + 1))
    if begin.first > end.last:
        return None
    return Meaning(span_period(begin, end), anchor=last.anchor or start.anchor)


def _ends(fields: Fields) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the fields of both ends; an hour alone takes the day, or the part of it, from the other end."""
    if "until" in fields:
        until = {"kind": "date", **fields["until"]}
    else:
        until = {**fields, "kind": "clock" if "hour" in fields else "date"}
    said = fields.get("from", fields.get("day"))
    if isinstance(said, dict):
        first = dict(said)
    else:
        first = {"hour": said, "kind": "clock"} if until["kind"] == "clock" else {"day": said}
    if "to_day" in fields:
        until["day"] = fields["to_day"]
    if first.get("kind") == "clock" and "hour" in until:
        first = {**_without_clock(until), **first, "kind": until["kind"]}
    elif until["kind"] == "clock" and "hour" in first:
        until = {**_without_clock(first), **until, "kind": first["kind"]}
    return first, until


def _without_clock(fields: Fields) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name not in _CLOCK}


def _completed(first: Fields, until: Fields, last: Meaning | None) -> dict[str, Any]:
    kind = {"kind": until.get("kind", "date")} if "kind" not in first else {}
    borrowed = {key: until[key] for key in _BORROWED if key in until and key not in first}
    if "weekday" in first or "offset" in first or "unit" in first:
        borrowed = {}
    made = {**borrowed, **kind, **first}
    if last and last.period and "year" not in made and "month" in made:
        made["year"] = last.period.first.year - (made["month"] > last.period.first.month)
        made.pop("year_shift", None)
    return made


def _in_order(begin: Period, end: Period) -> tuple[Period, Period]:
    """Return both in the finer grain of a day where their grains differ."""
    if begin.grain != end.grain:
        return day_period(begin.first), day_period(end.last)
    return begin, end
