"""The day a page was published: what it declares, guarded against templates and footers, else words by the headline.

Decides which of several dates is believed: a declared 1 January at midnight only with a second witness; of a declared
date and one printed by the headline that disagree, the earlier, since a move to a new system stamps old stories anew.
A year in a footer, the day printed in a page's head and times of live entries are never asked. Words are read by the
DateReader; where nothing is left the date is null. Leaves what stands by the headline to `around_headline`.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from sijill.intake.addresses import address_day
from sijill.intake.around_headline import LONGEST, elements_after, elements_before
from sijill.intake.page_metadata import Said
from sijill.intake.page_tree import Element, words_of
from sijill.intake.written_dates import written_date
from sijill.languages.messages import say
from sijill.model.ports import DateReader

Found = tuple[str, str, str]  # ISO, where it stood, as written
_APART: Final = 1  # days by which zones and midnights make equal dates differ
_BLOCKS: Final = frozenset((
    "p", "div", "span", "time", "li", "small", "em", "i", "b", "strong", "a", "td", "h2", "h3", "h4", "h5", "h6",
    "header", "section", "dd", "dt", "label", "abbr",
))


@dataclass
class Dated:
    """The believed date, where it stood and how it was written; `doubts` say what was not believed."""

    value: str | None = None
    where: str | None = None
    words: str | None = None
    doubts: list[str] = field(default_factory=list)


def page_date(
    root: Element, headline: Element | None, said: Sequence[Said], address: str | None, read_date: DateReader
) -> Dated:
    """Return the publication date of a page with its source, null with the doubts when none can be believed.

    >>> from sijill.intake.page_metadata import page_metadata
    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree('<meta property="article:published_time" content="2016-12-07"><h1>خبر</h1><p>7/2016')
    >>> found = page_date(root, headline_element(root), page_metadata(root, "خبر"), None, lambda words: None)
    >>> found.value, found.where
    ('2016-12-07', 'meta article:published_time')
    """
    near = _near_headline(headline, read_date)
    day = address_day(address)
    result = Dated()
    declared = _believed(list(_declared(said, read_date)), {near[0][:10] if near else None, day}, result.doubts)
    chosen = declared or near
    if declared and near and _days(declared[0], near[0]) > _APART:
        result.doubts.append(
            say("date_disagrees", origin=declared[1], value=declared[0], other=near[1], taken=min(declared[0], near[0]))
        )
        chosen = min(declared, near)
    if chosen is None and day is not None:
        chosen = (day, "address", address or "")
    if chosen:
        result.value, result.where, result.words = chosen
    return result


def _declared(said: Sequence[Said], read_date: DateReader) -> Iterator[Found]:
    """Yield the dates a page declares, the most believable first."""
    for one in said:
        if one.field == "published" and len(one.value) <= LONGEST:
            value = written_date(one.value) or (None if one.value.isascii() else read_date(one.value))
            if value:
                yield value, one.where, one.value


def _believed(candidates: list[Found], witnesses: set[str | None], doubts: list[str]) -> Found | None:
    """Return the first declared date that is no template's day, or one that something else on the page bears out."""
    witnesses |= {found[0][:10] for found in candidates if not _is_template_day(found[0])}
    for found in candidates:
        if not _is_template_day(found[0]) or found[0][:10] in witnesses:
            return found
    if candidates:
        doubts.append(say("date_distrusted", value=candidates[0][0], origin=candidates[0][1]))
    return None


def _is_template_day(value: str) -> bool:
    return value[4:10] == "-01-01" and value[10:] in ("", "T00:00", "T00:00:00", "T00:00:00+00:00")


def _days(one: str, other: str) -> int:
    return abs((dt.date.fromisoformat(one[:10]) - dt.date.fromisoformat(other[:10])).days)


def _near_headline(headline: Element | None, read_date: DateReader) -> Found | None:
    """Return the first date by the headline; those after it before those above it, where sites print today's date."""
    if headline is None:
        return None
    for element in (*elements_after(headline), *elements_before(headline)):
        for words in _candidates(element):
            value = written_date(words) or read_date(words)
            if value:
                return value, "time element" if element.tag == "time" else "words by the headline", words
    return None


def _candidates(element: Element) -> Iterator[str]:
    if element.tag == "time" and element.get("datetime"):
        yield element.get("datetime")
    elif len(element) == 0 or not any(child.tag in _BLOCKS for child in element):
        words = words_of(element)
        if words and len(words) <= LONGEST and any(char.isdigit() for char in words):
            yield words
    for own in (element.text, *(child.tail for child in element)):
        if own and len(element) and any(char.isdigit() for char in own) and len(own.strip()) <= LONGEST:
            yield " ".join(own.split())
