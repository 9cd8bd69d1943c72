"""Who acted, who was acted on, where and when: the references and time of a happening.

Decides which phrase, place and time belong to a happening: those of its own clause before those of its sentence.
Reads a typed Happening and the Scene. Leaves which happenings are one to `events_merged`.
"""

from collections.abc import Iterable
from typing import Final

from sijill.model import ClaimTime, PlaceMention, Reference, TimeMention
from sijill.reading.clauses_phrases import Phrase
from sijill.reading.events_happening import Happening
from sijill.reading.events_needs import sides
from sijill.reading.scene import Scene

_ACROSS: Final = 10  # tokens a date or place in another clause counts as further off
_BEHIND: Final = 8  # tokens behind a mention in which its own place and time stand, unless a verb parts them
_FAR: Final = 25  # tokens within which a place or time of the same sentence is taken for the deed's


def actors_of(scene: Scene, happening: Happening) -> list[Reference]:
    """Return who acted, each once, in the order told."""
    slots = [*happening.frame.actor, "by"]
    return _references(phrase for phrase in sides(happening, slots) if _acts(scene, phrase))


def targets_of(happening: Happening) -> list[Reference]:
    """Return who or what was acted on, each once, in the order told."""
    return _references(sides(happening, [*happening.frame.target, "target"]))


def _acts(scene: Scene, phrase: Phrase) -> bool:
    """A country acts: it stays a place mention and is referred to as an actor. Towns and the dead do not."""
    if phrase.kind != "site":
        word = scene.words[phrase.first]
        return word is None or word.people is None or not word.people.item.measure
    return _is_country(scene, phrase)


def _references(found: Iterable[Phrase]) -> list[Reference]:
    seen: dict[str, Reference] = {}
    for phrase in found:
        key = phrase.reference.entity or phrase.reference.text
        seen.setdefault(key, phrase.reference)
    return list(seen.values())


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
        if own and not _right_behind(scene, happening, n):
            continue
        weight = _WEIGHT.get(before, 3)
        distance = weight + min(
            _distance(n, head) + _ACROSS * _clauses_between(scene, head, n) for head in happening.heads
        )
        if distance <= _FAR and (best is None or distance < best[0]):
            best = (distance, name)
    if best is None:
        return None
    name = best[1]
    return Reference(name.text, name.id, name.entity, name.label)


def _place_in_slots(scene: Scene, happening: Happening) -> Reference | None:
    """The place that fills a slot of the deed: what was struck or changed hands, else where it was."""
    places = [phrase for phrase in happening.slots if (phrase.reference.mention or "").startswith("place:")]
    struck = {"object", "subject"} if happening.frame.family == "control" else {*happening.frame.target, "target"}
    found = next((phrase for phrase in places if phrase.slot in struck and not _is_country(scene, phrase)), None)
    found = found or next((phrase for phrase in places if phrase.slot in ("in", "near", "upon")), None)
    return found.reference if found is not None else None


def _is_country(scene: Scene, phrase: Phrase) -> bool:
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


def _clauses_between(scene: Scene, head: int, at: int) -> int:
    """How many clauses of their own stand between a head and a date: each verb or الذي begins one."""
    low, high = sorted((head, at))
    return sum(1 for n in range(low + 1, high) if scene.verbs[n] is not None or scene.particle(n) == "which")


def _right_behind(scene: Scene, happening: Happening, at: int) -> bool:
    """A place or time in the same noun phrase: "هجوم الرابع من آذار على المرفأ"."""
    return any(head < at <= head + _BEHIND and not _clauses_between(scene, head, at) for head in happening.heads)


def time_of(scene: Scene, happening: Happening, *, own: bool = False) -> ClaimTime | None:
    """Return when: the date nearest to a head in its sentence, null where it says none; `own` as for the place."""
    best: tuple[int, TimeMention] | None = None
    first, end = scene.draft.sentences[happening.sentence]
    for n in range(first, end):
        time = scene.times[n]
        if time is None or time.type not in ("DATE", "TIME") or (n > first and scene.times[n - 1] is time):
            continue
        if own and not _right_behind(scene, happening, n):
            continue
        if _dates_report(scene, time) or _dates_saying(scene, time, happening):
            continue
        distance = min(abs(n - head) + _ACROSS * _clauses_between(scene, head, n) for head in happening.heads)
        if distance <= _FAR and (best is None or distance < best[0]):
            best = (distance, time)
    if best is None:
        return None
    time = best[1]
    latest = None if _is_since(scene, time) else time.latest
    return ClaimTime(earliest=time.earliest, latest=latest, precision=time.precision, text=time.text, mention=time.id)


def _is_since(scene: Scene, time: TimeMention) -> bool:
    """منذ before a date leaves the end open."""
    at = scene.covered(time.id)[0]
    return at > 0 and scene.sentence[at - 1] == scene.sentence[at] and scene.particle(at - 1) == "since"


def _dates_report(scene: Scene, time: TimeMention) -> bool:
    """The dateline gives the day of the report, not of a deed."""
    inferred = scene.draft.published_inferred
    return inferred is not None and inferred.rule == "dateline" and inferred.evidence == time.text


def _dates_saying(scene: Scene, time: TimeMention, happening: Happening) -> bool:
    """A date among the words that name the speaker dates the saying: "قال الثلاثاء إن القصف …"."""
    start = scene.tokens[happening.head].start
    return any(
        said.content is not None
        and said.cue.start <= time.start <= said.cue.end
        and said.content.start <= start < said.content.end
        for said in scene.draft.statements
    )
