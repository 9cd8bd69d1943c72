"""Events: what the report says happened, planned, feared, attempted or denied, one claim per happening.

Decides the order of the event steps and the words a claim quotes. Reads the Scene. Leaves each step to its own
module: `events_found`, `events_type`, `events_roles`, `events_place`, `events_time`, `events_merged`.
"""

from typing import Final

from sijill.model import EventClaim
from sijill.model.ids import claim_id
from sijill.model.spans import Quote, quote
from sijill.reading.events_alone import is_news, stands_alone
from sijill.reading.events_background import is_background
from sijill.reading.events_declared import DECLARED, declared_time
from sijill.reading.events_found import happenings_of
from sijill.reading.events_grounds import grounds_of
from sijill.reading.events_happening import Happening, Told
from sijill.reading.events_intercepted import mark_intercepted
from sijill.reading.events_merged import merged
from sijill.reading.events_place import place_of, shared_place
from sijill.reading.events_recalled import is_recalled
from sijill.reading.events_roles import actors_of, targets_of
from sijill.reading.events_substance import is_substantial
from sijill.reading.events_time import is_spread, time_of
from sijill.reading.events_told import is_told
from sijill.reading.events_type import decide
from sijill.reading.explain import explain_event
from sijill.reading.scene import Scene

# What is only a purpose, was not or is only asked about is no happening of its own.
_UNTOLD: Final = frozenset({"purpose", "before", "untrue", "asked", "charged", "order", "aim"})

_MENTION: Final = "only mentioned: joins an event told elsewhere in the report, or is none"


def event_claims(scene: Scene) -> list[EventClaim]:
    """Return the event claims of a scene, in text order.

    >>> from sijill.reading.trying import scene
    >>> claim = event_claims(scene("قصف الجيش مستشفى في سرت"))[0]
    >>> claim.type, claim.realis, claim.place.text
    ('Shelling/artillery/missile attack', 'happened', 'سرت')
    """
    found: list[Told] = []
    for sentence in range(len(scene.draft.sentences)):
        for happening in happenings_of(scene, sentence):
            decide(scene, happening)
            as_news = is_told(scene, happening)
            verdict = _verdict(scene, happening, as_news)
            explain_event(scene, happening, verdict)
            if happening.type is not None and happening.judgement.why not in _UNTOLD:
                told = verdict != _MENTION
                own = not as_news  # what is only mentioned has what stands right behind it
                place, time = place_of(scene, happening, own=own), time_of(scene, happening, own=own)
                place = place or shared_place(scene, happening, found)
                declared = declared_time(scene, happening) if time is None else None
                old = is_background(scene, happening, time)
                spread = time is None and is_spread(scene, happening)
                found.append(Told(happening, place, time or declared, told, old, declared is not None, spread))
    mark_intercepted(scene, found)
    return [_claim(scene, told) for told in merged(scene, found) if is_news(scene, told) and is_substantial(told)]


def _verdict(scene: Scene, happening: Happening, as_news: bool) -> str:
    if happening.type is None:
        return "no event: the frame gives no type"
    if happening.judgement.why in _UNTOLD:
        return f"no event: only the {happening.judgement.why} of something else"
    if as_news or is_recalled(scene, happening):
        return happening.type
    return _MENTION


def _claim(scene: Scene, told: Told) -> EventClaim:
    happening = told.happening
    triggers = sorted((trigger_of(scene, happening, head) for head in set(happening.heads)), key=lambda q: q.start)
    trigger = max(triggers, key=lambda q: (q.end - q.start, -q.start))
    assert happening.type is not None
    return EventClaim(
        id=claim_id(scene.draft.report.id, "event", trigger.start, trigger.text, happening.type),
        evidence=trigger, rule=_rule(scene, told),
        type=happening.type, trigger=trigger, triggers=triggers, actors=actors_of(scene, happening),
        targets=targets_of(happening), place=told.place, time=told.time, weapon=happening.means or None,
        realis=happening.judgement.realis, background=told.old, inferred={"time": DECLARED} if told.declared else {},
    )  # fmt: skip


def _rule(scene: Scene, told: Told) -> str:
    """The frame with what gave the type, the standing, and in a text without a report around it the grounds."""
    happening = told.happening
    rule = f"event/{happening.why}/{happening.judgement.why}"
    return f"{rule}/{'+'.join(grounds_of(scene, told).signals)}" if stands_alone(scene, told) else rule


def trigger_of(scene: Scene, happening: Happening, head: int) -> Quote:
    """Return the words of one telling: the head, with its light verb when that stands next to it.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("شن الطيران غارات على سرت")
    >>> trigger_of(found, deeds[0].happening, deeds[0].happening.head).text
    'غارات'
    """
    reading = scene.verbs[head] or scene.nouns[head]
    begin = reading.begin if reading is not None else 0
    if reading is not None and reading.article:
        begin = max(0, begin - 2)
    start = scene.draft.cut(head, begin)
    last = scene.last[head]
    if head == happening.head and happening.light is not None and happening.light == head - 1:
        start = scene.draft.cut(head - 1, (scene.verbs[head - 1] or scene.nouns[head - 1]).begin)  # type: ignore[union-attr]  # a light verb is one
    return quote(scene.draft.text, start, scene.tokens[last].end)
