"""The view of a report that the happening aspects share: words, verbs, nouns, frames and mentions along the tokens.

Decides nothing: it holds what `clauses` has chosen and answers questions about a token. Leaves the choosing to
`clauses`.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import msgspec

from sijill.languages.arabic.words import Reading, Word
from sijill.languages.frames import Frame, arabic_frames
from sijill.model import NameMention, PlaceMention, QuantityMention, Reference, TimeMention
from sijill.model.codes import Realis
from sijill.reading.clauses_judgement import Judgement
from sijill.reading.compiled import IS_COMPILED
from sijill.reading.draft import Draft
from sijill.reading.names_traits import MARKED
from sijill.text import Token

FRAMES: Final = arabic_frames().frames
STANCES: Final[dict[str, Realis]] = {"denies": "denied", "expects": "possible"}
"""What a stance makes of the deeds a speaker tells."""
_OPENING: Final = 2  # sentences that tell what a report is about
_QUOTES: Final = frozenset("\"'«»“”‘’()[]")
_ARTICLE: Final = ("ال", "وال", "لل", "بال")


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase: where it begins and ends, the slot it fills, what kind of side or thing its head is."""

    first: int
    last: int
    slot: str
    kind: str
    reference: Reference

    def in_slot(self, slot: str) -> "Phrase":
        """Return the phrase as it fills a slot.

        >>> from sijill.reading.trying import scene
        >>> from sijill.reading.clauses_slots import phrases
        >>> phrases(scene("قصف الجيش سرت"), 0)[0].in_slot("target").slot
        'target'
        """
        return Phrase(self.first, self.last, slot, self.kind, self.reference)


class Party(msgspec.Struct, frozen=True, gc=False):
    """The force or group a description means, its kind of side, and the rule that concluded it (empty: the words)."""

    reference: Reference
    kind: str
    rule: str


class Governed(NamedTuple):
    """The tokens a date belongs to by itself, and those that only go on under it ("قتلوا السبت … وخطفوا")."""

    direct: frozenset[int]
    shared: frozenset[int]


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
    names: list[NameMention | None]
    times: list[TimeMention | None]
    quantities: list[QuantityMention | None]
    deeds: list[int] = field(default_factory=list)  # the tokens that are a verb or the noun of a happening, in order
    bounds: dict[str, tuple[int, int]] = field(default_factory=dict)
    followers: dict[int, list[Phrase]] = field(default_factory=dict)  # the phrases after a head, once looked for
    parties: dict[int, Party] = field(default_factory=dict)
    dates: dict[int, list[tuple[int, TimeMention]]] = field(default_factory=dict)  # by sentence, once looked for
    places: dict[int, list[tuple[int, PlaceMention]]] = field(default_factory=dict)  # by sentence, once looked for
    governed: dict[str, Governed] = field(default_factory=dict)  # by date, once looked for
    passive: dict[int, bool] = field(default_factory=dict)  # by verb, once looked for
    spans: dict[int, int | None] = field(default_factory=dict)  # by head, the span counted from it, once looked for
    stands: dict[int, Judgement] = field(default_factory=dict)  # by head, how it stands where its sentence tells it
    _accident: bool | None = None
    asides: set[int] = field(default_factory=set)
    brackets: dict[int, int] = field(default_factory=dict)  # where a bracket opens and closes in one sentence

    def __post_init__(self) -> None:
        """Lay out what is asked of every token, so that asking costs one look-up."""
        draft, total = self.draft, len(self.tokens)
        self.sentence = draft.sentence_numbers
        self.tells_spans = any(time.type == "DURATION" for time in draft.times)
        self.stances = [said for said in draft.statements if said.stance in STANCES and said.content is not None]
        self.marks = [False] * total
        for at in draft.of_form(MARKED):
            self.marks[at] = self.tokens[at].form not in _QUOTES
        self.frames: list[Frame | None] = [None] * total
        ranges: list[tuple[int, int]] = []
        for first, end in draft.sentences:
            ranges += [(first, end)] * (end - first)
        self.ranges = ranges
        if not IS_COMPILED:  # Python calls what a list brings itself at a third of the cost of a method
            vars(self).update(
                is_mark=self.marks.__getitem__, frame=self.frames.__getitem__, sense=self.senses.__getitem__,
                range_of=ranges.__getitem__,
            )

    def is_mark(self, at: int) -> bool:
        """Return whether a token is a mark that parts clauses; quotation marks and commas round a date do not.

        >>> from sijill.reading.trying import scene
        >>> scene("قتل رجل، وجرح آخر").is_mark(2)
        True
        """
        return self.marks[at]

    def frame(self, at: int) -> Frame | None:
        """Return the frame of the verb or event noun at a token, null where there is none.

        >>> from sijill.reading.trying import scene
        >>> scene("قصف الجيش سرت").frame(0).part
        'act'
        """
        return self.frames[at]

    def sense(self, at: int) -> str:
        """Return the name of that frame, empty where there is none.

        >>> from sijill.reading.trying import scene
        >>> scene("قصف الجيش سرت").sense(1)
        ''
        """
        return self.senses[at]

    def range_of(self, at: int) -> tuple[int, int]:
        """Return the token range of the sentence a token stands in.

        >>> from sijill.reading.trying import scene
        >>> scene("قتل رجل. هدأت سرت.").range_of(4)
        (3, 6)
        """
        return self.ranges[at]

    def near(self, trait: int, first: int, end: int) -> list[int]:
        """Return the tokens of a range that may have a trait of `forms`, by their form or as the head of a phrase.

        >>> from sijill.reading.trying import scene
        >>> from sijill.reading.forms import COUNTED
        >>> scene("قتل سبعة مدنيين").near(COUNTED, 0, 3)
        [2]
        """
        known = self.draft.of_form(trait)
        return known[bisect_left(known, first) : bisect_left(known, end)]

    def proclitics(self, at: int) -> str:
        """Return the particles written together with the verb or the noun of a deed at a token.

        >>> from sijill.reading.trying import scene
        >>> scene("وقصف الجيش سرت").proclitics(0), scene("رد بالقصف").proclitics(1)
        ('و', 'ب')
        """
        reading = self.verbs[at] or self.nouns[at]
        return reading.proclitic if reading is not None else ""

    def has_article(self, at: int) -> bool:
        """Return whether a token is written with the article, behind a particle at most.

        >>> from sijill.reading.trying import scene
        >>> [scene("هاجم الجيش والمسلحون قرية").has_article(at) for at in range(4)]
        [False, True, True, False]
        """
        return self.tokens[at].form.startswith(_ARTICLE)

    def pass_over(self, marks: Iterable[int]) -> None:
        """Let marks part no clauses.

        >>> from sijill.reading.trying import scene
        >>> found = scene("قصفت سرت، ثم هدأت")
        >>> found.pass_over([2])
        >>> found.is_mark(2)
        False
        """
        self.asides.update(marks)
        for at in self.asides:
            self.marks[at] = False

    def read_as(self, at: int, sense: str) -> None:
        """Give the verb or event noun at a token its frame.

        >>> from sijill.reading.trying import scene
        >>> found = scene("قصف الجيش سرت")
        >>> found.read_as(0, "kill")
        >>> found.frame(0).measure
        'killed'
        """
        self.senses[at] = sense
        self.frames[at] = FRAMES[sense] if sense else None

    def particle(self, at: int, kind: str = "") -> str:
        """Return the value of the particle at a token, empty where it is none (or none of that kind).

        >>> from sijill.reading.trying import scene
        >>> found = scene("قتل جندي في سرت")
        >>> found.particle(2), found.particle(2, "negation")
        ('in', '')
        """
        return self.particles[at] if not kind or self.kinds[at] == kind else ""

    @property
    def opens_with_accident(self) -> bool:
        """Whether the first sentences tell of an accident, nature or illness and of no deed; once looked for."""
        if self._accident is None:
            self._accident = self._opens_with_accident()
        return self._accident

    def _opens_with_accident(self) -> bool:
        _, end = self.draft.sentences[min(_OPENING, len(self.draft.sentences)) - 1] if self.draft.sentences else (0, 0)
        words = self.words[:end]
        accident = any(w is not None and w.quality is not None and w.quality.item.value == "accident" for w in words)
        frames = (self.frame(n) for n in range(end))
        return accident and not any(frame is not None and frame.part == "act" and frame.back for frame in frames)

    @property
    def today(self) -> str | None:
        """The day the report speaks from: its publication, else what its dateline or dated sayings tell.

        >>> from sijill.reading.trying import scene
        >>> scene("قصفت سرت", "2016-12-07").today
        '2016-12-07'
        """
        inferred = self.draft.published_inferred
        return self.draft.report.published or (inferred.latest if inferred is not None else None)

    def covered(self, mention_id: str) -> tuple[int, int]:
        """Return the first and last token of a mention.

        >>> from sijill.reading.trying import scene
        >>> found = scene("وصل الجيش الليبي")
        >>> found.covered(found.draft.names[0].id)
        (1, 2)
        """
        return self.bounds[mention_id]
