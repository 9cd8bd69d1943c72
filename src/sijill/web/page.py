"""What a page is asked and what it answers; each file of `pages/` is one page.

A page module has `PATH`, a function `page(ask) -> Answer`, and may have `NAV` (place and name in the menu), `FILTERS`
(what narrows it, in the words of the command line) and `GOES_ON` (a list whose files are sent as they are read).
Decides nothing about HTML or HTTP.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final
from urllib.parse import urlencode

from sijill.engine.record import Record
from sijill.languages.messages import Language
from sijill.record import filters
from sijill.web.feed import Entry

Row = dict[str, Any]
PAGE_SIZE: Final = 100
MOST_ROWS: Final = 1000
ALL: Final = 10**9  # rows: what `limit=all` asks for
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

# what a page calls a filter -> what the record calls it
FILTERS: Final[dict[str, str]] = {
    **{name: condition for name, (condition, _) in filters.FILTERS.items()},
    **{name: name for name in ("q", "after", "order", "of", "what", "a", "b", "queue", "kind")},
}
DAYS: Final = filters.DAYS


class NotFoundError(Exception):
    """The record holds nothing of this id; carries what was asked for."""


class GoneError(NotFoundError):
    """What was asked for was removed by a decision; carries who, when and why."""


class BadRequestError(Exception):
    """The address asks for something that has no meaning; carries why."""


class MovedError(Exception):
    """What was asked for stands at another address; carries its path."""

    status = 308


class ElsewhereError(MovedError):
    """On this day it stands at another address; carries its path."""

    status = 307


@dataclass(frozen=True)
class Ask:
    """One request: the open record, the parts of the path, the query string and the reader's language."""

    record: Record
    path: Mapping[str, str]
    query: Mapping[str, str]
    language: Language
    allowed: Sequence[str] = ()
    who: str = ""  # who decides in this browser
    base: str = ""  # scheme, host and port the reader asked
    form: str = ""  # the suffix of the address: .json, .csv, …; empty for a page

    @property
    def as_of(self) -> str | None:
        """The day the whole record is turned back to.

        >>> from sijill.web.trying import ask
        >>> ask(as_of="2016-05-20").as_of, ask().as_of
        ('2016-05-20', None)
        """
        return self.query.get("as_of") or None

    def filters(self) -> dict[str, Any]:
        """Return the filters that are set, in the record's words; refuses days that are none.

        >>> from sijill.web.trying import ask
        >>> ask(place="pl-sirte", until="2016-12-31").filters()
        {'place': 'pl-sirte', 'until': '2016-12-31'}
        """
        chosen: dict[str, Any] = {}
        for name in self.allowed:
            value = self.query.get(name)
            if value and name != "as_of":  # the whole record is turned back already
                chosen[FILTERS[name]] = iso_day(value) if name in DAYS else value
        return chosen

    def limit(self) -> int:
        """Return how many rows are wanted; `all` is for files, not for pages.

        Raises BadRequestError for another number.

        >>> from sijill.web.trying import ask
        >>> ask().limit(), ask(limit="7").limit()
        (100, 7)
        """
        words = self.query.get("limit", "") or str(PAGE_SIZE)
        if words == "all" and self.form:
            return ALL
        if not words.isascii() or not words.isdigit() or not 0 < int(words[:9]) <= MOST_ROWS:
            raise BadRequestError(f"limit: 1 to {MOST_ROWS}, or all for .json, .csv and .geojson")
        return int(words)


@dataclass(frozen=True)
class Answer:
    """What a page shows. `data` is its JSON twin; a list has `rows` and `columns`, and `features` if it has places.

    `view` is what only the template needs: positions, marked text.
    """

    template: str
    title: str
    data: Any = None
    rows: list[Row] | None = None
    columns: Sequence[str] = ()
    features: list[Row] | None = None
    about: Mapping[str, Any] = field(default_factory=dict)  # what GeoJSON says of all features
    next: str | None = None
    feed: list[Entry] | None = None
    texts: Mapping[str, tuple[str, str]] = field(default_factory=dict)  # suffix -> media type and words
    view: dict[str, Any] = field(default_factory=dict)


def next_after(rows: Sequence[Row], limit: int) -> str | None:
    """Return the id after which the next page goes on, null when this one is the last.

    >>> next_after([{"id": "a"}, {"id": "b"}], 2), next_after([{"id": "a"}], 2)
    ('b', None)
    """
    return str(rows[-1]["id"]) if len(rows) == limit else None


def with_query(path: str, query: Mapping[str, Any]) -> str:
    """Return a path with its query string, if there is one.

    >>> with_query("/events", {}), with_query("/events", {"type": "Attack"})
    ('/events', '/events?type=Attack')
    """
    return f"{path}?{urlencode(query)}" if query else path


def iso_day(words: str) -> str:
    """Return an ISO day in Latin digits; raises BadRequestError on anything else.

    >>> iso_day("2016-12-06"), iso_day("٢٠١٦-١٢-٠٦")
    ('2016-12-06', '2016-12-06')
    """
    try:
        return date.fromisoformat(words.strip().translate(_DIGITS)).isoformat()
    except ValueError as error:
        raise BadRequestError(f"not a day (written 2016-12-06): {words[:40]}") from error
