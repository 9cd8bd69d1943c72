"""The body of a page: the report's own paragraphs, one a line.

Decides between the marked body of the page, when it is whole, and what trafilatura finds; furniture is taken out
first, and lines that only repeat title, date or byline at the beginning are left off. Leaves related headlines that
stand inside the text as plain lines to the reading, which marks and passes over them.
"""

from collections.abc import Collection, Iterator
from typing import Final

import trafilatura

from sijill.intake.page_tree import Element, is_furniture, words_of

_PARAGRAPHS: Final = ("p", "blockquote", "li", "h2", "h3", "h4", "figcaption", "pre")
_LEAST_WORDS: Final = 12  # a marked body of fewer words is a teaser or an empty shell
_TOP_LINES: Final = 6  # lines that repeat title, byline or date stand at the very top


def without_furniture(root: Element) -> Element:
    """Remove from a page all that surrounds the report and return the page."""
    for element in [one for one in root.iter() if isinstance(one.tag, str) and is_furniture(one)]:
        parent = element.getparent()
        if parent is not None and element.tag not in ("html", "body"):
            element.drop_tree()
    return root


def page_body(root: Element, repeated: Collection[str]) -> str:
    """Return the text of the report on a page cleared of furniture, empty when none is found.

    `repeated` are the lines that are known otherwise (title, date, byline) and do not count as body.
    """
    marked = [
        element for element in root.iter()
        if isinstance(element.tag, str) and "articlebody" in (element.get("itemprop") or "").lower().split()
    ]
    text = own_paragraphs(marked[0]) if len(marked) == 1 else ""
    if len(text.split()) < _LEAST_WORDS:
        text = trafilatura.extract(
            root, include_comments=False, include_tables=False, with_metadata=False, favor_recall=True, fast=True
        ) or own_paragraphs(root)
    return _without_head(text, {" ".join(line.split()) for line in repeated if line})


def own_paragraphs(container: Element) -> str:
    """Return the paragraphs of an element, one a line; its whole text when it has none.

    >>> from sijill.intake.page_tree import page_tree
    >>> own_paragraphs(page_tree("<p>قتل رجل.</p><p>وأصيب آخر."))
    'قتل رجل.\\nوأصيب آخر.'
    """
    lines = [words_of(element) for element in _paragraphs(container)]
    return "\n".join(line for line in lines if line)


def _paragraphs(container: Element) -> Iterator[Element]:
    found = False
    for element in container.iter(*_PARAGRAPHS):
        if not any(above.tag in _PARAGRAPHS for above in element.iterancestors() if above is not container):
            found = True
            yield element
    if not found:
        yield container


def _without_head(text: str, repeated: set[str]) -> str:
    lines = text.split("\n")
    top = [line for line in lines[:_TOP_LINES] if " ".join(line.split()).lstrip("-•# ") not in repeated]
    return "\n".join((*top, *lines[_TOP_LINES:])).strip("\n")
