"""Tables of the world: TSV files of actors, persons, places, read row by row with every mistake named.

Decides what a table file is (docs/world.md): lines that begin with `#`, a row of column names, then one thing a row.
A malformed row is left out and told with file, line, column and reason. Leaves what a row means to `known`.
"""

import gzip
from pathlib import Path
from typing import Final

import msgspec

from sijill.languages.wordlists import Problem

RANGES: Final = {"latitude": 90.0, "longitude": 180.0}


class Table(msgspec.Struct, frozen=True):
    """The rows of a file as column -> cell, and the problems met while reading it."""

    rows: list[dict[str, str]]
    problems: list[Problem]


def _text(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")


def _problem(row: dict[str, str], required: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the first column that is wrong and why, null when the row is good."""
    for column in required:
        if not row[column]:
            return column, "empty"
    for column, most in RANGES.items() if "latitude" in row else ():
        if value := row.get(column):
            try:
                degrees = float(value)
            except ValueError:
                return column, f"{value!r} is no number"
            if not -most <= degrees <= most:
                return column, f"{value} is not between -{most:.0f} and {most:.0f}"
    return None


def read_table(path: Path, required: tuple[str, ...]) -> Table:
    """Return the rows of a TSV file (plain or gzip) that hold every required column.

    >>> read_table(Path(__file__).parent / "demonyms.tsv", ("form", "value")).rows[0]["value"]
    'LY'
    """
    rows: list[dict[str, str]] = []
    problems: list[Problem] = []
    columns: list[str] = []
    blank: dict[str, str] = {}
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line or line[0] == "#" or not line.strip():
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if not columns:
            columns, blank = cells, dict.fromkeys(cells, "")
            missing = [name for name in required if name not in columns]
            if missing:
                return Table([], [Problem(path.name, number, missing[0], "no such column")])
            continue
        if len(cells) > len(columns):
            problems.append(Problem(path.name, number, "", f"{len(cells)} cells, but {len(columns)} columns"))
            continue
        row = {**blank, **dict(zip(columns, cells, strict=False))}
        wrong = _problem(row, required)
        if wrong:
            problems.append(Problem(path.name, number, *wrong))
        else:
            rows.append(row)
    return Table(rows, problems)
