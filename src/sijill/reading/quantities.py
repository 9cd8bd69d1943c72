"""Quantities: every number of a report that is not part of a time, with its qualifier, bounds, unit and noun.

Decides what a number counts and between which bounds it lies, by languages/arabic/quantities.yaml and the bounds
table; numbers that count nothing (ranks, ages, unit and telephone numbers) say so. Leaves what was counted of whom to
figures.
"""

from collections.abc import Mapping
from typing import Any, Final

from sijill.languages.bounds import bounds_table, number_bounds
from sijill.languages.chart import Item
from sijill.languages.matching import RULE
from sijill.languages.stages import NOTHING
from sijill.model import QuantityMention
from sijill.model.codes import Qualifier
from sijill.reading.draft import Draft, mention_key
from sijill.reading.far_qualifiers import far_qualifier
from sijill.reading.likely_quantities import is_label, is_likely
from sijill.text import NUMBER

STAGE: Final = 6
GIVEN: Final = ("quantity", "age", "label", "pair", NOTHING)
GROUP: Final = 3  # digits between two separators of thousands
REACH: Final = 5  # words a qualifier may put before its number


def read_quantities(draft: Draft) -> None:
    """Add the quantities of a report to its draft.

    >>> from sijill.reading.trying import draft
    >>> [(found.text, found.value, found.unit) for found in draft("على بعد 20 كيلومترا من سرت").quantities]
    [('20 كيلومترا', 20, 'km')]
    """
    chart = draft.chart
    taken = {at for first, end in draft.time_tokens for at in range(first, end)}
    draft.knowledge.stages.grow(STAGE, chart)
    done = -1
    for at in sorted(chart.given):
        if at < done or at in taken:
            continue
        found = [item for item in chart.at(at) if item.opens[0] in GIVEN]
        if not found:
            continue
        for item in sorted(found, key=_rank, reverse=True):
            if taken.isdisjoint(range(at, at + item.length)) and is_likely(draft, at, item.value):
                done = at + item.length
                if item.opens[0] != NOTHING:
                    draft.quantities.append(_mention(draft, at, item))
                    draft.quantity_tokens.append((at, done))
                break


def _rank(item: Item) -> tuple[bool, int, bool]:
    """What names a number comes before what counts it, then the longest, then what says that it is none."""
    return item.opens[0] == "label", item.length, item.opens[0] == NOTHING


def _mention(draft: Draft, first: int, item: Item) -> QuantityMention:
    fields: Mapping[str, Any] = item.value
    end_token = first + item.length - 1
    start, end = draft.cut(first, len(item.particles)), draft.tokens[end_token].end
    value, qualifier, low, high = _values(draft, first, fields)
    return QuantityMention(
        id=mention_key("quantity", start, end),
        start=start,
        end=end,
        text=draft.text[start:end],
        rule=fields[RULE],
        value=value,
        qualifier=qualifier,
        low=low,
        high=high,
        unit=fields.get("unit"),
        noun=fields.get("noun"),
        counts=fields.get("counts", True) and not is_label(draft, first, fields),
    )


Values = tuple[int | float | None, Qualifier, int | float | None, int | float | None]


def _values(draft: Draft, first: int, fields: Mapping[str, Any]) -> Values:
    qualifier: Qualifier | None = fields.get("q")
    if qualifier == "range":
        low, high = sorted((_with_scale(draft, fields["low"], fields["high"]), fields["high"]))
        return None, "range", low, high
    if "n" not in fields or (qualifier and qualifier not in bounds_table()):  # many + a plural spelled like a dual
        return None, qualifier or "exact", fields.get("low"), fields.get("high")
    value = _grouped_by_dot(draft, first, fields)
    bound = qualifier or far_qualifier(draft, first) or "exact"
    return value, bound, *number_bounds(value, bound)


def _grouped_by_dot(draft: Draft, first: int, fields: Mapping[str, Any]) -> int | float:
    """Return the number; 1.250 of whole things is 1,250, since people come in no thousandths."""
    value: int | float = fields["n"] + fields.get("fraction", 0)
    if isinstance(value, float) and "noun" in fields and "unit" not in fields:
        printed = next((n.form for n in draft.tokens[first : first + REACH] if n.kind == NUMBER), "")
        if len(printed.partition(".")[2]) == GROUP and float(printed) == value:
            return round(value * 10**GROUP)
    return value


def _with_scale(draft: Draft, low: int | float, high: int | float) -> int | float:
    """Return the low end of بين 3 و5 آلاف in thousands, as its high end is."""
    scale = next((number.scale for number in draft.numbers if number.value == high), 1)
    return low * scale if scale > 1 and low * scale <= high else low
