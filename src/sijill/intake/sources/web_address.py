"""Web addresses: fetched politely, then read by what the answer is (a page, a feed, a document).

Decides the kind by the bytes and the server's word for them; every refusal names the address and the reason. The kind
is found by the scheme, which stands in SUFFIXES in the place of a file ending.
"""

import datetime as dt
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO, Final
from urllib.parse import urlsplit

from sijill.intake.fetching import Fetcher
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.kinds import reader_of, suffix_of
from sijill.intake.sources.html_page import Obtained, page_item
from sijill.intake.transport import FetchError, Limits, Response
from sijill.intake.unpacked import HEAD, plain_stream
from sijill.languages.messages import say

SUFFIXES: Final = ("http:", "https:")
_BY_TYPE: Final = {
    "text/html": ".html", "application/xhtml+xml": ".html", "application/rss+xml": ".rss",
    "application/atom+xml": ".rss", "application/pdf": ".pdf", "text/csv": ".csv", "text/plain": ".txt",
}


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the Items an address answers with; `file` is the address, the stream is not read.

    >>> class Answers:
    ...     def get(self, address, **known):
    ...         return Response(address, 200, {"content-type": "text/plain"}, "قصفت سرت.".encode())
    >>> address = "https://news.example/1"
    >>> [item.report.text for item in items(address, BytesIO(), Settings(fetcher=Answers()))]
    ['قصفت سرت.']
    """
    fetcher = settings.fetcher or Fetcher(Limits(max_bytes=settings.max_bytes, allow_private=settings.allow_private))
    try:
        response = fetcher.get(file)
    except FetchError as error:
        yield refused(file, 0, str(error))
        return
    yield from response_items(response, settings)


def response_items(response: Response, settings: Settings) -> Iterator[Item]:
    """Yield the Items of a fetched answer.

    >>> page = "<html><body><h1>قصف سرت</h1><p>قصف الجيش مستشفى في مدينة سرت مساء أمس.</p></body></html>".encode()
    >>> answer = Response("https://example.org/1", 200, {"content-type": "text/html"}, page)
    >>> [item.report.url for item in response_items(answer, Settings())]
    ['https://example.org/1']
    """
    suffix = suffix_of("answer", response.body[:HEAD]) or _BY_TYPE.get(response.media_type) or suffix_of(
        urlsplit(response.address).path
    )
    if suffix == ".html":
        yield page_item(response.address, response.body, Obtained(
            address=response.address, charset=response.charset, fetched=now(), fetched_source="clock of this machine",
        ), settings)
        return
    reader = reader_of(suffix) if suffix not in SUFFIXES else None
    if reader is None:
        yield refused(response.address, 0, say("unknown_suffix", suffix=response.media_type or suffix))
        return
    try:
        yield from reader(response.address, plain_stream(BytesIO(response.body)), settings)
    except (OSError, EOFError, zlib.error) as error:
        yield refused(response.address, 0, say("kind_unreadable", kind="gzip", reason=str(error)))


def now() -> str:
    """Return the time of fetching, by this machine's clock and to the second.

    >>> len(now())
    20
    """
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
