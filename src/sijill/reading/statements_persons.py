"""Persons named among the words of a source: whether it is they who speak, and their names in full.

Decides that زوجة فلان is not فلان and متحدث باسم الرئيس فلان neither. Reads the Scan and its names.
"""

from typing import Final

from sijill.languages.small_words import grammar_word
from sijill.model import Reference, reference_to
from sijill.model.mentions import NameMention
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range
from sijill.reading.statements_words import has_article, is_adjective
from sijill.text import WORD

_IN_THE_NAME: Final = grammar_word("in_the_name")


def speaks(page: Scan, subject: Range, person: int) -> bool:
    """Return whether a person named in a source is the one who speaks: not of زوجة فلان, متحدث باسم الرئيس فلان.

    >>> from sijill.reading.trying import page
    >>> speaks(page("قال الوزير سالم الناصري إن"), (1, 4), 2), speaks(page("قالت زوجة سالم الناصري إن"), (1, 4), 2)
    (True, False)
    """
    at = person - 1
    while at > subject[0] and (page.kind(at, "role") or has_article(page, at)) and not _is_kin(page, at):
        at -= 1
    if at < subject[0]:
        return True
    governed = page.kind(at, "preposition") or page.draft.tokens[at].form == _IN_THE_NAME
    only_titles = all(page.kind(n, "role") or is_adjective(page.draft.tokens[n].form) for n in range(at + 1, person))
    return not (_is_kin(page, at) and at == person - 1) and not (governed and only_titles)


def _is_kin(page: Scan, at: int) -> bool:
    """Return whether a token names a relative of the next one: زوجة فلان; شقيقه فلان is فلان himself."""
    saying = page.sayings[at]
    kin = saying is not None and saying.kinds.get("role") == "relative"
    return kin and not has_article(page, at) and page.draft.text[page.draft.tokens[at].end - 1] != "ه"


def full_name(page: Scan, subject: Range, person: int) -> Reference:
    """Return the reference to a person, with the words of his name that the mention stops short of.

    >>> from sijill.reading.trying import page
    >>> full_name(page("قال سالم الناصري إن"), (1, 3), 1).text
    'سالم الناصري'
    """
    end, name = page.names[person]
    last = end
    while last < subject[1] and _goes_on(page, last):
        last += 1
    named = reference(name)
    if last == end:
        return named
    text = page.draft.text[name.start : page.draft.tokens[last - 1].end]
    return named.__replace__(text=text)


def _goes_on(page: Scan, at: int) -> bool:
    """Return whether a token can be one more word of a name: a plain word, nothing written to it."""
    token = page.draft.tokens[at]
    plain = token.kind == WORD and page.sayings[at] is None and at not in page.names
    return plain and not has_article(page, at) and not token.form.startswith("ل")


def reference(name: NameMention) -> Reference:
    """Return the reference to a name mention.

    >>> from sijill.reading.trying import page
    >>> reference(page("قال سالم الناصري إن").names[1][1]).text
    'سالم الناصري'
    """
    return reference_to(name)
