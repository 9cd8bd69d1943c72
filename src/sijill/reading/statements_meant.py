"""Which earlier speaker a source means that is told without a full name: المصدر, البيان, المالكي, المتحدث باسم الوزارة.

Decides the speaker meant, null where the words name someone new. Reads the Scan, the speakers heard so far and the
persons named in the report. Leaves sayings without any source to `statements_speakers`.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from sijill.model.mentions import PersonMention
from sijill.reading.statements_described import Speaker
from sijill.reading.statements_persons import reference
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range
from sijill.reading.statements_words import has_article, is_adjective
from sijill.text import MARK

_LATELY: Final = 12  # speakers back that a description may mean
_PERSONS_BACK: Final = 120  # tokens back among which the person meant by الأخير or a bare title is looked for


def meant(page: Scan, subject: Range, found: Speaker, heard: Sequence[Speaker]) -> Speaker | None:
    """Return the speaker a source means by a description, a surname or a document of his."""
    if found.speaker is None:
        return None
    first, end = subject
    if page.kind(first, "same"):
        return next(_persons_before(page, first), None)
    if page.kind(first, "medium") and end - first == 1:
        return _author(page, first, heard)
    if found.speaker.mention is not None:
        return _fuller(found, heard)
    lately = list(reversed(heard[-_LATELY:]))
    if found.role is None and not found.article:
        return next((one for one in lately if _is_surname(found, one)), None)
    if not found.heads or not is_office(page, subject):
        return None
    return next((one for one in lately if _same_office(found, one, heard)), None) or _holder(page, subject, found)


def _persons_before(page: Scan, at: int) -> Iterator[Speaker]:
    """Yield the persons named before a token, nearest first."""
    for n in range(at - 1, max(-1, at - _PERSONS_BACK), -1):
        name = page.names.get(n)
        if name is not None and isinstance(name[1], PersonMention):
            yield Speaker(reference(name[1]), None, name[1].role, "", frozenset(), {}, "named")


def _author(page: Scan, at: int, heard: Sequence[Speaker]) -> Speaker | None:
    """Return who a document with the article belongs to: البيان after في بيان."""
    saying = page.sayings[at]
    if saying is None or not has_article(page, at):
        return None
    return next((one for one in reversed(heard[-_LATELY:]) if one.document == saying.kinds["medium"]), None)


def _fuller(found: Speaker, heard: Sequence[Speaker]) -> Speaker | None:
    """Return the speaker of this report whose full name ends in the word found, nearer than any namesake."""
    if found.speaker is None or found.form != "named" or " " in found.speaker.text:
        return None
    name = found.speaker.text
    for one in reversed(heard[-_LATELY:]):
        if one.speaker is not None and one.speaker.text.endswith((" " + name, "-" + name)):
            return one if one.speaker.entity != found.speaker.entity else None
    return None


def _is_surname(found: Speaker, one: Speaker) -> bool:
    """Return whether words without a title repeat the end of a name told with one; kinship is no title of one's own."""
    titled = one.role is not None and "relative" not in one.heads
    return titled and found.words < one.words and one.gender == found.gender


def is_office(page: Scan, subject: Range) -> bool:
    """Return whether a description holds an article and no name of its own after it.

    >>> from sijill.reading.trying import page
    >>> is_office(page("قال الوزير إن"), (1, 2)), is_office(page("قال وزير إن"), (1, 2))
    (True, False)
    """
    articles = [at for at in range(*subject) if has_article(page, at)]
    if not articles:
        return False
    kinds = ("b_word", "role", "preposition", "carrier")
    return all(
        has_article(page, at) or any(page.kind(at, kind) for kind in kinds) or page.is_quoted(at)
        or page.draft.tokens[at].kind == MARK or at < articles[0]
        for at in range(subject[0] + 1, subject[1])
    )


def _same_office(found: Speaker, one: Speaker, heard: Sequence[Speaker]) -> bool:
    """Return whether a description can be of an earlier speaker: one kind of source, no word that tells them apart."""
    if not found.heads & one.heads:
        return False
    missing = found.words - one.words
    if any(is_adjective(word) for word in missing) and any(is_adjective(word) for word in one.words - found.words):
        return False  # the French ambassador is not the Russian one
    if len(found.words) == 1 or not missing or (found.role and len(missing) == 1 and len(found.words) > 2):
        return True
    if found.role is None or one is not next((other for other in reversed(heard) if other.role), None):
        return False
    mine, theirs = found.organisation, one.organisation
    if mine is not None and theirs is not None and mine.entity and theirs.entity:
        return mine.entity == theirs.entity
    told_apart = any(is_adjective(word) and word.startswith("ال") for word in missing)
    return found.article and found.gender == one.gender and not told_apart


def _holder(page: Scan, subject: Range, found: Speaker) -> Speaker | None:
    """Return the last person named with this very title: الرئيس الأميركي after الرئيس الأميركي فلان."""
    if found.role is None or len(found.words) < 2:
        return None
    for one in _persons_before(page, subject[0]):
        if one.role is not None and one.role == found.role:
            return one
    return None
