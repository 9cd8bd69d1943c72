"""The view of a report that the happening aspects share: words, verbs, nouns, frames and mentions along the tokens.

Decides nothing: it holds what `clauses` has chosen and answers questions about a token. Leaves the choosing to
`clauses`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from sijill.languages.arabic.words import Reading, Word
from sijill.languages.frames import Frame, arabic_frames
from sijill.model import NameMention, QuantityMention, Reference, TimeMention
from sijill.reading.draft import Draft
from sijill.text import MARK, Token

if TYPE_CHECKING:
    from sijill.reading.clauses_phrases import Phrase

FRAMES: Final = arabic_frames().frames
_QUOTES: Final = frozenset("\"'«»“”‘’()[]")


class Party(NamedTuple):
    """The force or group a description means, its kind of side, and the rule that concluded it (empty: the words)."""

    reference: Reference
    kind: str
    rule: str


@dataclass
class Scene:
    """A report as the happening aspects see it; all lists run along the tokens."""

    draft: Draft
    tokens: Sequence[Token]
    words: list[Word | None]
    verbs: list[Reading | None]
    nouns: list[Reading | None]
    senses: list[str]
    particles: list[str]
    kinds: list[str]
    last: list[int]
    sentence: list[int]
    names: list[NameMention | None]
    times: list[TimeMention | None]
    quantities: list[QuantityMention | None]
    bounds: dict[str, tuple[int, int]] = field(default_factory=dict)
    followers: dict[int, list["Phrase"]] = field(default_factory=dict)  # the phrases after a head, once looked for
    parties: dict[int, Party] = field(default_factory=dict)
    asides: set[int] = field(default_factory=set)
    brackets: dict[int, int] = field(default_factory=dict)  # where a bracket opens and closes in one sentence

    def frame(self, at: int) -> Frame | None:
        """Return the frame of the verb or event noun at a token, null where there is none."""
        sense = self.senses[at]
        return FRAMES[sense] if sense else None

    def sense(self, at: int) -> str:
        """Return the name of the frame at a token, empty where there is none."""
        return self.senses[at]

    def particle(self, at: int, kind: str = "") -> str:
        """Return the value of the particle at a token, empty where it is none (or none of that kind)."""
        return self.particles[at] if not kind or self.kinds[at] == kind else ""

    def is_mark(self, at: int) -> bool:
        """Return whether a token is a mark that parts clauses; quotation marks and commas round a date do not."""
        token = self.tokens[at]
        return token.kind == MARK and token.form not in _QUOTES and at not in self.asides

    def range_of(self, at: int) -> tuple[int, int]:
        """Return the token range of the sentence a token stands in."""
        return self.draft.sentences[self.sentence[at]]

    @property
    def today(self) -> str | None:
        """The day the report speaks from: its publication, else what its dateline or dated sayings tell."""
        inferred = self.draft.published_inferred
        return self.draft.report.published or (inferred.latest if inferred is not None else None)

    def covered(self, mention_id: str) -> tuple[int, int]:
        """Return the first and last token of a mention."""
        return self.bounds[mention_id]
