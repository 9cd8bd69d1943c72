"""Listing: what a record lists, narrowed by filters and in an order that can be gone on with.

The queries are those of `record.listings` and `record.happenings`; every row passes `record.outgoing`.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sijill.engine import history
from sijill.engine.opened import Opened, Row
from sijill.engine.parents import with_parents
from sijill.record import happenings, listings, searching
from sijill.record.bodies import Body, whole
from sijill.record.cursors import page_of
from sijill.record.filters import NO_LIMIT, Value
from sijill.record.happenings import Told
from sijill.record.store import Store


class Listing(Opened):
    """The listings of an open record."""

    def reports(self, **filters: Value) -> Iterator[Row]:
        """Yield the reports, by day of publication; `after` is the id of the one to go on from.

        >>> from sijill.engine.trying import samples
        >>> [row["outlet"] for row in samples().reports(limit=2)]
        ['بوابة رمال', 'القلوع']
        """
        if "after" in filters:
            filters["after_report"] = filters.pop("after")
        return self._out.rows(listings.reports(self.store, **self._asked(filters)), reports_are_rows=True)

    def newest_reports(self, **filters: Value) -> Iterator[Row]:
        """Yield the reports, the last published first.

        >>> from sijill.engine.trying import samples
        >>> [row["day"] for row in samples().newest_reports(limit=1)]
        ['2020-01-07']
        """
        return self._out.rows(listings.newest_reports(self.store, **self._asked(filters)), reports_are_rows=True)

    def figures(self, **filters: Value) -> Iterator[Row]:
        """Yield the figure claims with the report each stands in.

        >>> from sijill.engine.trying import samples
        >>> {row["measure"] for row in samples().figures(measure="killed")}
        {'killed'}
        """
        return self._out.rows(listings.claims(self.store, "figure", **self._asked(filters)))

    def event_claims(self, **filters: Value) -> Iterator[Row]:
        """Yield the event claims with the report each stands in.

        >>> from sijill.engine.trying import samples
        >>> {row["type"] for row in samples().event_claims(type="Suicide bomb")}
        {'Suicide bomb'}
        """
        return self._out.rows(listings.claims(self.store, "event", **self._asked(filters)))

    def statements(self, **filters: Value) -> Iterator[Row]:
        """Yield the statements with the report each stands in.

        >>> from sijill.engine.trying import samples
        >>> {row["outlet"] for row in samples().statements(outlet="بوابة رمال")}
        {'بوابة رمال'}
        """
        return self._out.rows(listings.claims(self.store, "statement", **self._asked(filters)))

    def events(
        self, limit: int = NO_LIMIT, as_of: str | None = None, after: str | None = None, **filters: Value
    ) -> Iterator[Row]:
        """Yield the events (claims judged to be about one happening) by time; `as_of` links only what was out then.

        >>> from sijill.engine.trying import samples
        >>> {row["place"]["label"] for row in samples().events(place="pl-zliten")}
        {'Zliten'}
        """
        asked: dict[str, Any] = self._asked(filters)

        def told(store: Store) -> Iterator[Row]:
            found = happenings.events_told(store, after=after, limit=limit, **asked)[0]
            for row in with_parents(store, found):
                del row["place_in_time"]
                yield row

        return self._out.rows(self._then(as_of, told))

    def events_told(
        self, *, after: str | None = None, limit: int = NO_LIMIT, places: int = 0, facets: bool = False,
        rows: int = NO_LIMIT, body: Body = whole, **filters: Value,
    ) -> Told:
        """Return the events that pass the filters in the order of time, and the places and facets of all of them.

        Where filters are set, places and facets are of the first `rows` claims that pass. `body` says what of the
        events is taken apart.

        >>> from sijill.engine.trying import samples
        >>> len(samples().events_told(limit=3).events)
        3
        """
        asked = self._asked(filters)
        told = happenings.events_told(
            self.store, after=after, limit=limit, places=places, facets=facets, rows=rows, body=body, **asked
        )
        found = with_parents(self.store, told.events)
        return Told(list(self._out.rows(found)), list(self._out.rows(told.places)), told.facets, told.bounded)

    def most_told(self, limit: int, body: Body = whole) -> list[Row]:
        """Return the events most reports tell of; `body` says what of them is taken apart.

        >>> from sijill.engine.trying import samples
        >>> len(samples().most_told(3))
        3
        """
        return list(self._out.rows(happenings.most_told(self.store, limit, body)))

    def series(self, limit: int = NO_LIMIT) -> Iterator[Row]:
        """Yield the series: figures that count the same thing.

        >>> from sijill.engine.trying import samples
        >>> len(list(samples().series(limit=2)))
        2
        """
        return self._out.rows(listings.clusters(self.store, "series", limit))

    def findings(
        self, limit: int = NO_LIMIT, as_of: str | None = None, looked: int = NO_LIMIT, **filters: str | None
    ) -> Iterator[Row]:
        """Yield the findings (where claims agree, update or contradict each other, and why), the weightiest first.

        Where they are to be about one thing, of the first `looked`.

        >>> from sijill.engine.trying import samples
        >>> {row["relation"] for row in samples().findings(relation="contradicts")}
        {'contradicts'}
        """
        return self._out.rows(
            self._then(as_of, lambda store: listings.findings(store, limit=limit, looked=looked, **filters))
        )

    def finding_further(self, further: int, relation: str | None = None, after: str | None = None) -> str | None:
        """Return the id of the finding so many further down the list; null when there are not as many.

        >>> from sijill.engine.trying import samples
        >>> samples().finding_further(10**6)
        """
        return listings.finding_further(self.store, further, relation, after)

    def _then(self, as_of: str | None, rows: Callable[[Store], Iterator[Row]]) -> Iterator[Row]:
        """Yield rows of this record, or of it as of a day."""
        if as_of is None or as_of == self.as_of:
            yield from rows(self.store)
            return
        with self.at(as_of) as then:
            yield from rows(then.store)

    def diff(self, *, limit: int = NO_LIMIT, after: str | None = None, **days: str | None) -> Iterator[Row]:
        """Yield what was added, changed and withdrawn between the days `from` and `to` (now, when not said).

        >>> from sijill.engine.trying import samples
        >>> {row["change"] for row in samples().diff(to="2016-05-20")}
        {'added'}
        """
        found = self._out.rows(history.changes(self.path, days.get("from"), days.get("to") or self.as_of))
        return page_of(found, after, limit)

    def families(self, limit: int = NO_LIMIT, after: str = "", as_of: str | None = None) -> Iterator[Row]:
        """Yield the families: reports that carry one copy, most reports first; `as_of` links only what was out then.

        >>> from sijill.engine.trying import samples
        >>> [len(row["reports"]) for row in samples().families()]
        [3]
        """
        return self._out.rows(self._then(as_of, lambda store: listings.families(store, limit, after)))

    def actors(self, **filters: Value) -> Iterator[Row]:
        """Yield the actors and persons named.

        >>> from sijill.engine.trying import samples
        >>> [row["id"] for row in samples().actors(limit=1)] != []
        True
        """
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        found = listings.names(self.store, "actor", start=_id(after), **self._asked(filters))
        return page_of(self._out.names(found) if self._out else found, after, limit)

    def places(self, **filters: Value) -> Iterator[Row]:
        """Yield the places named.

        >>> from sijill.engine.trying import samples
        >>> [row["label"] for row in samples().places(limit=2)]
        ['Sirte', 'Misrata']
        """
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        named = listings.names(self.store, "place", start=_id(after), **self._asked(filters))
        return page_of(self._out.rows(named), after, limit)

    def sources(self, **filters: Value) -> Iterator[Row]:
        """Yield the outlets.

        >>> from sijill.engine.trying import samples
        >>> [row["outlet"] for row in samples().sources(limit=2)]
        ['المرفأ الجديد', 'سواحل نت']
        """
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        return page_of(self._out.rows(listings.sources(self.store, **self._asked(filters))), after, limit)

    def among(self, name: str, newest: int, **filters: Value) -> Iterator[Row]:
        """Yield `actors`, `places` or `sources` as the newest reports that pass filters use them.

        >>> from sijill.engine.trying import samples
        >>> [row["reports"] for row in samples().among("places", 2, limit=1)]
        [2]
        """
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        asked: dict[str, Any] = self._asked(filters)
        if name == "sources":
            found = listings.sources_among(self.store, newest, **asked)
        else:
            found = listings.names_among(self.store, name.removesuffix("s"), newest, **asked)
        seen = self._out.names(found) if name == "actors" and self._out else self._out.rows(found)
        return page_of(seen, after, limit)

    def more_reports_than(self, most: int, **filters: Value) -> bool:
        """Return whether more reports than so many pass filters.

        >>> from sijill.engine.trying import samples
        >>> samples().more_reports_than(2), samples().more_reports_than(2, agency="none")
        (True, False)
        """
        asked: dict[str, Any] = self._asked(filters)
        return listings.more_reports_than(self.store, most, **asked)

    def search(self, query: str, limit: int = 50, after: str | None = None) -> Iterator[Row]:
        """Yield reports and statements that hold all words of a query, in the order `ranked` says, after one of them.

        >>> from sijill.engine.trying import samples
        >>> "سرت" in next(samples().search("سرت"))["text"]
        True
        """
        shown = self._seen if self._out else None
        found = searching.search(self.store, query, limit, shown, after)
        return self._out.rows(found) if self._out else found

    def ranked(self, query: str) -> bool:
        """Return whether what holds the words comes best first; what very many texts hold comes newest first.

        >>> from sijill.engine.trying import samples
        >>> samples().ranked("سرت")
        True
        """
        return searching.ranked(self.store, query)


def _id(after: Value) -> str | None:
    return None if after is None else str(after)
