"""Late attribution: بحسب المصدر، وفق ما أعلنت الوزارة، على حد قوله، كما ذكرت الشرطة.

Decides its cue: the source stands after what is said, or before all of it. Reads the Scan and reporting_words.tsv.
Leaves what it covers to `statements_contents`.
"""

from typing import Final

from sijill.languages.arabic.reporting import Verb
from sijill.languages.small_words import grammar_word, grammar_words
from sijill.reading.statements_cue import Cue, finished, sentence
from sijill.reading.statements_openings import opening
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range, noun_boundary
from sijill.reading.statements_standing import verb_stands
from sijill.reading.statements_subjects import subject_after

_WHATEVER: Final = grammar_words("whatever")
_ABOUT: Final = grammar_word("about")


def as_cue(page: Scan, at: int, end: int) -> Cue | None:
    """Return the cue that closes a sentence with كما أعلنت الشرطة; with أن behind it, it opens one and is none.

    >>> from sijill.reading.trying import page
    >>> as_cue(page("قتل سبعة كما أعلنت الشرطة"), 2, 5).shape
    'late'
    """
    saying = page.sayings[at + 1]
    if saying is None or saying.verb is None or saying.verb.proclitic or at == sentence(page, at)[0]:
        return None
    if not verb_stands(page, at + 1, saying.verb, end) and saying.verb.needs:
        return None
    opened = opening(page, at + 2, end, saying.verb)
    if opened is not None:
        return None
    subject = subject_after(page, at + 2, end)
    if subject is None or ("noun" in saying.verb.takes and noun_boundary(page, subject[0], subject[1]) < subject[1]):
        return None
    return finished(page, at + 1, "late", saying.verb, subject, None, rule="late_as:" + saying.verb.lemma)


def late_cue(page: Scan, at: int, after: int, end: int) -> Cue | None:
    """Return the cue of a source after what is said, or before all of it: بحسب المصدر، وفق ما أعلنت الوزارة.

    >>> from sijill.reading.trying import page
    >>> late_cue(page("قتل سبعة بحسب مصدر طبي"), 2, 3, 5).subject
    (3, 5)
    """
    tokens = page.draft.tokens
    if after >= end or page.kind(after, "nonsource"):
        return None
    lemma = tokens[at].form
    plain = Verb(lemma, "", "asserts", frozenset(), frozenset(), False, "", "", "", "", "", 0)
    if page.kind(after, "manner"):
        spoken = page.sayings[after].kinds["manner"] == "spoken"  # type: ignore[union-attr]  # `kind` found it
        subject = subject_after(page, after + 1, end) if spoken else None
        return _late(at, after, plain, subject)
    if page.kind(at, "measure") and after > at + 1:
        return None  # على حد with anything but a word of saying
    if tokens[after].form in _WHATEVER:
        after += 1
        told = page.sayings[after] if after < end else None
        if told is None or told.verb is None:  # a verb that is none of saying: ما بثته القناة
            subject = subject_after(page, after + 1, end)
            return _late(at, after, plain, subject) if subject is not None else None
    saying = page.sayings[after] if after < end else None
    if saying is not None and saying.verb is not None and not saying.verb.proclitic:
        source = next((n for n in range(after + 1, min(end, after + 12)) if tokens[n].form == _ABOUT), after)
        subject = subject_after(page, source + 1, end)
        medium = subject_after(page, after + 1, source) if source > after else None
        return _late(at, after, saying.verb, subject, medium)
    subject = subject_after(page, after, end) or _with_l(page, after, end)
    return _late(at, at, plain, subject) if subject is not None else None


def _with_l(page: Scan, at: int, end: int) -> Range | None:
    """وفقا لوكالة …: the source begins inside the word that carries ل."""
    if not page.draft.tokens[at].form.startswith("ل"):
        return None
    begin = at + 1 if page.draft.tokens[at].form == "ل" else at
    rest = subject_after(page, begin + 1, end) if begin == at else subject_after(page, begin, end)
    return (begin, rest[1] if rest is not None and rest[0] <= begin + 1 else begin + 1)


def _late(at: int, word: int, verb: Verb, subject: Range | None, medium: Range | None = None) -> Cue:
    last = max(word, subject[1] - 1) if subject is not None else word
    return Cue(
        at, "late", f"late:{verb.lemma}", verb.stance, verb.lemma, verb.gender, verb.number,
        verb.begin if at == word else 0, subject, None, last, medium,
    )
