"""Events: what the report says happened, planned, feared, attempted or denied, one claim per happening.

Decides the order of the event steps and the words a claim quotes. Reads the Scene. Leaves each step to its own
module: `events_found`, `events_type`, `events_roles`, `events_merged`.
"""

from typing import Final

from sijill.model import EventClaim
from sijill.model.ids import claim_id
from sijill.model.spans import Quote, quote
from sijill.reading.events_background import is_background
from sijill.reading.events_found import Happening, happenings_of
from sijill.reading.events_merged import Told, merged
from sijill.reading.events_roles import actors_of, place_of, targets_of, time_of
from sijill.reading.events_told import is_recalled, is_told
from sijill.reading.events_type import decide
from sijill.reading.scene import Scene

_UNTOLD: Final = frozenset({"purpose", "before"})  # what is only a purpose of something else is no happening of its own


def event_claims(scene: Scene) -> list[EventClaim]:
    """Return the event claims of a scene, in text order."""
    found: list[Told] = []
    for sentence in range(len(scene.draft.sentences)):
        for happening in happenings_of(scene, sentence):
            decide(scene, happening)
            _explain(scene, happening)
            if happening.type is not None and happening.judgement.why not in _UNTOLD:
                told = is_told(scene, happening) or is_recalled(scene, happening)
                found.append(Told(happening, place_of(scene, happening), time_of(scene, happening), told))
    return [_claim(scene, told) for told in merged(scene, found)]


def _claim(scene: Scene, told: Told) -> EventClaim:
    happening = told.happening
    triggers = sorted((trigger_of(scene, happening, head) for head in set(happening.heads)), key=lambda q: q.start)
    trigger = max(triggers, key=lambda q: (q.end - q.start, -q.start))
    assert happening.type is not None
    return EventClaim(
        id=claim_id(scene.draft.report.id, "event", trigger.start, trigger.text, happening.type),
        evidence=trigger, rule=f"event/{happening.why}/{happening.judgement.why}",
        type=happening.type, trigger=trigger, triggers=triggers, actors=actors_of(happening),
        targets=targets_of(happening), place=told.place, time=told.time, weapon=happening.means or None,
        realis=happening.judgement.realis, background=is_background(scene, told),
    )  # fmt: skip


def trigger_of(scene: Scene, happening: Happening, head: int) -> Quote:
    """Return the words of one telling: the head, with its light verb when that stands next to it."""
    reading = scene.verbs[head] or scene.nouns[head]
    begin = reading.begin if reading is not None else 0
    if reading is not None and reading.article:
        begin = max(0, begin - 2)
    start = scene.draft.cut(head, begin)
    last = scene.last[head]
    if head == happening.head and happening.light is not None and happening.light == head - 1:
        start = scene.draft.cut(head - 1, (scene.verbs[head - 1] or scene.nouns[head - 1]).begin)  # type: ignore[union-attr]
    return quote(scene.draft.text, start, scene.tokens[last].end)


def _explain(scene: Scene, happening: Happening) -> None:
    trace = scene.draft.trace
    if trace is None:
        return
    words = scene.tokens[happening.head]
    slots = "; ".join(
        f"{phrase.slot or '?'}={phrase.reference.text} ({phrase.kind or '?'})" for phrase in happening.slots
    )
    verdict: str = happening.type or "no event"
    if happening.judgement.why in _UNTOLD:
        verdict = f"no event ({happening.judgement.why})"
    trace.append(
        f"event @{words.start} {scene.draft.text[words.start : words.end]}: {verdict} by {happening.why}; "
        f"{happening.judgement.realis} by {happening.judgement.why}; {slots}"
    )
