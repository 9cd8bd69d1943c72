"""Happenings told more than once in a report are one: which later tellings belong to which earlier ones.

Decides what is known of a happening from all its tellings. Reads typed Happenings in text order. Leaves whether two are
one to `events_same`, the claims to `events`.
"""



from sijill.reading.clauses_judgement import ENDED, OWN_WORD
from sijill.reading.events_happening import Happening, Told
from sijill.reading.events_means import MEANS
from sijill.reading.events_same import is_one_deed, says_another
from sijill.reading.scene import Scene


def merged(scene: Scene, found: list[Told]) -> list[Told]:
    """Return the happenings with later tellings folded into the earlier ones they repeat.

    >>> from sijill.reading.trying import tellings
    >>> found, deeds = tellings("قصف الجيش مستشفى في سرت. وقع القصف فجرا.")
    >>> len(deeds), len(merged(found, deeds))
    (2, 1)
    """
    kept: list[Told] = []
    for told in found:
        home = _home(scene, kept, told)
        if home is None:
            kept.append(told)
        else:
            home.happening.add(told.happening)
            home.place = home.place or told.place
            if home.time is None or (home.declared and told.time is not None and not told.declared):
                home.time, home.declared = told.time, told.declared
            home.told = home.told or told.told
            if _says_how_long(told.happening, home.happening):
                home.happening.judgement = told.happening.judgement
    return [told for told in kept if told.told or _keeps_coming_back(scene, told)]


def _says_how_long(telling: Happening, told: Happening) -> bool:
    """A later telling that goes on makes the whole last, unless it is over; one "carried on" only a fight."""
    why = telling.judgement.why
    if telling.type != told.type:
        return False  # the campaign in which a bomb went off goes on, the bomb does not
    if told.frame.family == "accord":
        return why == "fail"  # talks told first and their failure after
    if ENDED in (why, told.judgement.why):
        return why == ENDED
    return why in ("goes on", "begun") or (why == "carried on" and told.frame.family == "fighting")


def _keeps_coming_back(scene: Scene, told: Told) -> bool:
    """A happening no sentence tells but several speak of is what the report is about."""
    if told.happening.frame.family == "control":
        return False  # "المنطقة التي يسيطرون عليها": who holds a place is said again and again
    sentences = {scene.sentence[head] for head in told.happening.heads}
    return len(sentences) > 1 and (told.place is not None or told.happening.means in MEANS)


def _home(scene: Scene, kept: list[Told], told: Told) -> Told | None:
    if says_another(scene, told.happening) or told.happening.judgement.why == OWN_WORD:
        return None
    for other in reversed(kept):
        if is_one_deed(scene, other, told):
            return other
    return None


