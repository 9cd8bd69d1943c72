"""JSON documents: one report, or a list of them, with the fields of JSON lines."""

from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.sources.json_lines import row_item
from sijill.languages.messages import say

SUFFIXES: Final = (".json",)


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield one Item per object of a document.

    >>> from io import BytesIO
    >>> [item.report.source for item in items("a.json", BytesIO(b'[{"text": "x"}, {"text": "y", "id": 7}]'))]
    ['a.json#1', '7']
    """
    try:
        whole = msgspec.json.decode(read_bounded(stream, settings.max_bytes).removeprefix(b"\xef\xbb\xbf"))
    except (TooLong, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        yield refused(file, 0, say("kind_unreadable", kind="JSON", reason=str(error)))
        return
    for number, row in enumerate(whole if isinstance(whole, list) else [whole], 1):
        yield row_item(file, number, row, settings)
