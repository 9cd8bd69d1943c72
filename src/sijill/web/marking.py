"""Marks in a report's text: flat pieces of the untouched words, each wrapped by what was read from it.

Decides how overlapping marks nest (the longest outside; one link per piece, the innermost claim's) and where a label
stands (once, where its mark begins). Marks carry no padding, so Arabic letters stay joined; offsets go into `data-s`
and `data-e` as code points. Leaves colours and lines to the stylesheet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape


@dataclass(frozen=True)
class Mark:
    """A span of the text with what it is; `claim` and `label` are null for a mention."""

    start: int
    end: int
    kind: str  # event, figure, statement, said, time, place
    claim: str | None = None
    label: str | None = None


def _open(mark: Mark, start: int, is_link: bool) -> Markup:
    name = "a" if is_link else "mark"
    parts = Markup('<{} class="{}k-{}" data-s="{}" data-e="{}"').format(
        name, "" if mark.kind == "said" else "m ", mark.kind, mark.start, mark.end
    )
    if mark.claim:
        parts += Markup(' data-c="{}"').format(mark.claim)
    if mark.claim and mark.label and start == mark.start:
        parts += Markup(' id="t-{}" data-l="{}"').format(mark.claim, mark.label)
    if is_link:
        parts += Markup(' href="#c-{}"').format(mark.claim)
    return parts + Markup(">")


def _wrapped(text: str, start: int, end: int, active: Sequence[Mark]) -> Markup:
    """Return one piece inside its marks, the longest outermost."""
    order = sorted(active, key=lambda mark: (mark.start - mark.end, mark.start, mark.kind))
    linked = order if text[start:end].strip() else []  # a link of nothing but a space has no name to be read out
    link = next((mark for mark in reversed(linked) if mark.claim and mark.kind != "said"), None)
    made = escape(text[start:end])
    for mark in reversed(order):
        made = _open(mark, start, mark is link) + made + Markup("</a>" if mark is link else "</mark>")
    return made


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Markup:
    """Return `text[start:end]` as HTML with its marks; without the tags it is that text unchanged.

    >>> str(marked("قتل 700 رجل", 0, 11, [Mark(4, 7, "figure", "f1", "F1")]))
    'قتل <a class="m k-figure" data-s="4" data-e="7" data-c="f1" id="t-f1" data-l="F1" href="#c-f1">700</a> رجل'
    """
    here = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    edges = {start, end} | {edge for mark in here for edge in (mark.start, mark.end) if start < edge < end}
    pieces = []
    for left, right in pairwise(sorted(edges)):
        active = [mark for mark in here if mark.start <= left and mark.end >= right]
        pieces.append(_wrapped(text, left, right, active) if active else escape(text[left:right]))
    return Markup("").join(pieces)
