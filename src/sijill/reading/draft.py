"""A Draft: the working state of one report while it is read; each aspect adds its mentions or claims to it.

Holds the tokens once, what each can be (`forms`, and their entries, `words`), the sentences as token ranges, and what
was found so far. Aspects write only their own list. Mention ids are given at the end, by position, so that order of
work leaves no trace; until then a mention's id is `kind:start:end`. `time_tokens` and `quantity_tokens` run beside
`times` and `quantities`: the token range of each.
"""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from sijill.languages.chart import Chart, Item
from sijill.languages.spelling import original_offset
from sijill.languages.word_info import WordInfo
from sijill.model import EventClaim, FigureClaim, NameMention, QuantityMention, Report, Statement, TimeMention
from sijill.model.reading import AgencyCredit, InferredDate
from sijill.reading.forms import Form, layers_of
from sijill.reading.knowledge import Knowledge
from sijill.reading.number_words import Number
from sijill.reading.skipped import skipped_spans
from sijill.reading.time_context import TimeContext
from sijill.text import Token, sentence_spans

Prefer = Literal["past", "future"]


@dataclass
class Draft:
    """One report being read. Token indexes are positions in `tokens`; a sentence is a half-open range of them."""

    report: Report
    knowledge: Knowledge
    prefer: Prefer
    tokens: list[Token]
    forms: list[Form]
    words: list[WordInfo]
    sentences: list[tuple[int, int]]
    times: list[TimeMention] = field(default_factory=list)
    chart: Chart = field(default_factory=lambda: Chart({}))
    numbers: list[Number] = field(default_factory=list)
    time_items: list[tuple[int, Item]] = field(default_factory=list)
    time_context: TimeContext = field(default_factory=lambda: TimeContext(None))
    time_tokens: list[tuple[int, int]] = field(default_factory=list)
    quantities: list[QuantityMention] = field(default_factory=list)
    quantity_tokens: list[tuple[int, int]] = field(default_factory=list)
    names: list[NameMention] = field(default_factory=list)
    events: list[EventClaim] = field(default_factory=list)
    figures: list[FigureClaim] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    published_inferred: InferredDate | None = None
    agency_credit: AgencyCredit | None = None
    trace: list[str] | None = None

    def __post_init__(self) -> None:
        self.text = self.report.text  # the report's text, untouched
        self.starts = [token.start for token in self.tokens]  # where each token begins
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        places = self._places
        for at, form in enumerate(self.forms):
            for trait in form.layers:
                places[trait].append(at)
        self.sentence_numbers: list[int] = []
        for number, (first, end) in enumerate(self.sentences):
            self.sentence_numbers += [number] * (end - first)

    def sentence_of(self, token: int) -> int:
        """Return the number of the sentence a token stands in.

        >>> from sijill.reading.trying import draft
        >>> draft("قتل رجل. أصيب آخر.").sentence_of(4)
        1
        """
        return self.sentence_numbers[token]

    def token_at(self, start: int) -> int | None:
        """Return the token that begins at an offset, null when none does.

        >>> from sijill.reading.trying import draft
        >>> draft("قتل رجل").token_at(4), draft("قتل رجل").token_at(5)
        (1, None)
        """
        at = bisect_right(self.starts, start) - 1
        return at if at >= 0 and self.starts[at] == start else None

    def of_form(self, traits: int) -> list[int]:
        """Return the tokens whose form has one of some traits, in order; they are not to be changed.

        >>> from sijill.reading.trying import draft
        >>> from sijill.reading.forms import STANDS
        >>> draft("قتل رجل في هجوم").of_form(STANDS)
        [0, 2, 3]
        """
        if traits in self._places:
            return self._places[traits]
        found = [self._places[trait] for trait in layers_of(traits) if trait in self._places]
        return found[0] if len(found) == 1 else sorted(set().union(*found))

    def cut(self, token: int, shift: int) -> int:
        """Return the offset in the text of the folded letter number `shift` of a token (0: its start).

        >>> from sijill.reading.trying import draft
        >>> draft("وَقُتل رجل").cut(0, 1)
        2
        """
        word = self.tokens[token]
        if shift == 0:
            return word.start
        if shift == len(word.form):
            return word.end
        return original_offset(self.text, word.start, word.end, shift)


def draft_of(report: Report, knowledge: Knowledge, *, prefer: Prefer = "past", explain: bool = False) -> Draft:
    """Return a Draft of a report with its tokens, words and sentences.

    >>> from sijill.model import make_report
    >>> from sijill.reading.knowledge import arabic_knowledge
    >>> draft_of(make_report("قتل رجل. أصيب آخر."), arabic_knowledge()).sentences
    [(0, 3), (3, 6)]
    """
    tokens, forms = _read_of(report.text, *knowledge.forms.of_text(report.text))
    return Draft(
        report=report, knowledge=knowledge, prefer=prefer, tokens=tokens, forms=forms,
        words=[form.info for form in forms],
        sentences=sentence_spans(report.text, tokens), trace=[] if explain else None,
    )


def _read_of(text: str, tokens: list[Token], forms: list[Form]) -> tuple[list[Token], list[Form]]:
    """Return tokens and forms without those of lines that are not the report."""
    skipped = skipped_spans(text)
    if not skipped:
        return tokens, forms
    kept: list[int] = []
    at = 0
    for number, token in enumerate(tokens):
        while at < len(skipped) and skipped[at].end <= token.start:
            at += 1
        if at == len(skipped) or token.start < skipped[at].start:
            kept.append(number)
    return [tokens[number] for number in kept], [forms[number] for number in kept]


def mention_key(kind: str, start: int, end: int) -> str:
    """Return the id a mention carries while its report is being read.

    >>> mention_key("time", 3, 9)
    'time:3:9'
    """
    return f"{kind}:{start}:{end}"
