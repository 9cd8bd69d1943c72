"""Who held a place and since when, as claims have it: each change of hands said to have happened, in the order of time.

Decides that a place is held by whoever is said to have taken it last until another is, and how that is drawn. Which
events change hands the record says (`record.control`). Two holders for one stretch of time are both shown; who is right
is decided by nobody here. A transfer without fighting that names no taker leaves the holder unknown.
"""

from dataclasses import dataclass
from typing import Final

from sijill.web.page import Row
from sijill.web.positions import spot
from sijill.web.time_strip import Axis, axis_of

PATTERNS: Final = 5  # fills; more holders repeat them, their names tell them apart


@dataclass(frozen=True)
class Change:
    """A place said to have changed hands: by which event, to whom (null when unknown), between which days."""

    code: str
    type: str
    holder: Row | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True)
class Held:
    """A place with its changes of hands, first to last; `earlier` are those before them that are not listed."""

    place: Row
    changes: list[Change]
    earlier: int = 0

    @property
    def last(self) -> Change | None:
        """The change that stands: the last one whose day is known.

        >>> from sijill.engine.trying import samples
        >>> held(samples().changes_at("pl-sirte")).last.type
        'Non-state actor overtakes territory'
        """
        return next((change for change in reversed(self.changes) if change.earliest), None)


def held(rows: list[Row], earlier: int = 0) -> Held:
    """Return a place of its changes of hands in the order of time.

    >>> from sijill.engine.trying import samples
    >>> held(samples().changes_at("pl-sirte")).place["label"]
    'Sirte'
    """
    changes = [Change(*(row[name] for name in ("code", "type", "holder", "earliest", "latest"))) for row in rows]
    return Held(rows[0]["place"], changes, earlier)


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
    >>> axis, bars = chart([held(samples().changes_at("pl-sirte"))], "2016-12-31")
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
