"""What is said to have happened: one line for each event on an axis of time, narrowed by any filter, and on a map."""

from typing import Any, Final

from sijill.model import codes
from sijill.record.filters import ON_EVENTS
from sijill.web.mapping import Drawn, drawn
from sijill.web.page import Answer, Ask, Row
from sijill.web.time_strip import axis_of, bounds, shape
from sijill.web.wording import Wording

PATH: Final = "/events"
NAV: Final = (1, "nav_events")
FILTERS: Final = ("q", *ON_EVENTS, "after")
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
ON_MAP: Final = 2000  # places


def flat(event: Row, places: dict[str, Row]) -> Row:
    """Return an event with its bounds in time and its coordinates, null where they are not known."""
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


def with_places(ask: Ask, events: list[Row]) -> list[Row]:
    """Return events with their coordinates."""
    places = ask.record.places_at(e["place"]["entity"] for e in events if e["place"] and e["place"]["entity"])
    return [flat(event, places) for event in events]


def lines(ask: Ask, events: list[Row]) -> dict[str, Any]:
    """Return what the table of events needs: the axis, a strip for each time, the findings about each."""
    axis = axis_of(day for event in events for day in bounds(entry["time"] for entry in event["times"]))
    strips = {
        event["id"]: [shape(entry["time"], axis) for entry in event["times"][:6]] if axis else [] for event in events
    }
    found = ask.record.clusters_with("finding", [claim for event in events for claim in event["claims"]])
    about = {
        event["id"]: {f["id"]: f for claim in event["claims"] for f in found.get(claim, [])}.values()
        for event in events
    }
    return {"axis": axis, "strips": strips, "about": {key: list(some) for key, some in about.items()}}


def map_of(ask: Ask, counted: list[Row]) -> Drawn | None:
    """Return the map of every event the filters let through, not only of those on this page."""
    known = ask.record.places_at(row["id"] for row in counted)
    nowhere = {"label": None, "spelling": None, "longitude": None, "latitude": None}
    return drawn(row | nowhere | known.get(row["id"], {}) for row in counted)


def features(events: list[Row]) -> list[Row]:
    """Return events as features of a map."""
    kept = ("id", "code", "type", "realis", "earliest", "latest", "longitude", "latitude")
    return [{name: event[name] for name in kept} | {"reports": len(event["reports"])} for event in events]


def page(ask: Ask) -> Answer:
    """Return one page of events in the order of time."""
    filters = ask.filters()
    after = filters.pop("after", None)
    rows, places = ask.record.events_told(after=after, limit=ask.limit(), places=ON_MAP, **filters)
    following = rows[-1]["place_in_time"] if len(rows) == ask.limit() else None
    events = with_places(ask, rows)
    say = Wording(ask.language)
    options = {
        "type": [(code, say.code("type", code)) for code in codes.SUB_EVENTS],
        "realis": [(code, say.code("realis", code)) for code in codes.REALIS],
    }
    view = lines(ask, events) | {"options": options, "drawn": map_of(ask, places)}
    return Answer("events.html", "nav_events", rows=events, columns=COLUMNS, features=features(events), next=following,
                  view=view)  # fmt: skip
