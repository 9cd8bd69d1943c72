"""Clock times: the hour and minute the words give, in 24 hours.

Decides morning from evening by the part of the day named; without one the hour stays as printed, unless a diary
(`prefer` future) asks for its next occurrence.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

_AFTER_NOON: Final = frozenset({"TAF", "TEV"})


def clock_of(fields: Mapping[str, Any], now: dt.time | None = None) -> str | None:
    """Return HH:MM or HH:MM:SS, null when the fields give no clock time.

    >>> clock_of({"hour": 9, "part": "TEV"}), clock_of({"hour": 3, "fraction": 0.5}), clock_of({"hhmm": 1140})
    ('21:00', '03:30', '11:40')
    """
    hour, minute, second = _printed(fields)
    if not (0 <= hour <= 24 and 0 <= minute <= 59 and 0 <= second <= 59):
        return None
    hour = _by_part(hour, fields.get("part")) % 24
    if now and "part" not in fields and 1 <= hour <= 12 and dt.time(hour % 24, minute) < now and hour < 12:
        hour += 12
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if "second" in fields else "")


def _printed(fields: Mapping[str, Any]) -> tuple[int, int, int]:
    if "hhmm" in fields:
        return fields["hhmm"] // 100, fields["hhmm"] % 100, 0
    fraction = fields.get("fraction", fields.get("the_fraction", 0))
    minutes = fields.get("minute", 0) + round(60 * fraction)
    less = round(60 * fields.get("less", 0)) + fields.get("less_minutes", 0)
    total = 60 * fields["hour"] + minutes - less
    if fields.get("minute", 0) > 59:
        return -1, 0, 0
    return total // 60, total % 60, fields.get("second", 0)


def _by_part(hour: int, part: str | None) -> int:
    if part in _AFTER_NOON and hour < 12:
        return hour + 12
    if part == "TMI" and hour < 10:
        return hour + 12
    if part == "TNI" and 6 <= hour <= 12:
        return hour + 12
    if part == "TMO" and hour == 12:
        return 0
    return hour
