"""What is said to have happened, narrowed by any filter: one query as an axis of time, a table, its words, or a map."""

from typing import Any, Final

from sijill.model import codes
from sijill.record.bodies import Body, as_written, without_links
from sijill.record.facets import MAPPED
from sijill.record.filters import ON_EVENTS
from sijill.record.happenings import Told
from sijill.web.kept import FIRST, days, kept, told
from sijill.web.kept import places as known_places
from sijill.web.mapping import Drawn, drawn
from sijill.web.meant import meant
from sijill.web.page import Answer, Ask, BadRequestError, Row, with_query
from sijill.web.positions import spot
from sijill.web.quoting import quoted
from sijill.web.suggesting import suggestions
from sijill.web.time_strip import Axis, axis_of, bounds, shape
from sijill.web.wording import Wording

PATH: Final = "/events"
NAV: Final = (1, "nav_events")
FILTERS: Final = ("q", *ON_EVENTS, "after")
GOES_ON: Final = True
COLUMNS: Final = (
    "code",
    "type",
    "realis",
    "place",
    "earliest",
    "latest",
    "actors",
    "targets",
    "voices",
    "reports",
    "id",
)
ON_MAP: Final = 20_000  # places
VIEWS: Final = ("axis", "table", "words", "map")
_A_PAGE: Final = 50  # events a page; the other forms give more at once
_ROWS: Final = {"words": 24}  # where their words stand with them
_PLACES: Final = 10  # in the facet
_JUMPS: Final = 12
_LISTED: Final = 200  # in the table beside the map


def flat(event: Row, places: dict[str, Row]) -> Row:
    """Return an event with its bounds in time and its coordinates, null where they are not known.

    >>> from sijill.engine.trying import samples
    >>> event = next(samples().events(place="pl-zliten"))
    >>> flat(event, samples().places_at(["pl-zliten"]))["earliest"]
    '2016-01-07'
    """
    days = bounds(entry["time"] for entry in event["times"])
    known = places.get((event["place"] or {}).get("entity") or "", {})
    return event | {
        "earliest": min(days, default=None),
        "latest": max(days, default=None),
        "latitude": known.get("latitude"),
        "longitude": known.get("longitude"),
        "place_precision": known.get("precision"),
        "place_spelling": known.get("spelling"),
    }


def body_of(ask: Ask) -> Body:
    """Return what is taken apart of the events that are asked for: their links are only printed again, in JSON.

    >>> from sijill.web.trying import ask
    >>> body_of(ask())(b'{"id": "v1", "links": []}')
    {'id': 'v1'}
    """
    return as_written if ask.form == ".json" else without_links


def with_places(ask: Ask, events: list[Row]) -> list[Row]:
    """Return events with their coordinates.

    >>> from sijill.web.trying import ask
    >>> [event] = with_places(ask(), list(ask().record.events(place="pl-zliten")))
    >>> event["latitude"]
    32.47
    """
    places = known_places(ask.record)
    return [flat(event, places) for event in events]


def lines(ask: Ask, events: list[Row]) -> dict[str, Any]:
    """Return what the table of events needs: the axis, a strip for each time, the findings about each.

    >>> from sijill.web.trying import ask
    >>> sorted(lines(ask(), list(ask().record.events(place="pl-zliten"))))[:2]
    ['about', 'axis']
    """
    axis = axis_of(day for event in events for day in bounds(entry["time"] for entry in event["times"]))
    strips = {
        event["id"]: [shape(entry["time"], axis) for entry in event["times"][:6]] if axis else [] for event in events
    }
    found = ask.record.clusters_with("finding", [claim for event in events for claim in event["claims"]])
    about = {
        event["id"]: {f["id"]: f for claim in event["claims"] for f in found.get(claim, [])}.values()
        for event in events
    }
    return {
        "axis": axis, "strips": strips, "about": {key: list(some) for key, some in about.items()},
        "under": {event["id"]: _under(event, axis) for event in events},
    }  # fmt: skip


def _under(event: Row, axis: Axis | None) -> str:
    """Return the classes that put the words of a time under its mark: from there on, or up to there."""
    first = next(iter(bounds(entry["time"] for entry in event["times"][:1])), None)
    at = axis.at(first) if axis and first else 5.0
    return f"{spot('a', at)}{' e' if at > 55 else ''}"


def map_of(ask: Ask, counted: list[Row]) -> Drawn | None:
    """Return the map of every event the filters let through, not only of those on this page."""
    return drawn(placed(ask, counted))


def placed(ask: Ask, counted: list[Row]) -> list[Row]:
    """Return places with how many events, and what is known of each.

    >>> from sijill.web.trying import ask
    >>> placed(ask(), [{"id": "pl-zliten", "events": 1}])[0]["label"]
    'Zliten'
    """
    known = known_places(ask.record)
    unknown = [row["id"] for row in counted if row["id"] not in known]  # places of claims that are no event's place
    known = known | ask.record.places_at(unknown) if unknown else known
    nowhere = {"label": None, "spelling": None, "longitude": None, "latitude": None}
    return [row | nowhere | known.get(row["id"], {}) for row in counted]


def features(events: list[Row]) -> list[Row]:
    """Return events as features of a map.

    >>> from sijill.web.trying import ask
    >>> len(features(with_places(ask(), list(ask().record.events(place="pl-zliten")))))
    1
    """
    kept = ("id", "code", "type", "realis", "earliest", "latest", "longitude", "latitude")
    return [{name: event[name] for name in kept} | {"reports": len(event["reports"])} for event in events]


def _facets_of(ask: Ask, counted: list[Row]) -> dict[str, list[Row]]:
    """Return facet -> its values with how many events each would leave; a chosen one can be taken back."""
    say = Wording(ask.language)
    found: dict[str, list[Row]] = {"type": [], "realis": [], "place": []}
    for row in counted:
        if row["facet"] != "place":
            found[row["facet"]].append(row | {"said": say.code(row["facet"], row["value"])})
    at = [{"id": row["value"], "events": row["events"]} for row in counted if row["facet"] == "place"]
    for row in placed(ask, at[:_PLACES]):
        spelling = row["spelling"] if ask.language == "ar" else None
        said = spelling or row["label"] or row["id"]
        found["place"].append({"value": row["id"], "said": said, "events": row["events"]})
    return found


def jumps(published: list[tuple[str, int]]) -> list[tuple[str, str]]:
    """Return the months reports were published in (years, where those are many) with where each begins in the list.

    >>> jumps([("2018-03-24", 1), ("2018-03-25", 7), ("2018-04-02", 1)])
    [('2018-03', '2018-03-01~'), ('2018-04', '2018-04-01~')]
    """
    months = list(dict.fromkeys(day[:7] for day, _ in published))
    if len(months) <= _JUMPS:
        return [(month, f"{month}-01~") for month in months]
    return [(year, f"{year}-01-01~") for year in dict.fromkeys(month[:4] for month in months)]


def view_of(ask: Ask) -> str:
    """Return which view of the query is asked for; one there is not is refused.

    >>> from sijill.web.trying import ask
    >>> view_of(ask()), view_of(ask(view="map"))
    ('axis', 'map')
    """
    asked = ask.query.get("view") or VIEWS[0]
    if asked not in VIEWS:
        raise BadRequestError(f"view: {', '.join(VIEWS)}")
    return asked


def _told(ask: Ask, limit: int) -> Told:
    """Return the events of the page; what is counted over the whole record is counted once."""
    filters, record = ask.filters(), ask.record
    after = filters.pop("after", None)
    events = record.events_told(after=after, limit=limit, body=body_of(ask), **filters).events
    if ask.form:
        return Told(events, [], [])
    whole = told(record, filters, ON_MAP)
    return Told(events, whole.places, whole.facets, whole.bounded)


def page(ask: Ask) -> Answer:
    """Return one page of events in the order of time.

    >>> from sijill.web.trying import seen
    >>> [row["place"]["label"] for row in seen("/events.json?place=pl-zliten")]
    ['Zliten']
    """
    view = view_of(ask)
    limit = ask.limit() if ask.form or ask.query.get("limit") else _ROWS.get(view, _A_PAGE)
    found = _told(ask, limit)
    has_more = len(found.events) == limit and (ask.form or view != "map")  # the map is of all of them
    following = found.events[-1]["place_in_time"] if has_more else None
    events = with_places(ask, found.events)
    if ask.form:
        shown: dict[str, Any] = {}
    else:
        narrowed = sorted((name, value) for name, value in ask.filters().items() if name != "after")
        places, picture = kept(ask.record, f"map {narrowed!r}", lambda: _pictured(ask, found))
        shown = lines(ask, events) | {
            "options": options(ask), "offered": suggestions(ask),
            "facets": _facets_of(ask, found.facets), "first": FIRST if found.bounded else 0,
            "counted": "counted_first_facets" if len(narrowed) == 1 and narrowed[0][0] in MAPPED else "counted_first",
            "places": places[:_LISTED],
            "drawn": picture, "on_map": _map_address(ask), "view": view, "views": VIEWS,
            "meant": {} if events else meant(ask), "jumps": jumps(days(ask.record)),
            **(_words(ask, events) if view == "words" else {}),
        }  # fmt: skip
    at = features(events) if ask.form == ".geojson" else []
    return Answer("events.html", "nav_events", rows=events, columns=COLUMNS, features=at, next=following, view=shown)


def _pictured(ask: Ask, found: Told) -> tuple[list[Row], Drawn | None]:
    """Return the places of a query with how many events, and the map of them."""
    places = placed(ask, found.places)
    return places, drawn(places)


def _map_address(ask: Ask) -> str:
    """Return where every place of this query is, for the movable map."""
    kept_words = {name: value for name, value in ask.query.items() if name not in ("after", "view", "limit")}
    return with_query("/events/map.geojson", kept_words)


def _words(ask: Ask, events: list[Row]) -> dict[str, Any]:
    """Return the words of each event's first claim and the report they stand in."""
    firsts = [event["claims"][0] for event in events]
    return {"words": quoted(ask.record, firsts), "told_in": ask.record.claims(firsts)}


def options(ask: Ask) -> dict[str, list[tuple[str, str]]]:
    """Return filter -> what it can be set to, with the words for it.

    >>> from sijill.web.trying import ask
    >>> "type" in options(ask())
    True
    """
    say = Wording(ask.language)
    return {
        "type": [(code, say.code("type", code)) for code in codes.SUB_EVENTS],
        "realis": [(code, say.code("realis", code)) for code in codes.REALIS],
    }
