"""Small questions about the words around a saying, each answered by one or two look-ups.

Decides whether a token is a comma, opens the content as a noun, carries ب or ل written to it. Reads the Scan. Leaves to
`statements_openings` and `statements_subjects` what follows from the answers.
"""

import re
from typing import Final

from sijill.languages.small_words import grammar_word
from sijill.reading.statements_scan import Scan
from sijill.text import MARK, NUMBER, WORD

COMMAS: Final = frozenset({"،", ",", "؛", ";", "-", "–", "—"})
_POSSESSIVE: Final = ("ه", "ها", "هم", "هما")
# Shapes of masdars with a long a or i before the last letter: استمرار، انطلاق، احتجاز، إطلاق، تحرير.
_MASDAR: Final = re.compile(r"(?:است?..ا.ه?|ان..ا.|ا.ت.ا.|ا..ا.|ت..ي.)$")
_WEAK_MASDAR: Final = re.compile(r"ت..ي$")  # تلقي, تبني: only told from a verb by the pronoun after it
_THAT_WITH_B: Final = grammar_word("that_with_b")
_SO_THAT: Final = grammar_word("so_that")
_NOUNS: Final = frozenset({"carrier", "role", "medium", "preposition"})
_ADJECTIVE: Final = ("ي", "يه", "يون", "يين", "يتين", "يات")


def is_comma(page: Scan, at: int) -> bool:
    """Return whether a token is a comma or dash, in either script.

    >>> from sijill.reading.trying import page
    >>> is_comma(page("قال، إن"), 1), is_comma(page("قال. إن"), 1)
    (True, False)
    """
    token = page.draft.tokens[at]
    return token.kind == MARK and token.form in COMMAS


def has_article(page: Scan, at: int) -> bool:
    """Return whether a token is printed with the article: الكسب has one, ألكسيس has none.

    >>> from sijill.reading.trying import page
    >>> has_article(page("الكسب"), 0), has_article(page("ألكسيس"), 0)
    (True, False)
    """
    token = page.draft.tokens[at]
    return token.form.startswith("ال") and page.draft.text[token.start] == "ا"


def is_definite(page: Scan, at: int) -> bool:
    """Return whether a token ends a noun phrase that needs no more: an article, a name, a number, a closing mark.

    >>> from sijill.reading.trying import page
    >>> is_definite(page("قال الوزير"), 1), is_definite(page("قال وزير"), 1)
    (True, False)
    """
    token = page.draft.tokens[at]
    return token.kind != WORD or has_article(page, at) or bool(page.named[at])


def is_happening(page: Scan, at: int) -> bool:
    """Return whether a token is the noun of a happening without an article, or shaped like a masdar.

    >>> from sijill.reading.trying import page
    >>> is_happening(page("أعلن مقتل سبعة"), 1), is_happening(page("أعلن الوزير"), 1)
    (True, False)
    """
    form = page.draft.tokens[at].form
    saying = page.sayings[at]
    if saying is not None and not _NOUNS.isdisjoint(saying.kinds):
        return False
    word = page.draft.forms[at].word
    if word is not None and word.event is not None:
        return not word.event.article and not word.event.proclitic
    return _MASDAR.fullmatch(form) is not None


def is_possessed(page: Scan, at: int) -> bool:
    """Return whether a token is a noun with the pronoun of someone named before: مسؤوليته، استعدادها.

    >>> from sijill.reading.trying import page
    >>> is_possessed(page("أعلنت الحركة مسؤوليتها"), 2), is_possessed(page("أعلنت الحركة"), 1)
    (True, False)
    """
    if page.kind(at, "possessed"):
        return True
    token = page.draft.tokens[at]
    form = token.form
    if len(form) <= 4 or not form.endswith(_POSSESSIVE) or page.draft.text[token.end - 1] == "ة":
        return False
    stem = form[: -2 if form.endswith(("ها", "هم")) else -1]
    return stem.endswith("ت") or bool(_MASDAR.fullmatch(stem) or _WEAK_MASDAR.fullmatch(stem))


def is_adjective(form: str) -> bool:
    """Return whether a word with an article is shaped like an adjective of origin: الليبية، الفرنسي.

    >>> is_adjective("الليبيه"), is_adjective("الجيش")
    (True, False)
    """
    return form.endswith(_ADJECTIVE)


def is_that(page: Scan, at: int) -> bool:
    """Return whether a token opens a clause; بان without its hamza before كي is a name.

    >>> from sijill.reading.trying import page
    >>> is_that(page("قال إن"), 1), is_that(page("قال بان كي مون"), 1)
    (True, False)
    """
    saying = page.sayings[at]
    if saying is None or "that" not in saying.kinds:
        return False
    token = page.draft.tokens[at]
    if token.form != _THAT_WITH_B or "أ" in page.draft.text[token.start : token.end]:
        return True
    return at + 1 < len(page.sayings) and page.draft.tokens[at + 1].form != _SO_THAT and not page.is_quoted(at)


def has_b(page: Scan, at: int) -> bool:
    """Return whether ب is written to a token as a preposition, or stands alone before a quotation mark.

    >>> from sijill.reading.trying import page
    >>> has_b(page("طالب بوقف القصف"), 1), has_b(page("طالب وقف القصف"), 1)
    (True, False)
    """
    token = page.draft.tokens[at]
    if token.kind != WORD or not token.form.startswith("ب") or page.kind(at, "b_word"):
        return False
    name = page.names.get(at)
    return name is None or name[1].start > token.start


def has_l(page: Scan, at: int) -> bool:
    """Return whether ل is written to a token as a preposition: before an article, a role, a name found inside it.

    >>> from sijill.reading.trying import page
    >>> has_l(page("قال للوكالة"), 1), has_l(page("قال الوكيل"), 1)
    (True, False)
    """
    token = page.draft.tokens[at]
    if token.kind != WORD or not token.form.startswith("ل") or page.kind(at, "that"):
        return False
    name = page.names.get(at)
    if name is not None:
        return name[1].start > token.start
    saying = page.sayings[at]
    known = saying is not None and any(kind in saying.kinds for kind in ("role", "medium", "carrier", "channel"))
    return token.form == "ل" or token.form.startswith("لل") or known


def is_purpose(page: Scan, at: int) -> bool:
    """Return whether a token is a masdar with ل written to it: لتعويض، لفتح.

    >>> from sijill.reading.trying import page
    >>> is_purpose(page("اجتمعوا لفتح الطريق"), 1), is_purpose(page("اجتمعوا في الطريق"), 1)
    (True, False)
    """
    form = page.draft.tokens[at].form
    if not form.startswith("ل") or page.named[at]:
        return False
    word = page.draft.forms[at].word
    known = word is not None and word.event is not None and word.event.proclitic == "ل"
    return known or _MASDAR.fullmatch(form[1:]) is not None


def is_time_colon(page: Scan, at: int) -> bool:
    """Return whether a colon stands between digits.

    >>> from sijill.reading.trying import page
    >>> is_time_colon(page("الساعة 10:30"), 2), is_time_colon(page("قال: لا"), 1)
    (True, False)
    """
    tokens = page.draft.tokens
    return 0 < at < len(tokens) - 1 and tokens[at - 1].kind == NUMBER and tokens[at + 1].kind == NUMBER


def is_saying(page: Scan, at: int) -> bool:
    """Return whether a token can be a reporting verb or participle.

    >>> from sijill.reading.trying import page
    >>> is_saying(page("قال الوزير"), 0), is_saying(page("قال الوزير"), 1)
    (True, False)
    """
    saying = page.sayings[at]
    return saying is not None and (saying.verb is not None or saying.participle is not None)
