"""The body of a page: the report's own paragraphs, one a line.

Decides between the marked body of the page, when it is whole, and what trafilatura finds; furniture is taken out
first, and lines that only repeat title, date or byline at the beginning are left off. Leaves related headlines that
stand inside the text as plain lines to the reading, which marks and passes over them.
"""

from collections.abc import Collection, Iterator
from typing import Final

import trafilatura

from sijill.intake.page_blocks import PARAGRAPHS, blocks_after
from sijill.intake.page_tree import Element, is_furniture, words_of

_LEAST_WORDS: Final = 12  # a marked body of fewer words is a teaser or an empty shell
_SHORT: Final = 500  # characters under which trafilatura finds too little to tell text from the rest
_DATELINE_WORDS: Final = 12
_END_LINES: Final = 2
_MARKS: Final = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\ufeff"))  # they order the page, not the words
_TOP_LINES: Final = 6  # lines that repeat title, byline or date stand at the very top


def without_furniture(root: Element) -> Element:
    """Remove from a page all that surrounds the report and return the page.

    >>> from sijill.intake.page_tree import page_tree
    >>> words_of(without_furniture(page_tree("<nav>الرئيسية</nav><p>قتل رجل.</p><footer>الحقوق محفوظة</footer>")))
    'قتل رجل.'
    """
    for element in [one for one in root.iter() if isinstance(one.tag, str) and is_furniture(one)]:
        parent = element.getparent()
        if parent is not None and element.tag not in ("html", "body"):
            element.drop_tree()
    return root


def page_body(root: Element, headline: Element | None, repeated: Collection[str], date_words: str | None) -> str:
    """Return the text of the report on a page cleared of furniture, empty when none is found.

    `repeated` are the lines that are known otherwise (title, date, byline) and do not count as body; a short line with
    `date_words` in it is a dateline.

    >>> from sijill.intake.page_tree import headline_element, page_tree
    >>> root = page_tree("<h1>خبر</h1><p>نشر في 7 ديسمبر 2016</p><p>قتل رجل في قصف على مدينة سرت أمس.</p>")
    >>> page_body(root, headline_element(root), ["خبر"], "7 ديسمبر 2016")
    'قتل رجل في قصف على مدينة سرت أمس.'
    """
    marked = [
        element for element in root.iter()
        if isinstance(element.tag, str) and "articlebody" in (element.get("itemprop") or "").lower().split()
    ]
    text = own_paragraphs(marked[0]) if len(marked) == 1 else ""
    if len(text.split()) < _LEAST_WORDS:
        text = _unmarked_body(root, headline)
    known = {" ".join(line.translate(_MARKS).split()) for line in repeated if line}
    return _without_head(text.translate(_MARKS), known, date_words and date_words.translate(_MARKS))


def _unmarked_body(root: Element, headline: Element | None) -> str:
    """Return what trafilatura finds; of a short page, or where it makes one line of all, the blocks by the headline."""
    attached = headline is not None and headline.getroottree().getroot() is root
    blocks = blocks_after(headline) if attached else []
    if blocks and sum(map(len, blocks)) < _SHORT:
        return "\n".join(blocks)
    text: str = trafilatura.extract(
        root, include_comments=False, include_tables=False, with_metadata=False, favor_recall=True, fast=True
    ) or ""
    if not text or ("\n" not in text and len(blocks) > 1):
        return "\n".join(blocks) or own_paragraphs(root)
    return text


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
    for element in container.iter(*PARAGRAPHS):
        if not any(above.tag in PARAGRAPHS for above in element.iterancestors() if above is not container):
            found = True
            yield element
    if not found:
        yield container


def _without_head(text: str, repeated: set[str], date_words: str | None) -> str:
    known = sorted(repeated, key=len, reverse=True)

    def is_known(line: str) -> bool:
        words = " ".join(line.split())
        if len(words.split()) > _DATELINE_WORDS:
            return words in repeated
        if date_words and date_words in words:
            return True
        for part in known:  # byline and date may stand in one line, with nothing between them
            words = words.replace(part, "")
        return not any(char.isalnum() for char in words)

    lines = text.split("\n")
    ends = (*range(_TOP_LINES), *range(len(lines) - _END_LINES, len(lines)))
    return "\n".join(line for n, line in enumerate(lines) if n not in ends or not is_known(line)).strip("\n")
