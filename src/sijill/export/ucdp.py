"""CSV in the 49 columns of UCDP GED, in its order; low, best and high by the named rule that `relid` gives.

Events that happened with at least one death reported; the ids of conflicts, dyads and sides are not ours to give and
stay empty. `source_original` holds the voices: who said it, apart from who printed it.
"""

from pathlib import Path
from typing import Any, Final

from sijill.export.acled import happened, toll
from sijill.export.cells import write_csv
from sijill.export.tables import event_when, event_where
from sijill.export.view import View

NAME: Final = "ucdp"
SUFFIX: Final = ".csv"
COLUMNS: Final = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office",
    "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
    "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
    "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians",
    "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
)
WHERE_PRECISION: Final = {"exact": 1, "near": 2, "district": 3, "province": 4, "country": 6}
DATE_PRECISION: Final = {"day": 1, "week": 3, "month": 4, "season": 5, "year": 5, "vague": 5}


def ucdp_row(view: View, row: dict[str, Any]) -> dict[str, Any]:
    """Return an event as a row of UCDP GED's columns.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> ucdp_row(View(samples()), next(samples().events(place="pl-zliten")))["country"]
    'LY'
    """
    when, where = event_when(row), event_where(view, row)
    reports = [report for report in map(view.record.report, row["reports"]) if report]
    place = row["place"] or {}
    known = view.places.get(place.get("entity") or "", {})
    sides = [[ref.get("label") or ref["text"] for ref in row[name]] for name in ("actors", "targets")]
    start = when["earliest"] or when["latest"]
    longitude, latitude = where["longitude"], where["latitude"]
    rules = {series["rule"] for series in view.deaths.get(row["id"], [])}
    article = (f'"{r.outlet or r.source},{(r.published or "")[:10]},{r.title or ""}"' for r in reports)
    return {
        "id": row["code"], "relid": "; ".join(sorted(rules)), "year": start and start[:4],
        "side_a": "; ".join(sides[0]), "side_b": "; ".join(sides[1]), "number_of_sources": len(reports) or -1,
        "source_article": ";".join(article), "source_office": ";".join(r.outlet or r.source for r in reports),
        "source_date": ";".join((r.published or "")[:10] for r in reports),
        "source_headline": ";".join(r.title or "" for r in reports),
        "source_original": ";".join(voice["label"] or voice["id"] for voice in row["voices"]),
        "where_prec": WHERE_PRECISION.get(known.get("place_precision") or ""),
        "where_coordinates": place.get("label"), "where_description": place.get("text"),
        "latitude": latitude, "longitude": longitude, "country": where["country"],
        "geom_wkt": f"POINT ({longitude} {latitude})" if latitude is not None else None,
        "event_clarity": 1 if len(row["times"]) <= 1 else 2,
        "date_prec": DATE_PRECISION.get(when["precision"] or ""), "date_start": when["earliest"],
        "date_end": when["latest"], "best": toll(view, row, "best"), "high": toll(view, row, "high"),
        "low": toll(view, row, "low"),
    }


def write(view: View, out: Path, options: dict[str, Any]) -> None:
    """Write the events of the view that happened and in which somebody is reported killed.

    >>> from sijill.engine.trying import samples
    >>> import tempfile
    >>> from sijill.export.view import View
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write(View(samples()), Path(folder, "ucdp.csv"), {})
    ...     Path(folder, "ucdp.csv").read_text("utf-8-sig")[:2]
    'id'
    """
    rows = (ucdp_row(view, row) for row in view.events() if happened(row) and row["id"] in view.deaths)
    write_csv(out, COLUMNS, rows, bom=bool(options.get("bom")))
