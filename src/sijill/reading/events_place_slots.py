"""The place that fills a slot of a deed: what was struck or changed hands, else where it was.

Decides by the frame of a happening alone. Reads its slots and the Scene. Leaves places that fill no slot to
`events_place`.
"""

from typing import Final

from sijill.model import PlaceMention, Reference, reference_to
from sijill.reading.events_happening import Happening
from sijill.reading.events_place_elsewhere import TAKEN, is_taken_to
from sijill.reading.scene import Phrase, Scene

_WHERE: Final = frozenset({"in", "near", "upon"})


def place_in_slots(scene: Scene, happening: Happening) -> Reference | None:
    """Return the place that fills a slot of the deed: what was struck or changed hands, else where it was.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مدينة سرت")
    >>> place_in_slots(found, deeds[0].happening).text
    'سرت'
    """
    places = [
        phrase for phrase in happening.slots
        if (mention := phrase.reference.mention) and mention.startswith("place:")
        and not is_taken_to(scene, phrase.first)
    ]  # fmt: skip
    struck = {"object", "subject"} if happening.frame.family == "control" else {*happening.frame.target, "target"}
    for phrase in places:
        if phrase.slot in struck and not is_country(scene, phrase):
            return phrase.reference
    for phrase in places:
        if phrase.slot in _WHERE:
            return phrase.reference
    for phrase in happening.slots:
        if phrase.kind == "site" and phrase.slot in struck:
            place = _where_it_lies(scene, phrase)
            if place is not None:
                return place
    return None


def _where_it_lies(scene: Scene, site: Phrase) -> Reference | None:
    """The place named right behind what was struck: (الحي القديم في بغداد الذي …، تعرض لهجوم)."""
    end = scene.range_of(site.first)[1]
    for n in range(site.last + 1, min(end, site.last + 1 + TAKEN)):
        name = scene.names[n]
        if isinstance(name, PlaceMention):
            led = scene.particle(n - 1) in ("in", "near") or preposition_of(scene, n, name) == "in"
            narrow = led and name.place_kind != "country"
            return reference_to(name) if narrow else None
        if scene.is_mark(n) or scene.verbs[n] is not None or scene.particle(n, "opener"):
            return None
    return None


def is_country(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase names a country.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("هاجم المسلحون فرنسا")
    >>> [(phrase.reference.text, is_country(found, phrase)) for phrase in deeds[0].happening.slots]
    [('المسلحون', False), ('فرنسا', True)]
    """
    name = scene.names[phrase.first]
    return isinstance(name, PlaceMention) and name.place_kind == "country"


def preposition_of(scene: Scene, at: int, name: PlaceMention) -> str:
    """Return the preposition before a place, past a noun for its kind: (في مدينة …), (بـ…); empty for none.

    >>> from sijill.reading.trying import scene
    >>> found = scene("قتل جندي في مدينة سرت")
    >>> preposition_of(found, 4, found.names[4])
    'in'
    """
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
