"""Bounded reading: no input, however it is packed, makes more bytes in memory than the limit.

Decides how much is taken before an input is called too long; leaves what is read to the kinds of source.
"""

import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final

from sijill.languages.messages import say

_GZIP_OR_ZLIB: Final = 32 + zlib.MAX_WBITS
_BYTES_A_CHARACTER: Final = 6  # the longest JSON escape of a letter, \\u0642
_SLACK: Final = 65_536  # the other fields of a line


class TooLong(Exception):
    """More bytes than the limit; the message says so in words."""


def read_bounded(stream: BinaryIO, limit: int) -> bytes:
    """Return all of a stream; raises TooLong where it holds more than the limit.

    >>> from io import BytesIO
    >>> read_bounded(BytesIO(b"abc"), 3)
    b'abc'
    """
    parts: list[bytes] = []
    size = 0
    while part := stream.read(min(1 << 20, limit + 1 - size)):
        parts.append(part)
        size += len(part)
        if size > limit:
            raise TooLong(say("too_many_bytes", limit=limit))
    return b"".join(parts)


def inflate(data: bytes, encoding: str, limit: int) -> bytes:
    """Return what HTTP packed as gzip or deflate; raises TooLong over the limit, zlib.error when broken.

    >>> inflate(zlib.compress(b"abc"), "deflate", 10)
    b'abc'
    """
    if encoding in ("", "identity"):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise zlib.error(say("kind_unreadable", kind=encoding, reason="no decoder"))
    try:
        return _inflated(zlib.decompressobj(_GZIP_OR_ZLIB), data, limit)
    except zlib.error:
        return _inflated(zlib.decompressobj(-zlib.MAX_WBITS), data, limit)  # some servers send deflate without its head


def _inflated(unpacker: "zlib._Decompress", data: bytes, limit: int) -> bytes:
    plain = unpacker.decompress(data, limit + 1)
    if len(plain) > limit:
        raise TooLong(say("too_many_bytes", limit=limit))
    return plain


def bounded_lines(stream: BinaryIO, characters: int) -> Iterator[bytes]:
    """Yield the lines of a stream; of a line too long for a report only the beginning, so that it is refused by number.

    >>> from io import BytesIO
    >>> list(bounded_lines(BytesIO(b"a\\nb"), 10))
    [b'a\\n', b'b']
    """
    limit = characters * _BYTES_A_CHARACTER + _SLACK
    while line := stream.readline(limit):
        yield line
        while len(line) == limit and not line.endswith(b"\n"):
            line = stream.readline(limit)
