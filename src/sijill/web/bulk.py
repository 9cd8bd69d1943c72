"""Ruling on all that a query finds: the filters a query may have, and how a decision tells them.

The words are those of `sijill decide --where`, so that one query reads the same in the log wherever it was made. A page
rules on no more than somebody can look over; the command takes any number.
"""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode

from sijill.engine.record import Record
from sijill.web.page import DAYS, iso_day
from sijill.web.page import FILTERS as NAMES

MOST: Final = 2_000  # claims or reports of one ruling
FILTERS: Final = ("measure", "type", "realis", "outlet", "place", "actor", "speaker", "q", "from", "to")


def narrowing(filters: Mapping[str, str]) -> dict[str, str]:
    """Return filters in the record's words; raises BadRequestError for a day that is none.

    >>> narrowing({"place": "pl-sirte"})
    {'place': 'pl-sirte'}
    """
    return {NAMES[name]: iso_day(value) if name in DAYS else value for name, value in filters.items()}


def found(record: Record, kind: str, filters: Mapping[str, str]) -> tuple[list[str], bool]:
    """Return the ids of what a query finds, up to `MOST`, and whether there are more; raises as `narrowing` does.

    >>> from sijill.engine.trying import samples
    >>> ids, more = found(samples(), "figures", {"measure": "killed"})
    >>> len(ids) == len(list(samples().figures(measure="killed"))), more
    (True, False)
    """
    ids = record.found_by(kind, limit=MOST + 1, **narrowing(filters))
    return ids[:MOST], len(ids) > MOST


def described(filters: Mapping[str, str]) -> str:
    """Return filters as one field of a form.

    >>> described({"measure": "killed"}), asked(described({"measure": "killed", "outlet": "أ"}))
    ('measure=killed', {'measure': 'killed', 'outlet': 'أ'})
    """
    return urlencode(filters)


def asked(where: str) -> dict[str, str]:
    """Return the filters of such a field; what is no filter is left out.

    >>> asked("place=pl-sirte&colour=red")
    {'place': 'pl-sirte'}
    """
    return {name: value for name, value in parse_qsl(where) if name in FILTERS and value}


def told(kind: str, filters: Mapping[str, str]) -> str:
    """Return the query as the log keeps it.

    >>> told("figures", {"measure": "killed", "outlet": "BBC"})
    'figures measure=killed outlet=BBC'
    """
    return " ".join([kind, *(f"{'query' if name == 'q' else name}={value}" for name, value in filters.items())])
