"""Search numbers: under which number the search finds a text, so that what it finds comes in the order of reports.

A number says the day of a report, the beginning of its id, and which of its texts it is: the report itself first, then
what is said in it. Two reports of a day whose ids begin alike stand one after the other. Decides the layout; `reports`
keeps texts under these numbers, `migrations/0021_*.sql` has put those of older records under them.
"""

import re
from typing import Final

TEXTS: Final = 1_024  # numbers a report has; what is said in it beyond so many statements is found in the report alone
_DIGITS: Final = 6  # hex digits of an id that its number holds, after the letter
_DAY: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_MONTH: Final = 32
_YEAR: Final = 13 * _MONTH
_NO_DAY: Final = 2**22 - 2  # after every day, as in the list of reports


def search_place(day: str | None, report: str) -> int:
    """Return where a report stands among all reports; times `TEXTS` it is the number of its first text.

    >>> search_place("2016-12-07", "r1f") < search_place("2016-12-07", "r2") < search_place("2016-12-08", "r1")
    True
    >>> search_place("9999-12-31", "rf") < search_place(None, "r0") < 2**46
    True
    """
    said = _DAY.match(day) if day is not None else None
    year, month, date = (int(part or 0) for part in said.groups()) if said else (0, 0, 0)
    ordinal = _NO_DAY if day is None else year * _YEAR + month * _MONTH + date
    digits = re.match(r"[0-9a-f]*", report[1 : 1 + _DIGITS], re.ASCII)
    return ordinal << 4 * _DIGITS | int((digits.group() if digits else "").ljust(_DIGITS, "0"), 16)


LAST: Final = 2**63 - 1
UNDATED: Final = search_place(None, "r") * TEXTS  # from here on stand the reports of unknown day


def numbers_of(since: str, until: str) -> tuple[int, int]:
    """Return the first number a report of these days can have, and one that none of them has any more; empty: no bound.

    >>> first, last = numbers_of("2016-12-07", "2016-12-07")
    >>> first <= search_place("2016-12-07", "rffffff") * TEXTS < last, numbers_of("", "") == (0, UNDATED)
    (True, True)
    """
    first = search_place(since, "r") * TEXTS if since else 0
    last = (search_place(until, "r") + 2 * 16**_DIGITS) * TEXTS if until else UNDATED  # ids that begin alike move on
    return first, min(last, UNDATED)
