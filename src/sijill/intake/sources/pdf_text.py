"""PDF files that hold text: pages in order, Arabic letter shapes turned back into letters.

Decides that letters stored in their joined shapes (presentation forms) are the letters, and that a line stored as it
looks, right end first, is turned round where its articles stand at the wrong end. Scanned pages hold no text and are
refused so. The dates of a PDF are those of the file and are not used.
"""

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.finished import Parts, finished
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.languages.messages import say

SUFFIXES: Final = (".pdf",)
MEDIA_TYPE: Final = "application/pdf"
PAGES: Final = 2_000
_SHAPES: Final = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
_ARTICLE: Final = re.compile(r"(?<!\w)ال\w{2}")
_TURNED_ARTICLE: Final = re.compile(r"\w{2}لا(?!\w)")
_LEFT_TO_RIGHT: Final = re.compile(r"[0-9A-Za-z٠-٩][0-9A-Za-z٠-٩.,:/%-]*")
# a line drawn from left to right leaves the stop that ends it at its beginning, where no Arabic line has one
_LEADING_STOP: Final = re.compile(r"^([.!؟،؛:]+)(?=[\u0621-\u064a])(.*)$", re.MULTILINE)
_CERTAIN: Final = 3  # times as many articles at the wrong end as at the right one


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the one report of a PDF file.

    >>> from pypdf import PdfWriter
    >>> scanned = PdfWriter()
    >>> _ = scanned.add_blank_page(595, 842)
    >>> drawn = BytesIO()
    >>> _ = scanned.write(drawn)
    >>> drawn.seek(0), next(items("a.pdf", drawn)).problem.reason
    (0, 'the report has no text')
    """
    try:
        data = read_bounded(stream, settings.max_bytes)
        text = "\n".join(_pages(PdfReader(BytesIO(data)), settings.max_characters))
    except (TooLong, PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError,
            EOFError, AssertionError, ArithmeticError, NotImplementedError,
            ImportError) as error:  # all that pypdf lets through of a damaged or locked file
        yield refused(file, 0, say("kind_unreadable", kind="PDF", reason=str(error) or type(error).__name__))
        return
    yield finished(file, 1, Parts(logical_text(text), data, MEDIA_TYPE), settings)


def _pages(reader: PdfReader, limit: int) -> Iterator[str]:
    size = 0
    for page in reader.pages[:PAGES]:
        text = page.extract_text()
        size += len(text)
        yield text
        if size > limit:
            return  # over the limit of characters already: the rest would not be taken


def logical_text(text: str) -> str:
    """Return text with joined shapes as letters and lines stored right end first turned round.

    >>> logical_text("ﻗﺘﻞ"), logical_text("ةنيدملا يف 12 دونجلا لتق سلجملا نلعأ")
    ('قتل', 'أعلن المجلس قتل الجنود 12 في المدينة')
    """
    letters = _SHAPES.sub(lambda shapes: unicodedata.normalize("NFKC", shapes[0]), text)
    letters = _LEADING_STOP.sub(r"\2\1", letters)
    turned = len(_TURNED_ARTICLE.findall(letters))
    if turned < _CERTAIN or turned < _CERTAIN * len(_ARTICLE.findall(letters)):
        return letters
    return "\n".join(_turned(line) for line in letters.split("\n"))


def _turned(line: str) -> str:
    """Turn a line round but not the numbers and Latin words in it, which are stored as they are read."""
    return _LEFT_TO_RIGHT.sub(lambda run: run[0][::-1], line[::-1])
