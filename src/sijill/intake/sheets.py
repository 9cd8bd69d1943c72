"""Sheets: rows under a heading row become Items; shared by CSV and XLSX, which only differ in how cells are had.

Decides whether there is a heading row at all and says once per sheet how the columns were read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from typing import Final

from sijill.intake.columns import SAMPLE, guess_columns, row_item, save_columns
from sijill.intake.items import Item, Settings, refused
from sijill.languages.messages import say
from sijill.languages.wordlists import Problem

Row = Sequence[object]
_LONG_CELL: Final = 60  # a heading is never as long


def sheet_items(file: str, rows: Iterator[Row], media_type: str, settings: Settings) -> Iterator[Item]:
    """Yield one Item per row that is not empty, the first with the columns it was read by.

    >>> from sijill.intake.items import DEFAULT
    >>> rows = iter([["النص", "العنوان"], ["قتل رجل", "خبر"]])
    >>> [item.report.title for item in sheet_items("a.csv", rows, "text/csv", DEFAULT)]
    ['خبر']
    """
    numbered = ((number, row) for number, row in enumerate(rows, 1) if any(_filled(cell) for cell in row))
    first = next(numbered, None)
    if first is None:
        yield refused(file, 1, say("empty_body"))
        return
    sample = list(islice(numbered, SAMPLE))
    headings = [str(cell if cell is not None else "").strip().lstrip("\ufeff") for cell in first[1]]
    body = chain(sample, numbered)
    if any(len(heading) >= _LONG_CELL for heading in headings):
        headings, body = [str(n) for n in range(1, len(headings) + 1)], chain([first], sample, numbered)
    columns = dict(settings.columns) if settings.columns else guess_columns(headings, [row for _, row in sample])
    if columns.get("text") not in headings:
        yield refused(file, 1, say("no_text_column"))
        return
    if settings.save_columns is not None and not settings.columns:
        save_columns(settings.save_columns, columns)
    told = [] if settings.columns else [_told(file, columns)]
    for number, row in body:
        item = row_item(file, number, dict(zip(headings, row, strict=False)), columns, media_type, settings)
        yield replace(item, warnings=[*told, *item.warnings])
        told = []


def _filled(cell: object) -> bool:
    return cell is not None and str(cell).strip() != ""


def _told(file: str, columns: dict[str, str]) -> Problem:
    pairs = ", ".join(f"{field} = {heading}" for field, heading in columns.items())
    return Problem(file, 1, "", say("columns_guessed", columns=pairs))
