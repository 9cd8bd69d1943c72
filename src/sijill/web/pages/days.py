"""Day by day: how tolls stood, and who held which place, by what had been published; the ruler moves the day."""

from typing import Final

from sijill.web.control import TYPES, Held, chart, held
from sijill.web.kept import days as published
from sijill.web.kept import kept
from sijill.web.mapping import Drawn, drawn
from sijill.web.page import Answer, Ask, Row
from sijill.web.step_chart import step_chart

PATH: Final = "/days"
MEASURES: Final = ("killed", "injured", "displaced")
_SHOWN: Final = 3  # series of each measure
_ROWS: Final = 24  # places drawn; the table has all
_LISTED: Final = 12  # places in the table: the rest would be pages of names; the JSON has all
_MOST: Final = 1000  # events that change hands


def _label(ask: Ask, reference: Row | None) -> str:
    if reference is None:
        return "?"
    shown = reference["text"] if ask.language == "ar" else reference["label"]
    return str(shown or reference["label"] or reference["text"])


def _map_of(ask: Ask, places: list[Held]) -> Drawn | None:
    """Return the map of who holds what: each place with the one said to have taken it last."""
    standing = [(place, place.last) for place in places if place.last and place.place["entity"]]
    known = ask.record.places_at(place.place["entity"] for place, _ in standing)
    rows = []
    for place, last in standing:
        spot = known.get(place.place["entity"], {})
        where = _label(ask, place.place)
        said = f"{where}: {_label(ask, last.holder if last else None)}"
        rows.append(
            {"id": place.place["entity"], "longitude": None, "latitude": None, **spot, "label": said,
             "spelling": said, "events": len(place.changes)}
        )  # fmt: skip
    return drawn(rows)


def _held(ask: Ask) -> list[Held]:
    """Return who held what, worked out once for every state of the record and every day it is turned back to."""

    def work_out() -> list[Held]:
        events = [row for kind in TYPES for row in ask.record.events_told(type=kind, limit=_MOST)[0]]
        return held({row["id"]: row for row in events}.values())

    return kept(ask.record, f"held as of {ask.as_of}", work_out)


def _fullest(ask: Ask) -> list[Row]:
    """Return the series of every measure that hold most claims."""

    def look() -> list[Row]:
        return [row for measure in MEASURES for row in ask.record.fullest_series(measure, _SHOWN)]

    return kept(ask.record, f"fullest series as of {ask.as_of}", look)


def page(ask: Ask) -> Answer:
    """Return the charts, the map and what they are drawn from.

    >>> from sijill.web.trying import seen
    >>> sorted(seen("/days.json"))
    ['control', 'tolls']
    """
    places = _held(ask)
    days = published(ask.record)
    as_of, last = ask.as_of, days[-1][0] if days else None
    axis, bars = kept(ask.record, f"days drawn as of {as_of}", lambda: chart(places, last))
    control = kept(ask.record, f"map of days as of {as_of} in {ask.language}", lambda: _map_of(ask, places))
    series = _fullest(ask)
    tolls = [(row, made) for row in series if (made := step_chart(row["points"]))]
    data = {
        "tolls": series,
        "control": [
            {
                "place": place.place,
                "changes": [
                    {"event": one.event["code"], "type": one.event["type"], "holder": one.holder,
                     "earliest": one.earliest, "latest": one.latest}
                    for one in place.changes
                ],
            }
            for place in places
        ],
    }  # fmt: skip
    rows = [(place, bars[number]) for number, place in enumerate(places) if bars.get(number)]
    more_rows, more_places = max(0, len(rows) - _ROWS), max(0, len(places) - _LISTED)
    view = {"axis": axis, "bars": bars, "places": places[:_LISTED], "more_places": more_places, "tolls": tolls,
            "drawn": control, "drawn_rows": rows[:_ROWS], "more_rows": more_rows}  # fmt: skip
    return Answer("days.html", "days_title", data, view=view)
