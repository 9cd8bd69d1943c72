"""Looking ahead: whether the words around a time speak of what is to come.

Decides it by the cues of languages/arabic/future_cues.tsv near the time in its sentence; a past verb nearer by
outweighs none: without a cue nothing looks ahead.
"""

from functools import cache
from typing import Final

from sijill.languages.lexicon import Lexicon
from sijill.languages.small_words import grammar_words
from sijill.languages.spelling import fold
from sijill.reading.draft import Draft

LONGEST_THAT: Final = 4  # أنهم
BEFORE: Final = 8
AFTER: Final = 3
_THAT: Final = tuple(grammar_words("of_that"))
_AND: Final = ("و", "ف")
_LIST: Final = "future_cues"


def looks_ahead(draft: Draft, first: int, end: int) -> bool:
    """Return whether a cue of the future stands within a few words before or after the tokens `first..end`.

    >>> from sijill.reading.trying import draft
    >>> looks_ahead(draft("سوف يصل الوفد السبت"), 3, 4), looks_ahead(draft("وصل الوفد السبت"), 2, 3)
    (True, False)
    """
    begin, stop = draft.sentences[draft.sentence_of(first)]
    lexicon = draft.knowledge.lexicon
    before = range(first - 1, max(begin, first - BEFORE) - 1, -1)
    after = range(end, min(stop, end + AFTER))
    return _meets_cue(draft, lexicon, before) or _meets_cue(draft, lexicon, after)


def _meets_cue(draft: Draft, lexicon: Lexicon, places: range) -> bool:
    """Return whether a cue comes before a word of saying or أن: what is said looks ahead, not the saying."""
    for at in places:
        form = draft.tokens[at].form
        if _is_cue(lexicon, form):
            return True
        said = draft.forms[at].saying
        if (form.startswith(_THAT) and len(form) <= LONGEST_THAT) or (said is not None and said.verb is not None):
            return False
    return False


def _is_cue(lexicon: Lexicon, form: str) -> bool:
    words, beginnings, not_beginnings = _cues(lexicon)
    plain = form[1:] if form.startswith(_AND) else form
    if form in words or plain in words:
        return True
    return len(plain) > 4 and plain.startswith(beginnings) and not plain.startswith(not_beginnings)


@cache
def _cues(lexicon: Lexicon) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    entries = lexicon.lists[_LIST].entries
    by_kind = {kind: [fold(entry.form) for entry in entries if entry.kind == kind] for kind in ("", "verb", "not")}
    return frozenset(by_kind[""]), tuple(by_kind["verb"]), tuple(by_kind["not"])
