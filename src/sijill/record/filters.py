"""Filters: the same words narrow every listing, on the command line, in the API and on the pages.

Decides what the words are, which condition each stands for and which listings take it. The conditions themselves are
SQL in `queries/filters.sql`; an unknown filter is refused by name.
"""

import json
from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from sijill.model.decisions import standing
from sijill.record.amendments import CONFIRM
from sijill.record.links import RecordLinks
from sijill.record.store import RecordError, Store, query
from sijill.record.words import match_expression

Value = str | int | float | None
NO_LIMIT: Final = -1
_TOO_MUCH: Final = 1e15
STATUSES: Final = ("read", "added", "corrected", "confirmed")

# word -> (condition, what it leaves)
FILTERS: Final[dict[str, tuple[str, str]]] = {
    "query": ("q", "Only reports with these words."),
    "type": ("type", "Only this ACLED sub-event."),
    "measure": ("measure", "Only this measure (killed, injured, …), or events with a figure of it."),
    "value": ("value", "Only figures that print this number, or a range that begins or ends with it."),
    "realis": ("realis", "Only happened, ongoing, planned, possible, attempted or denied."),
    "actor": ("actor", "Only of, by or against this actor (id)."),
    "place": ("place", "Only at this place (id)."),
    "bbox": ("bbox", "Only at places within WEST,SOUTH,EAST,NORTH in degrees."),
    "speaker": ("speaker", "Only this speaker (id or words)."),
    "from": ("from", "Only what may have been on this day or later."),
    "to": ("to", "Only what may have been on this day or earlier."),
    "relation": ("relation", "Only what a finding agrees, updates, contradicts or leaves undetermined."),
    "about": ("about", "Only about this: a measure, date, place, actor, realis, duration, …"),
    "voices": ("voices", "Only events (and their figures) with so many independent voices or more."),
    "status": ("status", "Only read, added, corrected or confirmed: what analysts did to it."),
    "rule": ("rule", "Only what this rule made."),
    "min_precision": ("min_precision", "Only of rules measured to be right at least so often (0 to 1)."),
    "outlet": ("outlet", "Only this outlet."),
    "agency": ("agency", "Only this agency."),
    "language": ("language", "Only reports read as this language."),
    "report": ("report", "Only in this report (id)."),
    "since": ("since", "Only published on this day or later."),
    "until": ("until", "Only published on this day or earlier."),
    "as_of": ("as_of", "Only what was published by this day (ISO date)."),
}
DAYS: Final = ("from", "to", "since", "until", "as_of")
ON_REPORTS: Final = ("query", "outlet", "agency", "language", "since", "until", "as_of")
_ON_CLAIMS: Final = (
    "place", "bbox", "from", "to", "relation", "status", "rule", "min_precision", "report", *ON_REPORTS,
)  # fmt: skip
ON_EVENTS: Final = ("type", "measure", "realis", "actor", "voices", *_ON_CLAIMS)
ON_FIGURES: Final = ("measure", "value", "realis", "actor", "voices", *_ON_CLAIMS)
ON_STATEMENTS: Final = ("speaker", *_ON_CLAIMS)
BY_REPORT: Final = frozenset({
    "limit", "after", "as_of", "q", "outlet", "report", "agency", "language", "since", "until", "except", "nothing",
})  # what reports alone decide

# what a listing is made of, where that is not reports: the first condition there is of these holds
_OF: Final[dict[str, tuple[str, ...]]] = {
    "claims": (" of claims", ""),
    "claims_placed": (" of claims", ""),
    "claims_by_precision": (" of claims", ""),
    "event_hits": (" of happenings", " of claims", ""),
    "events_in_time": (" of happenings", " of claims", ""),
    "names": (" of names", " of claims", ""),
    "names_of": (" of names", " of claims", ""),
}


@cache
def conditions() -> dict[str, str]:
    """Return filter name, with what it is asked of unless that is reports -> condition.

    >>> "outlet" in conditions()
    True
    """
    found: dict[str, list[str]] = {}
    name = ""
    for line in query("filters").splitlines()[4:]:
        if line.startswith("-- "):
            name = line[3:].strip()
            found[name] = []
        elif line.strip():
            found[name].append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def filtered(
    name: str, filters: Mapping[str, Value], often: Collection[str] = ()
) -> tuple[str, dict[str, Value]]:
    """Return the SQL of a listing narrowed by the filters that are set, and its values; `often`: what many rows have.

    Raises RecordError for a filter the listing does not know, or a value that is none.

    >>> filtered("reports", {"outlet": "BBC", "q": None})[1]
    {'outlet': 'BBC', 'limit': -1}
    """
    values = {key: value for key, value in filters.items() if value is not None}
    limit = values.pop("limit", NO_LIMIT)
    known = _known(name)
    unknown = sorted(key for key in values if key not in known or " " in key)
    if unknown:
        there = sorted(key for key in known if " " not in key)
        raise RecordError(f"no filter named {', '.join(unknown)}; there are {', '.join(there)}")
    values |= {key: values.pop(key) for key in ("q",) if key in values}  # asked last: it costs most
    where = " AND ".join(known.get(_form(key, value, often), known[key]) for key, value in values.items()) or "1"
    bound = {key: checked(key, value) for key, value in values.items()}
    return query(name).replace("/*filters*/", where), {**bound, "limit": limit}


def _form(key: str, value: Value, often: Collection[str]) -> str:
    return f"{key} often" if key in often else f"{key} {value}" if key == "status" else key


@cache
def _known(name: str) -> dict[str, str]:
    """Return filter name -> condition of a listing."""
    found: dict[str, str] = {}
    for suffix in reversed(_OF.get(name, ("",))):
        for asked, condition in conditions().items():
            word = asked.partition(" of ")[0]
            if asked == word + suffix:
                found.pop(f"{word} often", None)  # that was of another way to ask it
                found[word] = condition
            if (suffix and asked == f"{word}{suffix} often") or (not suffix and asked == f"{word} often"):
                found[f"{word} often"] = condition
    return found


def checked(name: str, value: Value) -> Value:
    """Return the value of a filter as its condition takes it.

    >>> checked("value", "1,200"), checked("outlet", "1,200")
    (1200.0, '1,200')
    """
    return _CHECKED[name](value) if name in _CHECKED else value


def status_values(store: Store, filters: Mapping[str, Value]) -> dict[str, Value]:
    """Return what the `status` filter needs to know of a record: the claims a standing decision confirms.

    >>> from sijill.engine.trying import samples
    >>> status_values(samples().store, {}), sorted(status_values(samples().store, {"status": "confirmed"}))
    ({}, ['confirmed'])
    """
    if not filters.get("status"):
        return {}
    made = (one for one in standing(RecordLinks(store).decisions()) if one.action == CONFIRM)
    return {"confirmed": json.dumps(sorted({target for decision in made for target in decision.targets}))}


def _query(value: Value) -> Value:
    return match_expression(str(value)) or '""'


def _box(value: Value) -> Value:
    """Return a box as JSON numbers: west, south, east, north; a box over the date line has its west beyond its east."""
    try:
        west, south, east, north = (float(part) for part in str(value).split(","))
    except ValueError as error:
        raise RecordError(f"bbox is WEST,SOUTH,EAST,NORTH in degrees, not {value}") from error
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise RecordError(f"no such box on earth: {value}")
    return json.dumps([west, south, east, north])


def _share(value: Value) -> Value:
    try:
        share = float(str(value))
    except ValueError as error:
        raise RecordError(f"min_precision is a number from 0 to 1, not {value}") from error
    if not 0 <= share <= 1:
        raise RecordError(f"min_precision is a number from 0 to 1, not {value}")
    return share


def _number(value: Value) -> Value:
    try:
        number = float(str(value).replace(",", "").replace("٬", ""))
    except ValueError as error:
        raise RecordError(f"value is a number, not {value}") from error
    if not abs(number) < _TOO_MUCH:
        raise RecordError(f"value is a number, not {value}")
    return number


def _whole(value: Value) -> Value:
    if not str(value).isascii() or not str(value).isdigit():
        raise RecordError(f"voices is a whole number, not {value}")
    return int(str(value)[:9])


def _status(value: Value) -> Value:
    if value not in STATUSES:
        raise RecordError(f"status is {', '.join(STATUSES)}, not {value}")
    return value


_CHECKED: Final = {
    "q": _query, "bbox": _box, "min_precision": _share, "value": _number, "voices": _whole, "status": _status,
}  # fmt: skip
