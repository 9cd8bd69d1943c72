"""What a frame needs to be an event, and whether a happening has it.

Decides each need named in `frames.yaml`. Reads the slots of a Happening and the Scene. Leaves the type to
`events_type`.
"""

from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from sijill.model import PlaceMention
from sijill.reading.clauses_voice import is_passive
from sijill.reading.events_happening import Happening
from sijill.reading.events_means import MEANS
from sijill.reading.events_needs_deed import befell, is_dispersed, is_for_ground, is_indefinite, is_past_deed
from sijill.reading.scene import Phrase, Scene

_TAKEN: Final = frozenset({"upon", "object", "subject", "from", "to"})  # where a place stands that changes hands
_HELD: Final = frozenset({"upon", "object", "subject"})  # what is regained is no place that something is had from
_PERSONS: Final = frozenset({"هم", "هن", "هما"})  # "تحريرهن": people, no place
_MANY: Final = 10  # fewer are some guests or suspects, no flight
_NEAR: Final = 4  # tokens after a head in which its object begins
_CROWDS: Final = frozenset({"protest", "march", "chant"})  # frames of what a crowd does
_FIGHTERS: Final = "fighter"  # people.tsv: of any side
_OF_STATES: Final = frozenset({"state", "police", "foreign"})
_OFFICIALS: Final = "official"  # people.tsv
_FORCES: Final = frozenset({"state", "police", "armed", "foreign", "crowd"})


def sides(happening: Happening, slots: Iterable[str]) -> list[Phrase]:
    """Return the phrases that fill the given slots.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت")
    >>> [phrase.reference.text for phrase in sides(deeds[0].happening, ["subject"])]
    ['الجيش']
    """
    wanted = set(slots)
    return [phrase for phrase in happening.slots if phrase.slot in wanted]


def needs_met(scene: Scene, happening: Happening) -> bool:
    """Return whether a happening has one of the things its frame asks for, or its frame asks for none.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("سيطر الجيش على سرت")
    >>> needs_met(found, deeds[0].happening)
    True
    """
    needs = happening.frame.needs
    return not needs or any(need_met(scene, happening, need) for need in needs)


def need_met(scene: Scene, happening: Happening, need: str) -> bool:
    """Return whether a need is met; one of several joined by + where all are."""
    return all(MET_BY[part](scene, happening) for part in need.split("+"))


def _has_people(scene: Scene, happening: Happening) -> bool:
    struck = sides(happening, [*happening.frame.target, "target"])
    return any(phrase.kind != "site" for phrase in struck) or _has_pronoun(scene, happening)


def _has_number(scene: Scene, happening: Happening) -> bool:
    head = happening.head
    return any(scene.quantities[n] for n in range(head + 1, min(len(scene.tokens), head + 1 + _NEAR)))


def _is_counted(scene: Scene, happening: Happening) -> bool:
    """A number right after a verb, or in the subject before it: (فرت مئات العائلات), (76 شخصا غادروا)."""
    head = happening.head
    noun = scene.nouns[head]
    subject = next((p for p in happening.slots if p.slot == "subject" and p.last < head), None)
    before = range(max(0, subject.first - _NEAR), subject.last + 1) if subject is not None else range(0)
    behind = range(head + 1, min(len(scene.tokens), head + 1 + _NEAR)) if noun is None or not noun.article else range(0)
    numbers = (scene.quantities[n] for n in (*before, *behind))
    return any(number is not None and (number.value is None or number.value >= _MANY) for number in numbers)


def _has_actor(scene: Scene, happening: Happening) -> bool:
    parties = sides(happening, happening.frame.actor)
    return any(phrase.kind in _FORCES or _is_country(scene, phrase) for phrase in parties)


def _has_fighters(scene: Scene, happening: Happening) -> bool:
    """Fighters of whichever side: (خروج المقاتلين)."""
    words = (scene.words[phrase.first] for phrase in sides(happening, happening.frame.actor))
    return any(word is not None and word.people is not None and word.people.item.value == _FIGHTERS for word in words)


def _is_at_force(scene: Scene, happening: Happening) -> bool:
    return any(phrase.kind in _FORCES for phrase in sides(happening, [*happening.frame.target, "target"]))


def _is_at_armed(scene: Scene, happening: Happening) -> bool:
    return any(phrase.kind == "armed" for phrase in sides(happening, happening.frame.target))


def _is_by_crowd(scene: Scene, happening: Happening) -> bool:
    return any(phrase.kind == "crowd" for phrase in sides(happening, happening.frame.actor))


def _has_crowd(scene: Scene, happening: Happening) -> bool:
    return any(phrase.kind == "crowd" for phrase in happening.slots) or _crowd_near(scene, happening.head)


def _has_place(scene: Scene, happening: Happening) -> bool:
    return _has_site(scene, happening, _TAKEN if happening.frame.family == "control" else None)


def _has_place_taken(scene: Scene, happening: Happening) -> bool:
    return _has_site(scene, happening, _HELD) or _has_part(scene, happening)


def _has_part(scene: Scene, happening: Happening) -> bool:
    """استعادة السيطرة على أكثر من نصف مساحة: how much of a place was taken stands before it."""
    sites = (phrase for phrase in sides(happening, ["from"]) if phrase.kind == "site" and phrase.first > happening.head)
    return any(scene.quantities[n] is not None for site in sites for n in range(happening.head + 1, site.first))


def _has_site(scene: Scene, happening: Happening, slots: frozenset[str] | None) -> bool:
    """Return whether a place fills one of some slots (null: any); "تحريرهن" has people for its object, no place."""
    reading = scene.verbs[happening.head] or scene.nouns[happening.head]
    if reading is not None and reading.enclitic in _PERSONS:
        return False
    sites = (phrase for phrase in happening.slots if phrase.kind == "site" and not _takes(scene, happening, phrase))
    return any(slots is None or phrase.slot in slots for phrase in sites)


def _takes(scene: Scene, happening: Happening, phrase: Phrase) -> bool:
    """استعادت الدولة ذكرى: who stands behind an active verb of taking as its subject is not what is taken."""
    head = happening.head
    active = happening.frame.family == "control" and scene.verbs[head] is not None and not is_passive(scene, head)
    acts = phrase.slot == "subject" and "subject" in happening.frame.actor
    return active and acts and phrase.first > head


def _has_aircraft(scene: Scene, happening: Happening) -> bool:
    """What flies or fires is what was brought down: (أسقطت طائرة)."""
    head = happening.head
    words = scene.words[head + 1 : min(scene.range_of(head)[1], head + _NEAR)]
    return any(word is not None and word.means is not None and word.means.item.kind == "carrier" for word in words)


def _is_by_state_force(scene: Scene, happening: Happening) -> bool:
    """Soldiers did it; those whom it struck, or an official whom the sentence quotes, did not."""
    struck = {phrase.first for phrase in sides(happening, [*happening.frame.target, "target"])}
    return any(
        phrase.kind == "state" and phrase.first not in struck and not _is_official(scene, phrase)
        for phrase in sides(happening, ["subject"])
    )


def _is_official(scene: Scene, phrase: Phrase) -> bool:
    word = scene.words[phrase.first]
    return word is not None and word.people is not None and word.people.item.value == _OFFICIALS


def _acts_as(happening: Happening, kinds: AbstractSet[str]) -> bool:
    return any(phrase.kind in kinds for phrase in sides(happening, happening.frame.actor))


def _by_country(scene: Scene, happening: Happening) -> bool:
    return any(_is_country(scene, phrase) for phrase in sides(happening, happening.frame.actor))


def _is_country(scene: Scene, phrase: Phrase) -> bool:
    name = scene.names[phrase.first]
    return isinstance(name, PlaceMention) and name.place_kind == "country"


def _has_pronoun(scene: Scene, happening: Happening) -> bool:
    reading = scene.verbs[happening.head] or scene.nouns[happening.head]
    return reading is not None and reading.enclitic != ""


def _crowd_near(scene: Scene, head: int) -> bool:
    first, end = scene.range_of(head)
    for n in range(first, end):
        word = scene.words[n]
        if word is None:
            continue
        if word.people is not None and word.people.item.kind == "crowd":
            return True
        if scene.senses[n] in _CROWDS:
            return True
    return False


MET_BY: Final[dict[str, Callable[[Scene, Happening], bool]]] = {
    "actor": _has_actor,
    "aircraft": _has_aircraft,
    "armed_target": _is_at_armed,
    "armed_actor": lambda _, happening: _acts_as(happening, {"armed"}),
    "bare": lambda _, happening: happening.means not in MEANS,
    "befell": befell,
    "counted": _is_counted,
    "crowd": _has_crowd,
    "crowd_actor": _is_by_crowd,
    "dispersed": is_dispersed,
    "fighters": _has_fighters,
    "for_ground": is_for_ground,
    "harm": lambda scene, happening: len(happening.heads) > 1,
    "indefinite": is_indefinite,
    "light": lambda scene, happening: happening.light is not None,
    "means": lambda scene, happening: happening.means in MEANS,
    "noun": lambda scene, happening: scene.nouns[happening.head] is not None,
    "number": _has_number,
    "past": is_past_deed,
    "people": _has_people,
    "place": _has_place,
    "place_taken": _has_place_taken,
    "pronoun": _has_pronoun,
    "state_actor": lambda scene, happening: _acts_as(happening, _OF_STATES) or _by_country(scene, happening),
    "state_force": _is_by_state_force,
    "target": _is_at_force,
}
"""How each need of `languages/frames.NEEDS` is met."""
