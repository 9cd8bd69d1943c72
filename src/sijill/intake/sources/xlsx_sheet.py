"""XLSX workbooks: every sheet with a text column, its rows read one by one.

Decides what a workbook may be: parts that define entities or unpack to more than the limit are refused before any of
it is parsed.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, Final

from lxml import etree
from openpyxl import load_workbook

from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.office_files import FaultyPackage, check_package
from sijill.intake.sheets import sheet_items
from sijill.languages.messages import say

SUFFIXES: Final = (".xlsx", ".xlsm")
MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield one Item per row of the sheets of a workbook.

    >>> from openpyxl import Workbook
    >>> workbook, saved = Workbook(), BytesIO()
    >>> for row in (["text", "outlet"], ["قصفت سرت.", "الساحل"]):
    ...     workbook.active.append(row)
    >>> workbook.save(saved)
    >>> saved.seek(0), [item.report.outlet for item in items("a.xlsx", saved)]
    (0, ['الساحل'])
    """
    try:
        data = read_bounded(stream, settings.max_bytes)
        with zipfile.ZipFile(BytesIO(data)) as package:
            check_package(package, settings.max_bytes)
        workbook = load_workbook(BytesIO(data), read_only=True, data_only=True)
        for sheet in workbook.worksheets:
            name = file if len(workbook.worksheets) == 1 else f"{file}/{sheet.title}"
            sheet.reset_dimensions()  # what a file claims of its size is not to be trusted
            yield from sheet_items(name, _rows(sheet), MEDIA_TYPE, settings)
    except (TooLong, FaultyPackage, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, SyntaxError, ValueError,
            KeyError, TypeError, AttributeError, IndexError, OSError, EOFError, NotImplementedError,
            RuntimeError) as error:  # all that openpyxl lets through of a damaged file
        yield refused(file, 0, say("kind_unreadable", kind="XLSX", reason=str(error) or type(error).__name__))


def _rows(sheet: Any) -> Iterator[tuple[object, ...]]:
    yield from sheet.iter_rows(values_only=True)
