"""Events in the order of time, narrowed by filters, with places and facets: what lists and maps show of a query.

An event passes when any of its claims does. The table `happening` has a row for each claim of an event, in that order,
with all that filters ask; `settling` keeps it.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from sijill.record.bodies import Body, whole
from sijill.record.facets import FACETS, MAPPED
from sijill.record.filters import NO_LIMIT, Value, filtered, status_values
from sijill.record.listings import Row
from sijill.record.lookups import event_of
from sijill.record.often import often
from sijill.record.store import Store

_SEPARATOR: Final = "~"
_END: Final = "~~"  # after every event
_MOST_VALUES: Final = 50  # of a facet
Hit = tuple[Any, ...]  # the columns of queries/event_hits.sql: the place in time, where the event is, the facets
_AT: Final = 1
_FIRST_FACET: Final = 2


class Told(NamedTuple):
    """Events of a query; of all that pass, the places with how many, and how many each further filter would find."""

    events: list[Row]
    places: list[Row]
    facets: list[Row]
    bounded: bool = False  # places and facets are of the first claims that pass: there are more


def events_told(
    store: Store, *, after: str | None = None, limit: int = NO_LIMIT, places: int = 0, facets: bool = False,
    rows: int = NO_LIMIT, body: Body = whole, **filters: Value,
) -> Told:
    """Return events by their earliest day, up to `places` places and, if wanted, the facets of all that pass.

    `after` goes on from an event: its `place_in_time`, id or code. Places and facets are counted over the first `rows`
    claims that pass, in the order of time; the places of one type or realis alone are kept, and all there. `body` says
    what of the events is taken apart.

    >>> from sijill.engine.trying import samples
    >>> [event["place"]["label"] for event in events_told(samples().store, limit=1, place="pl-zliten").events]
    ['Zliten']
    """
    chosen = {name: value for name, value in filters.items() if value is not None}
    if not chosen:
        counted = [dict(row) for row in store.run("event_facets_all", {})] if facets else []
        there = list(_in_time(store, _place_in_time(store, after), limit, body))
        return Told(there, _everywhere(store, places), counted)
    known = _where(store, *next(iter(chosen.items())), places) if len(chosen) == 1 and chosen.keys() <= MAPPED else None
    if known is not None and not (limit or facets):
        return Told([], known, [])
    begin = _place_in_time(store, after) or ""
    if not (places or facets):
        found = _hits(store, "events_in_time", chosen, after_event=begin, limit=limit)
        return Told(list(_held(store, found, body)), [], [])
    hits = _hits(store, "event_hits", chosen, rows=rows)
    firsts, more = _by_event(hits)
    wanted = [row for row in firsts if row[0] > begin] if limit else []
    at = _most(Counter(row[_AT] for row in firsts), places) if known is None else []
    return Told(
        list(_held(store, wanted if limit == NO_LIMIT else wanted[:limit], body)),
        known if known is not None else [{"id": place, "events": n} for place, n in at],
        list(_facets(hits, more)) if facets else [],
        bounded=len(hits) == rows,
    )


def _by_event(hits: list[Hit]) -> tuple[list[Hit], list[list[Hit]]]:
    """Return the first row of each event, and all rows of those that have several: types or places that differ."""
    firsts: list[Hit] = []
    more: list[list[Hit]] = []
    last = None
    for row in hits:
        if row[0] != last:
            last = row[0]
            firsts.append(row)
        elif more and more[-1][0] is firsts[-1]:
            more[-1].append(row)
        else:
            more.append([firsts[-1], row])
    return firsts, more


def _hits(store: Store, name: str, chosen: Mapping[str, Value], **values: Value) -> list[Hit]:
    """Return what a query finds of the claims of events that pass: the place in time first."""
    many = often(store, "event", chosen)
    if name == "event_hits":
        many -= {"q"}  # of thousands of claims, each is not asked for its words: the reports that hold them are found
    sql, bound = filtered(name, chosen, many)
    found = store.select(sql, bound | {"kind": "event"} | values | status_values(store, chosen))
    found.row_factory = None  # thousands of plain tuples
    return found.fetchall()


def _most(counted: Counter[str | None], limit: int) -> list[tuple[str, int]]:
    """Return the commonest known values with how many, the most first."""
    known = [(value, n) for value, n in counted.items() if value is not None]
    return sorted(known, key=lambda pair: (-pair[1], pair[0]))[:limit]


def _facets(hits: list[Hit], more: list[list[Hit]]) -> Iterator[Row]:
    """Yield how many events each value has; an event of several rows counts once for each value it has."""
    for at, facet in enumerate(FACETS, _FIRST_FACET):
        counted = Counter([row[at] for row in hits])
        for rows in more:
            met = [row[at] for row in rows]
            counted.subtract(met)
            counted.update(set(met))
        for value, n in _most(counted, _MOST_VALUES):
            yield {"facet": facet, "value": value, "events": n}


def most_told(store: Store, limit: int, body: Body = whole) -> Iterator[Row]:
    """Yield the events most reports tell of; `body` says what of them is taken apart.

    >>> from sijill.engine.trying import samples
    >>> len(list(most_told(samples().store, 3)))
    3
    """
    for row in store.run("events_most_told", {"limit": limit}):
        yield body(row["body"])


def _place_in_time(store: Store, after: str | None) -> str | None:
    """Return where an event stands in time, given that, its id or its code; one that is not there ends the list."""
    if after is None or _SEPARATOR in after:
        return after
    event = event_of(store, after)
    if event is None:
        return _END
    first = event["times"][0]["time"]["earliest"] if event["times"] else None
    return f"{first or '9999'}{_SEPARATOR}{event['id']}"


def _in_time(store: Store, after: str | None, limit: int, body: Body) -> Iterator[Row]:
    for row in store.run("events_all", {"after_event": after or "", "limit": limit}):
        yield body(row["body"]) | {"place_in_time": row["place_in_time"]}


def _everywhere(store: Store, places: int) -> list[Row]:
    return [dict(row) for row in store.run("events_by_place_all", {"limit": places})] if places else []


def _where(store: Store, facet: str, value: Value, places: int) -> list[Row]:
    """Return where the events of a type or a realis are, with how many, from what is kept."""
    return [dict(row) for row in store.run("event_places_of", {"of": f"{facet} at", "value": value, "limit": places})]


def _held(store: Store, hits: list[Hit], body: Body) -> Iterator[Row]:
    at = {row[0].partition(_SEPARATOR)[2]: row[0] for row in hits}
    rows = store.run("clusters_of", {"kind": "event", "ids": json.dumps(list(at))})
    bodies = {row["id"]: row["body"] for row in rows}
    for event, place_in_time in at.items():
        yield body(bodies[event]) | {"place_in_time": place_in_time}
