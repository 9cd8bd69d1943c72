"""From the parts of a report to its Item: the one place where a Report, its Provenance and the warnings are made.

Decides what is warned of (no date, a language that is kept unread, restored or spoilt letters) and what is refused;
every kind of source ends here.
"""

import hashlib
from dataclasses import dataclass, field

from sijill.intake.addresses import canonical_address
from sijill.intake.items import Item, Settings, body_problem, language_warning, refused
from sijill.intake.mojibake import repair
from sijill.languages.detect import detect_language
from sijill.languages.messages import say
from sijill.languages.wordlists import Problem
from sijill.model import Provenance, make_report


@dataclass
class Parts:
    """What a source found out about one report, before it is one. `data` are the bytes it was made of."""

    text: str
    data: bytes
    media_type: str
    source: str | None = None
    title: str | None = None
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    address: str | None = None
    canonical: str | None = None
    published: str | None = None
    published_source: str | None = None
    published_words: str | None = None
    fetched: str | None = None
    fetched_source: str | None = None
    language: str | None = None
    given_id: str | None = None
    encoding: str | None = None
    encoding_source: str | None = None
    spoilt: int = 0
    repaired: str | None = None
    exact: bool = False  # the text is given by offsets elsewhere: not even a wrong decoding is undone
    doubts: list[str] = field(default_factory=list)


def finished(file: str, line: int, parts: Parts, settings: Settings) -> Item:
    """Return the Item of these parts: a Report with its Provenance and warnings, or why there is none.

    >>> from sijill.intake.items import DEFAULT
    >>> finished("a.txt", 1, Parts("قتل رجل", b"", "text/plain", published="2016-12-07"), DEFAULT).report.published
    '2016-12-07'
    """
    text, repaired = (parts.text, parts.repaired) if parts.exact or parts.repaired else repair(parts.text)
    title = repair(parts.title)[0] if parts.title else None
    outlet = repair(parts.outlet)[0] if parts.outlet else None
    problem = body_problem(text, settings.max_characters)
    if problem:
        return refused(file, line, problem, "text")
    url = canonical_address(parts.canonical or parts.address or "") or None
    report = make_report(
        text, source=parts.source or file, title=title, outlet=outlet, agency=parts.agency, url=url,
        published=parts.published, language=parts.language or detect_language(text), given_id=parts.given_id,
    )
    return Item(report, None, _warnings(file, line, parts, report.language, repaired, settings), Provenance(
        report=report.id, sha256=hashlib.sha256(parts.data).hexdigest(), size=len(parts.data),
        media_type=parts.media_type, encoding=parts.encoding, encoding_source=parts.encoding_source, repaired=repaired,
        address=parts.address, canonical=url, fetched=parts.fetched, fetched_source=parts.fetched_source,
        published_source=parts.published_source if parts.published else None, published_words=parts.published_words,
        byline=parts.byline, raw=parts.data if settings.keep_raw else None,
    ))


def _warnings(
    file: str, line: int, parts: Parts, language: str | None, repaired: str | None, settings: Settings
) -> list[Problem]:
    found = [Problem(file, line, "published", doubt) for doubt in parts.doubts]
    if parts.published is None:
        found.append(Problem(file, line, "published", say("no_date")))
    if repaired:
        found.append(Problem(file, line, "text", say("mojibake_repaired", repair=repaired)))
    if parts.spoilt:
        found.append(Problem(file, line, "text", say("letters_spoilt", count=parts.spoilt, encoding=parts.encoding)))
    return found + language_warning(file, line, language, settings)
