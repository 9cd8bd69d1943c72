"""Edits: what a copy dropped, added and changed of the text it was printed from, word by word.

Decides on folded words, so that spelling alone is no edit; shows them as printed. Called when two copies are laid side
by side; nothing is kept.
"""

from difflib import SequenceMatcher

from sijill.languages.spelling import arabic_folding
from sijill.model.record import Edit
from sijill.text import MARK, Token, tokenize


def _words(text: str) -> list[Token]:
    return [token for token in tokenize(text, arabic_folding()) if token.kind != MARK]


def _cut(text: str, words: list[Token], first: int, end: int) -> str:
    return text[words[first].start:words[end - 1].end] if first < end else ""


def edits(earlier: str, later: str) -> list[Edit]:
    """Return the edits that make the later text of the earlier, in order; what only one has stands alone.

    >>> edits("قتل 21 جنديا في القصف", "قتل أكثر من 20 جنديا")
    [Edit(before='21', after='أكثر من 20'), Edit(before='في القصف', after='')]
    """
    ours, theirs = _words(earlier), _words(later)
    matcher = SequenceMatcher(None, [word.form for word in ours], [word.form for word in theirs], autojunk=False)
    return [
        Edit(_cut(earlier, ours, a, b), _cut(later, theirs, c, d))
        for what, a, b, c, d in matcher.get_opcodes() if what != "equal"
    ]
