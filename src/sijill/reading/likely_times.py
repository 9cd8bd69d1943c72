"""Likely times: whether what a pattern matched is a time in the company it stands in.

Decides by the words beside it and the fields of the match, before anything is counted from a date: في 2011 منزلا is a
count, قتل 9 مساء السبت another, الدورة الحادية عشرة a rank. A time never runs over a line break.
"""

from collections.abc import Mapping
from typing import Any, Final

from sijill.languages.chart import Item
from sijill.reading.draft import Draft
from sijill.text import MARK, NUMBER, WORD

_PRONOUNS: Final = ("ها", "نا", "هما")
_YEARS: Final = range(1800, 2101)
_UNDATED: Final = ("duration", "set", "vague", "ago", "after", "since", "range")
_BEFORE_NUMBERS: Final = ("qualifiers", "number_labels", "numbers", "number")
_SIZES: Final = ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade", "century")


def is_time(draft: Draft, item: Item, first: int) -> bool:
    """Return whether an item that begins at a token is a time there."""
    end = first + item.length
    fields = item.value
    if "\n" in draft.text[draft.tokens[first].start : draft.tokens[end - 1].end]:
        return False
    if not _units_fall(fields) or not _has_dated_ends(fields):
        return False
    before = first - 1 if first and draft.sentence_of(first - 1) == draft.sentence_of(first) else None
    if "unless_ranked" in fields and (before is None or draft.tokens[before].form.startswith("ال")):
        return False
    if fields.get("kind") == "lone_year" and before is not None and _is_bounded(draft, before):
        return False
    if end >= len(draft.tokens):
        return True
    if "unless_counted" in fields and "portion" not in fields and _is_counted(draft, end):
        return False
    return "unless_day" not in fields or all(other.opens[0] not in ("a_day", "date") for other in draft.chart.at(end))


def _units_fall(fields: Mapping[str, Any]) -> bool:
    """Tell سنة و3 أشهر, one stretch, from 7 سنوات و14 سنة, two."""
    return "more" not in fields or _SIZES.index(fields["more"]["unit"]) < _SIZES.index(fields["unit"])


def _has_dated_ends(fields: Mapping[str, Any]) -> bool:
    """Tell بين أيار وآب, a range, from بين 7 سنوات و14 سنة, two stretches."""
    ends = [end for name in ("from", "until") if isinstance(end := fields.get(name), dict)]
    if "years" in fields and not all(end["year"] in _YEARS for end in ends):
        return False
    if len(ends) > 1 and ends[1].get("kind") == "clock" and ends[0].get("kind") != "clock" and "hour" not in ends[0]:
        return False
    return fields.get("kind") != "range" or all(end.get("kind") not in _UNDATED for end in ends)


def _is_bounded(draft: Draft, token: int) -> bool:
    """Return whether a qualifier, a label or a money sign stands at a token: what follows is no year."""
    named = any(item.opens[0] in _BEFORE_NUMBERS for item in draft.chart.at(token))
    return named or draft.tokens[token].kind in (MARK, NUMBER)


def _is_counted(draft: Draft, token: int) -> bool:
    after = draft.tokens[token]
    if after.kind != WORD:
        return False
    if any(item.opens[0] in ("nouns", "units", "number", "time_units") for item in draft.chart.at(token)):
        return True
    return after.form.endswith("ا") and not after.form.endswith(_PRONOUNS)
