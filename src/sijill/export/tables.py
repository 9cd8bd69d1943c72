"""The tables of a view with their columns, as every sheet-like export writes them; `address` leads to the record."""

from collections.abc import Iterator
from typing import Any, Final

from sijill.export.view import View

Row = dict[str, Any]

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "reports": ("id", "source", "title", "outlet", "agency", "url", "published", "language", "characters", "sha256"),
    "events": (
        "id", "code", "type", "realis", "background", "earliest", "latest", "precision", "place", "latitude",
        "longitude", "country", "actors", "targets", "voices", "reports", "claims", "address",
    ),
    "figures": (
        "id", "measure", "qualifier", "value", "low", "high", "unit", "counted", "side", "by", "scope", "cumulative",
        "realis", "earliest", "latest", "place", "event", "attribution", "words", "start", "end", "rule", "report",
        "outlet", "published", "address",
    ),
    "statements": (
        "id", "speaker", "role", "organisation", "mode", "stance", "verb", "medium", "content", "words", "start", "end",
        "attribution", "rule", "report", "outlet", "published", "address",
    ),
    "findings": ("id", "relation", "about", "values", "reason_en", "reason_ar", "claims", "subject", "rule"),
    "families": ("id", "voice", "reports"),
}
_PAGE: Final = {"events": "/events/{code}", "figures": "/figures/{id}", "statements": "/statements/{id}"}


def rows(view: View, table: str) -> Iterator[Row]:
    """Yield the rows of a table with the columns of `COLUMNS`, flat.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> next(rows(View(samples(), place="pl-zliten"), "events"))["place"]
    {'text': 'زليتن', 'mention': None, 'entity': 'pl-zliten', 'label': 'Zliten'}
    """
    for row in view.table(table):
        flat = {name: row.get(name) for name in COLUMNS[table]}
        if table in _PAGE:
            flat["address"] = _PAGE[table].format_map(row)
        yield flat | _FLATTEN.get(table, _as_it_is)(view, row)


def _as_it_is(view: View, row: Row) -> Row:
    return {}


def _claim(view: View, row: Row) -> Row:
    words, time = row["evidence"], row["time"] or {}
    return {
        "words": words["text"], "start": words["start"], "end": words["end"],
        "earliest": time.get("earliest"), "latest": time.get("latest"),
    }


def _statement(view: View, row: Row) -> Row:
    return _claim(view, row) | {"content": (row["content"] or {}).get("text")}


def event_when(row: Row) -> Row:
    """Return the bounds of an event's times: the earliest and latest day any claim gives, and the finest precision.

    >>> from sijill.engine.trying import samples
    >>> event_when(next(samples().events(place="pl-zliten")))
    {'earliest': '2016-01-07', 'latest': '2016-01-07', 'precision': 'day'}
    """
    times = [entry["time"] for entry in row["times"]]
    known = [time for time in times if time["earliest"] or time["latest"]]
    return {
        "earliest": min((time["earliest"] for time in known if time["earliest"]), default=None),
        "latest": max((time["latest"] for time in known if time["latest"]), default=None),
        "precision": known[0]["precision"] if known else None,
    }


def event_where(view: View, row: Row) -> Row:
    """Return where an event was: coordinates and country of its place, null where it is not resolved.

    >>> from sijill.engine.trying import samples
    >>> from sijill.export.view import View
    >>> event_where(View(samples()), next(samples().events(place="pl-zliten")))["country"]
    'LY'
    """
    place = view.places.get((row["place"] or {}).get("entity") or "", {})
    return {name: place.get(name) for name in ("latitude", "longitude", "country")}


def _event(view: View, row: Row) -> Row:
    voices = [voice["label"] or voice["id"] for voice in row["voices"]]
    return event_when(row) | event_where(view, row) | {"voices": voices}


def _finding(view: View, row: Row) -> Row:
    return {"reason_en": row["reason"].get("en"), "reason_ar": row["reason"].get("ar")}


_FLATTEN: Final = {"events": _event, "figures": _claim, "statements": _statement, "findings": _finding}
