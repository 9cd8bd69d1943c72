"""Who acted and who was acted on: the references of a happening.

Decides which phrases are its sides, each once. Reads a typed Happening and the Scene. Leaves where it was to
`events_place`, when to `events_time`.
"""

from collections.abc import Iterable

from sijill.model import Reference
from sijill.reading.events_happening import Happening
from sijill.reading.events_needs import sides
from sijill.reading.events_place_slots import is_country
from sijill.reading.scene import Phrase, Scene


def actors_of(scene: Scene, happening: Happening) -> list[Reference]:
    """Return who acted, each once, in the order told.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت")
    >>> [actor.text for actor in actors_of(found, deeds[0].happening)]
    ['الجيش']
    """
    slots = [*happening.frame.actor, "by"]
    return _references(phrase for phrase in sides(happening, slots) if _acts(scene, phrase))


def targets_of(happening: Happening) -> list[Reference]:
    """Return who or what was acted on, each once, in the order told.

    >>> from sijill.reading.trying import tellings
    >>> [target.text for target in targets_of(tellings("قصف الجيش مستشفى في سرت")[1][0].happening)]
    ['مستشفى']
    """
    return _references(sides(happening, [*happening.frame.target, "target"]))


def _acts(scene: Scene, phrase: Phrase) -> bool:
    """A country acts: it stays a place mention and is referred to as an actor. Towns and the dead do not."""
    if phrase.kind != "site":
        word = scene.words[phrase.first]
        return word is None or word.people is None or not word.people.item.measure
    return is_country(scene, phrase)


def _references(found: Iterable[Phrase]) -> list[Reference]:
    seen: dict[str, Reference] = {}
    for phrase in found:
        key = phrase.reference.entity or phrase.reference.text
        seen.setdefault(key, phrase.reference)
    return list(seen.values())
