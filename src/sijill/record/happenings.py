"""Events in the order of time, narrowed by filters, with places and facets: what lists and maps show of a query.

An event passes when any of its claims does. Without a filter the order comes from an index; with one, every event that
passes is found once and serves list and map alike.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

import msgspec

from sijill.record.filters import NO_LIMIT, Value, filtered, status_values
from sijill.record.listings import Row
from sijill.record.lookups import event_of
from sijill.record.store import Store

_SEPARATOR: Final = "~"
_END: Final = "~~"  # after every event
FACETS: Final = {"type": "types", "realis": "realis"}  # what events are counted by -> the column of `event_hits`


class Told(NamedTuple):
    """Events of a query; of all that pass, the places with how many, and how many each further filter would find."""

    events: list[Row]
    places: list[Row]
    facets: list[Row]


def events_told(
    store: Store, *, after: str | None = None, limit: int = NO_LIMIT, places: int = 0, facets: bool = False,
    **filters: Value,
) -> Told:
    """Return events by their earliest day, up to `places` places and, if wanted, the facets of all that pass.

    `after` goes on from an event: its `place_in_time`, id or code.
    """
    chosen = {name: value for name, value in filters.items() if value is not None}
    if not chosen:
        counted = [dict(row) for row in store.run("event_facets_all", {})] if facets else []
        return Told(list(_in_time(store, _place_in_time(store, after), limit)), _everywhere(store, places), counted)
    sql, bound = filtered("event_hits", chosen)
    hits = store.select(sql, bound | status_values(store, chosen)).fetchall()
    if after is not None and _SEPARATOR not in after:
        event = event_of(store, after)
        after = next((row["place_in_time"] for row in hits if event and row["id"] == event["id"]), _END)
    at = _most((row["place"] for row in hits if row["place"] is not None), places)
    wanted = [row for row in hits if after is None or row["place_in_time"] > after]
    return Told(
        list(_held(store, wanted if limit == NO_LIMIT else wanted[:limit])),
        [{"id": place, "events": n} for place, n in at],
        list(_facets(hits)) if facets else [],
    )


def _most(values: Iterable[str], limit: int | None = None) -> list[tuple[str, int]]:
    """Return the commonest values with how many, the most first."""
    return sorted(Counter(values).items(), key=lambda pair: (-pair[1], pair[0]))[:limit]


def _facets(hits: list[Row]) -> Iterator[Row]:
    for facet, column in FACETS.items():
        for value, n in _most(one for row in hits for one in json.loads(row[column])):
            yield {"facet": facet, "value": value, "events": n}


def most_told(store: Store, limit: int) -> Iterator[Row]:
    """Yield the events most reports tell of."""
    for row in store.run("events_most_told", {"limit": limit}):
        yield msgspec.json.decode(row["body"])


def _place_in_time(store: Store, after: str | None) -> str | None:
    """Return where an event stands in time, given that, its id or its code; one that is not there ends the list."""
    if after is None or _SEPARATOR in after:
        return after
    event = event_of(store, after)
    if event is None:
        return _END
    first = event["times"][0]["time"]["earliest"] if event["times"] else None
    return f"{first or '9999'}{_SEPARATOR}{event['id']}"


def _in_time(store: Store, after: str | None, limit: int) -> Iterator[Row]:
    for row in store.run("events_all", {"after_event": after or "", "limit": limit}):
        yield msgspec.json.decode(row["body"]) | {"place_in_time": row["place_in_time"]}


def _everywhere(store: Store, places: int) -> list[Row]:
    return [dict(row) for row in store.run("events_by_place_all", {"limit": places})] if places else []


def _held(store: Store, hits: list[Row]) -> Iterator[Row]:
    ids = json.dumps([row["id"] for row in hits])
    bodies = {row["id"]: row["body"] for row in store.run("clusters_of", {"kind": "event", "ids": ids})}
    for row in hits:
        yield msgspec.json.decode(bodies[row["id"]]) | {"place_in_time": row["place_in_time"]}
