"""GeoJSON (RFC 7946) of the events: precision and radius as properties, null geometry where the place is unresolved."""

import json
from pathlib import Path
from typing import Any, Final

from sijill.export.tables import event_when, event_where
from sijill.export.view import View

NAME: Final = "geojson"
SUFFIX: Final = ".geojson"
RADIUS: Final = {"exact": 1_000, "near": 15_000, "district": 25_000, "province": 100_000, "country": 500_000}  # metres


def feature(view: View, row: dict[str, Any]) -> dict[str, Any]:
    """Return an event as a Feature.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> feature(View(samples()), next(samples().events(place="pl-zliten")))["type"]
    'Feature'
    """
    where, when = event_where(view, row), event_when(row)
    located = where["latitude"] is not None and where["longitude"] is not None
    point = {"type": "Point", "coordinates": [where["longitude"], where["latitude"]]} if located else None
    place = row["place"] or {}
    known = view.places.get(place.get("entity") or "", {})
    precision = known.get("place_precision")
    properties = {
        "code": row["code"], "type": row["type"], "realis": row["realis"], **when,
        "place": place.get("label") or place.get("text"), "place_precision": precision,
        "radius_m": RADIUS.get(precision or ""), "reports": len(row["reports"]), "voices": len(row["voices"]),
    }
    return {"type": "Feature", "id": row["id"], "geometry": point, "properties": properties}


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the events as one FeatureCollection, streaming.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples(), place="pl-zliten"), Path(folder, "map.geojson"), {})
    ...     len(json.loads(Path(folder, "map.geojson").read_text("utf-8"))["features"])
    1
    """
    with out.open("w", encoding="utf-8") as file:
        file.write('{"type":"FeatureCollection","features":[')
        for number, row in enumerate(view.events()):
            file.write((",\n" if number else "\n") + json.dumps(feature(view, row), ensure_ascii=False))
        file.write("\n]}\n")
