"""Whose people a figure counts and who caused it.

Decides `side` and `by`. Reads the Scene, the figure before it in the sentence and the event it belongs to. Leaves what
it runs over to `figures_scope` and the claim to `figures`.
"""

from typing import Final, NamedTuple

from sijill.model import EventClaim, Reference
from sijill.model.mentions import ActorMention
from sijill.reading.clauses_phrases import Phrase, phrase_at
from sijill.reading.clauses_slots import phrases
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.scene import Scene

_BEHIND: Final = 8  # tokens after a number in which the side is named: "ثلاثة قتلى سقطوا من عناصر قوات"
HARM: Final = frozenset(
    {"killed", "injured", "displaced", "detained", "missing", "bodies", "surrendered", "freed", "escaped"}
)
DEEDS: Final = frozenset({"strikes", "attacks"})
_OWNED: Final = HARM | {"fighters", "other", "vehicles"}


class Told(NamedTuple):
    """A reference with the rule that concluded it, empty where the words name it."""

    reference: Reference | None
    rule: str


class Neighbour(NamedTuple):
    """The figure before: what a joined figure shares with it when it names no side of its own."""

    counted: Counted
    measured: Measured
    side: Reference | None


def side_of_figure(scene: Scene, counted: Counted, measured: Measured, before: Neighbour | None) -> Told:
    """Return whose people are counted: named after the number, or shared with the figure it is joined to."""
    if measured.measure not in _OWNED:
        return Told(None, "")
    named = _named_after(scene, counted) or _owner(scene, counted, measured)
    if named is not None:
        return Told(named, "")
    if before is not None and before.side is not None and _shares(scene, before, counted, measured):
        return Told(before.side, "shared with the figure before")
    return Told(None, "")


def _named_after(scene: Scene, counted: Counted) -> Reference | None:
    """The force named right after the counted people, or after من once they "fell" or "were killed" in between."""
    at = counted.noun if counted.noun is not None else counted.last
    end = scene.range_of(counted.first)[1]
    passed = False
    for n in range(at + 1, min(end, at + _BEHIND)):
        if scene.is_mark(n) or scene.quantities[n] is not None or scene.particle(n, "opener") not in ("", "which"):
            return None
        if scene.frame(n) is not None or scene.verbs[n] is not None:
            if not _only_harms(scene, n):
                return None
            passed = True
            continue
        particle = scene.particle(n, "preposition")
        if particle not in ("", "from", "among"):
            return None
        phrase = _force_at(scene, n)
        if phrase is not None and (not passed or scene.particle(n - 1) == "from"):
            return phrase.reference
    return None


def _owner(scene: Scene, counted: Counted, measured: Measured) -> Reference | None:
    """Who lost their own: "فقدت القوة عشرين من رجالها" counts the men of the verb's subject."""
    at = counted.noun if counted.noun is not None else counted.last
    noun = scene.words[at].people if scene.words[at] is not None else None  # type: ignore[union-attr]
    if measured.by < 0 or noun is None or not noun.enclitic or scene.verbs[measured.by] is None:
        return None
    return next((p.reference for p in phrases(scene, measured.by) if p.slot == "subject"), None)


def _only_harms(scene: Scene, at: int) -> bool:
    frame = scene.frame(at)
    return scene.verbs[at] is not None and (frame is None or frame.type is None or frame.measure in HARM)


def _force_at(scene: Scene, at: int) -> Phrase | None:
    word = scene.words[at]
    if isinstance(scene.names[at], ActorMention) or (word is not None and word.actor is not None):
        return phrase_at(scene, at)
    return None


def _shares(scene: Scene, before: Neighbour, counted: Counted, measured: Measured) -> bool:
    """Killed and wounded told in one sentence without a party between them are of one side."""
    if scene.sentence[before.counted.first] != scene.sentence[counted.first]:
        return False
    if before.measured.measure == measured.measure:
        return False
    gap = range(before.counted.last + 1, counted.first)
    after_side = [n for n in gap if before.side is not None and scene.names[n] is not None]
    others = {name.entity or name.text for n in after_side if isinstance(name := scene.names[n], ActorMention)}
    own = {before.side.entity or before.side.text} if before.side is not None else set()
    return others <= own or not others


def cause_of_figure(scene: Scene, counted: Counted, measured: Measured, event: EventClaim | None) -> Reference | None:
    """Return who caused it: the actor of the verb that gave the measure, or of the deeds that are counted."""
    if measured.measure in DEEDS:
        return _doer(scene, counted, event)
    if measured.by < 0 or measured.measure not in HARM:
        return None
    frame = scene.frame(measured.by)
    if frame is None:
        return None
    return next((p.reference for p in phrases(scene, measured.by) if p.slot in frame.actor), None)


def _doer(scene: Scene, counted: Counted, event: EventClaim | None) -> Reference | None:
    """Who carried out counted strikes or attacks: the subject of the verb before them, else the event's only actor."""
    first, _ = scene.range_of(counted.first)
    for n in range(counted.first - 1, first - 1, -1):
        if scene.is_mark(n) or scene.particle(n, "opener"):
            break
        if scene.verbs[n] is not None:
            subject = next((p for p in phrases(scene, n) if p.slot == "subject"), None)
            if subject is not None:
                return subject.reference
            break
    if event is not None and len(event.actors) == 1:
        return event.actors[0]
    return None
