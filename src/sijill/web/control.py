"""Who held a place and since when, as claims have it: each change of hands said to have happened, in the order of time.

Decides which event types change hands, and that a place is held by whoever is said to have taken it last until another
is. Two holders for one stretch of time are both shown; who is right is decided by nobody here. A transfer without
fighting that names no taker leaves the holder unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sijill.web.page import Row
from sijill.web.positions import spot
from sijill.web.time_strip import Axis, axis_of, bounds

TAKEN: Final = ("Government regains territory", "Non-state actor overtakes territory")
PASSED: Final = "Non-violent transfer of territory"
TYPES: Final = (*TAKEN, PASSED)
_REAL: Final = ("happened", "ongoing")
PATTERNS: Final = 5  # fills; more holders repeat them, their names tell them apart


@dataclass(frozen=True)
class Change:
    """A place said to have changed hands: by which event, to whom (null when unknown), between which days."""

    event: Row
    holder: Row | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True)
class Held:
    """A place with its changes of hands, first to last."""

    place: Row
    changes: list[Change]

    @property
    def last(self) -> Change | None:
        """The change that stands: the last one whose day is known.

        >>> from sijill.engine.trying import samples
        >>> held(samples().events())[0].last.event["type"]
        'Non-state actor overtakes territory'
        """
        return next((change for change in reversed(self.changes) if change.earliest), None)


def _holder(event: Row) -> Row | None:
    return event["actors"][0] if event["actors"] and event["type"] in TAKEN else None


def held(events: Iterable[Row]) -> list[Held]:
    """Return the places that are said to have changed hands, the one with most changes first.

    >>> from sijill.engine.trying import samples
    >>> [place.place["label"] for place in held(samples().events())][:1]
    ['Sirte']
    """
    places: dict[str, list[Row]] = {}
    for event in events:
        if event["type"] in TYPES and event["realis"] in _REAL and event["place"]:
            places.setdefault(event["place"]["entity"] or event["place"]["text"], []).append(event)
    found = []
    for rows in places.values():
        changes = []
        for event in rows:
            days = bounds(entry["time"] for entry in event["times"])
            changes.append(Change(event, _holder(event), min(days, default=None), max(days, default=None)))
        changes.sort(key=lambda one: (one.earliest or "9999", one.latest or "9999", one.event["code"]))
        found.append(Held(rows[0]["place"], changes))
    return sorted(found, key=lambda one: (-len(one.changes), one.changes[0].event["code"]))


def name(reference: Row | None) -> str:
    """Return what tells one holder from another.

    >>> name({"entity": "ly-army", "text": "الجيش"}), name(None)
    ('ly-army', '')
    """
    return str((reference or {}).get("entity") or (reference or {}).get("text") or "")


@dataclass(frozen=True)
class Bar:
    """A stretch of a row: its classes, and the change it begins with; `is_soft` while the day of the change is open."""

    classes: str
    change: Change
    is_soft: bool


def chart(places: list[Held], until: str | None) -> tuple[Axis | None, dict[int, list[Bar]]]:
    """Return the axis and, by number of the place, the bars of who held it; a change without a day is drawn nowhere.

    >>> from sijill.engine.trying import samples
    >>> axis, bars = chart(held(samples().events()), "2016-12-31")
    >>> axis.last.year
    2020
    """
    dated = [change for place in places for change in place.changes if change.earliest and change.latest]
    axis = axis_of([day for one in dated for day in (one.earliest, one.latest)] + ([until] if until else []))
    if axis is None:
        return None, {}
    holders = list(dict.fromkeys(name(change.holder) for change in dated if change.holder))
    fills = {holder: number % PATTERNS for number, holder in enumerate(holders)}
    rows = {}
    for number, place in enumerate(places):
        known = [change for change in place.changes if change.earliest and change.latest]
        bars = []
        for at, change in enumerate(known):
            first, last = axis.at(str(change.earliest)), axis.at(str(change.latest))
            end = axis.at(str(known[at + 1].earliest)) if at + 1 < len(known) else 100.0
            fill = f"h{fills[name(change.holder)]}" if change.holder else "hx"
            if last > first:
                bars.append(Bar(f"hold soft {fill} {spot('a', first)} {spot('b', last)}", change, True))
            if end > last:
                bars.append(Bar(f"hold {fill} {spot('a', last)} {spot('b', end)}", change, False))
        rows[number] = bars
    return axis, rows
