"""Finite verbs of saying: وقال الوزير إن، أدانت مصر الهجوم، الهجوم الذي تبناه التنظيم.

Decides whether a form is the verb here and makes its cue. Reads the Scan and reporting.tsv. Leaves parting source
from object to `statements_objects`.
"""

from typing import Final

from sijill.languages.arabic.reporting import Verb
from sijill.reading.statements_cue import Cue, finished, sentence
from sijill.reading.statements_objects import with_object
from sijill.reading.statements_opened import Opening
from sijill.reading.statements_openings import opening
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_sources import Range, noun_boundary
from sijill.reading.statements_subjects import subject_after
from sijill.reading.statements_subjects_before import subject_before
from sijill.reading.statements_words import has_article, is_comma, is_that

_CLOSE: Final = 10  # tokens after a verb within which a quotation is close


def verb_cue(page: Scan, at: int, verb: Verb, end: int) -> Cue | None:
    """Return the cue of a finite verb, null when it says nothing or nobody says it.

    >>> from sijill.reading.trying import page
    >>> found = page("قال الوزير إن سبعة قتلوا")
    >>> verb_cue(found, 0, found.sayings[0].verb, 5).subject
    (1, 2)
    """
    opened = opening(page, at + 1, end, verb)
    limit = opened.at if opened is not None else end
    if opened is not None and opened.saying is not None:
        limit = min(limit, opened.saying)
    source = at + 1
    if "document" in verb.takes:
        source = _document(page, at, limit)
        if not source:
            return None
    subject = None if verb.number == "p" else subject_after(page, source, limit)
    if subject is not None and (not _agrees(page, verb, subject) or _is_object(page, subject, verb, opened)):
        subject = None
    if opened is None or opened.how in {"noun", "preposition", "speech"}:
        subject, opened = with_object(page, at, verb, subject, opened, end)
    first, _ = sentence(page, at)
    if subject is None and verb.enclitic and page.kind(at - 1, "relative"):
        return None  # the noun before the relative is what was said, not who said it
    if subject is None and at > first and (not verb.proclitic or _answers_amma(page, at, first, verb)):
        subject = subject_before(page, at, first)
    if subject is not None and opened is not None and subject[0] > at and not _names_all(opened, verb):
        subject = (subject[0], max(subject[0] + 1, noun_boundary(page, *subject)))
        if "two" in verb.takes and not verb.enclitic and subject[1] >= opened.at:
            subject = None  # وصف الوضع بأنه: the one noun is what is described
    if opened is None and verb.enclitic and "relative" in verb.takes and subject is not None:
        if not page.kind(at - 1, "relative"):
            return None
    elif opened is None:
        return None
    if page.sealed[at] and not _quoted_by(opened, subject, at):
        return None
    if "clause" in verb.takes and (opened is None or opened.how != "that"):
        return None
    if "document" in verb.takes and (opened is None or opened.how != "that") and source != at + 1:
        return None
    if subject is None and verb.tense == "imperfect" and is_that(page, at - 1):
        return None  # قال إنه يأمل أن: one saying
    if subject is None and opened is not None and _is_nobodys(page, at, verb, opened):
        return None
    if subject is None and opened is not None and opened.how in {"noun", "preposition", "b"} and _weak(page, at, first):
        return None
    if _only_seems(page, verb, at, subject):
        return None
    quoted = _quoting(page, at, opened)
    if quoted is not None:
        return finished(page, at, "passed_on", verb, quoted, opened, medium=subject)
    return finished(page, at, "verb", verb, subject, opened)


def _document(page: Scan, at: int, end: int) -> int:
    """Return the token where a document is named after its verb (جاء في بيان), 0 when none is."""
    if at + 1 < end and page.kind(at + 1, "recipient"):
        return at + 1  # جاء فيه: the document before
    for n in range(at + 1, min(at + 4, end)):
        if page.kind(n, "medium"):
            return n
    return 0


def _quoting(page: Scan, at: int, opened: Opening | None) -> Range | None:
    """Return whom an outlet quotes between verb and content: ذكرت الصحيفة، نقلا عن الجيش، أن."""
    if opened is None or opened.how not in {"that", "preposition", "noun"}:
        return None
    for n in range(at + 1, opened.at):
        after = page.phrase(n, "quoting") if page.sayings[n] is not None else 0
        if after:
            return subject_after(page, after, opened.at)
    return None


def _quoted_by(opened: Opening | None, subject: Range | None, at: int) -> bool:
    """Return whether a verb inside a quotation is told fully enough to be a saying of its own."""
    told = subject is not None and subject[0] > at
    return told and opened is not None and opened.how in {"that", "speech"}


def _answers_amma(page: Scan, at: int, first: int, verb: Verb) -> bool:
    """Return whether ف answers an أما before it: أما الوزير فقال."""
    return verb.proclitic == "ف" and any(page.kind(n, "amma") for n in range(first, min(first + 3, at)))


def _names_all(opened: Opening, verb: Verb) -> bool:
    """Return whether all words before the opening name the source: what a verb takes as its object stands there too."""
    return opened.how == "colon" or (opened.how in {"that", "speech"} and "that" in verb.takes)


def _is_object(page: Scan, subject: Range, verb: Verb, opened: Opening | None) -> bool:
    """Return whether what stands after a verb is what it is about: قدر خسائره بالعشرات, قدر عدد القتلى ب."""
    if verb.enclitic or opened is None or opened.how not in {"b", "noun", "preposition"}:
        return False
    first = subject[0]
    if page.kind(first, "object"):
        return True
    token = page.draft.tokens[first]
    owned = token.form.endswith(("ه", "ها", "هم")) and page.draft.text[token.end - 1] != "ة" and len(token.form) > 4
    return owned and subject[1] - first == 1 and page.sayings[first] is None and not page.named[first]


def _agrees(page: Scan, verb: Verb, subject: Range) -> bool:
    """Return whether words right after a verb can be its subject: no feminine ones after a masculine verb."""
    token = page.draft.tokens[subject[0]]
    told = has_article(page, subject[0]) or page.kind(subject[0], "carrier")
    feminine = told and page.draft.text[token.end - 1] == "ة"
    plural = token.form.endswith("ات") and len(token.form) > 4
    return not (verb.gender == "m" and (feminine or plural) and not page.named[subject[0]])


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
    if opened.at - at > _CLOSE:
        return True
    return opened.how in {"noun", "speech"} or (opened.at - at <= 2 and verb.gender == "m")


def _only_seems(page: Scan, verb: Verb, at: int, subject: Range | None) -> bool:
    """Return whether things and not people stand before a verb of showing: الأرقام تشير إلى أن, المتهم يعتقد أنه."""
    before = subject is not None and subject[0] < at
    before = before and subject is not None and not page.named[subject[0]]
    return before and verb.impersonal and verb.tense == "imperfect" and verb.number == "s"
