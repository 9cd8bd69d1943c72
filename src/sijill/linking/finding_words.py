"""The words of a finding: its reason in English and Arabic, and how bounds and spans of time are said in both."""

from functools import cache
from pathlib import Path

from sijill.languages.wordlists import read_word_list
from sijill.linking.bounds import Bounds, Number
from sijill.linking.days import iso_day
from sijill.linking.notes import TimeNote

LANGUAGES = ("en", "ar")


@cache
def _table() -> dict[str, dict[str, str]]:
    entries = read_word_list(Path(__file__).parent / "finding_words.tsv").entries
    return {entry.form: entry.fields for entry in entries}


def say(rule: str, language: str, **gaps: object) -> str:
    """Return the sentence of a rule in one language.

    >>> say("at_least", "en", low=701)
    '701 or more'
    """
    return _table()[rule][language].format(**gaps)


def _number(number: Number | None) -> str:
    return "" if number is None else f"{number:g}" if isinstance(number, float) else str(number)


def say_bounds(bounds: Bounds, language: str) -> str:
    """Return what bounds allow, in words.

    >>> say_bounds((701, None), "ar"), say_bounds((720, 720), "en")
    ('701 فأكثر', '720')
    """
    low, high = bounds
    if low is not None and low == high:
        return _number(low)
    rule = "between" if low is not None and high is not None else "at_least" if low is not None else "at_most"
    if low is None and high is None:
        rule = "unbounded"
    return say(rule, language, low=_number(low), high=_number(high))


def say_time(time: TimeNote, language: str) -> str:
    """Return a span of time as ISO dates; the same in both languages but for the words between.

    >>> say_time(TimeNote(736304, 736304, "day", None), "en")
    '2016-12-06'
    """
    first, last = time.earliest, time.latest
    if first is not None and first == last:
        return iso_day(first)
    if first is not None and last is not None:
        return say("between", language, low=iso_day(first), high=iso_day(last))
    if first is not None:
        return iso_day(first) + "/"
    return "/" + iso_day(last) if last is not None else say("unbounded", language)
