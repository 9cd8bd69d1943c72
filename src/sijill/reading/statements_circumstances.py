"""When, where and through which medium something was said, read from the words between source and content.

Decides the time, the place and the medium of a saying. Reads the Scan and the cue. Leaves the report's own agency to
`agencies`.
"""

from typing import Final

from sijill.model import ClaimTime, Reference
from sijill.model.mentions import PlaceMention
from sijill.reading.statements_cue import Cue, sentence
from sijill.reading.statements_persons import reference
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range
from sijill.reading.statements_words import has_l, is_comma

_REACH: Final = 30


def _remarks(page: Scan, cue: Cue) -> Range:
    """Return the tokens from the reporting word to the content, where circumstances stand."""
    if cue.shape == "late":
        return cue.at, cue.last + 1
    if cue.opened is None:
        return cue.at, sentence(page, cue.at)[1]
    return cue.at + 1, max(cue.at + 1, min(cue.opened.at, cue.at + _REACH))


def _beside_source(page: Scan, cue: Cue) -> list[int]:
    """Return the tokens where circumstances stand, without the words of the source."""
    first, last = cue.subject or (0, 0)
    return [at for at in range(*_remarks(page, cue)) if not first <= at < last]


def time_of(page: Scan, cue: Cue) -> ClaimTime | None:
    """Return when something was said, as far as a time stands between its source and its content.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> found = page("قال الوزير أمس إن سبعة قتلوا")
    >>> time_of(found, find_cues(found)[0]).text
    'أمس'
    """
    if not page.times:
        return None
    for at in range(*_remarks(page, cue)):
        if at in page.times:
            time = page.times[at][1]
            return ClaimTime(
                earliest=time.earliest, latest=time.latest, precision=time.precision, text=time.text, mention=time.id
            )
    return None


def place_of(page: Scan, cue: Cue) -> Reference | None:
    """Return where something was said: a place after في outside the words of the source.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> found = page("قال الوزير، في طرابلس، إن سبعة قتلوا")
    >>> place_of(found, find_cues(found)[0]).text
    'طرابلس'
    """
    for at in _beside_source(page, cue):
        name = page.names.get(at)
        if name is not None and at and isinstance(name[1], PlaceMention) and page.kind(at - 1, "preposition"):
            return reference(name[1])
    return None


def medium_of(page: Scan, cue: Cue) -> Reference | None:
    """Return the agency that passed something on, the outlet it was given to, or the document or page it stood in.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> found = page("قال الوزير لوكالة رويترز إن سبعة قتلوا")
    >>> medium_of(found, find_cues(found)[0]).text
    'رويترز'
    """
    if cue.medium is not None:
        return _reference(page, *cue.medium)
    _, end = _remarks(page, cue)
    for at in _beside_source(page, cue):
        if has_l(page, at) or (page.kind(at, "medium") and at and page.kind(at - 1, "preposition")):
            return _reference(page, at, _medium_end(page, at, end))
    return None


def _medium_end(page: Scan, first: int, end: int) -> int:
    at = first + 1
    while at < end and not is_comma(page, at) and at not in page.times and at - first < 8:
        if at in page.quotes and at > first:
            return min(page.quotes[at].last + 1, end)
        if page.kind(at, "adverb") or page.kind(at, "saying"):
            break
        at += 1
    while at > first + 1 and page.kind(at - 1, "preposition"):
        at -= 1
    return at


def _reference(page: Scan, first: int, end: int) -> Reference:
    for at in range(first, end):
        if at in page.names and page.names[at][0] <= end:
            return reference(page.names[at][1])
    tokens = page.draft.tokens
    start = tokens[first].start
    if has_l(page, first):
        start = page.draft.cut(first, 1) if len(tokens[first].form) > 1 else tokens[min(first + 1, end - 1)].start
    return Reference(page.draft.text[start : tokens[end - 1].end].strip("\"'«»“” "))
