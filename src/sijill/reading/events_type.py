"""Which of the 25 sub-events a happening is, or that it is none.

Decides the type from the frame, the means, the kinds of the sides and what stands beside it. Reads a Happening and
the Scene. Leaves who the sides are to `events_roles`.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from sijill.languages.arabic.vocabulary import Reading
from sijill.languages.frames import Condition, arabic_frames
from sijill.model import PlaceMention
from sijill.reading.clauses_slots import Phrase
from sijill.reading.events_found import Happening
from sijill.reading.scene import Scene

MEANS: Final = arabic_frames().means
_AROUND: Final = (6, 10)  # tokens before and after a head in which a means is looked for
_SUBJECT_REACH: Final = 2  # "قصفت مقاتلات", "قصفت أمس مقاتلات"
_PERSONS: Final = frozenset({"هم", "هن", "هما"})  # "تحريرهن": people, no place
_SIDES: Final = {
    "state": {"state", "police"},
    "armed": {"armed"},
    "crowd": {"crowd"},
    "civilian": {"civilian"},
    "foreign": {"foreign"},
}


def decide(scene: Scene, happening: Happening) -> None:
    """Write type, means and the rule that gave them into a happening; type stays null where it is no event."""
    happening.means = means_of(scene, happening)
    frame = happening.frame
    if _by_accident(scene, happening):
        happening.why = f"{happening.sense}: accident, nature or illness"
        return
    if not _needs_met(scene, happening):
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
    if happening.frame.part != "result" and (happening.sense not in ("explode", "evacuate") or happening.means):
        return False
    words = (scene.words[n] for n in range(*scene.range_of(happening.head)))
    return any(
        word is not None and word.quality is not None and word.quality.item.value == "accident" for word in words
    )


def _told(condition: Condition) -> str:
    named = msgspec.structs.asdict(condition)
    return ",".join(f"{name}={value}" for name, value in named.items() if value and name != "type")


def means_of(scene: Scene, happening: Happening) -> str:
    """Return the deciding means around the heads: the first of the frames' order that is used, empty for none."""
    found = {value for head in happening.heads for value in _around(scene, head)}
    return next((means for means in MEANS if means in found), next(iter(sorted(found)), ""))


def _around(scene: Scene, head: int) -> Iterable[str]:
    first, end = scene.range_of(head)
    if scene.words[head] is not None and (own := scene.words[head].means) is not None:  # type: ignore[union-attr]
        yield own.item.value
    for n in range(head + 1, min(end, head + _AROUND[1])):
        if scene.is_mark(n) and scene.tokens[n].form in ".؛:":
            break
        if n - head > 2 and scene.frame(n) is not None and scene.verbs[n] is not None:
            break
        yield from _used(scene, n, head)
    for n in range(head - 1, max(first, head - _AROUND[0]) - 1, -1):
        if scene.is_mark(n) or (scene.frame(n) is not None and scene.frame(n).part == "act"):  # type: ignore[union-attr]
            break
        yield from _used(scene, n, head)


def _used(scene: Scene, at: int, head: int) -> Iterable[str]:
    word = scene.words[at]
    if word is None or word.means is None:
        return
    means: Reading = word.means
    if means.item.kind == "manner" and (scene.nouns[head] is None or at - head > 2):
        return
    if means.item.kind == "carrier" and not _carries(scene, at, head, means):
        return
    yield means.item.value


def _carries(scene: Scene, at: int, head: int, means: Reading) -> bool:
    """A thing that fires or flies is the means when it acts or is used, not when it is hit."""
    if "ب" in means.proclitic or at < head:
        return True
    before = scene.particle(at - 1, "preposition")
    if before:
        return before in ("means", "by", "from")
    frame = scene.frame(head)
    if frame is None or frame.construct != "subject":
        return False
    return scene.nouns[head] is not None or (frame.family == "bombardment" and at - head <= _SUBJECT_REACH)


def sides(happening: Happening, slots: Iterable[str]) -> list[Phrase]:
    """Return the phrases that fill the given slots."""
    wanted = set(slots)
    return [phrase for phrase in happening.slots if phrase.slot in wanted]


def _holds(scene: Scene, happening: Happening, condition: Condition) -> bool:
    if condition.means is not None and happening.means != condition.means:
        return False
    if condition.actor is not None and not _side_is(happening, "actor", condition.actor):
        return False
    if condition.target is not None and not _side_is(happening, "target", condition.target):
        return False
    if condition.noun is not None and not _qualified(scene, happening, condition.noun):
        return False
    return condition.beside is None or any(
        frame is not None and frame.family == condition.beside
        for n in range(*scene.range_of(happening.head))
        if (frame := scene.frame(n)) is not None
    )


def _side_is(happening: Happening, role: str, kind: str) -> bool:
    slots = happening.frame.actor if role == "actor" else [*happening.frame.target, "target"]
    return any(phrase.kind in _SIDES.get(kind, {kind}) for phrase in sides(happening, slots))


def _qualified(scene: Scene, happening: Happening, wanted: str) -> bool:
    """Return whether an adjective right after the head is of the wanted kind: (عملية عسكرية), (عملية إرهابية)."""
    end = scene.range_of(happening.head)[1]
    for n in range(happening.head + 1, min(end, happening.head + 3)):
        word = scene.words[n]
        if word is not None and word.quality is not None and word.quality.item.value == wanted:
            return True
    return False


def _needs_met(scene: Scene, happening: Happening) -> bool:
    needs = happening.frame.needs
    return not needs or any(_need_met(scene, happening, need) for need in needs)


def _need_met(scene: Scene, happening: Happening, need: str) -> bool:
    frame = happening.frame
    if "+" in need:
        return all(_need_met(scene, happening, part) for part in need.split("+"))
    if need == "noun":
        return scene.nouns[happening.head] is not None
    if need == "means":
        return happening.means in MEANS
    if need == "number":
        return any(scene.quantities[n] for n in range(happening.head + 1, min(len(scene.tokens), happening.head + 5)))
    if need == "people":
        return any(phrase.kind != "site" for phrase in happening.slots) or _has_pronoun(scene, happening.head)
    if need == "pronoun":
        return _has_pronoun(scene, happening.head)
    if need == "light":
        return happening.light is not None
    if need == "harm":
        return len(happening.heads) > 1
    if need == "actor":
        return any(phrase.kind in _FORCES or _is_country(scene, phrase) for phrase in sides(happening, frame.actor))
    if need == "target":
        return any(phrase.kind in _FORCES for phrase in sides(happening, [*frame.target, "target"]))
    if need == "armed_target":
        return any(phrase.kind == "armed" for phrase in sides(happening, frame.target))
    if need == "crowd_actor":
        return any(phrase.kind == "crowd" for phrase in sides(happening, frame.actor))
    if need == "crowd":
        return any(phrase.kind == "crowd" for phrase in happening.slots) or _crowd_near(scene, happening.head)
    if need == "place":
        reading = scene.verbs[happening.head] or scene.nouns[happening.head]
        if reading is not None and reading.enclitic in _PERSONS:
            return False
        return any(phrase.kind == "site" for phrase in happening.slots)
    return False


_FORCES: Final = frozenset({"state", "police", "armed", "foreign", "crowd"})


def _is_country(scene: Scene, phrase: Phrase) -> bool:
    name = scene.names[phrase.first]
    return isinstance(name, PlaceMention) and name.place_kind == "country"


def _has_pronoun(scene: Scene, head: int) -> bool:
    reading = scene.verbs[head] or scene.nouns[head]
    return reading is not None and reading.enclitic != ""


def _crowd_near(scene: Scene, head: int) -> bool:
    first, end = scene.range_of(head)
    for n in range(first, end):
        word = scene.words[n]
        if word is None:
            continue
        if word.people is not None and word.people.item.kind == "crowd":
            return True
        if scene.nouns[n] is not None and scene.sense(n) in ("protest", "march"):
            return True
    return False
