"""The cues of a report: every verb, participle or late attribution by which someone says something.

Decides which kind of cue each reporting word may begin, one look a token. Reads the Scan. Leaves each kind to its file.
"""

from typing import Final

from sijill.languages.arabic.reporting import Saying
from sijill.languages.small_words import grammar_words
from sijill.reading.forms import MAY_CUE
from sijill.reading.statements_cue import Cue, sentence
from sijill.reading.statements_hanging import participle_cue, reply_cue
from sijill.reading.statements_late import as_cue, late_cue
from sijill.reading.statements_passed_on import passed_on_cue
from sijill.reading.statements_scan import Scan
from sijill.reading.statements_standing import verb_stands
from sijill.reading.statements_verbs import verb_cue

_PASSES_ON: Final = grammar_words("passes_on")
_SPAN: Final = 200  # tokens after a reporting word within which its parts stand, however long the sentence


def find_cues(page: Scan) -> list[Cue]:
    """Return the cues of a report in text order.

    >>> from sijill.reading.trying import page
    >>> [(cue.lemma, cue.shape) for cue in find_cues(page("قال الوزير إن سبعة قتلوا، بحسب مصدر طبي"))]
    [('قال', 'verb'), ('بحسب', 'late')]
    """
    found: list[Cue] = []
    taken: set[int] = set()
    for at in page.draft.of_form(MAY_CUE):
        saying = page.sayings[at]
        cue = _cue(page, at, saying) if saying is not None and at not in taken else None
        if cue is not None:
            found.append(cue)
            if cue.shape in {"late", "passed_on"}:
                taken.update(range(at, cue.last + 1))
            if cue.opened is not None and cue.opened.saying is not None:
                taken.add(cue.opened.saying)
    found.sort(key=lambda cue: cue.at)
    return found


def _cue(page: Scan, at: int, saying: Saying) -> Cue | None:
    _, end = sentence(page, at)
    end = min(end, at + _SPAN)
    late = 0 if page.sealed[at] else page.phrase(at, "late")
    if late:
        return late_cue(page, at, late, end)
    if "as" in saying.kinds and at + 1 < end and not page.sealed[at]:
        return as_cue(page, at, end)
    if saying.verb is not None and verb_stands(page, at, saying.verb, end):
        if saying.verb.lemma in _PASSES_ON:
            return passed_on_cue(page, at, saying.verb, end)
        return verb_cue(page, at, saying.verb, end)
    if saying.participle is not None and not saying.kinds.keys() & {"role"}:
        return participle_cue(page, at, saying.participle, end)
    if "reply" in saying.kinds:
        return reply_cue(page, at, end)
    return None
