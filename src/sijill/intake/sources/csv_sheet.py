"""CSV and TSV sheets: encoding and separator are told from the bytes, columns from the headings."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import BinaryIO, Final

from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.encodings import decode
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.sheets import sheet_items
from sijill.languages.messages import say

SUFFIXES: Final = (".csv", ".tsv")
MEDIA_TYPE: Final = "text/csv"
_SEPARATORS: Final = "\t;,|"
_HEAD: Final = 20_000


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield one Item per row of a sheet.

    >>> from io import BytesIO
    >>> [item.report.text for item in items("a.csv", BytesIO("text,outlet\\nقصفت سرت.,الساحل\\n".encode()))]
    ['قصفت سرت.']
    """
    try:
        text = decode(read_bounded(stream, settings.max_bytes), markup=False).text
        csv.field_size_limit(max(settings.max_characters * 2, 1_000_000))
        rows = csv.reader(StringIO(text, newline=""), delimiter=separator_of(text[:_HEAD]))
        yield from sheet_items(file, iter(rows), MEDIA_TYPE, settings)
    except (TooLong, csv.Error) as error:
        yield refused(file, 0, say("kind_unreadable", kind="CSV", reason=str(error)))


def separator_of(head: str) -> str:
    """Return the separator of a sheet: the one its heading row holds most of, a comma when it holds none.

    >>> separator_of("id;النص;العنوان"), separator_of("text")
    (';', ',')
    """
    heading = head.partition("\n")[0]
    best = max(_SEPARATORS, key=heading.count)
    return best if best in heading else ","
