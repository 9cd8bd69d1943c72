"""Whose people a figure counts.

Decides `side`: named by the counted noun or after it, the loser of a verb of loss, shared with the figure before, or
struck by the event the figure belongs to. Reads the Scene, its parties and the figure before. Leaves who caused it to
`figures_cause` and what it runs over to `figures_scope`.
"""

from typing import Final

import msgspec

from sijill.languages.arabic.words import Reading
from sijill.model import EventClaim, Reference, reference_to
from sijill.model.mentions import ActorMention
from sijill.reading.clauses_phrases import known_side, phrase_at
from sijill.reading.clauses_slots import phrases
from sijill.reading.figures_counted import Counted
from sijill.reading.figures_predicate import Measured
from sijill.reading.scene import Scene

_BEHIND: Final = 8  # tokens after a number in which the side is named: "ثلاثة قتلى سقطوا من عناصر قوات"
_LOSSES: Final = 22  # tokens before a number in which its sentence names whose losses it tells: "خسائر القوات … إلى"
HARM: Final = frozenset(
    {"killed", "injured", "displaced", "detained", "missing", "bodies", "surrendered", "freed", "escaped"}
)
DEEDS: Final = frozenset({"strikes", "attacks"})
_OWNED: Final = HARM | {"fighters", "other", "vehicles"}
_STRUCK: Final = frozenset({"killed", "injured", "missing", "vehicles"})  # what an attack does to those it strikes
_TWO_SIDED: Final = frozenset(
    {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"}
)
_FIGHTING: Final = frozenset({"state", "police", "armed", "foreign"})


class Told(msgspec.Struct, frozen=True, gc=False):
    """A reference with the rule that concluded it, empty where the words name it."""

    reference: Reference | None
    rule: str


class Neighbour(msgspec.Struct, frozen=True, gc=False):
    """The figure before: what a joined figure shares with it when it names no side of its own."""

    counted: Counted
    measured: Measured
    side: Reference | None


def side_of_figure(
    scene: Scene, counted: Counted, measured: Measured, before: Neighbour | None, event: EventClaim | None = None
) -> Told:
    """Return whose people are counted, the words before what rules conclude.

    >>> from sijill.reading.trying import numbers
    >>> found, counted = numbers("قتل سبعة من مسلحي الحركة")
    >>> side_of_figure(found, *counted[0], None)
    Told(reference=Reference(text='الحركة', mention=None, entity=None, label=None), rule='')
    """
    if measured.measure not in _OWNED:
        return Told(None, "")
    told = _of_the_noun(scene, counted) or _named_after(scene, counted) or _loser(scene, counted, measured)
    if told is not None:
        return told
    if before is not None and before.side is not None and _shares(scene, before, counted, measured):
        return Told(before.side, "shared with the figure before")
    return _struck(scene, counted, measured, event) or _only_of_its_kind(scene, counted) or Told(None, "")


def _people(scene: Scene, at: int) -> Reading | None:
    word = scene.words[at]
    return word.people if word is not None else None


def _of_the_noun(scene: Scene, counted: Counted) -> Told | None:
    """The party the counted noun itself means: مقاتليها, رجاله, مسلحي التنظيم."""
    party = scene.parties.get(counted.noun) if counted.noun is not None else None
    return Told(party.reference, party.rule) if party is not None else None


def _only_of_its_kind(scene: Scene, counted: Counted) -> Told | None:
    """مسلحا، إرهابيين: men of the one armed group a report names; where it names two, nobody knows whose."""
    people = _people(scene, counted.noun) if counted.noun is not None else None
    if people is None or people.item.kind != "armed":
        return None
    named = [
        name for name in scene.draft.names
        if isinstance(name, ActorMention) and known_side(scene, name.entity) == "armed"
    ]  # fmt: skip
    if len({name.entity for name in named}) != 1:
        return None
    name = named[0]
    return Told(reference_to(name), "the only armed group the report names")


def _named_after(scene: Scene, counted: Counted) -> Told | None:
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
        if scene.particle(n, "preposition") not in ("", "from", "among"):
            return None
        told = _force_at(scene, n)
        if told is not None and (not passed or scene.particles[n - 1] == "from"):
            return told
    return None


def _only_harms(scene: Scene, at: int) -> bool:
    frame = scene.frame(at)
    return scene.verbs[at] is not None and (frame is None or frame.type is None or frame.measure in HARM)


def _force_at(scene: Scene, at: int) -> Told | None:
    """The force a token names or describes, with the rule that says which one a description means."""
    party = scene.parties.get(at)
    word = scene.words[at]
    if isinstance(scene.names[at], ActorMention) or party is not None or (word is not None and word.actor is not None):
        phrase = phrase_at(scene, at)
        return Told(phrase.reference, party.rule if party is not None else "") if phrase is not None else None
    return None


def _loser(scene: Scene, counted: Counted, measured: Measured) -> Told | None:
    """Who lost them: the subject of خسرت and فقدت, the owner of خسائر before the number."""
    if measured.by >= 0 and scene.verbs[measured.by] is not None and scene.sense(measured.by) == "lose":
        subject = next((phrase for phrase in phrases(scene, measured.by) if phrase.slot == "subject"), None)
        return _told(scene, subject.first, subject.reference) if subject is not None else None
    first, _ = scene.range_of(counted.first)
    for n in range(counted.first - 1, max(first, counted.first - _LOSSES) - 1, -1):
        if scene.is_mark(n) and scene.tokens[n].form in ".؛:؟!":
            return None
        if scene.nouns[n] is not None and scene.sense(n) == "lose" and n + 1 < len(scene.tokens):
            return _force_at(scene, n + 1)
    return None


def _told(scene: Scene, at: int, reference: Reference) -> Told:
    party = scene.parties.get(at)
    return Told(reference, party.rule if party is not None else "")


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


def _struck(scene: Scene, counted: Counted, measured: Measured, event: EventClaim | None) -> Told | None:
    """The only force the figure's event struck, where fighters are counted: a bombing's dead may be bystanders."""
    if event is None or measured.measure not in _STRUCK or event.realis != "happened":
        return None
    people = _people(scene, counted.noun) if counted.noun is not None else None
    if event.type in _TWO_SIDED:
        return _of_one_side(scene, people, event)
    if measured.measure != "vehicles" and (people is None or people.item.value not in ("fighter", "soldier", "member")):
        return None
    struck = [target for target in event.targets if known_side(scene, target.entity) in _FIGHTING]
    return Told(struck[0], "struck by its event") if len({one.entity for one in struck}) == 1 else None


def _of_one_side(scene: Scene, people: Reading | None, event: EventClaim) -> Told | None:
    """Soldiers are those of the one state side of a fight, fighters those of the one armed group against it."""
    if people is None or people.item.value not in ("fighter", "soldier", "gunman", "militant"):
        return None
    kind = people.item.kind or "armed"
    told = (*event.actors, *event.targets)
    sides = {side.entity: side for side in told if known_side(scene, side.entity) in _FIGHTING}
    own = [side for entity, side in sides.items() if known_side(scene, entity) == kind]
    return Told(own[0], "the side of their kind in its event") if len(sides) == 2 and len(own) == 1 else None
