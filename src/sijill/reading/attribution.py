"""The chain of every claim: the innermost statement whose words hold the words that decide it.

Decides `attribution` of events, figures and statements. Reads the claims of the draft. A claim in no statement is said
by the outlet, or by the agency whose copy the report is (`agencies`).
"""

from collections.abc import Sequence
from typing import Final, TypeVar

import msgspec

from sijill.model import EventClaim, FigureClaim, Quote, Statement
from sijill.reading.draft import Draft

_FEW: Final = 8  # spans kept before those already passed are looked for
_OPENER: Final = 60  # letters of the outlet's own that may lead into a quotation and still tell what is said
_Claim = TypeVar("_Claim", EventClaim, FigureClaim, Statement)


class _Said(msgspec.Struct, frozen=True, gc=False):
    """The span in which claims are said: the content with what opens it, without the cue."""

    start: int
    end: int
    id: str


def attribute(draft: Draft) -> None:
    """Set the attribution of every claim of a draft.

    >>> from sijill.model import make_report
    >>> from sijill.reading.read import read_draft
    >>> found = read_draft(make_report("قال مصدر طبي إن سبعة مدنيين قتلوا في قصف سرت.", outlet="بوابة رمال"))
    >>> attribute(found)
    >>> found.figures[0].attribution == found.statements[0].id
    True
    """
    if not draft.statements:
        return
    said = sorted((span for span in map(_said, draft.statements) if span), key=lambda span: (span.start, -span.end))
    draft.statements[:] = _attributed(draft.statements, [one.cue for one in draft.statements], said)
    draft.events[:] = _attributed(draft.events, [one.trigger for one in draft.events], said)
    draft.figures[:] = _attributed(draft.figures, [one.evidence for one in draft.figures], said)


def _said(statement: Statement) -> _Said | None:
    """Return where a statement's words stand; between its cue and its content nothing but what opens it does."""
    if statement.content is None:
        return None
    start, end = statement.content.start, statement.content.end
    if statement.mode == "direct" and start > statement.cue.end and start - statement.cue.end < _OPENER:
        start = statement.cue.end
    return _Said(start, end, statement.id)



def _attributed(claims: Sequence[_Claim], words: Sequence[Quote], said: Sequence[_Said]) -> list[_Claim]:
    """Return the claims with the innermost span that holds the deciding words of each, in one sweep over both."""
    order = sorted(range(len(claims)), key=[quoted.start for quoted in words].__getitem__)
    found = list(claims)
    open_spans: list[_Said] = []
    upcoming, most = 0, _FEW
    for n in order:
        while upcoming < len(said) and said[upcoming].start <= words[n].start:
            open_spans.append(said[upcoming])
            upcoming += 1
        if len(open_spans) > most:  # now and then, so that the sweep stays linear
            open_spans = [span for span in open_spans if span.end > words[n].start]
            most = 2 * len(open_spans) + _FEW
        end, itself = words[n].end, claims[n].id
        for span in reversed(open_spans):
            if span.end >= end and span.id != itself:
                found[n] = msgspec.structs.replace(claims[n], attribution=span.id)
                break
    return found
