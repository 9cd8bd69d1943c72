"""The one table of costs: its rows, and how they are printed."""

from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("what", "reports/s", "characters/s", "ms a report", "peak MiB", "record MiB", "beside, in the same run")
HEADING = 2  # lines


@dataclass(frozen=True)
class Cost:
    """What one step costs a report; what does not apply is left out."""

    what: str
    ms: float | None = None
    characters: float | None = None  # of a report
    peak: float | None = None
    record: float | None = None
    beside: str = ""


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _cells(cost: Cost) -> tuple[str, ...]:
    rate = 1e3 / cost.ms if cost.ms else None
    spoken = rate * cost.characters if rate and cost.characters else None
    numbers = (rate, spoken, cost.ms, cost.peak, cost.record)
    return cost.what, *map(_number, numbers), cost.beside


def table(costs: Sequence[Cost]) -> list[str]:
    """Return the rows as lines of Markdown.

    >>> table([Cost("times", ms=2.0, characters=1500)])[-1]
    '| times | 500 | 750,000 | 2.00 |  |  |  |'
    """
    lines = [f"| {' | '.join(HEAD)} |", "|" + "---|" * len(HEAD)]
    return [*lines, *(f"| {' | '.join(_cells(cost))} |" for cost in costs)]


def renewed(page: Sequence[str], rows: Sequence[str]) -> list[str]:
    """Return the lines of a table with rows in the place of those of the same name; what stands below it is left out.

    >>> renewed(["| what | ms |", "|---|---|", "| a | 1 |", "| b | 2 |", "", "Below."], ["| b | 3 |"])
    ['| what | ms |', '|---|---|', '| a | 1 |', '| b | 3 |']
    """
    new = {_name(row): row for row in rows}
    return [new.get(_name(line), line) for line in page if line.startswith("|")]


def _name(row: str) -> str:
    return row.split("|")[1].strip()
