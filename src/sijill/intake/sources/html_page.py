"""HTML pages, saved or fetched: title, outlet, byline, date, address and body of the one report on a page.

Decides which of the titles and outlets a page gives are believed; leaves the date to `page_dates` and the body to
`page_body`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final
from urllib.parse import urljoin, urlsplit

from sijill.intake.addresses import is_address
from sijill.intake.around_headline import words_around
from sijill.intake.bounded import TooLong, read_bounded
from sijill.intake.credits import agency_credit
from sijill.intake.encodings import decode
from sijill.intake.finished import Parts, finished
from sijill.intake.items import DEFAULT, Item, Settings, refused
from sijill.intake.mojibake import repair
from sijill.intake.page_body import page_body, without_furniture
from sijill.intake.page_dates import page_date
from sijill.intake.page_metadata import Said, page_metadata
from sijill.intake.page_tree import Element, UnreadablePage, headline_element, page_tree, words_of
from sijill.languages.messages import say

SUFFIXES: Final = (".html", ".htm", ".xhtml")
MEDIA_TYPE: Final = "text/html"
_SEPARATORS: Final = (" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " : ")


@dataclass(frozen=True)
class Obtained:
    """How a page was obtained beside its bytes: what the server or the archive said of it."""

    address: str | None = None
    charset: str | None = None
    fetched: str | None = None
    fetched_source: str | None = None
    given_id: str | None = None


def items(file: str, stream: BinaryIO, settings: Settings = DEFAULT) -> Iterator[Item]:
    """Yield the one report of a page.

    >>> from io import BytesIO
    >>> page = "<html><body><h1>قصف سرت</h1><p>قصف الجيش مستشفى في مدينة سرت مساء أمس.</p></body></html>"
    >>> [item.report.text for item in items("a.html", BytesIO(page.encode()))]
    ['قصف الجيش مستشفى في مدينة سرت مساء أمس.']
    """
    try:
        data = read_bounded(stream, settings.max_bytes)
    except TooLong as error:
        yield refused(file, 1, str(error))
        return
    yield page_item(file, data, Obtained(), settings)


def page_item(file: str, data: bytes, obtained: Obtained, settings: Settings = DEFAULT) -> Item:
    """Return the Item of the bytes of one page.

    >>> page_item("a.html", b"<p>", Obtained()).problem.reason
    'no article text was found on the page'
    """
    decoded = decode(data, obtained.charset)
    markup, repaired = repair(decoded.text)
    try:
        root = page_tree(markup)
    except UnreadablePage:
        return refused(file, 1, say("no_article"))
    headline = headline_element(root)
    said = page_metadata(root, words_of(headline) if headline is not None else None)
    canonical = _canonical(said, obtained.address)
    dated = page_date(root, headline, said, canonical or obtained.address, settings.read_date)
    title, outlet = title_and_outlet(root, headline, said)
    byline = next((one.value for one in said if one.field == "byline" and not is_address(one.value)), None)
    agency = next((one.value for one in said if one.field == "agency"), None)
    shown = words_of(headline) if headline is not None else ""
    known = [title or "", shown, dated.words or "", byline or "", outlet or "", *words_around(headline)]
    text = page_body(without_furniture(root), headline, known, dated.words)
    if not text.strip():
        return refused(file, 1, say("no_article"))
    return finished(file, 1, Parts(
        text, data, MEDIA_TYPE, source=obtained.given_id or file, title=title, outlet=outlet, byline=byline,
        agency=agency or agency_credit(text, outlet), address=obtained.address,
        canonical=canonical, published=dated.value, published_source=dated.where, published_words=dated.words,
        fetched=obtained.fetched, fetched_source=obtained.fetched_source, encoding=decoded.encoding,
        encoding_source=decoded.source, spoilt=decoded.spoilt, repaired=repaired, doubts=dated.doubts,
    ), settings)


def title_and_outlet(root: Element, headline: Element | None, said: Sequence[Said]) -> tuple[str | None, str | None]:
    """Return title and outlet: the headline on the page, the outlet declared or what follows the title in the window's.

    >>> root = page_tree("<title>مقتل ثلاثة - وكالة الساحل</title><h1>مقتل ثلاثة</h1><p>نص")
    >>> title_and_outlet(root, headline_element(root), [])
    ('مقتل ثلاثة', 'وكالة الساحل')
    """
    window = " ".join((root.findtext(".//title") or "").split())
    shown = words_of(headline) if headline is not None else ""
    outlet = next((one.value.strip() for one in said if one.field == "outlet" and not is_address(one.value)), None)
    titles = [" ".join(one.value.split()) for one in said if one.field == "title"]
    declared = next((title for title in titles if title != outlet), "")
    title = shown if shown and shown != outlet else declared or window
    if outlet is None:
        outlet = next((end for end in _ends(window, title) + _ends(declared, title) if end), None)
    return _without_outlet(title, outlet) or None, outlet


def _ends(window: str, title: str) -> list[str]:
    """Return what stands beside the title in a window's title, behind or before a separator."""
    if not title or title == window:
        return []
    ends = [window[len(title):], ""] if window.startswith(title) else ["", window[: -len(title)]]
    if not window.startswith(title) and not window.endswith(title):
        return []
    return [_trimmed(end) for end in ends if end and any(mark.strip() in end[:3] + end[-3:] for mark in _SEPARATORS)]


def _trimmed(end: str) -> str:
    return end.strip().strip("|-–—:»/ ").strip()


def _without_outlet(title: str, outlet: str | None) -> str:
    if outlet:
        for mark in _SEPARATORS:
            title = title.removesuffix(mark + outlet).removeprefix(outlet + mark)
    return title.strip()


def _canonical(said: Sequence[Said], address: str | None) -> str | None:
    """Return the address the page gives itself, unless it is another host's or the outlet's front page."""
    for one in said:
        if one.field == "address":
            full = urljoin(address or "", one.value.strip())
            own = address is None or urlsplit(full).hostname == urlsplit(address).hostname
            if is_address(full) and own and urlsplit(full).path.strip("/") + urlsplit(full).query:
                return full
    return None
