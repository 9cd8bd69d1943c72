"""Persons no list knows: after a title, an office or a verb of saying, or by a given name and what follows it.

Decides where a person's name begins and the role printed before it. Reads titles.tsv and first_names.tsv. Leaves where
the name ends to `names_extent`, known persons to `names_known`, last names alone to `names_described`.
"""

from typing import Final

from sijill.languages.small_words import name_words
from sijill.reading.names_desk import Desk, Found
from sijill.reading.names_extent import end_of_name, is_surname_between_marks, may_follow
from sijill.reading.names_traits import ALI, GIVEN, KUNYA, SAYS, TITLE

_ROLE_REACH: Final = 9  # tokens an office may run before the name: وزير الدولة للشؤون الخارجية في حكومة …

_TELLS: Final = TITLE | GIVEN
_CONTENT: Final = name_words("opens_content")
_SON: Final = name_words("son")
_ENDS_OFFICE: Final = name_words("ends_office")


def titled_and_given(desk: Desk) -> list[Found]:
    """Return the persons of a report that a title, an office, a given name or a verb of saying tells.

    >>> from sijill.reading.trying import desk
    >>> found = desk("قال الوزير سالم الناصري")
    >>> [(found.text(name), name.rule) for name in titled_and_given(found)]
    [('سالم الناصري', 'title')]
    """
    found: list[Found] = []
    done = -1
    for at in sorted({*desk.draft.of_form(_TELLS), *(said + 1 for said in desk.draft.of_form(SAYS))}):
        person = _person_at(desk, at) if at > done else None
        if person is not None:
            found.append(person)
            done = person.last
    return found


def _person_at(desk: Desk, at: int) -> Found | None:
    if not desk.is_word(at):
        return None
    title = desk.phrase(at, "titles")
    if title is not None:
        return _after_title(desk, at, title[1], title[0].entry.kind, title[0].article)
    if desk.tokens[at].form in KUNYA and may_follow(desk, at + 1) and desk.given(at + 1) is not None:
        return _person(desk, at, end_of_name(desk, at), "given_name")
    given = desk.given(at)
    if given is not None and _may_begin(desk, at):
        last = end_of_name(desk, at)
        if last > at or _is_enough(desk, at):
            return _person(desk, at, last, "given_name", begin=given.begin if given.proclitic else 0)
    said = at > 0 and desk.is_reporting(at - 1) and not desk.has_article(at)
    if said and _unknown_name(desk, at) and not _known_person(desk, at):
        last = end_of_name(desk, at)
        whole = last > at and (last > at + 1 or not desk.has_article(last))
        if not desk.draft.words[at].senses and (whole or _alone_after_verb(desk, at)):
            return _person(desk, at, last, "verb_of_saying")
    return None


def _may_begin(desk: Desk, at: int) -> bool:
    """Return whether a given name opens a person: one that is a word too (كامل، علي) needs another name after it."""
    if desk.tokens[at].form != ALI and not desk.is_common(at):
        return True
    if not desk.is_word(at + 1):
        return False
    if not desk.is_everyday(at) and desk.has_article(at + 1) and desk.name_like(at + 1):
        return True  # (سامي) is a form of a verb too, but none that takes a family name
    joined = desk.tokens[at + 1].form in _SON or is_surname_between_marks(desk, at + 1)
    return joined or (desk.given(at + 1) is not None and not desk.is_common(at + 1))


def _is_enough(desk: Desk, at: int) -> bool:
    """Return whether a given name alone is a person: one that is nothing else, and no name of a place."""
    given = desk.given(at)
    if given is None or given.entry.value != "alone" or given.proclitic or given.enclitic:
        return False
    known = set(desk.draft.words[at].senses) == {"first_names"}
    return len(desk.tokens[at].form) > 3 and known and not _known_place(desk, at)


def _alone_after_verb(desk: Desk, at: int) -> bool:
    """Return whether one unknown word between a verb of saying and its content is who says it: أوضح فلان أن."""
    form = desk.tokens[at].form
    if len(form) < 4 or form.endswith(("ا", "ه", "ون", "و", "ات")) or at + 1 >= len(desk.tokens):
        return False
    return desk.tokens[at + 1].form in _CONTENT


def _after_title(desk: Desk, first: int, last: int, kind: str, article: bool) -> Found | None:
    """Return the person named after a title or office, with the words of the role."""
    at = last + 1
    chained = desk.phrase(at, "titles") if desk.is_word(at) else None
    while chained is not None and at - first < _ROLE_REACH:
        kind, at = "title" if chained[0].entry.kind == "title" else kind, chained[1] + 1
        chained = desk.phrase(at, "titles") if desk.is_word(at) else None
    for n in range(at, min(at + _ROLE_REACH, len(desk.tokens))):
        given = desk.given(n)
        close = n == at or (n == at + 1 and desk.nation(at) is not None)
        if given is not None and not given.proclitic and (close or not desk.is_common(n)):
            end = end_of_name(desk, n)
            if end > n or (close and kind == "title"):
                return _with_role(desk, first, n, end)
        elif close and kind == "title" and _unknown_name(desk, n):
            end = end_of_name(desk, n)
            if end > n or article or desk.has_article(n):
                return _with_role(desk, first, n, end)
        elif n > last and _unknown_name(desk, n) and not desk.has_article(n) and desk.nation(n) is None:
            end = end_of_name(desk, n)
            done = desk.has_article(n - 1) or desk.nation(n - 1) is not None
            if end > n and done and kind == "role" and not _known_place(desk, n):
                return _with_role(desk, first, n, end)
        if not _runs_on(desk, n):
            return None
    return None


def _unknown_name(desk: Desk, at: int) -> bool:
    return desk.name_like(at) and desk.nation(at) is None and not _known_place(desk, at)


def _known_place(desk: Desk, at: int) -> bool:
    """Return whether a token opens a known name of another kind."""
    for opening, last in desk.known(at):
        known = opening.namings[0].known
        if known.kind != "person" and (known.handmade or known.population > 50_000) and (last > at or known.handmade):
            return True
    return False


def _known_person(desk: Desk, at: int) -> bool:
    """Return whether a token opens the name of a known person."""
    return any(opening.namings[0].known.kind == "person" for opening, _ in desk.known(at))


def _runs_on(desk: Desk, at: int) -> bool:
    """Return whether an office may run over a token: never over a mark or a verb."""
    if not desk.is_word(at) or desk.timed[at]:
        return False
    form = desk.tokens[at].form
    return form not in _ENDS_OFFICE and not desk.is_reporting(at)


def _person(desk: Desk, first: int, last: int, rule: str, *, begin: int = 0) -> Found:
    return desk.found(first, last, "person", rule, begin=begin)


def _with_role(desk: Desk, role: int, first: int, last: int) -> Found:
    person = _person(desk, first, last, "title")
    person.role = _role_text(desk, role, first)
    return person


def _role_text(desk: Desk, first: int, end: int) -> str:
    sense = desk.sense(first, "titles")
    begin = sense.begin if sense is not None and sense.proclitic and not sense.article else 0
    return desk.draft.text[desk.cut(first, begin) : desk.tokens[end - 1].end].rstrip(" ،,:(\"«")
