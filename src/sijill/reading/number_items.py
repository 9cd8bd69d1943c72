"""Numbers as the patterns see them: of which kinds a number is, day, month, hour or year by its size.

Decides the names an `Item` of the chart has, and puts the numbers of a report into it. Leaves what the number is to
`numbers`, what patterns make of it to `times` and `quantities`.
"""

from typing import Final

from sijill.languages.chart import Item, make_item
from sijill.reading.digits import dotted_date
from sijill.reading.draft import Draft
from sijill.reading.forms import CHARTED, DOTTED
from sijill.reading.number_words import Number
from sijill.reading.numbers import read_numbers


def number_item(number: Number) -> Item:
    """Return what a number is to the patterns: its kind, and day, month, hour or year by its size.

    >>> from sijill.reading.trying import draft
    >>> number_item(draft("في 2016").numbers[0]).opens
    ('cardinal', 'digits', 'number', 'year')
    """
    names = _names(number)
    if number.article:
        names += [f"the_{name}" for name in names]
    return make_item(number.value, names, number.end - number.first, number.particles)


def _names(number: Number) -> list[str]:
    value, whole = number.value, isinstance(number.value, int)
    names = [number.kind, *(["digits"] if number.digits else []), *(["number"] if number.kind == "cardinal" else [])]
    if number.kind == "fraction" or not whole:
        return names
    if value in _SMALL and not number.digits and number.kind == "cardinal":
        names.append(_SMALL[value])
    one = value == 1 and not number.digits and number.kind == "cardinal"  # شهر واحد is a month, not January
    names += [name for name, low, high in _SIZES if low <= value <= high and not (one and name == "month_number")]
    if number.digits:
        names += [f"{name}_digits" for name, low, high in _SIZES if name in _IN_FIGURES and low <= value <= high]
    if value <= 12 and number.kind == "ordinal" and number.feminine:
        names += ["hour_ordinal"] + (["hour_teen"] if value > 10 else [])
    if 1000 <= value <= 2999:
        names.append("year" if number.digits and number.end - number.first == 1 else "year_words")
    return names


def read_number_items(draft: Draft) -> None:
    """Add the chart of a report to its draft, and its numbers to both.

    >>> from sijill.reading.trying import draft
    >>> found = draft("قتل سبعة مدنيين", aspects=(read_number_items,))
    >>> [number.value for number in found.numbers]
    [7]
    """
    charted = draft.of_form(CHARTED)
    forms = zip(charted, [draft.forms[at].classes for at in charted], strict=True)
    draft.chart = draft.knowledge.stages.classes.laid_out(draft.text, draft.tokens, forms)
    draft.numbers = read_numbers(draft.text, draft.tokens, draft.chart)
    for number in draft.numbers:
        draft.chart.add(number.first, number_item(number))
    for at in draft.of_form(DOTTED):
        if figures := dotted_date(draft.tokens[at].form):
            draft.chart.add(at, make_item(figures, ["dotted_date"]))


_SMALL: Final[dict[int | float, str]] = {1: "one", 2: "two"}
_IN_FIGURES: Final = ("day", "hour")
_SIZES: Final = (
    ("day", 1, 31), ("late_day", 13, 31), ("month_number", 1, 12), ("hour", 0, 24), ("minute", 0, 59),
    ("short_year", 0, 99),
    ("old_year", 100, 999),
)
