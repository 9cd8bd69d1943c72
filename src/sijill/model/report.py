"""A Report: one published article exactly as obtained, and the identity it has for ever.

Decides the id; leaves getting the text to intake and reading it to reading.
"""

import hashlib
import json

import msgspec


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One published article. `text` is never altered; `given_id` is what it came with; `source` how it is called."""

    id: str
    text: str
    source: str
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    given_id: str | None = None


def report_id(
    text: str, *, title: str | None, outlet: str | None, agency: str | None, url: str | None,
    published: str | None, given_id: str | None,
) -> str:
    """Return `r` + 16 hex digits of sha256 over the canonical JSON of what makes a report this report.

    The same copy twice is one report; the same text from another outlet or address is another.

    >>> report_id("نص", title=None, outlet=None, agency=None, url=None, published=None, given_id=None)
    'rd19d820e710dbc60'
    """
    parts = {
        "agency": agency, "id": given_id, "outlet": outlet, "published": published, "text": text, "title": title,
        "url": url,
    }
    canonical = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return "r" + hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def make_report(
    text: str, *, source: str | None = None, title: str | None = None, outlet: str | None = None,
    agency: str | None = None, url: str | None = None, published: str | None = None, language: str | None = None,
    given_id: str | None = None,
) -> Report:
    """Return the Report of these parts, its id computed and `source` falling back to the given id, then the id.

    >>> make_report("نص", given_id="a1").source
    'a1'
    """
    identity = report_id(
        text, title=title, outlet=outlet, agency=agency, url=url, published=published, given_id=given_id
    )
    return Report(
        id=identity, text=text, source=source or given_id or identity, title=title, outlet=outlet, agency=agency,
        url=url, published=published, language=language, given_id=given_id,
    )
