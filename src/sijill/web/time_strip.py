"""Times on one axis: the shape says how sharp the source was (a day, a month, longer, since, not stated).

Decides axis, shapes and positions. A publication day is never drawn as the day of an event.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from sijill.web.page import Row
from sijill.web.positions import spot

_SHARP: Final = {"day": "day", "month": "month"}
_LONGEST: Final = 365 * 12  # days; older times are drawn at the edge so that recalled wars do not squeeze the news
_YEARS, _MONTHS = 6, 3  # about so many ticks


@dataclass(frozen=True)
class Axis:
    """A stretch of days drawn from 0 to 100 percent."""

    first: date
    last: date

    def at(self, iso: str) -> float:
        """Return where a day stands, in percent; outside the axis it is put at the edge.

        >>> Axis(date(2016, 1, 1), date(2016, 12, 31)).at("2016-07-01")
        49.863013698630134
        """
        length = max(1, (self.last - self.first).days)
        return min(100.0, max(0.0, 100 * (date.fromisoformat(iso[:10]) - self.first).days / length))

    def ticks(self) -> list[tuple[str, str]]:
        """Return ISO years, months or days to label, with the class of their position.

        >>> Axis(date(2016, 1, 1), date(2018, 12, 31)).ticks()[0][0]
        '2016'
        """
        days = (self.last - self.first).days
        if days > 700:
            every = 1 + days // 365 // _YEARS
            found = [date(year, 1, 1) for year in range(self.first.year, self.last.year + 1, every)]
            return [(day.isoformat()[:4], spot("a", self.at(day.isoformat()))) for day in found if day >= self.first]
        if days > 45:
            every = 1 + days // 30 // _MONTHS
            starts = [date(self.first.year + m // 12, m % 12 + 1, 1) for m in range(self.first.month - 1, 36, every)]
            inside = [day for day in starts if self.first <= day <= self.last]
            return [(day.isoformat()[:7], spot("a", self.at(day.isoformat()))) for day in inside]
        return [(day.isoformat(), spot("a", self.at(day.isoformat()))) for day in (self.first, self.last)]


def axis_of(days: Iterable[str | None]) -> Axis | None:
    """Return the axis that holds all days, with a little room, null when none is known.

    >>> axis = axis_of(["2016-12-06", None, "2016-12-16"])
    >>> axis.first < date(2016, 12, 6) < axis.last
    True
    """
    known = sorted(date.fromisoformat(day[:10]) for day in days if day)
    if not known:
        return None
    last = known[-1]
    first = max(known[0], date.fromordinal(max(1, last.toordinal() - _LONGEST)))
    room = max(1, (last - first).days // 25)
    return Axis(date.fromordinal(max(1, first.toordinal() - room)), date.fromordinal(last.toordinal() + room))


def bounds(times: Iterable[Row | None]) -> list[str]:
    """Return every day that bounds a time.

    >>> bounds([{"earliest": "2016-12-06", "latest": "2016-12-07"}, None])
    ['2016-12-06', '2016-12-07']
    """
    return [day for time in times if time for day in (time.get("earliest"), time.get("latest")) if day]


def shape(time: Row | None, axis: Axis) -> str:
    """Return the classes that draw a time on an axis.

    >>> shape({"earliest": "2016-12-06", "latest": "2016-12-06"}, Axis(date(2016, 12, 1), date(2016, 12, 11)))
    'pd day a200'
    """
    first, last = (time or {}).get("earliest"), (time or {}).get("latest")
    if not first and not last:
        return "pd none a20 b380"
    if not last:
        return f"pd since {spot('a', axis.at(str(first)))} b400"
    if not first:
        return f"pd none a0 {spot('b', axis.at(str(last)))}"
    if first == last:
        return f"pd day {spot('a', axis.at(first))}"
    kind = _SHARP.get(str((time or {}).get("precision")), "soft")
    return f"pd {'month' if kind == 'day' else kind} {spot('a', axis.at(first))} {spot('b', axis.at(last))}"
