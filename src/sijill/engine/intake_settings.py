"""Settings of intake as the engine hands them over: worded dates are read by the times layer.

Decides which day a few words near a headline name: the first one that is complete, each part of the words for itself.
Relative days and days without a year are no date, since nothing says what they count from.
"""

import re
from typing import Any, Final

from sijill.intake.items import Settings
from sijill.intake.written_dates import written_date
from sijill.model import TimeMention, make_report
from sijill.reading import read_mentions
from sijill.reading.read import READABLE

_PARTS: Final = re.compile(r"\s[-–—|]\s|[|•·()\[\]]|(?<=\d{4})\s*[,،]")
_LETTER_AFTER_YEAR: Final = re.compile(r"(?<=\d)(?=[مه]ـ?(?:\s|$))")  # 2016م, 1438هـ
_GREGORIAN: Final = re.compile(r"(?<!\d)[1١][9٩]\d\d(?!\d)|(?<!\d)[2٢][0٠]\d\d(?!\d)")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?\Z")


def read_date(words: str) -> str | None:
    """Return the first complete day that words name as ISO, with its hour when they give one; null when they name none.

    >>> read_date("نشر في: الأربعاء 7 ديسمبر 2016"), read_date("7 ديسمبر"), read_date("منذ ساعتين")
    ('2016-12-07', None, None)
    """
    parts = [part for part in _PARTS.split(words) if part]
    # of a day given in both calendars the Gregorian is exact: the other depends on who sighted the moon
    for part in sorted(parts, key=lambda part: _GREGORIAN.search(part) is None):
        written = written_date(part)
        if written:
            return written
        day = _worded(_LETTER_AFTER_YEAR.sub(" ", part))
        if day:
            return day
    return None


def _worded(words: str) -> str | None:
    for mention in read_mentions(make_report(words, language="ar")):
        value = mention.value if isinstance(mention, TimeMention) else None
        if isinstance(value, str) and isinstance(mention, TimeMention) and mention.anchor is None and _DAY.match(value):
            return value
    return None


def intake_settings(**given: Any) -> Settings:
    """Return the Settings of intake with the reader of worded dates; the rest as given.

    >>> intake_settings().read_date is not None
    True
    """
    return Settings(read_date=read_date, readable=READABLE, **given)
