"""Cells: how a value of the record stands in one cell of a sheet. Lists are joined, formulas defused."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
_NUMBER, _LIST = (int, float), (list, tuple)  # asked of every cell: a union would be made anew each time


def cell(value: Any) -> str | int | float | bool | None:
    """Return a value as a cell: numbers stay numbers, text that a spreadsheet would run is defused.

    >>> cell("=1+1"), cell(["a", {"text": "سرت", "label": None}]), cell(-5)
    ("'=1+1", 'a; سرت', -5)
    """
    if value is None or isinstance(value, _NUMBER):
        return value
    if isinstance(value, dict):
        known = value.get("label") or value.get("text")
        return cell(known) if known else msgspec.json.encode(value).decode()
    if isinstance(value, _LIST):
        return "; ".join([str(cell(item)) for item in value if item is not None])
    text = str(value)
    return "'" + text if text.startswith(_FORMULA) else text


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[dict[str, Any]], *, bom: bool = False) -> None:
    """Write rows as RFC 4180 CSV; `bom` puts the mark in front that makes Excel read UTF-8.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_csv(Path(folder, "killed.csv"), ["place", "killed"], [{"place": "سرت", "killed": 7}])
    ...     Path(folder, "killed.csv").read_text("utf-8")
    'place,killed\\nسرت,7\\n'
    """
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows([cell(row.get(name)) for name in columns] for row in rows)


def csv_text(rows: Iterable[dict[str, Any]], columns: Sequence[str], *, heading: bool = True) -> str:
    """Return rows as CSV, with a heading line unless they go on from others.

    >>> csv_text([{"id": "r1", "outlet": None}], ["id", "outlet"])
    'id,outlet\\r\\nr1,\\r\\n'
    """
    out = io.StringIO()
    writer = csv.writer(out)
    if heading:
        writer.writerow(columns)
    writer.writerows([cell(row.get(name)) for name in columns] for row in rows)
    return out.getvalue()
