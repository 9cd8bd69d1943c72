"""Where a happening was: the place that belongs to it, null where its sentence names none.

Decides by nearness and the preposition before a place where no place fills a slot of the deed. Reads a typed Happening
and the Scene. Leaves slots to `events_place_slots`, places of something else to `events_place_elsewhere`, when it was
to `events_time`, which happenings are one to `events_merged`.
"""

from collections.abc import Sequence
from typing import Final

from sijill.model import PlaceMention, Reference, reference_to
from sijill.reading.events_happening import Happening, Told
from sijill.reading.events_near import ACROSS, FAR, clauses_between, right_behind
from sijill.reading.events_place_elsewhere import is_elsewhere, is_parted
from sijill.reading.events_place_slots import place_in_slots, preposition_of
from sijill.reading.scene import Scene

_WHERE: Final = frozenset({"in", "near", "upon", "between"})  # before a country that is where it was
# How far a preposition moves a place from the deed: what is outside or opposite is not where it was.
_WEIGHT: Final = {
    "in": 0, "near": 0, "upon": 0, "from": 8, "to": 6, "with": 12, "between": 4, "outside": 99, "about": 8,
}
_NOWHERE: Final = FAR + 1
_PLAIN: Final = 3  # and no preposition, or one of no weight of its own


def place_of(scene: Scene, happening: Happening, *, own: bool = False) -> Reference | None:
    """Return where: the place nearest to a head in its sentence, weighed by the preposition before it.

    With `own` only what stands right behind a head counts: the rest of the sentence tells something else.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قتل جندي في سرت")
    >>> place_of(found, deeds[0].happening).text
    'سرت'
    """
    slotted = place_in_slots(scene, happening)
    if slotted is not None:
        return slotted
    near = [
        (distance, name) for n, name in _places(scene, happening.sentence)
        if (distance := _distance_of(scene, happening, n, name, own=own)) <= FAR
    ]
    return reference_to(min(near, key=lambda found: found[0])[1]) if near else None


def _distance_of(scene: Scene, happening: Happening, at: int, name: PlaceMention, *, own: bool) -> int:
    """Return how far a place of its sentence is from a deed, `_NOWHERE` where it is not the deed's."""
    before = preposition_of(scene, at, name)
    if name.place_kind == "country" and before not in _WHERE:
        return _NOWHERE  # a country that acts, owns or speaks: "طائرة تابعة لبلد", "نفت الدولة"
    if is_elsewhere(scene, happening, at, name, before) or (own and not right_behind(scene, happening, at)):
        return _NOWHERE
    heads = [head for head in happening.heads if not is_parted(scene, head, at)]
    nearest = min((_distance(at, head) + ACROSS * clauses_between(scene, head, at) for head in heads), default=_NOWHERE)
    return _WEIGHT.get(before, _PLAIN) + nearest


def _places(scene: Scene, sentence: int) -> list[tuple[int, PlaceMention]]:
    """Return the places named in a sentence, each with its first token there, looked for once."""
    known = scene.places.get(sentence)
    if known is None:
        first, end = scene.draft.sentences[sentence]
        before, known = None, []
        for n, name in enumerate(scene.names[first:end], first):
            if name is not None and name is not before and isinstance(name, PlaceMention):
                known.append((n, name))
            before = name
        scene.places[sentence] = known
    return known


def shared_place(scene: Scene, happening: Happening, before: Sequence[Told]) -> Reference | None:
    """Return the place of the deed that one without a place is joined to by و: "حصار … في المدينة والغارات الجوية".

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("حصار في سرت والغارات الجوية")
    >>> shared_place(found, deeds[1].happening, deeds[:1]).text
    'سرت'
    """
    noun = scene.nouns[happening.head]
    last = before[-1] if before else None
    if noun is None or "و" not in noun.proclitic or last is None or last.place is None:
        return None
    head = max(last.happening.heads)
    if last.happening.sentence != happening.sentence or not 0 < happening.head - head <= FAR:
        return None
    apart = any(scene.verbs[n] is not None or scene.is_mark(n) for n in range(head + 1, happening.head))
    return None if apart or scene.nouns[head] is None else last.place


def _distance(at: int, head: int) -> int:
    """What stands before a head counts double: Arabic names the place after the deed."""
    return at - head if at > head else 2 * (head - at)
