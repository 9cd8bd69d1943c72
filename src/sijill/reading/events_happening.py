"""A happening in the making: its heads, slots, means and type as the event steps find them.

Decides how two tellings of one deed are put together. Leaves finding, typing and merging to the modules that fill it.
"""

import msgspec

from sijill.languages.frames import Frame
from sijill.model import ClaimTime, Reference
from sijill.model.codes import SubEvent
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.scene import Phrase


class Happening(msgspec.Struct):
    """One deed in the making: its heads as tokens, first the one that decides."""

    head: int
    sense: str
    frame: Frame
    sentence: int
    judgement: Judgement
    heads: list[int] = []
    light: int | None = None
    slots: list[Phrase] = []
    means: str = ""
    type: SubEvent | None = None
    why: str = ""
    lights: list[int] = []  # light verbs of the further tellings

    @property
    def victims(self) -> set[str]:
        """The named people and places acted on, by entity, else by their words.

        >>> from sijill.reading.trying import tellings
        >>> tellings("قتل سالم الناصري في سرت")[1][0].happening.victims
        {'person:سالم الناصري'}
        """
        struck, found = self.frame.target, set()
        for phrase in self.slots:
            reference = phrase.reference
            if reference.mention and (phrase.slot == "target" or phrase.slot in struck):
                found.add(reference.entity or reference.text)
        return found

    def add(self, other: "Happening") -> None:
        """Take another telling of the same deed in: its slots by the roles they fill in its own frame.

        >>> from sijill.reading.trying import tellings
        >>> first, second = (told.happening for told in tellings("قصف الجيش سرت. قصف الطيران المدينة.")[1])
        >>> first.add(second)
        >>> first.heads
        [0, 4]
        """
        self.heads.extend(other.heads)
        self.lights.extend([*([other.light] if other.light is not None else []), *other.lights])
        self.slots.extend(_by_role(other))
        self.means = self.means or other.means


class Told(msgspec.Struct):
    """A happening with all its tellings, and what is known of its place and time."""

    happening: Happening
    place: Reference | None
    time: ClaimTime | None
    told: bool = True
    old: bool = False
    declared: bool = False
    spread: bool = False


def _by_role(act: Happening) -> list[Phrase]:
    """The phrases of a deed with the slots every frame understands: `by` acted, `target` was acted on."""
    found = []
    for phrase in act.slots:
        if phrase.slot in act.frame.actor or phrase.slot == "by":
            found.append(phrase.in_slot("by"))
        elif phrase.slot in act.frame.target:
            found.append(phrase.in_slot("target"))
        elif phrase.slot in ("in", "near", "upon", "target") or (
            act.frame.family == "control" and phrase.kind == "site"
        ):
            found.append(phrase)
    return found
