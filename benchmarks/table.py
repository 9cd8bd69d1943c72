"""The one table of measurements: its rows, how they are printed, and how they are kept for the gate."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

HEAD = ("yardstick", "layer", "measure", "value", "95 %", "of", "peers")


@dataclass(frozen=True)
class Row:
    """One measurement, bounded by `low` and `high` in 95 of 100 draws; `of`: of how much, `peer`: what others reach."""

    yardstick: str
    layer: str
    measure: str
    value: float
    of: str
    command: str
    low: float | None = None
    high: float | None = None
    peer: str = ""

    @property
    def key(self) -> str:
        """What floors are pinned to.

        >>> Row("own gold, tune", "figures", "F1", 0.9, "20 reports", "make bench").key
        'own gold, tune / figures / F1'
        """
        return f"{self.yardstick} / {self.layer} / {self.measure}"


def number(value: float) -> str:
    """Return a share with three decimals, a large number without any.

    >>> number(0.51234), number(31.44), number(1234.5)
    ('0.512', '31.4', '1234')
    """
    return f"{value:.3f}" if abs(value) < 2 else f"{value:.1f}" if abs(value) < 100 else f"{value:.0f}"


def _cells(row: Row) -> tuple[str, ...]:
    bounds = "" if row.low is None or row.high is None else f"{number(row.low)} to {number(row.high)}"
    return row.yardstick, row.layer, row.measure, number(row.value), bounds, row.of, row.peer


def markdown(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table.

    >>> print(markdown([Row("own gold", "times", "F1", 0.9, "20 reports", "make bench", 0.85, 0.95)]))
    | yardstick | layer | measure | value | 95 % | of | peers |
    |---|---|---|---|---|---|---|
    | own gold | times | F1 | 0.900 | 0.850 to 0.950 | 20 reports |  |
    """
    head = [f"| {' | '.join(HEAD)} |", "|" + "---|" * len(HEAD)]
    return "\n".join(head + [f"| {' | '.join(_cells(row))} |" for row in rows])


def save(rows: Iterable[Row], path: Path) -> None:
    """Keep the rows as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps([asdict(row) for row in rows], ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> list[Row]:
    """Return the rows that were kept."""
    return [Row(**row) for row in json.loads(path.read_text(encoding="utf-8"))]
