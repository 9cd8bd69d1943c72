"""Bounds: between which numbers a qualified number lies, by the table an analyst can change (languages/bounds.tsv)."""

from functools import cache
from pathlib import Path

from sijill.languages.wordlists import read_word_list

Bound = tuple[float, float] | None


@cache
def bounds_table() -> dict[str, tuple[Bound, Bound]]:
    """Return qualifier -> (times, plus) for the low and the high bound, null where it is open.

    >>> bounds_table()["at_least"]
    ((1.0, 0.0), None)
    """
    entries = read_word_list(Path(__file__).parent / "bounds.tsv").entries
    return {entry.form: (_bound(entry.fields, "low"), _bound(entry.fields, "high")) for entry in entries}


def _bound(cells: dict[str, str], side: str) -> Bound:
    times, plus = cells[f"{side}_times"], cells[f"{side}_plus"]
    return (float(times), float(plus)) if times else None


def number_bounds(value: int | float, qualifier: str) -> tuple[int | float | None, int | float | None]:
    """Return the low and high bound of a number under a qualifier; a decimal above or below takes no whole step.

    >>> number_bounds(250, "about"), number_bounds(700, "more_than"), number_bounds(2.5, "more_than")
    ((225, 275), (701, None), (2.5, None))
    """
    low, high = bounds_table()[qualifier]
    return _applied(value, low), _applied(value, high)


def _applied(value: int | float, bound: Bound) -> int | float | None:
    if bound is None:
        return None
    times, plus = bound
    found = round(value * times + (plus if isinstance(value, int) else 0), 6)
    return int(found) if float(found).is_integer() else found
