"""Dates as metadata writes them: ISO in all its looseness, mail style, and figures with the year first.

Decides a day only where the writing leaves no choice: 2016/12/07 is a day, 07/12/2016 is two. Dates in words are
read by whoever intake was handed (`DateReader`).
"""

import datetime as dt
import re
from typing import Final

_ISO: Final = re.compile(
    r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
    r"(?:\s*[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*\Z", re.IGNORECASE
)
_DAY_LAST: Final = re.compile(r"\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})\s*(?:$|[ ,\-–])")
_COMPACT: Final = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?\s*\Z")
_MOMENT: Final = re.compile(r"\s*(\d{10}|\d{13})\s*\Z")
_ENGLISH: Final = ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y")
EARLIEST: Final = 1980  # years before it in metadata are unset fields: 0001, 1900, 1970


def iso_published(value: object) -> str | None:
    """Return an ISO date or date-time as it stands, null when it is neither.

    >>> iso_published("2016-12-07"), iso_published("7 December"), iso_published("2016-12-07T21:30:00Z")
    ('2016-12-07', None, '2016-12-07T21:30:00Z')
    """
    if not isinstance(value, str) or len(value) < len("2016-12-07"):
        return None
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return value


def written_date(value: str) -> str | None:
    """Return the ISO date or date-time of a date written in figures or mail style, null when it leaves a choice.

    >>> written_date("2016/12/7 21:30"), written_date("Wed, 07 Dec 2016 10:00:00 +0200"), written_date("07/12/2016")
    ('2016-12-07T21:30', '2016-12-07T10:00:00+02:00', None)
    >>> written_date("27/12/2016"), written_date("0001-01-01T00:00:00")
    ('2016-12-27', None)
    """
    plain = value.translate(_DIGITS).strip().strip("\u200e\u200f")
    found = _iso(plain) or _day_last(plain) or _compact(plain) or _mail(plain) or _english(plain)
    return found if found and int(found[:4]) >= EARLIEST else None


_DIGITS: Final = {ord(first) + n: str(n) for first in "٠۰" for n in range(10)}


def _iso(value: str) -> str | None:
    found = _ISO.match(value)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    clock = f"T{int(hour):02}:{minute}" + (f":{second}" if second else "") if hour else ""
    if clock and zone:
        clock += "+00:00" if zone.upper() in ("Z", "UTC", "GMT") else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
    return _valid(f"{year}-{int(month):02}-{int(day):02}{clock}")


def _day_last(value: str) -> str | None:
    found = _DAY_LAST.match(value)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[2]), found[3]
    if first == second or second > 12:
        return _valid(f"{year}-{first:02}-{second:02}")
    return _valid(f"{year}-{second:02}-{first:02}") if first > 12 else None


def _compact(value: str) -> str | None:
    found = _COMPACT.match(value)
    return _valid("-".join(found.groups())) if found and not _MOMENT.match(value) else None


def _mail(value: str) -> str | None:
    from email.utils import parsedate_to_datetime  # late

    try:
        return parsedate_to_datetime(value).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _english(value: str) -> str | None:
    for form in _ENGLISH:
        try:
            return dt.datetime.strptime(value, form).date().isoformat()
        except ValueError:
            continue
    return None


def _valid(value: str) -> str | None:
    try:
        dt.datetime.fromisoformat(value)
    except ValueError:
        return None
    return value
