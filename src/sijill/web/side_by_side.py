"""Two things side by side: the lines of a comparison, each said for both sides, with what is the same marked.

Decides what a comparison is. Which lines events, outlets and days are compared by is said in `side_events`,
`side_outlets` and `side_days`. A difference is shown, never judged.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sijill.web.page import Row

WHAT: Final = ("events", "outlets", "days")


@dataclass(frozen=True)
class Cell:
    """What one side says of a line: words, and the path they lead to."""

    words: str
    path: str | None = None


@dataclass(frozen=True)
class Line:
    """A line of the comparison: the key of its name (or the name itself), and what either side says."""

    key: str
    first: list[Cell]
    second: list[Cell]
    name: str | None = None

    @property
    def is_same(self) -> bool:
        """Whether both sides say the same."""
        return [cell.words for cell in self.first] == [cell.words for cell in self.second]


@dataclass(frozen=True)
class Compared:
    """Both sides: what each is called, where it stands, the lines, and the findings about both."""

    titles: tuple[Cell, Cell]
    lines: list[Line]
    sides: tuple[Row, Row]
    between: list[Row]


def lines_of(one: Row, other: Row, said: dict[str, Callable[[Row], list[Cell]]]) -> list[Line]:
    """Return a line for each key, with what both sides say of it."""
    return [Line(key, say(one), say(other)) for key, say in said.items()]
