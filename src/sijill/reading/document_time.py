"""Document time: the day a report counts from.

Decides it from metadata, else a dateline in the text, else the latest fully dated saying; what it finds in the text
is put down in `published_inferred`. Never the clock, never a file's date. Reads the found but unresolved times.
"""

import datetime as dt
from typing import Final

from sijill.languages.chart import Item
from sijill.model.reading import InferredDate
from sijill.reading.draft import Draft
from sijill.reading.periods import Period
from sijill.reading.time_context import TimeContext
from sijill.reading.time_meanings import meaning_of

DATELINE_REACH: Final = 3  # words between the cue of a dateline and its date
NEAR: Final = dt.timedelta(days=60)  # a weekday and day of month so near the last full date belong to its year
_CUES: Final = "dateline_cues"


def read_document_time(draft: Draft) -> None:
    """Set the day the times of a draft are counted from, and say so where the text alone gives it.

    >>> from sijill.reading.trying import draft
    >>> found = draft("قتل جنديان أمس الأربعاء.", published="2016-12-08")
    >>> found.time_context.day
    datetime.date(2016, 12, 8)
    """
    published = _moment(draft.report.published)
    if published:
        clock = published.time() if len(draft.report.published or "") > len("2016-12-07") else None
        draft.time_context = TimeContext(published.date(), clock, draft.prefer)
        return
    draft.time_context = TimeContext(None, None, draft.prefer)
    if found := _dateline(draft) or _latest_saying(draft):
        draft.published_inferred = found
        day = dt.date.fromisoformat(found.earliest or "")
        draft.time_context = TimeContext(day, None, draft.prefer, inferred=True, day_known=found.latest is not None)


def _moment(published: str | None) -> dt.datetime | None:
    """Return the publication date, null where there is none or it is no ISO date."""
    try:
        return dt.datetime.fromisoformat(published) if published else None
    except ValueError:
        return None


def _full_days(draft: Draft) -> list[tuple[int, Item, Period]]:
    """Return the times that name a day, month and year themselves."""
    found = []
    for first, item in draft.time_items:
        if item.value.keys() & {"year", "a", "dotted_date"} and item.value.get("kind") != "range":
            meaning = meaning_of(item.value, draft.time_context)
            if meaning and meaning.period and meaning.period.grain == "day" and "/" not in meaning.period.value:
                found.append((first, item, meaning.period))
    return found


def _dateline(draft: Draft) -> InferredDate | None:
    """Return the day of a date that follows a word such as نُشر في, the first of the text."""
    for first, item, period in _full_days(draft):
        if any(_CUES in draft.words[at].senses for at in range(max(0, first - DATELINE_REACH), first)):
            return InferredDate(period.value, period.value, _words(draft, first, item), "dateline")
    return None


def _latest_saying(draft: Draft) -> InferredDate | None:
    """Return the day of the latest full date of a sentence where someone speaks: publication is not before it."""
    said = [(first, item, period) for first, item, period in _full_days(draft) if _says(draft, first)]
    if not said:
        return None
    first, item, period = max(said, key=lambda found: (found[2].first, -found[0]))
    context = TimeContext(period.first, None, draft.prefer, day_known=False)
    for at, near in draft.time_items:  # الاثنين 19 ديسمبر says its year by its weekday
        if {"weekday", "day", "month"} <= near.value.keys() and "year" not in near.value and _says(draft, at):
            meaning = meaning_of(near.value, context)
            if meaning and meaning.period and period.first < meaning.period.first <= context_end(context):
                first, item, period = at, near, meaning.period
    return InferredDate(period.value, None, _words(draft, first, item), "latest_dated_saying")


def context_end(context: TimeContext) -> dt.date:
    """Return the last day near enough to a full date to be dated by it.

    >>> context_end(TimeContext(dt.date(2016, 12, 7)))
    datetime.date(2017, 2, 5)
    """
    assert context.day is not None
    return context.day + NEAR


def _says(draft: Draft, token: int) -> bool:
    begin, end = draft.sentences[draft.sentence_of(token)]
    words = (draft.forms[at].saying for at in range(begin, end))
    return any(word is not None and word.verb is not None for word in words)


def _words(draft: Draft, first: int, item: Item) -> str:
    return draft.text[draft.tokens[first].start : draft.tokens[first + item.length - 1].end]
