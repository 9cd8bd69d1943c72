"""Where a happening was: the place that belongs to it, null where its sentence names none.

Decides by the slots of the deed, else by nearness and the preposition before a place. Reads a typed Happening and the
Scene. Leaves when it was to `events_time`, which happenings are one to `events_merged`.
"""

from typing import Final

from sijill.model import PlaceMention, Reference
from sijill.reading.clauses_phrases import Phrase
from sijill.reading.events_happening import Happening
from sijill.reading.events_near import ACROSS, FAR, clauses_between, right_behind
from sijill.reading.scene import Scene


def place_of(scene: Scene, happening: Happening, *, own: bool = False) -> Reference | None:
    """Return where: the place nearest to a head in its sentence, weighed by the preposition before it.

    With `own` only what stands right behind a head counts: the rest of the sentence tells something else.
    """
    slotted = _place_in_slots(scene, happening)
    if slotted is not None:
        return slotted
    best: tuple[int, PlaceMention] | None = None
    first, end = scene.draft.sentences[happening.sentence]
    for n in range(first, end):
        name = scene.names[n]
        if not isinstance(name, PlaceMention) or (n > first and scene.names[n - 1] is name):
            continue
        before = _preposition_of(scene, n, name)
        if name.place_kind == "country" and before not in _WHERE:
            continue  # a country that acts, owns or speaks: "طائرة تابعة لبلد", "نفت الدولة"
        if own and not right_behind(scene, happening, n):
            continue
        weight = _WEIGHT.get(before, 3)
        distance = weight + min(
            _distance(n, head) + ACROSS * clauses_between(scene, head, n) for head in happening.heads
        )
        if distance <= FAR and (best is None or distance < best[0]):
            best = (distance, name)
    if best is None:
        return None
    name = best[1]
    return Reference(name.text, name.id, name.entity, name.label)


def _place_in_slots(scene: Scene, happening: Happening) -> Reference | None:
    """The place that fills a slot of the deed: what was struck or changed hands, else where it was."""
    places = [phrase for phrase in happening.slots if (phrase.reference.mention or "").startswith("place:")]
    struck = {"object", "subject"} if happening.frame.family == "control" else {*happening.frame.target, "target"}
    found = next((phrase for phrase in places if phrase.slot in struck and not is_country(scene, phrase)), None)
    found = found or next((phrase for phrase in places if phrase.slot in ("in", "near", "upon")), None)
    return found.reference if found is not None else None


def is_country(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase names a country."""
    name = scene.names[phrase.first]
    return isinstance(name, PlaceMention) and name.place_kind == "country"


def _preposition_of(scene: Scene, at: int, name: PlaceMention) -> str:
    """What stands before a place, past a noun for its kind: (في مدينة …), (خارج …), (بـ…)."""
    if name.start > scene.tokens[at].start and scene.draft.text[name.start - 1] == "ب":
        return "in"
    for n in range(at - 1, max(at - 3, -1), -1):
        found = scene.particle(n, "preposition")
        if found:
            return found
        word = scene.words[n]
        if word is None or word.site is None:
            return ""
        if "ب" in word.site.proclitic:
            return "in"
    return ""


_WHERE: Final = frozenset({"in", "near", "upon", "between"})  # before a country that is where it was

# How far a preposition moves a place from the deed: what is outside or opposite is not where it was.
_WEIGHT: Final = {
    "in": 0,
    "near": 0,
    "upon": 0,
    "from": 8,
    "to": 6,
    "with": 12,
    "between": 4,
    "outside": 99,
    "about": 8,
}


def _distance(at: int, head: int) -> int:
    """What stands before a head counts double: Arabic names the place after the deed."""
    return at - head if at > head else 2 * (head - at)
