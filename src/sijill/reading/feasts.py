"""Feasts: the days of religious and civil feasts in a year.

Decides which feast falls when: fixed Gregorian days from `_FIXED`, Hijri ones from their month and day.
"""

import datetime as dt
from typing import Final

from sijill.reading.periods import Period, day_period, hijri_period

_FIXED: Final = {
    "christmas": (12, 25), "new_year": (1, 1), "labour": (5, 1), "valentine": (2, 14), "women": (3, 8),
    "nowruz": (3, 21), "mother": (3, 21), "halloween": (10, 31), "epiphany": (1, 6),
}
_HIJRI: Final = {
    "hijri_new_year": (1, 1), "ashura": (1, 10), "mawlid": (3, 12), "isra": (7, 27), "eid_fitr": (10, 1),
    "arafa": (12, 9), "eid_adha": (12, 10),
}
_AHEAD: Final = 579  # a Hijri year begins about this many years before its Gregorian one


def feast_period(feast: str, year: int | None, today: dt.date | None, forward: bool) -> Period | None:
    """Return the day of a feast in a Gregorian year, else the last or coming one; null without a year or day to go by.

    >>> feast_period("eid_adha", 2013, None, False).value
    '2013-10-15'
    """
    if year is not None:
        return next((found for found in _days(feast, year) if found.first.year == year), None)
    if today is None:
        return None
    days = [found for near in (today.year - 1, today.year, today.year + 1) for found in _days(feast, near)]
    days = sorted({found.first: found for found in days}.values(), key=lambda found: found.first)
    if forward:
        return next((found for found in days if found.first >= today), None)
    return next((found for found in reversed(days) if found.first <= today), None)


def _days(feast: str, year: int) -> list[Period]:
    if feast in _FIXED:
        return [day_period(dt.date(year, *_FIXED[feast]))]
    month, day = _HIJRI[feast]
    found = [hijri_period(hijri_year, month, day) for hijri_year in range(year - _AHEAD - 1, year - _AHEAD + 2)]
    return [period for period in found if period and period.grain == "day"]
