"""Whether a text too short to be a report tells a happening as news.

Decides for the happenings of a text of one or two sentences, where nothing around them shows what is news and what is
only recalled: a finite verb with a side or a means tells it, else two particulars do; a date long before is no reason
to drop it, it makes it background. Longer texts are left as they are.
"""

from typing import Final

from sijill.model.codes import EVENT_TYPE_OF
from sijill.reading.clauses_phrases import Phrase
from sijill.reading.events_means import MEANS
from sijill.reading.events_merged import Told
from sijill.reading.events_needs import sides
from sijill.reading.events_told import is_plain_verb
from sijill.reading.scene import FRAMES, Scene

ALONE: Final = 2  # sentences of a text that is no report
_ENOUGH: Final = 2
_VIOLENT: Final = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_CROWDS: Final = frozenset({"Protests", "Riots"})


def is_news(scene: Scene, told: Told) -> bool:
    """Return whether a happening stands as news in its text."""
    happening = told.happening
    if len(scene.draft.sentences) > ALONE or happening.judgement.realis not in ("happened", "ongoing"):
        return True
    kind = EVENT_TYPE_OF[happening.type] if happening.type is not None else ""
    if kind not in _VIOLENT and kind not in _CROWDS:
        return True
    actors, targets = _parties(told)
    by_means = happening.means in MEANS
    begins = kind in _CROWDS or (
        happening.light is not None and FRAMES[scene.senses[happening.light]].event in ("subject", "to")
    )
    verbs = [*happening.heads, *([happening.light] if begins and happening.light is not None else [])]
    if (actors or targets or by_means or kind in _CROWDS) and any(is_plain_verb(scene, verb) for verb in verbs):
        return True
    particulars = (
        _counts_people(scene, told),
        told.time is not None,
        by_means,
        bool(actors and targets),
        len(happening.heads) > 1,
    )
    return sum(particulars) >= _ENOUGH


def _parties(told: Told) -> tuple[list[Phrase], list[Phrase]]:
    happening = told.happening
    return sides(happening, [*happening.frame.actor, "by"]), sides(happening, [*happening.frame.target, "target"])


def _counts_people(scene: Scene, told: Told) -> bool:
    """A number right after a word of harm: (مقتل ثلاثة)."""
    for head in told.happening.heads:
        frame = scene.frame(head)
        if frame is not None and frame.measure is not None and any(scene.quantities[n] for n in _after(scene, head)):
            return True
    return False


def _after(scene: Scene, head: int) -> range:
    return range(head + 1, min(scene.range_of(head)[1], head + 5))
