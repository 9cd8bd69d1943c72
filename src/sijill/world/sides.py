"""Which kind of side a known actor is on a day: the state's, an armed one, police, a foreign one.

Decides by the actor's kind and by who the register says was the recognised government of its country on that day
(column `recognised`): the forces of the recognised side are the state's, those of another are not. Leaves naming to
`name_index`.
"""

from collections.abc import Iterable
from typing import Final

from sijill.world.known import Known
from sijill.world.world import World

_KINDS: Final = {
    "armed_group": "armed", "opposition": "armed", "police": "police", "security_service": "police",
    "coalition": "foreign", "ministry": "state", "parliament": "state",
}  # fmt: skip
_CONTESTED: Final = frozenset({"government", "armed_force"})


class Sides:
    """The sides of the world's actors; each actor and day is worked out once."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._memory: dict[tuple[str, str], str] = {}
        self._recognised: dict[str, list[tuple[str, str, set[str]]]] = {}
        for known in world.by_id.values():
            for country, first, last in _spans(known.recognised):
                self._recognised.setdefault(country, []).append((first, last, _sides(known) | {known.id}))

    def kind(self, entity: str | None, day: str | None) -> str:
        """Return the kind of side of an actor on an ISO day (null: on any day), empty where the register says none.

        >>> from sijill.world.world import packaged_world
        >>> sides = Sides(packaged_world())
        >>> sides.kind("islamic-state", None), sides.kind("government-of-national-accord", "2016-12-01")
        ('armed', 'state')
        """
        known = self._world.by_id.get(entity or "")
        if known is None or known.kind != "actor":
            return ""
        key = (known.id, (day or "")[:10])
        if key not in self._memory:
            self._memory[key] = self._work_out(known, key[1])
        return self._memory[key]

    def _work_out(self, known: Known, day: str) -> str:
        if known.what not in _CONTESTED:
            return _KINDS.get(known.what, "")
        rows = self._recognised.get(known.country, [])
        governing = [sides for first, last, sides in rows if not day or (first <= day and (not last or day <= last))]
        if not governing:
            return "state"
        own = _sides(known) | {known.id}
        return "state" if any(own & sides for sides in governing) else "armed"


def _sides(known: Known) -> set[str]:
    return {part for part in known.side.split("|") if part}


def _spans(cell: str) -> Iterable[tuple[str, str, str]]:
    """The rows of a `recognised` cell: country, first day, last day (empty: still)."""
    for part in cell.split("|"):
        if not part.strip():
            continue
        country, *days = part.split()
        yield country, days[0] if days else "", days[1] if len(days) > 1 else ""
