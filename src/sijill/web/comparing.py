"""Copies of one text beside each other: what they share is grey, what changed is marked.

Decides on words, not characters, so that Arabic letters stay joined; a changed word with a digit is marked as a number.
Leaves who copied whom to linking.
"""

import re
from difflib import SequenceMatcher
from typing import Final

from markupsafe import Markup, escape

_WORDS: Final = re.compile(r"\S+\s*")
_MOST: Final = 4000  # words; a longer text is compared up to there


def changes(first: str, other: str) -> Markup:
    """Return `other` as HTML: words it shares with `first` are grey, new ones marked, places of dropped words noted.

    >>> str(changes("قتل تسعة رجال", "قتل 28 رجلا رجال"))
    '<span class="same">قتل </span><ins class="number">28</ins> <ins>رجلا</ins> <span class="same">رجال</span>'
    """
    before, after = _WORDS.findall(first)[:_MOST], _WORDS.findall(other)[:_MOST]
    matcher = SequenceMatcher(None, [w.strip() for w in before], [w.strip() for w in after], autojunk=False)
    made = []
    for kind, start, end, left, right in matcher.get_opcodes():
        words = escape("".join(after[left:right]))
        if kind == "equal":
            made.append(Markup('<span class="same">{}</span>').format(words))
        else:
            made += [_marked(word) for word in after[left:right]]
        if kind == "delete":
            made.append(Markup("<del>{}</del> ").format("".join(before[start:end]).strip()))
    return Markup("").join(made)


def _marked(word: str) -> Markup:
    """Return a new word as HTML, the space after it left bare so that a line shows words alone."""
    bare = word.rstrip()
    kind = ' class="number"' if any(c.isdigit() for c in bare) else ""
    return Markup("<ins{}>{}</ins>{}").format(Markup(kind), bare, word[len(bare) :])
