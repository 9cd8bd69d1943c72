"""How every listing is printed: a table on a terminal, else JSON lines; `--json`, `--jsonl` and `--csv` choose.

Rows are flat or nested dictionaries of the record; data goes to stdout, nothing else does. Listings hold no clock time
and no row number, so two records of the same reports list the same bytes.
"""

import csv
import io
import json
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

import typer

if TYPE_CHECKING:
    from rich.console import Console

Row = Mapping[str, Any]
Form = Literal["table", "json", "jsonl", "csv"]
_WIDE: Final = 24  # characters of a cell after which it may as well be folded
_GAP: Final = "  "

RecordOption = Annotated[str, typer.Option("--record", envvar="SIJILL_RECORD", help="The record file.")]
JsonOption = Annotated[bool, typer.Option("--json", help="A JSON array.")]
JsonlOption = Annotated[bool, typer.Option("--jsonl", help="One JSON object a line.")]
TableOption = Annotated[bool, typer.Option("--table", help="A table, also where there is no terminal.")]
CsvOption = Annotated[bool, typer.Option("--csv", help="Comma-separated values.")]
InternalOption = Annotated[
    bool, typer.Option("--internal", envvar="SIJILL_INTERNAL", help="Show the names of private persons too.")
]
LimitOption = Annotated[int | None, typer.Option("--limit", min=1, help="At most so many rows.")]


def chosen_form(as_json: bool, as_jsonl: bool, as_csv: bool, as_table: bool = False) -> Form:
    """Return the form asked for: without a wish a table on a terminal and JSON lines elsewhere.

    >>> chosen_form(as_json=False, as_jsonl=True, as_csv=False)
    'jsonl'
    """
    if as_table:
        return "table"
    if as_json:
        return "json"
    if as_jsonl:
        return "jsonl"
    if as_csv:
        return "csv"
    return "table" if sys.stdout.isatty() else "jsonl"


def cell(value: Any) -> str:
    """Return a value as one cell: text as it stands, lists joined, the rest as JSON; a formula is defused.

    >>> cell(["a", "b"]), cell(None), cell("=1+1"), cell({"text": "سرت"})
    ('a; b', '', "'=1+1", 'سرت')
    """
    if value is None:
        return ""
    if isinstance(value, dict):
        return cell(value.get("label") or value.get("text") or json.dumps(value, ensure_ascii=False))
    if isinstance(value, list | tuple):
        return "; ".join(cell(item) for item in value)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "'" + text if isinstance(value, str) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _csv(rows: Iterable[Row], columns: list[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()


def _table(rows: list[Row], columns: list[str]) -> None:
    """Print a table where the columns have room beside each other, else each row as lines of name and value."""
    from rich.console import Console

    console = Console()
    cells = [[_shown(row.get(name)) for name in columns] for row in rows]
    widest = [max([len(name), *(min(_WIDE, len(line[n])) for line in cells)]) for n, name in enumerate(columns)]
    if sum(widest) + len(_GAP) * (len(columns) - 1) <= console.width:
        _beside(console, cells, columns)
    else:
        _below(console, cells, columns)


def _beside(console: "Console", cells: list[list[str]], columns: list[str]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    for line in cells:
        table.add_row(*line)
    console.print(table)


def _below(console: "Console", cells: list[list[str]], columns: list[str]) -> None:
    """Print the values a row has, one below the other, with an empty line between rows."""
    from rich.table import Table

    for number, line in enumerate(cells):
        block = Table.grid(padding=(0, len(_GAP)))
        block.add_column(style="bold", min_width=max(map(len, columns)))
        block.add_column(overflow="fold")
        for name, shown in zip(columns, line, strict=True):
            if shown:
                block.add_row(name, shown)
        if number:
            console.print()
        console.print(block)


def _shown(value: Any) -> str:
    """Return a value as a person reads it: as in a cell, the days of times alone, a voice without a label by its id."""
    if isinstance(value, list | tuple):
        return "; ".join(_shown(item) for item in value)
    if isinstance(value, dict) and isinstance(value.get("time"), dict):
        return _shown(value["time"])
    if isinstance(value, dict) and value.keys() >= {"earliest", "latest"}:
        days = dict.fromkeys(str(day) for day in (value["earliest"], value["latest"]) if day is not None)
        return "/".join(days) or cell(value.get("text"))
    if isinstance(value, dict) and not (value.get("label") or value.get("text")) and "id" in value:
        return str(value["id"])
    return cell(value)


def print_rows(rows: Iterable[Row], columns: list[str], form: Form) -> None:
    """Print rows in a form; `columns` are those of the table and the CSV, JSON holds every field.

    >>> print_rows([{"place": "سرت", "killed": 7}], ["place", "killed"], "jsonl")
    {"place": "سرت", "killed": 7}
    """
    if form == "json":
        print(json.dumps(list(rows), ensure_ascii=False, indent=1))
    elif form == "jsonl":
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    elif form == "csv":
        sys.stdout.write(_csv(rows, columns))
    else:
        _table(list(rows), columns)
