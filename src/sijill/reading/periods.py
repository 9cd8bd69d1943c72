"""Periods: days, weeks, months, seasons and years as TIMEX3 names and as first and last day.

Decides how a stretch of the calendar is written and where it begins and ends; Hijri dates become Gregorian days here.
"""

import calendar
import datetime as dt
from typing import Final

import msgspec

DAY: Final = dt.timedelta(days=1)
UMM_AL_QURA: Final = range(1343, 1501)  # years of the tables hijridate holds
_SEASON_MONTH: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Period(msgspec.Struct, frozen=True, gc=False):
    """A named stretch: its TIMEX3 value, first and last day, and grain (day, week, month, season, year)."""

    value: str
    first: dt.date
    last: dt.date
    grain: str


def day_period(day: dt.date) -> Period:
    """Return a day as a period.

    >>> day_period(dt.date(2016, 12, 6)).value
    '2016-12-06'
    """
    return Period(day.isoformat(), day, day, "day")


def week_period(day: dt.date) -> Period:
    """Return the ISO week (from Monday) that a day lies in.

    >>> week_period(dt.date(2016, 12, 6)).value
    '2016-W49'
    """
    year, week, weekday = day.isocalendar()
    first = day - (weekday - 1) * DAY
    return Period(f"{year:04}-W{week:02}", first, first + 6 * DAY, "week")


def month_period(year: int, month: int) -> Period:
    """Return a month; month 13 is January of the next year and 0 the December before.

    >>> month_period(2016, 14).value
    '2017-02'
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = calendar.monthrange(year, month)[1]
    return Period(f"{year:04}-{month:02}", dt.date(year, month, 1), dt.date(year, month, last), "month")


def year_period(year: int) -> Period:
    """Return a year.

    >>> year_period(2015).value
    '2015'
    """
    return Period(f"{year:04}", dt.date(year, 1, 1), dt.date(year, 12, 31), "year")


def season_period(year: int, season: str) -> Period:
    """Return a season by its meteorological months; winter begins in December of the year named.

    >>> season_period(2014, "SU").last
    datetime.date(2014, 8, 31)
    """
    start = _SEASON_MONTH[season]
    return Period(
        f"{year:04}-{season}", month_period(year, start).first, month_period(year, start + 2).last, "season"
    )


def months_period(value: str, year: int, month: int, count: int) -> Period:
    """Return a quarter or half of a year under its own name.

    >>> months_period("2015-Q2", 2015, 4, 3).last
    datetime.date(2015, 6, 30)
    """
    return Period(value, month_period(year, month).first, month_period(year, month + count - 1).last, "month")


def unit_period(unit: str, day: dt.date, shift: int) -> Period | None:
    """Return the day, week, month or year `shift` units from a day; null for decades and what has no calendar name.

    >>> unit_period("month", dt.date(2016, 1, 15), -1).value
    '2015-12'
    """
    if unit in ("day", "night"):
        return day_period(day + shift * DAY)
    if unit == "week":
        return week_period(day + 7 * shift * DAY)
    if unit == "month":
        return month_period(day.year, day.month + shift)
    if unit == "year":
        return year_period(day.year + shift)
    if unit in ("decade", "century"):
        return years_period(day.year, 10, shift) if unit == "decade" else years_period(day.year - 1, 100, shift, 1)
    return None


def years_period(year: int, span: int, shift: int = 0, begin: int = 0) -> Period:
    """Return the decade or century around a year, `shift` of them on; centuries begin in their year 1.

    >>> years_period(1987, 10).value, years_period(2016 - 1, 100, -1, 1).value
    ('1980/1989', '1901/2000')
    """
    start = (year // span + shift) * span + begin
    return span_period(year_period(start), year_period(start + span - 1))


def span_period(first: Period, last: Period) -> Period:
    """Return the range from one period to another of the same grain, both inside.

    >>> span_period(month_period(2016, 11), month_period(2017, 2)).value
    '2016-11/2017-02'
    """
    begin, end = first.value.partition("/")[0], last.value.rpartition("/")[2]
    return Period(f"{begin}/{end}", first.first, last.last, first.grain)


def hijri_period(year: int, month: int | None, day: int | None) -> Period | None:
    """Return a Hijri year, month or day in Gregorian days; outside the tables only the year it began in, roughly.

    >>> hijri_period(1437, 9, 1).value
    '2016-06-06'
    """
    if year not in UMM_AL_QURA:
        return year_period(round(year * 0.970229 + 621.5774)) if 1 <= year < 1600 else None
    from hijridate import Hijri  # late

    first = Hijri(year, month or 1, 1).to_gregorian()
    start = dt.date(first.year, first.month, first.day)
    if day is not None:
        return day_period(start + (day - 1) * DAY)
    length = Hijri(year, month, 1).month_length() if month else Hijri(year, 1, 1).year_length()
    return span_period(day_period(start), day_period(start + (length - 1) * DAY))


def months_from(day: dt.date, count: int) -> dt.date:
    """Return the same day `count` months on, the last of the month where that is shorter.

    >>> months_from(dt.date(2016, 3, 31), -1)
    datetime.date(2016, 2, 29)
    """
    month = month_period(day.year, day.month + count)
    return month.first.replace(day=min(day.day, month.last.day))
