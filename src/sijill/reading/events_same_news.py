"""What a later telling brings that the deed told before has not: another place that was struck, or a far older day.

Decides it for a pair whose later telling is no known deed (الغارة). Reads the slots of both and their times. Leaves
whether the pair is one deed to `events_same`.
"""

from datetime import date
from typing import Final

from sijill.reading.events_happening import Happening, Told
from sijill.reading.scene import Scene

_LONG: Final = 60  # days since which a deed of the news has not gone on
_ATTACHED: Final = "ول"  # letters before a word that are no part of it


def strikes_elsewhere(scene: Scene, left: Happening, right: Happening) -> bool:
    """Return whether the later deed struck a place that is new in the text: (قصفت مصنعا … وقصفت منزلا).

    >>> from sijill.reading.trying import tellings
    >>> found, (left, right) = tellings("قصفت الطائرات مصنعا. وقصفت المدفعية منزلا.")
    >>> strikes_elsewhere(found, left.happening, right.happening)
    True
    """
    if right.frame.part != "act":
        return False
    before, later = _struck(scene, left), _struck(scene, right)
    if not before or not later or before.keys() & later.keys():
        return False
    return all(scene.names[at] is not None or not word.startswith("ال") for word, at in later.items())


def _struck(scene: Scene, happening: Happening) -> dict[str, int]:
    """The places a deed struck, by their first word; a building that stands as its subject bombs nobody."""
    slots = {*happening.frame.target, "target", "upon"}
    sites = [phrase for phrase in happening.slots if phrase.kind == "site"]
    firsts = [p.first for p in sites if p.slot in slots or (p.slot == "subject" and scene.names[p.first] is None)]
    return {scene.tokens[at].form.lstrip(_ATTACHED): at for at in firsts}


def reaches_back(scene: Scene, left: Told, right: Told) -> bool:
    """Return whether the later deed has gone on for months, where the one told before has no day: (منذ العام الماضي).

    >>> from sijill.reading.trying import tellings
    >>> found, (left, right) = tellings("قصف الطيران سرت. ويشن الجيش غارات منذ 2014.", "2016-12-07")
    >>> reaches_back(found, left, right)
    True
    """
    if left.time is not None or right.time is None or not right.time.earliest or not scene.today:
        return False
    return (date.fromisoformat(scene.today[:10]) - date.fromisoformat(right.time.earliest[:10])).days > _LONG
