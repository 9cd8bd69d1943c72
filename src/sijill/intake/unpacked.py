"""Gzip undone: a stream as its kind reads it, whatever it was packed in.

Decides by the first bytes, never by the name: servers and people rename files.
"""

import gzip
from io import BufferedReader
from typing import BinaryIO, Final, cast

HEAD: Final = 4096
_GZIP: Final = b"\x1f\x8b"


def plain_stream(stream: BinaryIO) -> BinaryIO:
    """Return a stream that can be peeked into, its gzip layer taken off.

    >>> from io import BytesIO
    >>> plain_stream(BytesIO(gzip.compress(b"text"))).read()
    b'text'
    """
    opened = stream if hasattr(stream, "peek") else cast(BinaryIO, BufferedReader(cast(BufferedReader, stream)))
    return cast(BinaryIO, gzip.GzipFile(fileobj=opened)) if head_of(opened).startswith(_GZIP) else opened


def head_of(stream: BinaryIO) -> bytes:
    """Return the first bytes of a stream without taking them.

    >>> from io import BufferedReader, BytesIO
    >>> stream = BufferedReader(BytesIO(b"%PDF-1.7"))
    >>> head_of(stream)[:4], stream.read(4)
    (b'%PDF', b'%PDF')
    """
    return cast(BufferedReader, stream).peek(HEAD)[:HEAD]
