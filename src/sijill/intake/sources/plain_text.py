"""Plain text files: one file is one report, its name the source; nothing is known beside the text.

Decides only the encoding: UTF-8 with its mark dropped, else the honest guess of `encodings`; nothing else is changed,
since people hold offsets into such files. A dateline in the text stays text: the reading takes it for what it is.
"""

from collections.abc import Iterator
from typing import BinaryIO, Final

from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.encodings import decode
from sijill.intake.finished import Parts, finished
from sijill.intake.items import DEFAULT, Item, Settings, refused

SUFFIXES: Final = (".txt", ".text")
MEDIA_TYPE: Final = "text/plain"


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the one report of a text file.

    >>> from io import BytesIO
    >>> next(items("a.txt", BytesIO("قتل رجل".encode("utf-8-sig")))).report.text
    'قتل رجل'
    """
    try:
        data = read_bounded(stream, settings.max_bytes)
    except TooLong as error:
        yield refused(file, 1, str(error))
        return
    decoded = decode(data, markup=False)
    yield finished(file, 1, Parts(
        decoded.text, data, MEDIA_TYPE, encoding=decoded.encoding, encoding_source=decoded.source,
        spoilt=decoded.spoilt, exact=True,
    ), settings)
