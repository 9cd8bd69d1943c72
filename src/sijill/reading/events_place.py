"""Where a happening was: the place that belongs to it, null where its sentence names none.

Decides by the slots of the deed, else by nearness and the preposition before a place. Reads a typed Happening and the
Scene. Leaves when it was to `events_time`, which happenings are one to `events_merged`.
"""

from collections.abc import Sequence
from typing import Final

from sijill.model import PlaceMention, Reference
from sijill.reading.clauses_phrases import Phrase
from sijill.reading.events_clause import ends_clause, is_deed, is_saying, is_verb
from sijill.reading.events_happening import Happening
from sijill.reading.events_light import proclitics
from sijill.reading.events_merged import Told
from sijill.reading.events_near import ACROSS, FAR, clauses_between, right_behind
from sijill.reading.scene import Scene

_VISIT: Final = "visit"  # the frame of visits and meetings
_COUNT: Final = "count"  # the frame of counting the dead: where they lie
_TAKEN: Final = 4  # "إلى مستشفى عسكري في المدينة": tokens between the preposition and the place
_DATELINE: Final = 10  # tokens of a dateline
_DASHES: Final = frozenset({"-", "–", "—", "--", "ـ"})


def place_of(scene: Scene, happening: Happening, *, own: bool = False) -> Reference | None:
    """Return where: the place nearest to a head in its sentence, weighed by the preposition before it.

    With `own` only what stands right behind a head counts: the rest of the sentence tells something else.
    """
    slotted = _place_in_slots(scene, happening)
    if slotted is not None:
        return slotted
    best: tuple[int, PlaceMention] | None = None
    for n, name in _places(scene, happening.sentence):
        before = _preposition_of(scene, n, name)
        if name.place_kind == "country" and before not in _WHERE:
            continue  # a country that acts, owns or speaks: "طائرة تابعة لبلد", "نفت الدولة"
        if _is_elsewhere(scene, happening, n, name, before):
            continue
        if own and not right_behind(scene, happening, n):
            continue
        weight = _WEIGHT.get(before, 3)
        heads = [head for head in happening.heads if not _parted(scene, head, n)]
        if not heads:
            continue
        distance = weight + min(_distance(n, head) + ACROSS * clauses_between(scene, head, n) for head in heads)
        if distance <= FAR and (best is None or distance < best[0]):
            best = (distance, name)
    if best is None:
        return None
    name = best[1]
    return Reference(name.text, name.id, name.entity, name.label)


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


def _is_elsewhere(scene: Scene, happening: Happening, at: int, name: PlaceMention, before: str) -> bool:
    """A side's owner ("الموالية لأنقرة"), a dateline, where somebody speaks, visits, is taken or once fought."""
    if name.start > scene.tokens[at].start and scene.draft.text[name.start - 1] == "ل":
        return True
    if is_verb(scene, at) or _is_dateline(scene, at):
        return True
    verb = _verb_of(scene, at)
    if verb is None:
        return False
    its = verb in happening.heads or verb == happening.light
    if before == "to" or _is_taken_to(scene, at):
        return not its
    frame = scene.frame(verb)
    embedded = frame is not None and frame.part == "act" and max(happening.heads) < verb and not proclitics(scene, verb)
    speaks = is_saying(scene, verb) and scene.sense(verb) != _COUNT
    return speaks or scene.sense(verb) == _VISIT or (embedded and not its)


def _parted(scene: Scene, head: int, at: int) -> bool:
    """Whether "after" or "before" stands between a place and a later deed, or with a span between a deed and a later
    place.
    """
    between = range(min(head, at) + 1, max(head, at))
    turns = (n for n in between if scene.particles[n] in ("after", "before"))
    return any(at < head or scene.times[n + 1] is not None for n in turns)


def _verb_of(scene: Scene, at: int) -> int | None:
    """The verb whose clause a place stands in, none where a deed before it comes first."""
    for n in range(at - 1, scene.range_of(at)[0] - 1, -1):
        if is_verb(scene, n):
            return n
        if is_deed(scene, n) or ends_clause(scene, n) or scene.particle(n, "opener"):
            return None
    return None


def _is_taken_to(scene: Scene, at: int) -> bool:
    """إلى مستشفى في المدينة: the place of where the harmed were taken."""
    first = scene.range_of(at)[0]
    return any(scene.particles[n] == "to" for n in range(max(first, at - _TAKEN), at))


def _is_dateline(scene: Scene, at: int) -> bool:
    """بيروت (وكالة) - قتل ثلاثة: where the report was written, before the dash that opens it."""
    first, end = scene.range_of(at)
    if first > 0 or at > _DATELINE:
        return False
    for n in range(at + 1, min(end, at + _DATELINE)):
        if scene.tokens[n].form in _DASHES:
            return not any(is_verb(scene, k) or is_deed(scene, k) for k in range(n))
    return False


def shared_place(scene: Scene, happening: Happening, before: Sequence[Told]) -> Reference | None:
    """Return the place of the deed that one without a place is joined to by و: "حصار … في المدينة والغارات الجوية"."""
    noun = scene.nouns[happening.head]
    last = before[-1] if before else None
    if noun is None or "و" not in noun.proclitic or last is None or last.place is None:
        return None
    head = max(last.happening.heads)
    if last.happening.sentence != happening.sentence or not 0 < happening.head - head <= FAR:
        return None
    apart = any(scene.verbs[n] is not None or scene.is_mark(n) for n in range(head + 1, happening.head))
    return None if apart or scene.nouns[head] is None else last.place


def _place_in_slots(scene: Scene, happening: Happening) -> Reference | None:
    """The place that fills a slot of the deed: what was struck or changed hands, else where it was."""
    places = [
        phrase for phrase in happening.slots
        if (phrase.reference.mention or "").startswith("place:") and not _is_taken_to(scene, phrase.first)
    ]  # fmt: skip
    struck = {"object", "subject"} if happening.frame.family == "control" else {*happening.frame.target, "target"}
    found = next((phrase for phrase in places if phrase.slot in struck and not is_country(scene, phrase)), None)
    found = found or next((phrase for phrase in places if phrase.slot in ("in", "near", "upon")), None)
    if found is not None:
        return found.reference
    sites = (phrase for phrase in happening.slots if phrase.kind == "site" and phrase.slot in struck)
    return next((place for phrase in sites if (place := _where_it_lies(scene, phrase)) is not None), None)


def _where_it_lies(scene: Scene, site: Phrase) -> Reference | None:
    """The place named right behind what was struck: (الحي القديم في بغداد الذي …، تعرض لهجوم)."""
    end = scene.range_of(site.first)[1]
    for n in range(site.last + 1, min(end, site.last + 1 + _TAKEN)):
        name = scene.names[n]
        if isinstance(name, PlaceMention):
            led = scene.particle(n - 1) in ("in", "near") or _preposition_of(scene, n, name) == "in"
            narrow = led and name.place_kind != "country"
            return Reference(name.text, name.id, name.entity, name.label) if narrow else None
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particle(n, "opener"):
            return None
    return None


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
