"""A page as a tree: parsed once, with the questions every part of reading a page asks of its elements.

Decides what is the text of an element and which elements are furniture (navigation, related headlines, adverts); reads
page_blocks.tsv. Leaves what the furniture surrounds to `page_metadata`, `page_dates` and `page_body`.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from lxml import etree, html

from sijill.languages.wordlists import read_word_list

Element = Any
_DECLARATION: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS: Final = {n: None for n in range(32) if n not in (9, 10, 13)}
_WORDS: Final = re.compile(r"[a-z]+")
_FURNITURE_TAGS: Final = frozenset(
    ("nav", "footer", "script", "style", "noscript", "template", "iframe")
)
_MOSTLY_TAGS: Final = ("aside", "form")  # some systems wrap the whole page in a form
_HALF: Final = 0.5
_BODY_TAGS: Final = frozenset(("html", "body", "main", "article"))


class UnreadablePage(Exception):
    """Markup that holds no element at all."""


def page_tree(markup: str) -> Element:
    """Return the root element of a page; raises UnreadablePage when there is none.

    >>> page_tree("<p>نص").tag
    'html'
    """
    source = _DECLARATION.sub("", markup.translate(_CONTROLS))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=False)
    try:
        return html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise UnreadablePage(str(error)) from error


def words_of(element: Element) -> str:
    """Return the text of an element on one line, white space made single.

    >>> words_of(page_tree("<p>قتل <b>ثلاثة</b>\\n جنود</p>"))
    'قتل ثلاثة جنود'
    """
    return " ".join("".join(element.itertext()).split())


@cache
def _furniture_words() -> frozenset[str]:
    return frozenset(entry.form for entry in read_word_list(Path(__file__).parent / "page_blocks.tsv").entries)


def is_furniture(element: Element) -> bool:
    """Return whether an element surrounds the report rather than being part of it, by its tag, role, class or id.

    >>> is_furniture(page_tree('<div class="td-related-posts">x</div>').find(".//div"))
    True
    """
    if not isinstance(element.tag, str) or element.tag in _FURNITURE_TAGS:
        return True
    if element.tag in _BODY_TAGS:
        return False
    if element.get("hidden") is not None or element.get("role") in ("navigation", "complementary", "contentinfo"):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    named = element.tag in _MOSTLY_TAGS or not _furniture_words().isdisjoint(_WORDS.findall(names))
    return named and not _holds_the_report(element)


def _holds_the_report(element: Element) -> bool:
    """Return whether a wrapper (`with-sidebar`, a form round the page) holds the headline or most of the text."""
    if element.find(".//h1") is not None or element.tag == "h1":
        return True
    body = element.getroottree().find(".//body")
    if body is None or element.find(".//p") is None:
        return False
    return _paragraph_length(element) > _HALF * _paragraph_length(body)


def _paragraph_length(element: Element) -> int:
    return sum(len(part) for paragraph in element.iter("p") for part in paragraph.itertext())


def _own_elements(root: Element) -> Iterator[Element]:
    """Yield the elements of a page in order, furniture left out with all it holds."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not is_furniture(element):
            yield element
            waiting.extend(reversed(element))


def headline_element(root: Element) -> Element | None:
    """Return the element with the headline: marked so, else the longest h1, else an h2 the window title opens with.

    >>> words_of(headline_element(page_tree("<h1>وكالة</h1><h1>مقتل ثلاثة في سرت</h1>")))
    'مقتل ثلاثة في سرت'
    """
    own = list(_own_elements(root))
    marked = [element for element in own if "headline" in (element.get("itemprop") or "").split() and words_of(element)]
    if marked:
        return marked[0]
    heads = [element for element in own if element.tag == "h1" and words_of(element)]
    if heads:
        return max(heads, key=lambda element: len(words_of(element)))
    title = root.findtext(".//title") or ""
    tops = [element for element in own if element.tag in ("h2", "h3") and words_of(element)]
    return next((element for element in tops if title.strip().startswith(words_of(element))), None)
