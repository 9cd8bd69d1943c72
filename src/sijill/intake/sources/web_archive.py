"""Web archives (WARC): every page in them is a report, read as a stream with one record in memory at a time.

Decides which records are pages (HTML answered with 200) and takes address and time of fetching from the archive; the
page itself is read as any other.
"""

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO, Final

from fastwarc.warc import ArchiveIterator, WarcRecordType

from sijill.intake.bounded import TooLong, inflate, read_bounded
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.sources.html_page import Obtained, page_item
from sijill.languages.messages import say

SUFFIXES: Final = (".warc",)
_PAGES: Final = ("text/html", "application/xhtml+xml")


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    r"""Yield one Item per page of an archive; one that breaks off keeps what came before.

    >>> from io import BytesIO
    >>> page = "<html><body><h1>قصف</h1><p>قصف الجيش مستشفى في مدينة سرت أمس.</p></body></html>".encode()
    >>> head = ["WARC/1.0", "WARC-Type: resource", "WARC-Target-URI: https://news.example/1", "Content-Type: text/html"]
    >>> kept = "\r\n".join([*head, f"Content-Length: {len(page)}", "", ""]).encode() + page + b"\r\n\r\n"
    >>> [item.report.url for item in items("week.warc", BytesIO(kept))]
    ['https://news.example/1']
    """
    kinds = WarcRecordType.response | WarcRecordType.resource
    try:
        for number, record in enumerate(ArchiveIterator(stream, record_types=kinds, parse_http=True), 1):
            if _is_page(record):
                yield _record_item(f"{file}#{number}", record, settings)
    except (OSError, EOFError, ValueError, zlib.error) as error:
        yield refused(file, 0, say("kind_unreadable", kind="WARC", reason=str(error) or type(error).__name__))


def _is_page(record: Any) -> bool:
    if record.http_headers is None:
        return (record.headers.get("Content-Type") or "").startswith(_PAGES)
    return record.http_headers.status_code == 200 and (record.http_content_type or "") in _PAGES


def _record_item(name: str, record: Any, settings: Settings) -> Item:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    headers = record.http_headers or {}
    try:
        packed = read_bounded(record.reader, settings.max_bytes)
        data = inflate(packed, (headers.get("Content-Encoding") or "").strip().lower(), settings.max_bytes)
    except (TooLong, zlib.error) as error:
        return refused(name, 0, str(error))
    return page_item(name, data, Obtained(
        address=address, charset=record.http_charset if record.http_headers else None,
        fetched=record.headers.get("WARC-Date"), fetched_source="WARC-Date",
    ), settings)
