"""Sayings that hang on a sentence: participles (مضيفا أن، قائلا) and nouns of answering (وكان جوابه).

Decides their cues. Reads the Scan and reporting.tsv. Leaves who speaks to `statements_speakers`.
"""

from typing import Final

from sijill.languages.arabic.reporting import Verb
from sijill.languages.small_words import grammar_word
from sijill.reading.statements_cue import Cue, finished, sentence
from sijill.reading.statements_objects import object_opening
from sijill.reading.statements_openings import opening
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_standing import verb_stands
from sijill.reading.statements_words import is_comma
from sijill.text import MARK

_ANSWER: Final = grammar_word("answer")


def participle_cue(page: Scan, at: int, verb: Verb, end: int) -> Cue | None:
    """Return the cue of a participle after a pause, or right before what it introduces; null for a mere adjective.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> [cue.shape for cue in find_cues(page("غادر الوزير، مؤكدا أن القصف توقف"))]
    ['participle']
    """
    opened = opening(page, at + 1, end, verb)
    if opened is None and "noun" in verb.takes and at + 1 < end and not is_comma(page, at + 1):
        opened = object_opening(page, at + 1, end)
    if opened is None or (verb.needs and not verb_stands(page, at, verb, end)):
        return None
    first, _ = sentence(page, at)
    paused = at == first or page.draft.tokens[at - 1].kind == MARK or verb.proclitic
    if page.kind(at - 1, "opener") or (not paused and verb.gender == "f" and not page.kind(at, "saying")):
        return None  # an adjective: غير مؤكدة
    if not paused and "pause" in verb.takes and (opened.how not in {"that", "speech", "colon"} or opened.at - at > 3):
        return None
    if opened.how in {"that", "speech", "colon"} and opened.at - at > 25:
        return None
    return finished(page, at, "participle", verb, None, opened)


def reply_cue(page: Scan, at: int, end: int) -> Cue | None:
    """Return the cue of a noun of answering before a colon or quotation.

    >>> from sijill.reading.trying import page
    >>> from sijill.reading.statements_cues import find_cues
    >>> [cue.shape for cue in find_cues(page('وكان جوابه: "لا نعرف".'))]
    ['reply']
    """
    for n in range(at + 1, min(at + 4, end)):
        if page.draft.tokens[n].form == ":" or n in page.quotes:
            verb = Verb(_ANSWER, "", "asserts", frozenset({"that"}), frozenset(), False, "m", "s", "", "", "", 0)
            return finished(page, at, "reply", verb, None, opening(page, at + 1, end, verb))
    return None
