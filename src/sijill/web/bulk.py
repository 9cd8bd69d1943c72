"""Ruling on all that a query finds: the filters a query may have, and how a decision tells them.

The words are those of `sijill decide --where`, so that one query reads the same in the log wherever it was made.
"""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl, urlencode

from sijill.web.page import DAYS, iso_day
from sijill.web.page import FILTERS as NAMES

FILTERS: Final = ("measure", "type", "realis", "outlet", "place", "actor", "speaker", "q", "from", "to")


def narrowing(filters: Mapping[str, str]) -> dict[str, str]:
    """Return filters in the record's words; raises BadRequestError for a day that is none.

    >>> narrowing({"place": "pl-sirte"})
    {'place': 'pl-sirte'}
    """
    return {NAMES[name]: iso_day(value) if name in DAYS else value for name, value in filters.items()}


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
