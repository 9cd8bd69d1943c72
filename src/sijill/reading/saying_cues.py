"""The cues of a report: every verb, participle or late attribution by which someone says something.

Decides which reporting words make a statement, what opens its content and which words name its source. Reads the Scan.
Leaves a source that is only continued to `saying_speakers` and the end of the content to `saying_contents`.
"""

from typing import Final, Literal

import msgspec

from sijill.languages.arabic.reporting import Verb
from sijill.reading.saying_openings import Opening, opening
from sijill.reading.saying_scan import Scan
from sijill.reading.saying_subjects import Range, noun_boundary, remark, subject_after, subject_before
from sijill.reading.saying_words import has_b, has_l, is_comma, is_happening, is_possessed, is_that
from sijill.text import MARK

Shape = Literal["verb", "participle", "passed_on", "late", "reply"]
_NEEDS_WITHIN: Final = 30


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


def find_cues(page: Scan) -> list[Cue]:
    """Return the cues of a report in text order."""
    found: list[Cue] = []
    taken: set[int] = set()
    for at, saying in enumerate(page.sayings):
        if saying is None or not saying.cues or at in taken:
            continue
        cue = _cue(page, at)
        if cue is not None:
            found.append(cue)
            if cue.shape == "late":
                taken.update(range(at, cue.last + 1))
            if cue.opened is not None and cue.opened.saying is not None:
                taken.add(cue.opened.saying)
    found.sort(key=lambda cue: cue.at)
    return found


def _cue(page: Scan, at: int) -> Cue | None:
    saying = page.sayings[at]
    assert saying is not None
    _, end = sentence(page, at)
    late = page.phrase(at, "late")
    if late:
        return late_cue(page, at, late, end)
    if "as" in saying.kinds and at + 1 < end:
        return _as_cue(page, at, end)
    if saying.verb is not None and verb_stands(page, at, saying.verb, end):
        if saying.verb.lemma == "نقل" or saying.verb.lemma == "نسب":
            return _passed_on(page, at, saying.verb, end)
        return _verb_cue(page, at, saying.verb, end)
    if saying.participle is not None and not saying.kinds.keys() & {"role"}:
        return _participle_cue(page, at, saying.participle, end)
    if "reply" in saying.kinds:
        return _reply_cue(page, at, end)
    return None


def sentence(page: Scan, at: int) -> Range:
    """Return the token range of the sentence a token stands in."""
    return page.draft.sentences[page.draft.sentence_of(at)]


def verb_stands(page: Scan, at: int, verb: Verb, end: int) -> bool:
    """Return whether a form is the verb here: not negated, not the noun spelt alike, with the words it needs."""
    tokens = page.draft.tokens
    if not _spelt_as_verb(page, at, verb):
        return False
    forms = {token.form.removeprefix("ال") for token in tokens[at + 1 : min(end, at + _NEEDS_WITHIN)]} | {
        token.form for token in tokens[at + 1 : min(end, at + _NEEDS_WITHIN)]
    }
    if verb.enclitic and "relative" in verb.takes and page.kind(at - 1, "relative"):
        return True
    if verb.needs and not verb.needs & forms and not (verb.glued or any(
        is_that(page, n) and "ان" in verb.needs for n in range(at + 1, min(end, at + _NEEDS_WITHIN))
    ) or _opens_speech(page, at, end)):
        return False
    if verb.proclitic or at == 0:
        return True
    if page.kind(at - 1, "what") or page.kind(at - 1, "recipient"):
        return any(page.kind(n, "saying") for n in range(at + 1, min(end, at + 12)))
    if page.kind(at - 1, "negation"):
        return bool(verb.negated)
    before = tokens[at - 1].form
    if verb.tense == "imperfect":
        return before not in {"ان", "لان", "لكي", "كي", "حتي"}
    noun_like = verb.gender == "m" and verb.number == "s" and not verb.enclitic
    return not (noun_like and (page.kind(at - 1, "preposition") or page.kind(at - 1, "nobody") or before == "عدم"))


def _opens_speech(page: Scan, at: int, end: int) -> bool:
    """Return whether a colon or long quotation follows within the sentence: then a verb needs no other word."""
    for n in range(at + 1, min(end, at + 25)):
        if page.draft.tokens[n].form == ":" and n + 1 < len(page.sayings):
            return True
        quotation = page.quotes.get(n)
        if quotation is not None and quotation.last - quotation.first > 6:
            return True
    return False


def _spelt_as_verb(page: Scan, at: int, verb: Verb) -> bool:
    """Return whether the spelling is the verb's: نفي is the noun of نفى, هنا is not هنأ, a passive has ُ."""
    token = page.draft.tokens[at]
    printed = page.draft.text[token.start : token.end]
    first = printed[verb.begin : verb.begin + 1]
    if verb.tense == "perfect" and (first == "إ" or (first == "أ" and verb.pattern in {"VII", "VIII", "X"})):
        return False  # the masdar of IV (إدانة), or "I" of the others (أعتقد)
    if verb.begin + 1 < len(printed) and printed[verb.begin + 1] == "\u064f" and verb.tense == "perfect":
        return False
    if verb.tense != "perfect" or verb.gender == "f" or verb.number != "s" or verb.enclitic or verb.glued:
        return True
    return not (
        (verb.lemma.endswith("ى") and printed.endswith("ي")) or (verb.lemma.endswith("أ") and printed.endswith("ا"))
    )


def _verb_cue(page: Scan, at: int, verb: Verb, end: int) -> Cue | None:
    opened = opening(page, at + 1, end, verb)
    limit = opened.at if opened is not None else end
    if opened is not None and opened.saying is not None:
        limit = min(limit, opened.saying)
    subject = None if verb.number == "p" else subject_after(page, at + 1, limit)
    if opened is None or opened.how in {"noun", "preposition"}:
        subject, opened = _with_object(page, at, verb, subject, opened, end)
    first, _ = sentence(page, at)
    if subject is None and at > first and (not verb.proclitic or _answers_amma(page, at, first, verb)):
        subject = subject_before(page, at, first)
    if subject is not None and opened is not None and subject[0] > at and not _names_all(opened, verb):
        subject = (subject[0], max(subject[0] + 1, noun_boundary(page, *subject)))
    if opened is None and verb.enclitic and "relative" in verb.takes and subject is not None:
        if not page.kind(at - 1, "relative"):
            return None
    elif opened is None:
        return None
    if page.sealed[at] and (subject is None or opened is None or opened.how not in {"that", "speech"}):
        return None
    if subject is None and opened is not None and _is_nobodys(page, at, verb, opened):
        return None
    if subject is None and opened is not None and opened.how in {"noun", "preposition", "b"} and _weak(page, at, first):
        return None
    return _finished(page, at, "verb", verb, subject, opened)


def _answers_amma(page: Scan, at: int, first: int, verb: Verb) -> bool:
    """Return whether ف answers an أما before it: أما الوزير فقال."""
    return verb.proclitic == "ف" and any(page.kind(n, "amma") for n in range(first, min(first + 3, at)))


def _names_all(opened: Opening, verb: Verb) -> bool:
    """Return whether all words before the opening name the source: what a verb takes as its object stands there too."""
    return opened.how == "colon" or (opened.how in {"that", "speech"} and "that" in verb.takes)


def _weak(page: Scan, at: int, first: int) -> bool:
    """Return whether a verb with neither subject nor clause stands where a noun may: nothing leads into it."""
    saying = page.sayings[at]
    assert saying is not None and saying.verb is not None
    if saying.verb.proclitic or at == first:
        return False
    return not (page.kind(at - 1, "opener") or page.kind(at - 1, "adverb") or is_comma(page, at - 1))


def _is_nobodys(page: Scan, at: int, verb: Verb, opened: Opening) -> bool:
    if not verb.impersonal or verb.tense != "imperfect" or verb.number != "s":
        return False
    return opened.how in {"noun", "speech"} or (opened.at - at <= 2 and verb.gender == "m")


def _with_object(
    page: Scan, at: int, verb: Verb, subject: Range | None, opened: Opening | None, end: int
) -> tuple[Range | None, Opening | None]:
    """Part source and object where nothing but grammar does: أعلنت الشرطة | مقتل, أدان الرئيس، الأحد، | الهجوم."""
    if "noun" not in verb.takes or verb.enclitic:
        return subject, opened
    limit = opened.at if opened is not None else end
    first = subject[0] if subject is not None else at + 1
    if subject is None and opened is not None:
        return subject, opened
    if first >= limit:
        return subject, opened
    if is_happening(page, first) or is_possessed(page, first) or page.kind(first, "object"):
        return None, _object(page, first, end)
    if subject is None:
        return subject, opened
    boundary = min(noun_boundary(page, first, limit), limit)
    source = (first, max(boundary, first + 1))
    begin = _skip_to_object(page, source[1], end)
    if (opened is not None and begin >= opened.at) or (begin < end and page.kind(begin, "relative")):
        return subject, opened
    return (source, Opening("noun", begin, begin)) if begin < end else (source, opened)


def _object(page: Scan, at: int, end: int) -> Opening:
    """Return the opening at an object; of أبدى استعداده ل… what is said is what the speaker is ready for."""
    if page.kind(at, "attitude") and at + 1 < end:
        at += 1
    return Opening("noun", at, at)


def _skip_to_object(page: Scan, at: int, end: int) -> int:
    """Return the token where the object begins after a source: past times, adverbs, remarks, phrases of place."""
    while at < end:
        skipped = remark(page, at)
        if skipped > at:
            at = skipped
        elif is_comma(page, at):
            at += 1
        elif page.kind(at, "preposition") or has_b(page, at) or has_l(page, at):
            at += 1
            while at < end and not (
                is_comma(page, at) or is_happening(page, at) or is_possessed(page, at) or page.kind(at, "object")
                or at in page.quotes
            ):
                at += 1
        else:
            break
    quotation = page.quotes.get(at)
    return at + 1 if quotation is not None else at


def _participle_cue(page: Scan, at: int, verb: Verb, end: int) -> Cue | None:
    opened = opening(page, at + 1, end, verb)
    if opened is None and "noun" in verb.takes and at + 1 < end and not is_comma(page, at + 1):
        opened = _object(page, at + 1, end)
    if opened is None or (verb.needs and not verb_stands(page, at, verb, end)):
        return None
    first, _ = sentence(page, at)
    paused = at == first or page.draft.tokens[at - 1].kind == MARK or verb.proclitic
    if not paused and (opened.how not in {"that", "speech", "colon"} or opened.at - at > 3):
        return None
    if opened.how in {"that", "speech", "colon"} and opened.at - at > 25:
        return None
    return _finished(page, at, "participle", verb, None, opened)


def _reply_cue(page: Scan, at: int, end: int) -> Cue | None:
    for n in range(at + 1, min(at + 4, end)):
        if page.draft.tokens[n].form == ":" or n in page.quotes:
            verb = Verb("جواب", "", "asserts", frozenset({"that"}), frozenset(), False, "m", "s", "", "", "", 0)
            return _finished(page, at, "reply", verb, None, opening(page, at + 1, end, verb))
    return None


def _finished(
    page: Scan, at: int, shape: Shape, verb: Verb, subject: Range | None, opened: Opening | None,
    medium: Range | None = None, rule: str = "",
) -> Cue:
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


def _passed_on(page: Scan, at: int, verb: Verb, end: int) -> Cue | None:
    """نقلت الوكالة عن فلان قوله إن: the person speaks, the agency is the medium."""
    about = next((n for n in range(at + 1, min(end, at + 25)) if page.draft.tokens[n].form in {"عن", "الي"}), None)
    if about is None or about + 1 >= end:
        return None
    said = next((n for n in range(about + 2, min(end, about + 30)) if page.kind(n, "said")), None)
    opened = opening(page, about + 1, said or end, verb)
    stance = verb.stance
    if opened is None and said is not None:
        opened = Opening("noun", said, min(said + 1, end - 1))
        stance = page.sayings[said].kinds["said"]  # type: ignore[union-attr]
    limit = min(n for n in (opened.at if opened else end, opened.saying if opened and opened.saying else end) if n)
    subject = subject_after(page, about + 1, limit)
    if subject is None:
        return None
    if opened is None:
        comma = next((n for n in range(subject[1], min(end - 1, subject[1] + 8)) if is_comma(page, n)), None)
        if comma is None:
            return None
        opened = Opening("noun", comma + 1, comma + 1)
    medium = subject_after(page, at + 1, about)
    cue = _finished(page, at, "passed_on", verb, subject, opened, medium)
    return msgspec.structs.replace(cue, stance=stance)


def _as_cue(page: Scan, at: int, end: int) -> Cue | None:
    """كما أعلنت الشرطة closes a sentence; كما أعلنت الشرطة أن opens one and is read as a verb."""
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
    return _finished(page, at + 1, "late", saying.verb, subject, None, rule="late_as:" + saying.verb.lemma)


def late_cue(page: Scan, at: int, after: int, end: int) -> Cue | None:
    """بحسب المصدر، وفق ما أعلنت الوزارة، على حد قوله: the source stands after what is said, or before all of it."""
    tokens = page.draft.tokens
    if after >= end or page.kind(after, "nonsource"):
        return None
    lemma = tokens[at].form
    plain = Verb(lemma, "", "asserts", frozenset(), frozenset(), False, "", "", "", "", "", 0)
    if page.kind(after, "manner"):
        spoken = page.sayings[after].kinds["manner"] == "spoken"  # type: ignore[union-attr]
        subject = subject_after(page, after + 1, end) if spoken else None
        return _late(at, after, plain, subject)
    if tokens[after].form in {"ما", "لما", "بما"}:
        after += 1
    saying = page.sayings[after] if after < end else None
    if saying is not None and saying.verb is not None and not saying.verb.proclitic:
        source = next((n for n in range(after + 1, min(end, after + 12)) if tokens[n].form == "عن"), after)
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
