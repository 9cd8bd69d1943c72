"""Filters: the same words narrow every listing, on the command line, in the API and on the pages.

The conditions themselves are SQL in `queries/filters.sql`; an unknown filter is refused by name.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from sijill.record.store import RecordError, query
from sijill.record.words import match_expression

Value = str | int | float | None
NO_LIMIT: Final = -1


@cache
def conditions() -> dict[str, str]:
    """Return filter name -> condition."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in query("filters").splitlines()[1:]:
        if line.startswith("-- "):
            name = line[3:].strip()
            found[name] = []
        elif line.strip():
            found[name].append(line)
    return {name: "\n".join(lines) for name, lines in found.items()}


def filtered(name: str, filters: Mapping[str, Value]) -> tuple[str, dict[str, Value]]:
    """Return the SQL of a listing narrowed by the filters that are set, and its values.

    >>> filtered("reports", {"outlet": "BBC", "q": None})[1]
    {'outlet': 'BBC', 'limit': -1}
    """
    values = {key: value for key, value in filters.items() if value is not None}
    limit = values.pop("limit", NO_LIMIT)
    known = conditions()
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise RecordError(f"no filter named {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    if "q" in values:
        values["q"] = match_expression(str(values["q"])) or '""'
    where = " AND ".join(known[key] for key in values) or "1"
    return query(name).replace("/*filters*/", where), {**values, "limit": limit}
