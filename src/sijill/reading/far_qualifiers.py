"""Far qualifiers: a verb that bounds a number further on in its clause (تجاوز عدد النازحين في الشمال ألفي شخص).

Decides which verb of the `qualifiers` list reaches a number: the last one before it, within a few words, no other
number or clause mark between.
"""

from typing import Final, cast

from sijill.languages.small_words import grammar_word, grammar_words
from sijill.model.codes import Qualifier
from sijill.reading.draft import Draft
from sijill.text import NUMBER

REACH: Final = 12
_STOPS: Final = frozenset(".:;؛،,\"«»()")
_VERB: Final = "qualifiers.verb"
_VERB_ON: Final = "qualifiers.verb_on"
_ON: Final = grammar_words("bounded_on")
_TOWARDS: Final = grammar_word("towards")  # زاد العدد إلى 30 bounds nothing
_NOT: Final = grammar_words("no_more")
_NEGATED: Final[dict[str, Qualifier]] = {
    "more_than": "at_most", "less_than": "at_least", "nearly": "less_than", "about": "about",
}


def far_qualifier(draft: Draft, first: int) -> Qualifier | None:
    """Return the qualifier a verb before gives the number at a token, null when none reaches it.

    >>> from sijill.reading.trying import draft
    >>> far_qualifier(draft("تجاوز عدد النازحين في الشمال ألفي شخص"), 5)
    'more_than'
    """
    tokens = draft.tokens
    before = tokens[first - 1].form if first else ""
    if before == _TOWARDS:
        return None
    begin = draft.sentences[draft.sentence_of(first)][0]
    for at in range(first - 1, max(begin, first - REACH) - 1, -1):
        token = draft.tokens[at]
        if token.form in _STOPS or token.kind == NUMBER:
            return None
        for item in draft.chart.at(at):
            if item.opens[0] == "number":
                return None
            if item.opens[-1] == _VERB or (item.opens[-1] == _VERB_ON and before in _ON):
                negated = at > begin and tokens[at - 1].form in _NOT
                return _NEGATED[item.value] if negated else cast(Qualifier, item.value)
    return None
