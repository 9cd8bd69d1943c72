"""The places named, by how many reports name them."""

from typing import Final

from sijill.record.filters import ON_REPORTS
from sijill.web.mapping import drawn
from sijill.web.page import Answer, Ask, next_after
from sijill.web.pages.sources import rows_of

PATH: Final = "/places"
NAV: Final = (7, "nav_places")
FILTERS: Final = ("q", *ON_REPORTS, "after")
COLUMNS: Final = ("label", "names", "known", "latitude", "longitude", "country", "reports", "uses", "id")


def page(ask: Ask) -> Answer:
    """Return the places most reports name.

    >>> from sijill.web.trying import seen
    >>> [row["label"] for row in seen("/places.json?limit=2")]
    ['Sirte', 'Misrata']
    """
    rows, newest = rows_of(ask, "places")
    kept = ("id", "label", "longitude", "latitude", "reports")
    places = ask.record.places_at(row["id"] for row in rows)
    spelled = [row | {"spelling": places[row["id"]]["spelling"]} for row in rows]
    features = [{name: row[name] for name in kept} for row in rows]
    return Answer(
        "names.html",
        "places_title",
        rows=rows,
        columns=COLUMNS,
        features=features,
        next=next_after(rows, ask.limit()),
        view={
            "kind": "places",
            "newest": newest,
            "drawn": drawn(spelled, "reports"),
            "called": lambda row: places[row["id"]]["spelling"] or row["label"],
        },
    )
