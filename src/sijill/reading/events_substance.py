"""Whether a deed that a sentence only holds out is told with enough to be looked up.

Decides for one Told, after its tellings are joined. What a modal, a future, a wish, a condition or its nearness holds
out is as a rule talk of a kind of deed ("قد تقع تفجيرات"): it is a claim where two phrases fill its frame, or one and a
date. A fight or campaign that may break out or will go on is one that its report is about, and is left as it is. A
deed that is planned, tried, feared or denied by a word of its own needs nothing more, nor does one that happened.
Leaves how a deed stands to `clauses_realis`.
"""

from typing import Final

from sijill.reading.events_happening import Told

_HELD_OUT: Final = frozenset({"modal", "future", "want", "coming", "condition", "prevent"})
_ENOUGH: Final = 2


def is_substantial(told: Told) -> bool:
    """Return whether a happening says enough to be a claim.

    >>> from sijill.reading.trying import tellings
    >>> _, deeds = tellings("قد يقع قصف. وقد يهاجم الجيش سرت.")
    >>> [is_substantial(told) for told in deeds]
    [False, True]
    """
    happening = told.happening
    if happening.judgement.why not in _HELD_OUT or happening.type == "Armed clash":
        return True
    dated = told.time is not None and told.time.earliest is not None
    return len(happening.slots) + dated >= _ENOUGH
