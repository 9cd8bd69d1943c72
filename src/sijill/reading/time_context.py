"""What a time is counted from: the day of publication, the time last spoken of, and which way a bare weekday points.

Decides the year of a yearless date and the day of a bare weekday. Never the clock: without a day to count from the
answer is null.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal

from sijill.reading.periods import DAY, Period

SOON: Final = dt.timedelta(days=45)  # a bare date this far ahead is coming when the last one is most of a year ago
LONG_AGO: Final = dt.timedelta(days=300)
JUST_PAST: Final = dt.timedelta(days=31)  # a diary's dates of this month may lie behind


@dataclass
class TimeContext:
    """The day counted from (null: unknown), the hour of it, and what has been spoken of so far.

    `last` is the period spoken of last; `told` the last one of this sentence that was printed with its year.
    """

    day: dt.date | None
    clock: dt.time | None = None
    prefer: Literal["past", "future"] = "past"
    inferred: bool = False
    day_known: bool = True
    ahead: bool = False
    last: Period | None = None
    told: Period | None = None

    @property
    def relative_day(self) -> dt.date | None:
        """The day that أمس and weekdays count from: none where only a bound of publication is known.

        >>> TimeContext(dt.date(2016, 12, 7)).relative_day, TimeContext(None).relative_day
        (datetime.date(2016, 12, 7), None)
        """
        return self.day if self.day_known else None

    @property
    def forward(self) -> bool:
        """Whether a bare weekday or date is the coming one.

        >>> TimeContext(dt.date(2016, 12, 7)).forward
        False
        """
        return self.ahead or self.prefer == "future"


def bare_weekday(weekday: int, context: TimeContext) -> dt.date | None:
    """Return the day a bare weekday (1 = Monday) means: the last one, today included, or the coming one.

    >>> bare_weekday(2, TimeContext(dt.date(2016, 12, 7)))
    datetime.date(2016, 12, 6)
    """
    day = context.relative_day
    if day is None:
        return None
    if context.forward:
        return day + ((weekday - day.isoweekday() - 1) % 7 + 1) * DAY
    return day - ((day.isoweekday() - weekday) % 7) * DAY


def shifted_weekday(weekday: int, shift: int, context: TimeContext) -> dt.date | None:
    """Return the weekday before (-1), after (1) or in the week (0) of the day counted from.

    >>> shifted_weekday(3, -1, TimeContext(dt.date(2016, 12, 7)))
    datetime.date(2016, 11, 30)
    """
    day = context.relative_day
    if day is None:
        return None
    if shift < 0:
        return day - ((day.isoweekday() - weekday - 1) % 7 + 1) * DAY + 7 * (shift + 1) * DAY
    if shift > 0:
        return day + ((weekday - day.isoweekday() - 1) % 7 + 1) * DAY + 7 * (shift - 1) * DAY
    return day + (weekday - day.isoweekday()) * DAY


def year_of(month: int, day: int | None, weekday: int | None, context: TimeContext) -> int | None:
    """Return the year of a date printed without one: the nearest whose weekday fits, else the last one not far ahead.

    >>> year_of(5, None, None, TimeContext(dt.date(2016, 12, 7)))
    2016
    """
    if context.day is None:
        return None
    years = range(context.day.year - 3, context.day.year + 3)
    found = [made for year in years if (made := _date(year, month, day or 1))]
    if weekday:
        fitting = [made for made in found if made.isoweekday() == weekday]
        if fitting:
            return min(fitting, key=lambda made: (abs(made - context.day), made)).year  # type: ignore[operator]  # asked above
    return _bare_year(found, month, day, context, context.day)


def _bare_year(found: list[dt.date], month: int, day: int | None, context: TimeContext, today: dt.date) -> int | None:
    if day is None:
        today = today.replace(day=1)
    past = [made for made in found if made <= today]
    coming = [made for made in found if made > today]
    if not past or not coming:
        return None
    if context.forward:
        near = today - past[-1] <= JUST_PAST and context.prefer == "future"
        return past[-1].year if near else coming[0].year
    soon = coming[0] - today <= SOON and today - past[-1] > LONG_AGO
    return coming[0].year if soon else past[-1].year


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
