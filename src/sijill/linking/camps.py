"""Camps: which names stand on one side of an event, so that a brigade's dead and its government's dead can be compared.

Decided by the event's own claims: names that some claim puts among the targets and none among the actors are one camp,
and the other way round. A name found on both sides stays by itself.
"""

from collections.abc import Iterable, Mapping

from sijill.linking.allies import may_be_one
from sijill.linking.notes import EventNote

ACTORS, TARGETS = "camp:actors", "camp:targets"


def camps(notes: Iterable[EventNote]) -> Mapping[str, str]:
    """Return the camp of each name that stands on one side only.

    >>> from sijill.engine.trying import events
    >>> sorted(camps([note for _, note in events("قصف الجيش الليبي مواقع داعش في سرت.")]).items())
    [('islamic-state', 'camp:targets'), ('ly-army', 'camp:actors')]
    """
    acting: set[str] = set()
    struck: set[str] = set()
    for note in notes:
        acting.update(note.actors)
        struck.update(note.targets)
    return dict.fromkeys(acting - struck, ACTORS) | dict.fromkeys(struck - acting, TARGETS)


def same_camp(one: str | None, other: str | None, camp: Mapping[str, str]) -> bool:
    """Return whether two sides may be one: equal, of one camp, or not said.

    >>> same_camp("brigade 7", "army", {"brigade 7": TARGETS, "army": TARGETS})
    True
    """
    return one is None or other is None or may_be_one(one, other) or (one in camp and camp[one] == camp.get(other))
