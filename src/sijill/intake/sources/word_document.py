"""Word documents (DOCX): paragraphs in order, the title when a paragraph is styled as one.

Decides nothing of dates: what a file says of its own making is not a day of publication.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO, Final

from lxml import etree

from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.finished import Parts, finished
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.office_files import FaultyPackage, check_package
from sijill.languages.messages import say

SUFFIXES: Final = (".docx",)
MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TITLES: Final = ("Title", "Heading1")
_MARKS: Final = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the one report of a document.

    >>> body = f'<w:body xmlns:w="{_W[1:-1]}"><w:p><w:r><w:t>قصفت سرت.</w:t></w:r></w:p></w:body>'
    >>> packed = BytesIO()
    >>> with zipfile.ZipFile(packed, "w") as package:
    ...     package.writestr("word/document.xml", body)
    >>> packed.seek(0), next(items("a.docx", packed)).report.text
    (0, 'قصفت سرت.')
    """
    try:
        data = read_bounded(stream, settings.max_bytes)
        with zipfile.ZipFile(BytesIO(data)) as package:
            check_package(package, settings.max_bytes)
            document = package.read("word/document.xml")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        paragraphs = list(_paragraphs(etree.fromstring(document, parser)))
    except (TooLong, FaultyPackage, zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, OSError,
            EOFError, NotImplementedError, RuntimeError) as error:
        yield refused(file, 0, say("kind_unreadable", kind="DOCX", reason=str(error)))
        return
    title = paragraphs[0][1] if paragraphs and paragraphs[0][0] in _TITLES else None
    text = "\n".join(words for _, words in paragraphs[1 if title else 0:])
    yield finished(file, 1, Parts(text, data, MEDIA_TYPE, title=title), settings)


def _paragraphs(root: Any) -> Iterator[tuple[str | None, str]]:
    """Yield style and words of every paragraph that holds any; deleted words are not read."""
    for paragraph in root.iter(f"{_W}p"):
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        words = "".join(
            element.text or "" if element.tag == f"{_W}t" else _MARKS.get(element.tag, "")
            for element in paragraph.iter()
        )
        if words.strip():
            yield (None if style is None else style.get(f"{_W}val")), words
