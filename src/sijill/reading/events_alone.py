"""Whether a text too short to be a report tells a happening as news.

Decides for the happenings of a text of one or two sentences, where nothing around them shows what is news and what is
only recalled: a violent deed that its sentence exists to tell, by its grounds (`events_grounds`), a crowd by a finite
verb or two particulars. A date long before is no reason to drop it, it makes it background. Longer texts are left as
they are.
"""

from typing import Final

from sijill.model.codes import EVENT_TYPE_OF
from sijill.reading.events_grounds import grounds_of
from sijill.reading.events_happening import Told
from sijill.reading.events_needs import sides
from sijill.reading.events_told import ALONE, is_plain_verb
from sijill.reading.explain import explain_grounds
from sijill.reading.scene import FRAMES, Scene

_GROUNDED: Final = 6  # told by the sentence, with its means or two or three particulars of its own
_ENOUGH: Final = 2
_VIOLENT: Final = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_CROWDS: Final = frozenset({"Protests", "Riots"})


def is_news(scene: Scene, told: Told) -> bool:
    """Return whether a happening stands as news in its text.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت")
    >>> [is_news(found, told) for told in deeds]
    [True]
    """
    if not stands_alone(scene, told):
        return True
    grounds = grounds_of(scene, told)
    explain_grounds(scene, told.happening, grounds.signals, grounds.weight, _GROUNDED)
    if _kind(told) in _CROWDS and told.happening.frame.part == "act":
        return _gathers(scene, told)
    return "asserted" in grounds.signals and grounds.weight >= _GROUNDED


def stands_alone(scene: Scene, told: Told) -> bool:
    """Return whether only its own words can tell that a happening is news: it is done, in a text of a sentence or
    two.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت")
    >>> stands_alone(found, deeds[0])
    True
    """
    short = len(scene.draft.sentences) <= ALONE and told.happening.judgement.realis in ("happened", "ongoing")
    return short and (_kind(told) in _VIOLENT or _kind(told) in _CROWDS)


def _kind(told: Told) -> str:
    return EVENT_TYPE_OF[told.happening.type] if told.happening.type is not None else ""


def _gathers(scene: Scene, told: Told) -> bool:
    """A crowd is news by a plain verb, its own or a light one that brings it, or by two particulars."""
    happening = told.happening
    light = happening.light
    brings = light is not None and FRAMES[scene.senses[light]].event in ("subject", "to")
    verbs = [*happening.heads, *([light] if light is not None and brings else [])]
    if any(is_plain_verb(scene, verb) for verb in verbs):
        return True
    actors, targets = (
        sides(happening, [*happening.frame.actor, "by"]),
        sides(happening, [*happening.frame.target, "target"]),
    )
    return sum((told.time is not None, bool(actors and targets), len(happening.heads) > 1)) >= _ENOUGH
