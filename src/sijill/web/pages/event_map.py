"""Where events are said to have been: every place of a query with how many, as a map and as GeoJSON."""

from typing import Final

from sijill.web.kept import kept
from sijill.web.mapping import drawn
from sijill.web.page import Answer, Ask, Row
from sijill.web.pages.events import FILTERS as EVENT_FILTERS
from sijill.web.pages.events import ON_MAP, placed

PATH: Final = "/events/map"
FILTERS: Final = tuple(name for name in EVENT_FILTERS if name != "after")
COLUMNS: Final = ("label", "spelling", "latitude", "longitude", "precision", "events", "id")
_ALL: Final = 100_000


def _places(ask: Ask) -> list[Row]:
    filters, record = ask.filters(), ask.record
    if filters:
        return placed(ask, record.events_told(limit=0, places=_ALL, **filters).places)
    return kept(record, "every place", lambda: placed(ask, record.events_told(limit=0, places=_ALL).places))


def page(ask: Ask) -> Answer:
    """Return the places of the events that pass, the most first.

    >>> from sijill.web.trying import seen
    >>> [row["label"] for row in seen("/events/map.json?place=pl-zliten")]
    ['Zliten']
    """
    places = _places(ask)
    kept_names = ("id", "label", "spelling", "events", "longitude", "latitude")
    features = [{name: row[name] for name in kept_names} for row in places]
    view = {} if ask.form else {"drawn": drawn(places[:ON_MAP]), "places": places[: ask.limit()]}
    rows = places if ask.form in (".csv", ".json") else []
    return Answer("event_map.html", "map_title", rows=rows, columns=COLUMNS, features=features, view=view)
