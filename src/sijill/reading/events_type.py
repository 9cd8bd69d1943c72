"""Which of the 25 sub-events a happening is, or that it is none.

Decides the type from the frame, the means, the kinds of the sides and what stands beside it. Reads a Happening and
the Scene. Leaves who the sides are to `events_roles`.
"""

from collections.abc import Callable
from typing import Final

import msgspec

from sijill.languages.frames import Condition
from sijill.model import PlaceMention
from sijill.reading.clauses_phrases import phrase_at
from sijill.reading.events_happening import Happening
from sijill.reading.events_means import MEANS, means_of
from sijill.reading.events_needs import need_met, needs_met, sides
from sijill.reading.forms import QUALITY
from sijill.reading.scene import Phrase, Scene

_FORCES: Final = frozenset({"state", "police", "armed", "foreign"})
_COUNTED: Final = 4  # tokens after a head in which the noun of its number stands
_CRAFT: Final = 2  # "الطائرة الإيرانية المسيرة": tokens from a craft to what it is called
_REACH: Final = 30  # tokens back to the force that is told last
_OF_NATURE: Final = frozenset({"explode", "evacuate", "deploy", "reinforce"})  # deeds that accidents bring about too
_PLAYED: Final = frozenset({"assault", "power", "fighting", "control"})  # families that games borrow their words from
_SIDES: Final = {
    "state": {"state", "police"},
    "armed": {"armed"},
    "crowd": {"crowd"},
    "civilian": {"civilian"},
    "foreign": {"foreign"},
}


def decide(scene: Scene, happening: Happening) -> None:
    """Write type, means and the rule that gave them into a happening; type stays null where it is no event.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("فجر انتحاري نفسه في سرت")
    >>> deeds[0].happening.type, deeds[0].happening.means
    ('Suicide bomb', 'suicide')
    """
    happening.means = means_of(scene, happening)
    frame = happening.frame
    for reason, holds in _NO_EVENT:
        if holds(scene, happening):
            happening.why = f"{happening.sense}: {reason}"
            return
    if not needs_met(scene, happening):
        happening.why = f"{happening.sense}: needs {' or '.join(frame.needs)}"
        return
    for condition in frame.types:
        if _holds(scene, happening, condition):
            happening.type, happening.why = condition.type, f"{happening.sense}/{_told(condition)}"
            return
    if frame.by_means and happening.means in MEANS:
        happening.type, happening.why = MEANS[happening.means], f"{happening.sense}/means={happening.means}"
        return
    happening.type, happening.why = frame.type, happening.sense
    if frame.type is None and frame.part == "act" and happening.sense == "operation":
        _by_harm(scene, happening)


def _by_harm(scene: Scene, happening: Happening) -> None:
    """An operation that is only called so is what its harm is: "أدت العملية إلى مقتل"."""
    for head in happening.heads:
        frame = scene.frame(head)
        if frame is not None and frame.part == "result" and frame.type is not None:
            happening.type, happening.why = frame.type, f"{happening.sense}/harm={scene.sense(head)}"
            return


def _by_accident(scene: Scene, happening: Happening) -> bool:
    """Harm, or a bare explosion, in a sentence that names what no one did."""
    if happening.frame.part != "result" and (happening.sense not in _OF_NATURE or happening.means):
        return False
    return _said(scene, happening, "accident") or _of_an_accident(scene, happening)


def _is_hacking(scene: Scene, happening: Happening) -> bool:
    """قرصنة، خوادم: an attack without a weapon or harm in a sentence about computers strikes nobody."""
    bare = not happening.means and len(happening.heads) == 1
    return happening.frame.family == "assault" and bare and _said(scene, happening, "hacking")


def _flies(scene: Scene, happening: Happening) -> bool:
    """الطائرة المسيرة، غواصة مسيرة: the word of a march right behind a craft says that nobody steers it."""
    first, _ = scene.range_of(happening.head)
    before = scene.words[max(first, happening.head - _CRAFT) : happening.head]
    return happening.sense == "march" and any(w is not None and w.means is not None for w in before)


def _holds_things(scene: Scene, happening: Happening) -> bool:
    """توقيف 17 سفينة: what is counted right after a word of arrest is no person."""
    head = happening.head
    if happening.frame.measure != "detained" or head + 1 >= len(scene.tokens) or scene.quantities[head + 1] is None:
        return False
    words = scene.words[head + 1 : min(scene.range_of(head)[1], head + _COUNTED)]
    return not any(w is not None and w.people for w in words) and any(w is not None and w.counted for w in words)


def _of_an_accident(scene: Scene, happening: Happening) -> bool:
    """وأفادت حصيلة سابقة بمقتل 35: harm without a doer or a weapon in a report that opens with an accident."""
    if happening.frame.part != "result" or happening.means or sides(happening, ("subject", "by")):
        return False
    return scene.opens_with_accident


def _in_sport(scene: Scene, happening: Happening) -> bool:
    """خط الهجوم، الإطاحة بالفريق: a deed without means or harm beside words of a game is a figure of speech."""
    if happening.frame.part != "act" or happening.means or len(happening.heads) > 1:
        return False
    return happening.frame.family in _PLAYED and _said(scene, happening, "sport")


def _said(scene: Scene, happening: Happening, quality: str) -> bool:
    """A word of a quality stands anywhere in the sentence."""
    words = (scene.words[n] for n in scene.near(QUALITY, *scene.range_of(happening.head)))
    return any(word is not None and word.quality is not None and word.quality.item.value == quality for word in words)


def _told(condition: Condition) -> str:
    named = msgspec.structs.asdict(condition)
    return ",".join(f"{name}={value}" for name, value in named.items() if value and name != "type")


def _holds(scene: Scene, happening: Happening, condition: Condition) -> bool:
    if condition.means is not None and happening.means != condition.means:
        return False
    if condition.actor is not None and not _side_is(scene, happening, "actor", condition.actor):
        return False
    if condition.target is not None and not _side_is(scene, happening, "target", condition.target):
        return False
    if condition.noun is not None and not _qualified(scene, happening, condition.noun):
        return False
    if condition.met is not None and not need_met(scene, happening, condition.met):
        return False
    return condition.beside is None or any(
        frame is not None and frame.family == condition.beside
        for n in range(*scene.range_of(happening.head))
        if (frame := scene.frame(n)) is not None
    )


def _side_is(scene: Scene, happening: Happening, role: str, kind: str) -> bool:
    slots = happening.frame.actor if role == "actor" else [*happening.frame.target, "target"]
    parties = sides(happening, slots)
    taking = role == "actor" and happening.frame.family == "control" and kind == "state"
    if taking and not any(phrase.kind in _FORCES for phrase in parties):
        parties = _party_before(scene, happening)
    fitting = [phrase for phrase in parties if phrase.kind in _SIDES.get(kind, {kind})]
    if kind == "state" and happening.frame.family == "control":
        return any(not _is_abroad(scene, happening, phrase) for phrase in fitting)
    return bool(fitting)


def _party_before(scene: Scene, happening: Happening) -> list[Phrase]:
    """حملة القوات التي تمكنت خلالها من السيطرة: who takes a place without being named is the force told last."""
    first, _ = scene.range_of(happening.head)
    for n in range(happening.head - 1, max(first, happening.head - _REACH) - 1, -1):
        word = scene.words[n]
        named = scene.names[n] is not None or (word is not None and (word.people or word.actor) is not None)
        phrase = phrase_at(scene, n) if named else None
        if phrase is not None and phrase.kind in _FORCES:
            return [phrase]
    return []


def _is_abroad(scene: Scene, happening: Happening, phrase: Phrase) -> bool:
    """Forces of one country that take a place in another are no government that regains it."""
    known = scene.draft.knowledge.world.by_id.get(phrase.reference.entity or "")
    if known is None:
        return False
    home = known.id if known.what == "country" else known.country
    mentions = [site.reference.mention for site in happening.slots if site.kind == "site" and site.reference.mention]
    names = [scene.names[scene.covered(mention)[0]] for mention in mentions]
    places = {name.country for name in names if isinstance(name, PlaceMention) and name.country}
    return bool(home) and bool(places) and home not in places


def _qualified(scene: Scene, happening: Happening, wanted: str) -> bool:
    """Return whether an adjective right after the head is of the wanted kind: (عملية عسكرية), (عملية إرهابية)."""
    end = scene.range_of(happening.head)[1]
    for n in range(happening.head + 1, min(end, happening.head + 3)):
        if scene.particles[n]:
            return False  # "عملية ضد مسلحي التنظيم": whom it is against does not say of what kind it is
        word = scene.words[n]
        if word is not None and word.quality is not None and word.quality.item.value == wanted:
            return True
    return False


def _is_virtual(scene: Scene, happening: Happening) -> bool:
    return _qualified(scene, happening, "virtual") or _is_hacking(scene, happening)


def _is_sentenced(scene: Scene, happening: Happening) -> bool:
    return happening.sense == "execute" and _said(scene, happening, "verdict")


# What makes a deed by its word no event, asked in this order, and how `--explain` says so.
_NO_EVENT: Final[tuple[tuple[str, Callable[[Scene, Happening], bool]], ...]] = (
    ("accident, nature or illness", _by_accident),
    ("said of a game", _in_sport),
    ("on computers", _is_virtual),
    ("an aircraft without a crew", _flies),
    ("things held, nobody", _holds_things),
    ("sentenced by a court", _is_sentenced),
)
