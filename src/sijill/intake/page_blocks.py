"""Blocks of text after the headline of a page, one a line: paragraphs, and what stands in a container of its own.

Decides what a block is and leaves out those that are mostly links or a claim of copyright; furniture has been taken out
before. Used where a page is too short for statistics of its text to mean anything.
"""

from collections.abc import Iterator
from typing import Final

from sijill.intake.page_tree import Element, words_of

PARAGRAPHS: Final = ("p", "blockquote", "li", "h2", "h3", "h4", "h5", "figcaption", "pre")
_CONTAINERS: Final = ("div", "section", "td", "article", "main", "center", "font")
_INLINE: Final = frozenset(
    ("a", "b", "i", "em", "strong", "span", "u", "font", "small", "abbr", "sub", "sup", "mark", "bdi", "img", "time")
)
_BREAK: Final = "\u2028"  # white space to all who do not ask for it
_MOSTLY: Final = 0.5


def blocks_after(headline: Element) -> list[str]:
    """Return the blocks of text that follow a headline, in order.

    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree("<a>خ</a><h1>خبر</h1><div>قتل رجل.<br>وأصيب آخر.</div><p><a href='/'>أخبار أخرى</a></p>")
    >>> blocks_after(headline_element(root))
    ['قتل رجل.', 'وأصيب آخر.']
    """
    for line_break in headline.getroottree().iter("br"):
        if not (line_break.tail or "").startswith(_BREAK):
            line_break.tail = _BREAK + (line_break.tail or "")
    found: list[str] = []
    taken: set[Element] = set()
    for element in following(headline):
        if element.getparent() in taken:
            taken.add(element)
        elif element.tag in PARAGRAPHS or (element.tag in _CONTAINERS and _is_leaf(element)):
            taken.add(element)
            if not _is_no_text(element):
                found += [line for line in _lines(element) if line]
        elif element.tag in _CONTAINERS:
            parts = (part for own in _own_texts(element) for part in own.split(_BREAK))
            found += [" ".join(part.split()) for part in parts if part.strip()]
    return found


def following(headline: Element) -> Iterator[Element]:
    """Yield the elements that begin after an element ends, in the order of the page.

    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree("<div><p>قبل<h1>خبر</h1><p>بعد</div><div>آخر</div>")
    >>> [words_of(element) for element in following(headline_element(root))]
    ['بعد', 'آخر']
    """
    element = headline
    while element is not None:
        for sibling in element.itersiblings():
            if isinstance(sibling.tag, str):
                yield from (one for one in sibling.iter() if isinstance(one.tag, str))
        element = element.getparent()


def _is_leaf(element: Element) -> bool:
    return all(child.tag in _INLINE or child.tag == "br" for child in element.iter() if child is not element)


def _own_texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield child.tail or ""


def _is_no_text(element: Element) -> bool:
    if "©" in words_of(element):
        return True
    linked = sum(len(words_of(link)) for link in element.iter("a"))
    return linked > _MOSTLY * len(words_of(element))


def _lines(element: Element) -> list[str]:
    """Return the lines of an element, broken where the page breaks them."""
    return [" ".join(line.split()) for line in "".join(element.itertext()).split(_BREAK)]
