"""Days: ISO dates as numbers, so that gaps and overlaps are arithmetic. Null is unknown and stays so."""

from datetime import date, timedelta
from functools import lru_cache


@lru_cache(maxsize=65536)
def day_number(day: str | None) -> int | None:
    """Return the ordinal of an ISO date or date-time, null when unknown or unreadable.

    >>> day_number("2016-12-17T21:00:00+02:00") - day_number("2016-12-06")
    11
    """
    if not day:
        return None
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None


def iso_day(number: int) -> str:
    """Return the ISO date of an ordinal.

    >>> iso_day(day_number("2016-12-17"))
    '2016-12-17'
    """
    return (date.min + timedelta(days=number - 1)).isoformat()


def days_between(one: str | None, other: str | None) -> int | None:
    """Return how many days lie between two dates, null when either is unknown.

    >>> days_between("2016-12-17", "2016-12-06")
    11
    """
    first, last = day_number(one), day_number(other)
    return None if first is None or last is None else abs(first - last)
