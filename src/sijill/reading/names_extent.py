"""Where a person's name of unknown extent ends: connecting words, family names, and the words it stops at.

Decides the last token of a name that begins at a given one. Reads the common words at which a name stops and the
given names that go on. Leaves where a name begins to `names_persons`.
"""

from typing import Final

from sijill.languages.small_words import name_words
from sijill.reading.names_desk import Desk

WIDEST: Final = 10  # tokens of a name, connecting ones too
LONGEST: Final = 4  # parts of a name, connecting words not counted
_JOIN: Final = name_words("connecting")
_OR_PARTICLE: Final = name_words("or_particle")
_ENDS_NAME: Final = name_words("ends_name")


def end_of_name(desk: Desk, first: int) -> int:
    """Return the last token of the name that begins at a token.

    >>> from sijill.reading.trying import desk
    >>> end_of_name(desk("وصل سالم عبد الله الناصري إلى سرت"), 1)
    4
    """
    tokens, at, parts = desk.tokens, first, 0 if _form(desk, first) in _JOIN else 1
    while parts < LONGEST and at + 1 < len(tokens) and at - first < WIDEST:
        nxt = at + 1
        form = tokens[nxt].form
        if form == "-" and tokens[nxt].start == tokens[at].end and desk.is_word(nxt + 1) and desk.name_like(nxt + 1):
            at += 2
            continue
        if not desk.is_word(nxt):
            break
        joined = _form(desk, at) in _JOIN
        if form in _JOIN and form not in _OR_PARTICLE and may_follow(desk, nxt + 1):
            at = nxt
            continue
        if joined and tokens[nxt].kind == 0 and not desk.is_reporting(nxt):
            at, parts = nxt, parts + 1
            continue
        if parts == 1 and is_surname_between_marks(desk, nxt):
            return nxt
        if not desk.name_like(nxt) or _and_then(desk, nxt) or (desk.nation(nxt) is not None and parts >= 2):
            break
        at, parts = nxt, parts + 1
    return at if _form(desk, at) not in _JOIN or at == first else at - 1


def is_surname_between_marks(desk: Desk, at: int) -> bool:
    """Return whether an everyday adjective ends an apposition and so is a last name: ، سليم الطويل،.

    >>> from sijill.reading.trying import desk
    >>> is_surname_between_marks(desk("القائد، سليم الطويل، وصل"), 3)
    True
    """
    if not desk.is_word(at) or desk.timed[at] or not desk.has_article(at):
        return False
    if not desk.is_mark(at + 1) or desk.nation(at) is not None:
        return False
    return at >= 2 and desk.given(at - 1) is not None and desk.is_mark(at - 2)


def may_follow(desk: Desk, at: int) -> bool:
    """Return whether a word may stand after a connecting one: (أبو) goes with nearly any, but no particle or verb.

    >>> from sijill.reading.trying import desk
    >>> may_follow(desk("أبو سليم"), 1), may_follow(desk("أبو قال"), 1)
    (True, False)
    """
    if not desk.is_word(at) or desk.is_reporting(at):
        return False
    return desk.name_like(at) or desk.has_article(at) or desk.given(at) is not None or _form(desk, at) in _ENDS_NAME


def _and_then(desk: Desk, at: int) -> bool:
    """Return whether a token is و or another particle before a word rather than part of a name."""
    form = _form(desk, at)
    if form[0] not in "وفبلك" or len(form) < 4:
        return False
    given = desk.given(at)
    if given is not None and not given.proclitic:
        return False
    if given is not None:
        return True
    return form[0] == "و" or any(stem.proclitic != "" for stem in desk.world.names.stems(form))


def _form(desk: Desk, at: int) -> str:
    """Return the folded form of a token."""
    return desk.tokens[at].form
