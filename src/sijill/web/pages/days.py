"""Day by day: how tolls stood, and who held which place, by what had been published; the ruler moves the day.

What is shown of the places is bounded: drawn and listed are those with most changes of hands, the latest changes of
each. The JSON has a hundred places, with `limit=all` every place and every change.
"""

from typing import Final

from sijill.web.control import Held, chart, held
from sijill.web.kept import days as published
from sijill.web.kept import kept
from sijill.web.mapping import Drawn, drawn
from sijill.web.page import ALL, Answer, Ask, Row
from sijill.web.step_chart import step_chart

PATH: Final = "/days"
MEASURES: Final = ("killed", "injured", "displaced")
_SHOWN: Final = 3  # series of each measure
_ROWS: Final = 24  # places drawn; the table has all
_LISTED: Final = 12  # places in the table: the rest would be pages of names; the JSON has all
_ON_MAP: Final = 1_000  # places
_CHANGES: Final = 30  # of a place drawn and told in the JSON, the latest
_IN_TABLE: Final = 10  # of a place in the table


def _label(ask: Ask, reference: Row | None) -> str:
    if reference is None:
        return "?"
    shown = reference["text"] if ask.language == "ar" else reference["label"]
    return str(shown or reference["label"] or reference["text"])


def _map_of(ask: Ask, places: list[Row]) -> Drawn | None:
    """Return the map of who holds what: each place with the one said to have taken it last."""
    standing = {row["id"]: row for row in ask.record.standing_at(place["id"] for place in places)}
    known = ask.record.places_at(place["id"] for place in places)
    rows = []
    for place in places:
        row = standing.get(place["id"])
        if row is not None and row["place"]["entity"]:
            said = f"{_label(ask, row['place'])}: {_label(ask, row['holder'])}"
            rows.append(
                {"id": place["id"], "longitude": None, "latitude": None, **known.get(place["id"], {}), "label": said,
                 "spelling": said, "events": place["changes"]}
            )  # fmt: skip
    return drawn(rows)


def _held(ask: Ask, places: list[Row], changes: int) -> list[Held]:
    """Return places with their latest changes of hands."""
    limit = -1 if changes == ALL else changes
    rows = [(place, ask.record.changes_at(place["id"], limit)) for place in places]
    return [held(some, place["changes"] - len(some)) for place, some in rows if some]


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
    if ask.form:
        return Answer("days.html", "days_title", {"tolls": _fullest(ask), "control": _told(ask)})
    record, at = ask.record, f"as of {ask.as_of} in {ask.language}"
    fought_over = record.fought_over(_ON_MAP)
    days = published(record)
    places = _held(ask, fought_over[:_ROWS], _CHANGES)
    axis, bars = chart(places, days[-1][0] if days else None)
    rows = [(place, bars[number]) for number, place in enumerate(places) if bars.get(number)]
    view = {
        "axis": axis, "drawn_rows": rows, "more_rows": max(0, record.places_fought_over() - _ROWS),
        "places": [(place, place.changes[-_IN_TABLE:]) for place in places[:_LISTED]],
        "more_places": max(0, record.places_fought_over() - _LISTED),
        "more_changes": any(place.earlier or len(place.changes) > _IN_TABLE for place in places[:_LISTED]),
        "changes": _IN_TABLE,
        "tolls": [(row, made) for row in _fullest(ask) if (made := step_chart(row["points"]))],
        "drawn": kept(record, f"map of days {at}", lambda: _map_of(ask, fought_over)),
    }  # fmt: skip
    return Answer("days.html", "days_title", view=view)


def _told(ask: Ask) -> list[Row]:
    """Return the places as JSON has them."""
    limit = ask.limit()
    changes = ALL if limit == ALL else _CHANGES
    return [
        {
            "place": place.place,
            "changes": [
                {"event": one.code, "type": one.type, "holder": one.holder, "earliest": one.earliest,
                 "latest": one.latest}
                for one in place.changes
            ],
            "earlier": place.earlier,
        }
        for place in _held(ask, ask.record.fought_over(-1 if limit == ALL else limit), changes)
    ]  # fmt: skip
