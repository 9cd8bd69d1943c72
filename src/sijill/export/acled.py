"""CSV in the 31 columns of ACLED, in its order; operators, chains and disagreement do not fit and stand in `notes`.

Only events that happened or go on and are not background are rows. `fatalities` is the lowest number of the event's
series of killed, as ACLED takes the most conservative estimate; 0 when no figure is given, as there.
"""

from pathlib import Path
from typing import Any, Final

from sijill.export.cells import write_csv
from sijill.export.tables import event_when, event_where
from sijill.export.view import View
from sijill.model.codes import EVENT_TYPE_OF, HAPPENED

NAME: Final = "acled"
SUFFIX: Final = ".csv"
COLUMNS: Final = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)
TIME_PRECISION: Final = {"day": 1, "week": 2, "month": 3, "season": 3, "year": 3}
GEO_PRECISION: Final = {"exact": 1, "near": 2, "district": 2, "province": 3, "country": 3}
_DISORDER: Final = {
    "Protests": "Demonstrations", "Riots": "Demonstrations", "Strategic developments": "Strategic developments",
}


def happened(row: dict[str, Any]) -> bool:
    """Return whether an event counts as one in the sheets of coders: it happened or goes on, and is no recollection.

    >>> happened({"realis": "happened", "background": False}), happened({"realis": "denied", "background": False})
    (True, False)
    """
    return row["realis"] in HAPPENED and not row.get("background")


def toll(view: View, row: dict[str, Any], bound: str) -> float | int | None:
    """Return a bound (low, best, high) over the series of killed of an event, null when it has none.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> event = next(row for row in samples().events() if row["id"] in View(samples()).deaths)
    >>> toll(View(samples()), event, "low") is not None
    True
    """
    values = [series[bound] for series in view.deaths.get(row["id"], []) if series[bound] is not None]
    return sum(values) if values else None


def _named(references: list[dict[str, Any]]) -> list[str]:
    return [ref.get("label") or ref["text"] for ref in references]


def acled_row(view: View, row: dict[str, Any]) -> dict[str, Any]:
    """Return an event as a row of ACLED's columns; what the reports do not state stays empty.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> acled_row(View(samples()), next(samples().events(place="pl-zliten")))["location"]
    'Zliten'
    """
    when, where = event_when(row), event_where(view, row)
    actors, targets = _named(row["actors"]), _named(row["targets"])
    kind = EVENT_TYPE_OF[row["type"]]
    reports = [view.record.report(report) for report in row["reports"]]
    place = row["place"] or {}
    known = view.places.get(place.get("entity") or "", {})
    day = when["earliest"] or when["latest"]
    return {
        "event_id_cnty": row["code"], "event_date": day, "year": day and day[:4],
        "time_precision": TIME_PRECISION.get(when["precision"] or ""),
        "disorder_type": _DISORDER.get(kind, "Political violence"), "event_type": kind, "sub_event_type": row["type"],
        "actor1": actors[0] if actors else None, "assoc_actor_1": "; ".join(actors[1:]) or None,
        "actor2": targets[0] if targets else None, "assoc_actor_2": "; ".join(targets[1:]) or None,
        "country": where["country"], "location": place.get("label") or place.get("text"),
        "latitude": where["latitude"], "longitude": where["longitude"],
        "geo_precision": GEO_PRECISION.get(known.get("place_precision") or ""),
        "source": "; ".join(dict.fromkeys(r.outlet or r.source for r in reports if r)),
        "notes": "; ".join(claim["evidence"]["text"] for claim in view.record.claims(row["claims"]).values()),
        "fatalities": toll(view, row, "low") or 0,
        "tags": f"voices={len(row['voices'])}",
    }


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the events of the view that happened.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples()), Path(folder, "acled.csv"), {})
    ...     Path(folder, "acled.csv").read_text("utf-8-sig")[:13]
    'event_id_cnty'
    """
    rows = (acled_row(view, row) for row in view.events() if happened(row))
    write_csv(out, COLUMNS, rows, bom=bool(options.get("bom")))
