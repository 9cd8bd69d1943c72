"""XLSX: one sheet a table, right to left, ids linked by their address column; nested values are flattened."""

from pathlib import Path
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from sijill.export.cells import cell
from sijill.export.tables import COLUMNS, rows
from sijill.export.view import View

NAME: Final = "xlsx"
SUFFIX: Final = ".xlsx"
_LONGEST: Final = 32_767  # characters a cell may hold
_UNWRITABLE: Final = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])


def _plain(value: Any) -> Any:
    shown = cell(value)
    return shown.translate(_UNWRITABLE)[:_LONGEST] if isinstance(shown, str) else shown


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write every table of the view to one workbook.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder, "book.xlsx"), {})
    ...     Path(folder, "book.xlsx").stat().st_size > 0
    True
    """
    book = Workbook(write_only=True)
    for table, columns in COLUMNS.items():
        sheet = book.create_sheet(table)
        sheet.sheet_view.rightToLeft = True
        sheet.freeze_panes = "A2"
        heads = [WriteOnlyCell(sheet, value=name) for name in columns]
        for head in heads:
            head.font = Font(bold=True)
        sheet.append(heads)
        for row in rows(view, table):
            sheet.append([_plain(row.get(name)) for name in columns])
    book.save(out)
