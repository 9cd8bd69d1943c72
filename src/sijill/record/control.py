"""Control: which places changed hands, by which events, and who is said to have taken each last.

The table `control` has a row for each event that changes hands and happened, kept by triggers; which events those are
the view `taken` says (`migrations/*_asked_by_maps_and_days.sql`). Of a place the latest changes are read, so that what
is asked costs what is shown.
"""

import json
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from sijill.record.store import Store

Row = dict[str, Any]
_DECODED: Final = ("place", "holder", "claims")


def fought_over(store: Store, limit: int) -> list[Row]:
    """Return the places that changed hands, by id, those with most changes first.

    >>> from sijill.engine.trying import samples
    >>> fought_over(samples().store, 1)
    [{'id': 'pl-sirte', 'changes': 6}]
    """
    return [dict(row) for row in store.run("control_most", {"limit": limit})]


def places_fought_over(store: Store) -> int:
    """Return how many places changed hands.

    >>> from sijill.engine.trying import samples
    >>> places_fought_over(samples().store) == len(fought_over(samples().store, -1))
    True
    """
    return int(store.run("control_places").fetchone()["n"])


def changes_at(store: Store, place: str, limit: int) -> list[Row]:
    """Return the latest changes of hands at a place in the order of time, those without a day last.

    >>> from sijill.engine.trying import samples
    >>> [row["earliest"] for row in changes_at(samples().store, "pl-sirte", 2)]
    ['2016-12-17', '2020-01-06']
    """
    rows = [_plain(row) for row in store.run("control_of", {"place": place, "limit": limit})]
    dated = [row for row in rows if row["earliest"] is not None]
    return [*reversed(dated), *(row for row in rows if row["earliest"] is None)]


def standing_at(store: Store, places: Iterable[str]) -> list[Row]:
    """Return the change of hands that stands at each of these places: the last one whose day is known.

    >>> from sijill.engine.trying import samples
    >>> [row["id"] for row in standing_at(samples().store, ["pl-sirte", "nowhere"])]
    ['pl-sirte']
    """
    return [_plain(row) for row in store.run("control_last", {"places": json.dumps(list(places), ensure_ascii=False)})]


def _plain(row: Any) -> Row:
    plain = dict(row)
    return plain | {name: msgspec.json.decode(plain[name]) for name in _DECODED if plain[name]}
