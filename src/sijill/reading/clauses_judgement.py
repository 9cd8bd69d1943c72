"""How a deed stands to the world: a realis, the word that decided it, and why.

Decides nothing: it holds the one shape that all steps of judging share, and the reasons that later steps ask for.
"""

from typing import Final

import msgspec

from sijill.model.codes import Realis

HABIT: Final = "habit"  # what is done for months or regularly is no single deed
LASTING: Final = frozenset({HABIT, "goes on", "carried on", "begun"})  # why a deed is ongoing
ENDED: Final = "ended"  # an operation told as over: whatever else says that it goes on is older
OWN_WORD: Final = "its own word"  # the noun itself says how the deed stands: "الهدف التالي"


class Judgement(msgspec.Struct, frozen=True, gc=False):
    """A realis and what decided it: the governing token, or -1 and the tense."""

    realis: Realis
    by: int
    why: str
