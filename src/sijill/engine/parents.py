"""Parents: the campaign or battle each event is part of, filled in when events are asked for.

Nothing is kept, so nothing can be stale: the same events give the same parents in whatever order their reports came.
"""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from sijill.linking.campaigns import part_of
from sijill.model import Event
from sijill.record.lookups import campaigns_at, events_within
from sijill.record.store import Store

Row = dict[str, Any]
_AT_ONCE = 200


def with_parents(store: Store, rows: Iterable[Row]) -> Iterator[Row]:
    """Yield event rows with `parent` and `part_of` where they are part of a campaign of the record.

    >>> from sijill.engine.trying import samples
    >>> rows = list(with_parents(samples().store, list(samples().events())))
    >>> len(rows) == samples().counts()["event"]
    True
    """
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        places = {place for row in some if (place := _place(row)) is not None}
        campaigns: dict[str, list[Event]] = {}
        for found in campaigns_at(store, places) if places else []:
            campaigns.setdefault(_place(found) or "", []).append(msgspec.convert(found, Event))
        for row in some:
            yield _placed(row, campaigns.get(_place(row) or "", []))


def _place(row: Row) -> str | None:
    entity: str | None = row["place"]["entity"] if row["place"] else None
    return entity


def _placed(row: Row, campaigns: list[Event]) -> Row:
    if not campaigns:
        return row
    told = {name: value for name, value in row.items() if name != "links"}  # why its claims are one says nothing here
    link = part_of(msgspec.convert(told, Event), campaigns)
    return row if link is None else row | {"parent": link.right, "part_of": msgspec.to_builtins(link)}


def inside(store: Store, campaign: Row) -> list[Row]:
    """Return the events that are part of a campaign, in order of time.

    >>> from sijill.engine.trying import record
    >>> with record("تدور معركة سرت منذ مايو 2016.", "قصف الجيش مستشفى في سرت أمس.") as made:
    ...     [battle] = (event for event in made.events() if event["extent"])
    ...     [event["type"] for event in inside(made.store, battle)]
    ['Shelling/artillery/missile attack']
    """
    extent, place = campaign.get("extent"), _place(campaign)
    if extent is None or place is None:
        return []
    held = with_parents(store, events_within(store, place, extent["first"], extent["last"]))
    return [row for row in held if row["parent"] == campaign["id"]]
