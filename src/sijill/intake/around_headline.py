"""What stands around the headline of a page: datelines, bylines and kickers, between it and the running text.

Decides how far around: a few dozen elements after it, up to running text or another report; a few short ones above.
Furniture is passed over. Leaves which of it is a date to `page_dates`.
"""

from collections.abc import Iterator
from typing import Final

from sijill.intake.page_blocks import following
from sijill.intake.page_tree import Element, is_furniture, words_of

LONGEST: Final = 120  # a dateline by the headline is short; longer is text
_RUNNING_WORDS: Final = 40  # words of running text after which the headline is far: a summary is shorter
_SENTENCE_WORDS: Final = 8
_FACTS: Final = frozenset(("li", "span", "small", "time", "a", "label", "b", "i", "em", "abbr", "dd", "dt"))
_AFTER, _BEFORE, _LEVELS = 40, 12, 3  # elements looked at around the headline, and how far up they may begin


def words_around(headline: Element | None) -> list[str]:
    """Return what stands around the headline and is never part of the body: section, kicker, byline, date, views.

    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree("<div><em>ليبيا</em><h1>خبر</h1><span>7 ديسمبر</span></div>")
    >>> words_around(headline_element(root))
    ['ليبيا', '7 ديسمبر']
    """
    if headline is None:
        return []
    facts = [
        words_of(element) for element in elements_after(headline)
        if element.tag in _FACTS and element.getparent().tag != "p"
    ]
    above = [words_of(element) for element in elements_before(headline)]
    return above + [words for words in facts if len(words.split()) <= _SENTENCE_WORDS]


def elements_after(headline: Element) -> Iterator[Element]:
    """Yield the elements after a headline, up to running text or the beginning of another report.

    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree("<h1>خبر</h1><span>7 ديسمبر</span><nav><b>الرئيسية</b></nav><h2><a href='/2'>خبر آخر</a></h2>")
    >>> [element.tag for element in elements_after(headline_element(root))]
    ['span']
    """
    looked = running = 0
    skipped: Element | None = None
    for element in following(headline):
        if skipped is not None and skipped in element.iterancestors():
            continue
        skipped = None
        if is_furniture(element) and element.tag not in ("form", "noscript"):
            skipped = element
            continue
        looked, running = looked + 1, running + _running_words(element)
        if looked > _AFTER or running > _RUNNING_WORDS or _begins_another(element):
            return
        yield element


def elements_before(headline: Element) -> list[Element]:
    """Return the short elements above a headline, the nearest first.

    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree("<div><em>ليبيا</em><h1>خبر</h1></div>")
    >>> [words_of(element) for element in elements_before(headline_element(root))]
    ['ليبيا']
    """
    found: list[Element] = []
    element = headline
    for _ in range(_LEVELS):
        parent = element.getparent()
        if parent is None or parent.tag in ("body", "html"):
            break
        for sibling in element.itersiblings(preceding=True):
            if isinstance(sibling.tag, str) and not is_furniture(sibling) and len(words_of(sibling)) <= LONGEST:
                found += [one for one in sibling.iter() if isinstance(one.tag, str)]
        element = parent
        if element.tag == "article":
            break
    return found[:_BEFORE]


def _running_words(element: Element) -> int:
    """Return the words of running text in the element itself, none for a few words as datelines are."""
    if element.tag not in ("p", "div", "section"):
        return 0
    own = len("".join([element.text or "", *(child.tail or "" for child in element)]).split())
    return own if own >= _SENTENCE_WORDS else 0


def _begins_another(element: Element) -> bool:
    """Return whether another report begins here: its card, or a headline that is a link."""
    return element.tag == "article" or (element.tag in ("h1", "h2", "h3", "h4") and element.find(".//a") is not None)
