"""Far qualifiers: a verb that bounds a number further on in its clause (تجاوز عدد النازحين في الشمال ألفي شخص).

Decides which verb of the `qualifiers` list reaches a number: the last one before it, within a few words, no other
number or clause mark between.
"""

from typing import Final, cast

from sijill.model.codes import Qualifier
from sijill.reading.draft import Draft
from sijill.text import NUMBER

REACH: Final = 12
_STOPS: Final = frozenset(".:;؛،,\"«»()")
_VERB: Final = "qualifiers.verb"


def far_qualifier(draft: Draft, first: int) -> Qualifier | None:
    """Return the qualifier a verb before gives the number at a token, null when none reaches it."""
    begin = draft.sentences[draft.sentence_of(first)][0]
    for at in range(first - 1, max(begin, first - REACH) - 1, -1):
        token = draft.tokens[at]
        if token.form in _STOPS or token.kind == NUMBER:
            return None
        for item in draft.chart.at(at):
            if item.opens[0] == "number":
                return None
            if item.opens[-1] == _VERB:
                return cast(Qualifier, item.value)
    return None
