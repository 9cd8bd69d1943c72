"""Archives made for the tests: WARC records and files written byte by byte."""

from collections.abc import Iterable


def record(
    address: str, page: bytes, *, head: str = "", status: str = "200 OK", kind: str = "text/html; charset=utf-8"
) -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{head}Content-Length: {len(page)}\r\n\r\n".encode() + page
    warc = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-01-02T03:04:05Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return warc.encode() + http + b"\r\n\r\n"


def warc_of(pages: Iterable[tuple[str, bytes]]) -> bytes:
    return b"".join(record(address, page) for address, page in pages)
