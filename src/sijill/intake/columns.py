"""Columns of a sheet: which of them is the text, the title, the date and so on.

Decides by the headings (column_names.tsv), and for the text alone by where the long cells are; a mapping a person gave
or saved comes first. What was guessed is always shown. Leaves reading the rows to the sheets.
"""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from sijill.intake.finished import Parts, finished
from sijill.intake.items import Item, Settings
from sijill.intake.written_dates import written_date
from sijill.languages.messages import say
from sijill.languages.wordlists import read_word_list

SAMPLE: Final = 50  # rows looked at
_LONG: Final = 60  # characters on average from which a column is running text


@cache
def _names() -> dict[str, str]:
    return {entry.form: entry.value for entry in read_word_list(Path(__file__).parent / "column_names.tsv").entries}


def guess_columns(headings: Sequence[str], rows: Sequence[Sequence[object]]) -> dict[str, str]:
    """Return field -> heading; without `text` when no column looks like it.

    >>> guess_columns(["ID", "العنوان", "نص الخبر"], [])
    {'id': 'ID', 'title': 'العنوان', 'text': 'نص الخبر'}
    """
    found: dict[str, str] = {}
    for heading in headings:
        field = _names().get(heading.strip().casefold())
        if field:
            found.setdefault(field, heading)
    if "text" not in found and rows:
        lengths = {heading: sum(len(str(row[n] or "")) for row in rows if n < len(row)) / len(rows)
                   for n, heading in enumerate(headings) if heading not in found.values()}
        longest = max(lengths, key=lambda heading: lengths[heading], default=None)
        if longest is not None and lengths[longest] >= _LONG:
            found["text"] = longest
    return found


def load_columns(path: Path) -> dict[str, str] | None:
    """Return a saved mapping of field -> heading, null when there is none yet; raises ValueError when it is broken.

    >>> load_columns(Path("no such file.json"))
    """
    if not path.exists():
        return None
    try:
        columns = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(say("not_json", reason=f"{path.name}: {error}")) from error
    if not isinstance(columns, dict) or not all(isinstance(value, str) for value in columns.values()):
        raise ValueError(say("not_json", reason=path.name))
    return columns


def save_columns(path: Path, columns: Mapping[str, str]) -> None:
    """Write a mapping for `--columns`, to be looked over and used again.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     save_columns(Path(folder, "columns.json"), {"text": "Body"})
    ...     load_columns(Path(folder, "columns.json"))
    {'text': 'Body'}
    """
    path.write_text(json.dumps(columns, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def row_item(
    file: str, number: int, row: Mapping[str, object], columns: Mapping[str, str], media_type: str, settings: Settings,
) -> Item:
    """Return the Item of one row (heading -> cell).

    >>> row = {"Body": "قصفت سرت.", "Paper": "الساحل"}
    >>> row_item("sheet.csv", 2, row, {"text": "Body", "outlet": "Paper"}, "text/csv", Settings()).report.outlet
    'الساحل'
    """
    cells = {field: row.get(heading) for field, heading in columns.items()}
    raw = "\x1f".join(_words(cell) for cell in cells.values()).encode("utf-8", "surrogatepass")
    published, doubts = _day(cells.get("published"), settings)

    def text_of(field: str) -> str | None:
        return _words(cells.get(field)) or None

    given = text_of("id")
    return finished(file, number, Parts(
        _words(cells.get("text")), raw, media_type, source=given or f"{file}#{number}", given_id=given,
        address=text_of("url"), published=published, doubts=doubts,
        published_source=columns.get("published"), published_words=text_of("published"),
        title=text_of("title"), outlet=text_of("outlet"), agency=text_of("agency"), byline=text_of("byline"),
        language=text_of("language"),
    ), settings)


def _words(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell).strip()


def _day(cell: object, settings: Settings) -> tuple[str | None, list[str]]:
    if isinstance(cell, dt.datetime):
        midnight = cell.time() == dt.time()
        return (cell.date().isoformat() if midnight else cell.isoformat()), []
    if isinstance(cell, dt.date):
        return cell.isoformat(), []
    words = _words(cell)
    value = (written_date(words) or settings.read_date(words)) if words else None
    return value, [] if value or not words else [say("published_unreadable", value=words)]
