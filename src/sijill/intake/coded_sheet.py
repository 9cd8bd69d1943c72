"""Sheets analysts code by hand, in the shape of ACLED or UCDP GED: rows of plain values, whatever else they hold.

Decides which shape a sheet has (by its headings) and what each row says: when, where, who, what, how many dead. A row
that cannot be used is a Problem with file, line and reason. Leaves comparing rows with a record to `engine.matching`.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

import msgspec
from openpyxl import load_workbook

from sijill.intake.encodings import decode
from sijill.intake.sources.csv_sheet import separator_of
from sijill.languages.wordlists import Problem

_SHAPES: Final[dict[str, frozenset[str]]] = {
    "acled": frozenset({"event_date"}), "ucdp": frozenset({"date_start", "date_end"}),
}
_NAMES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "acled": {
        "id": ("event_id_cnty", "data_id", "id"), "first": ("event_date",), "last": ("event_date",),
        "type": ("sub_event_type",), "place": ("location", "admin3", "admin2", "admin1"), "low": ("fatalities",),
        "best": ("fatalities",), "high": ("fatalities",),
        "actors": ("actor1", "assoc_actor_1", "actor2", "assoc_actor_2"),
    },
    "ucdp": {
        "id": ("id", "relid"), "first": ("date_start",), "last": ("date_end",), "type": ("type_of_violence",),
        "place": ("where_coordinates", "where_description", "adm_2", "adm_1"), "low": ("low",), "best": ("best",),
        "high": ("high",), "actors": ("side_a", "side_b"),
    },
}
_WRITTEN: Final = ("%d %B %Y", "%d %b %Y", "%d/%m/%Y", "%d-%b-%Y", "%B %d, %Y", "%Y/%m/%d")
_PRECISION: Final = {  # shape -> its column -> what a value means in days on either side
    "acled": ("time_precision", {"1": 0, "2": 3, "3": 15}), "ucdp": ("date_prec", {"1": 0, "2": 3, "3": 3, "4": 15}),
}


class CodedRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row: `line` in the sheet, its id, the days it may be of (ISO), the place, who took part, the dead."""

    line: int
    id: str
    first: str
    last: str
    slack: int
    place: str | None
    latitude: float | None
    longitude: float | None
    type: str | None
    actors: list[str]
    low: float | None
    best: float | None
    high: float | None


class SheetError(ValueError):
    """A sheet that cannot be read at all, or has neither shape; the message says why."""


def coded_rows(path: Path) -> tuple[str, list[CodedRow], list[Problem]]:
    """Return the shape of a sheet (`acled` or `ucdp`), its rows, and a Problem for each that cannot be used.

    Raises SheetError for an empty sheet, or one of another shape.

    >>> import tempfile
    >>> sheet = "event_id_cnty,event_date,event_type,location,fatalities\\nLBY1,06 December 2016,Battles,Sirte,7\\n"
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     _ = Path(folder, "acled.csv").write_text(sheet, "utf-8")
    ...     shape, rows, problems = coded_rows(Path(folder, "acled.csv"))
    >>> shape, [row.place for row in rows], problems
    ('acled', ['Sirte'], [])
    """
    listed = list(_cells(path))
    if not listed:
        raise SheetError(f"{path.name}: empty")
    headings = [str(cell or "").strip().lstrip("\ufeff").lower() for cell in listed[0][1]]
    shape = next((name for name, needed in _SHAPES.items() if needed <= set(headings)), None)
    if shape is None:
        raise SheetError(f"{path.name}:1: neither ACLED's columns (event_date, …) nor UCDP's (date_start, date_end, …)")
    rows, problems = [], []
    for line, cells in listed[1:]:
        values = {h: str(c).strip() for h, c in zip(headings, map(_plain, cells), strict=False) if c not in (None, "")}
        try:
            rows.append(_row(shape, line, values))
        except ValueError as error:
            problems.append(Problem(path.name, line, "", str(error)))
    return shape, rows, problems


def _cells(path: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    """Yield the rows of a sheet that hold anything, with their number."""
    try:
        data = path.read_bytes()
        if path.suffix.lower() in (".xlsx", ".xlsm"):
            sheet = load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets[0]
            rows: Iterator[Sequence[Any]] = sheet.iter_rows(values_only=True)
        else:
            text = decode(data, markup=False).text
            rows = csv.reader(StringIO(text, newline=""), delimiter=separator_of(text[:20_000]))
        yield from ((n, row) for n, row in enumerate(rows, 1) if any(cell not in (None, "") for cell in row))
    except (OSError, csv.Error, BadZipFile, KeyError, ValueError) as error:
        raise SheetError(f"{path.name}: {error}") from error


def _plain(cell: Any) -> Any:
    return cell.date().isoformat() if isinstance(cell, datetime) else cell


def _row(shape: str, line: int, values: Mapping[str, str]) -> CodedRow:
    names = _NAMES[shape]
    found = {name: next((values[c] for c in columns if c in values), None) for name, columns in names.items()}
    if found["first"] is None:
        raise ValueError(f"no {names['first'][0]}")
    column, slack = _PRECISION[shape]
    numbers = {name: _number(name, found[name]) for name in ("low", "best", "high")}
    return CodedRow(
        line=line, id=found["id"] or str(line), first=_day(found["first"]), last=_day(found["last"] or found["first"]),
        slack=slack.get(values.get(column, "1"), 15), place=found["place"], type=found["type"],
        latitude=_number("latitude", values.get("latitude")), longitude=_number("longitude", values.get("longitude")),
        actors=[part.strip() for c in names["actors"] for part in values.get(c, "").split(";") if part.strip()],
        **numbers,
    )


def _number(name: str, words: str | None) -> float | None:
    if words is None:
        return None
    try:
        return float(words.replace(",", ""))
    except ValueError as error:
        raise ValueError(f"{name} is no number: {words[:40]}") from error


def _day(words: str) -> str:
    """Return an ISO day.

    >>> _day("17 December 2016"), _day("2016-12-17 00:00:00.000")
    ('2016-12-17', '2016-12-17')
    """
    if re.match(r"\d{4}-\d\d-\d\d", words):
        return date.fromisoformat(words[:10]).isoformat()
    for form in _WRITTEN:
        try:
            return datetime.strptime(words, form).date().isoformat()
        except ValueError:
            continue
    raise ValueError(f"no date: {words[:40]}")
