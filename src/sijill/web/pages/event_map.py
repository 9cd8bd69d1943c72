"""Where events are said to have been: every place of a query with how many, as a map and as GeoJSON.

The map of a narrowed query is of the first claims that pass, and says so; JSON and CSV, and GeoJSON with `limit=all`,
have all. What narrows by a type or a realis alone is kept with the record and whole in every form.
"""

from typing import Final

from sijill.record.filters import NO_LIMIT
from sijill.web.kept import FIRST, kept
from sijill.web.mapping import drawn
from sijill.web.page import ALL, Answer, Ask, Row
from sijill.web.pages.events import FILTERS as EVENT_FILTERS
from sijill.web.pages.events import ON_MAP, placed

PATH: Final = "/events/map"
FILTERS: Final = tuple(name for name in EVENT_FILTERS if name != "after")
COLUMNS: Final = ("label", "spelling", "latitude", "longitude", "precision", "events", "id")
_ALL: Final = 100_000


def _places(ask: Ask) -> tuple[list[Row], bool]:
    """Return the places, and whether more claims pass than they are counted over."""
    filters, record = ask.filters(), ask.record
    if not filters:
        return kept(record, "every place", lambda: placed(ask, record.events_told(limit=0, places=_ALL).places)), False
    whole = ask.form in (".csv", ".json") or (ask.form and ask.limit() == ALL)
    told = record.events_told(limit=0, places=_ALL, rows=NO_LIMIT if whole else FIRST, **filters)
    return placed(ask, told.places), told.bounded


def page(ask: Ask) -> Answer:
    """Return the places of the events that pass, the most first.

    >>> from sijill.web.trying import seen
    >>> [row["label"] for row in seen("/events/map.json?place=pl-zliten")]
    ['Zliten']
    """
    places, bounded = _places(ask)
    kept_names = ("id", "label", "spelling", "events", "longitude", "latitude")
    features = [{name: row[name] for name in kept_names} for row in places]
    view = {} if ask.form else {
        "drawn": drawn(places[:ON_MAP]), "places": places[: ask.limit()], "first": FIRST if bounded else 0,
    }  # fmt: skip
    about = {"counted_over_first_claims": FIRST} if bounded else {}
    rows = places if ask.form in (".csv", ".json") else []
    return Answer("event_map.html", "map_title", rows=rows, columns=COLUMNS, features=features, about=about,
                  view=view)  # fmt: skip
