"""Events and figures of one report, from one view of its clauses.

Decides only the order: the Scene once, events, then figures that point at them. Leaves the reading to `events` and
`figures`.
"""

from sijill.reading.clauses import scene_of
from sijill.reading.draft import Draft
from sijill.reading.events import event_claims
from sijill.reading.figures import figure_claims


def read_happenings(draft: Draft) -> None:
    """Add the event and figure claims of a report to its draft.

    >>> from sijill.reading.trying import draft
    >>> found = draft("قتل سبعة مدنيين في قصف على سرت")
    >>> read_happenings(found)
    >>> len(found.events), len(found.figures)
    (1, 1)
    """
    scene = scene_of(draft)
    draft.events = event_claims(scene)
    draft.figures = figure_claims(scene, draft.events)
