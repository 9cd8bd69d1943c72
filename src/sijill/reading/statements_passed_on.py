"""Sayings passed on by an agency or outlet: نقلت الوكالة عن فلان قوله إن.

Decides that the person speaks and the agency is the medium. Reads the Scan and reporting.tsv.
"""

from sijill.languages.arabic.reporting import Verb
from sijill.reading.statements_cue import Cue, finished
from sijill.reading.statements_opened import Opening
from sijill.reading.statements_openings import opening
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_subjects import subject_after
from sijill.reading.statements_words import is_comma


def passed_on_cue(page: Scan, at: int, verb: Verb, end: int) -> Cue | None:
    """Return the cue of what is passed on, the person speaking, the agency its medium: نقلت الوكالة عن فلان قوله إن.

    >>> from sijill.reading.trying import page
    >>> found = page("نقلت الوكالة عن الوزير قوله إن سبعة قتلوا")
    >>> passed_on_cue(found, 0, found.sayings[0].verb, 8).subject
    (3, 4)
    """
    about = next((n for n in range(at + 1, min(end, at + 25)) if page.kind(n, "whose")), None)
    if about is None or about + 1 >= end:
        return None
    said = next((n for n in range(about + 2, min(end, about + 30)) if page.kind(n, "said")), None)
    opened = opening(page, about + 1, said or end, verb)
    stance = verb.stance
    if opened is None and said is not None:
        opened = Opening("noun", said, min(said + 1, end - 1))
        stance = page.sayings[said].kinds["said"]  # type: ignore[union-attr]  # `kind` found it
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
    cue = finished(page, at, "passed_on", verb, subject, opened, medium)
    return cue.__replace__(stance=stance)
