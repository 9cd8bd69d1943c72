"""A cue: the reporting word by which someone says something, and what was found around it.

Decides what a cue holds and the rule that names it. Reads what `statements_verbs`, `statements_hanging`,
`statements_passed_on` and `statements_late` found.
"""

from typing import Literal

import msgspec

from sijill.languages.arabic.reporting import Verb
from sijill.reading.statements_opened import Opening
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range

Shape = Literal["verb", "participle", "passed_on", "late", "reply"]


class Cue(msgspec.Struct, frozen=True, gc=False):
    """One cue: the reporting word `at`, its source, what opens its content, and the tokens of its remarks."""

    at: int
    shape: Shape
    rule: str
    stance: str
    lemma: str
    gender: str
    number: str
    shift: int
    subject: Range | None
    opened: Opening | None
    last: int
    medium: Range | None = None
    nested: bool = False


def sentence(page: Scan, at: int) -> Range:
    """Return the token range of the sentence a token stands in.

    >>> from sijill.reading.trying import page
    >>> sentence(page("قتل رجل. قال الوزير."), 4)
    (3, 6)
    """
    return page.draft.sentences[page.draft.sentence_numbers[at]]


def finished(
    page: Scan, at: int, shape: Shape, verb: Verb, subject: Range | None, opened: Opening | None,
    medium: Range | None = None, rule: str = "",
) -> Cue:
    """Return the cue of these parts: its stance under negation, its last token and the rule that names it."""
    stance = verb.stance
    if shape == "verb" and at and page.kind(at - 1, "negation"):
        stance = verb.negated or stance
    last = at if subject is None else max(at, subject[1] - 1)
    if opened is not None and opened.saying is not None and opened.saying > last:
        last = opened.saying
    how = opened.how if opened is not None else "relative"
    return Cue(
        at, shape, rule or f"{shape}_{how}:{verb.lemma}", stance, verb.lemma, verb.gender, verb.number, verb.begin,
        subject, opened, last, medium,
    )
