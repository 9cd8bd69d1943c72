"""Times: every expression of a day, period, hour, duration or set in a report, with its value.

Decides where a time begins and ends and what it says, by the patterns of languages/arabic/times_*.yaml in their
stages. Reads numbers and word classes; leaves the day of publication to `document_time`.
"""

from collections.abc import Mapping
from typing import Any, Final

from sijill.languages.chart import Item
from sijill.languages.matching import RULE
from sijill.languages.stages import NOTHING
from sijill.model import TimeMention
from sijill.model.codes import Precision, TimeMod
from sijill.reading.draft import Draft, mention_key
from sijill.reading.likely_times import is_time
from sijill.reading.looking_ahead import looks_ahead
from sijill.reading.meaning import Meaning
from sijill.reading.time_meanings import meaning_of

BOUNDS: Final = "time_bounds"
STAGES: Final = (1, 2, 3, 4, 5)
GIVEN: Final = ("range", "time", "age", NOTHING)
_MODS: Final[dict[str, TimeMod]] = {
    "about": "APPROX", "nearly": "APPROX", "more_than": "MORE_THAN", "at_least": "MORE_THAN", "less_than": "LESS_THAN",
    "at_most": "LESS_THAN",
}
_GRAINS: Final[dict[str, Precision]] = {
    "day": "day", "week": "week", "month": "month", "season": "season", "year": "year",
}


def find_times(draft: Draft) -> None:
    """Add the items that are times to a draft, leftmost and longest taken first; what they mean is left open.

    >>> from sijill.reading.trying import draft
    >>> [(found.text, found.value) for found in draft("وصل أمس وغادر في مايو 2016", "2016-12-07").times]
    [('أمس', '2016-12-06'), ('مايو 2016', '2016-05')]
    """
    chart, stages = draft.chart, draft.knowledge.stages
    for stage in STAGES:
        stages.grow(stage, chart)
    done = -1
    for at in sorted(chart.given):
        if at < done:
            continue
        found = [item for item in chart.at(at) if item.opens[0] in GIVEN]
        if not found:
            continue
        found.sort(key=_rank, reverse=True)
        best = next((item for item in found if is_time(draft, item, at)), None)
        if best is not None:
            done = at + best.length
            if best.opens[0] in ("range", "time"):
                draft.time_items.append((at, best))


def _rank(item: Item) -> tuple[int, bool]:
    """The longest wins; of equal ones what is no plain time, since that says more of the words."""
    return item.length, item.opens[0] != "time"


def read_times(draft: Draft) -> None:
    """Add the times of a report to its draft.

    >>> from sijill.reading.trying import draft
    >>> [(found.text, found.value) for found in draft("وصل قبل ثلاثة أيام", "2016-12-07").times]
    [('ثلاثة أيام', '2016-12-04')]
    """
    context, sentence = draft.time_context, -1
    for first, item in draft.time_items:
        end = first + item.length
        context.ahead = draft.prefer == "past" and is_open(item.value) and looks_ahead(draft, first, end)
        if sentence != draft.sentence_of(first):
            sentence, context.told = draft.sentence_of(first), None
        meaning = meaning_of(item.value, context)
        if meaning is None:
            continue
        draft.times.append(_mention(draft, first, item, meaning))
        draft.time_tokens.append((first, end))
        if meaning.period is not None:
            context.last = meaning.period
            if "year" in item.value:
                context.told = meaning.period


def is_open(fields: Mapping[str, Any]) -> bool:
    """Return whether the words leave open if what they name has passed: a bare weekday, a date without its year.

    >>> is_open({"kind": "weekday", "weekday": 3}), is_open({"kind": "date", "month": 5, "year": 2016})
    (True, False)
    """
    return fields.get("kind") in ("weekday", "date", "holiday") and not fields.keys() & {"year", "year_shift", "shift"}


def _mention(draft: Draft, first: int, item: Item, meaning: Meaning) -> TimeMention:
    start = draft.cut(first, len(item.particles))
    end = draft.tokens[first + item.length - 1].end
    period, fields = meaning.period, item.value
    portion: TimeMod | None = fields.get("portion") or _MODS.get(fields.get("approx", ""))
    earliest, latest = bounds(meaning, fields.get("portion"))
    if "until" not in fields:
        earliest, latest = opened(earliest, latest, open_side(draft, first))
    inferred = {"value": "document_time"} if meaning.anchor == "published" and draft.time_context.inferred else {}
    return TimeMention(
        id=mention_key("time", start, end), start=start, end=end, text=draft.text[start:end], rule=fields[RULE],
        type=meaning.type, value=meaning.value or (period.value if period else None), mod=portion, earliest=earliest,
        latest=latest, precision=_GRAINS[period.grain] if period else "vague" if meaning.vague else None,
        anchor=meaning.anchor, inferred=inferred,
    )


def open_side(draft: Draft, first: int) -> str | None:
    """Return `since` or `until` where the word before a time leaves its end or beginning open, null elsewhere.

    >>> from sijill.reading.trying import draft
    >>> open_side(draft("منذ مايو 2016"), 1), open_side(draft("في مايو 2016"), 1)
    ('since', None)
    """
    if not first or draft.sentence_of(first - 1) != draft.sentence_of(first):
        return None
    sense = draft.words[first - 1].first(BOUNDS)
    return sense.entry.value if sense else None


def opened(earliest: str | None, latest: str | None, side: str | None) -> tuple[str | None, str | None]:
    """Return the bounds with the open one taken away.

    >>> opened("2011-01-01", "2011-12-31", "since")
    ('2011-01-01', None)
    """
    return (None if side == "until" else earliest), (None if side == "since" else latest)


def bounds(meaning: Meaning, portion: str | None) -> tuple[str | None, str | None]:
    """Return the first and last day of what is meant: the whole period, or the third of it that a portion names.

    >>> from sijill.reading.periods import month_period
    >>> bounds(Meaning(month_period(2016, 5)), None), bounds(Meaning(month_period(2016, 5)), "END")
    (('2016-05-01', '2016-05-31'), ('2016-05-21', '2016-05-31'))
    """
    period = meaning.period
    if period is None:
        return None, None
    third = (period.last - period.first) // 3
    first, last = period.first, period.last
    if portion == "START":
        last = first + third
    elif portion == "MID":
        first, last = first + third, last - third
    elif portion == "END":
        first = last - third
    return first.isoformat(), last.isoformat()
