"""The view an export writes: what a record holds once the filters are applied, table by table, in a stable order.

Events, series and findings are kept when any claim they are made of passes the filters. Names of private persons are
blacked out by the record itself, unless it was opened as internal.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from sijill.engine.record import Record
from sijill.record.filters import BY_REPORT, Value

Row = dict[str, Any]
TABLES = ("reports", "events", "figures", "statements", "findings", "families")


class View:
    """A record seen through filters."""

    def __init__(self, record: Record, **filters: Value) -> None:
        self.record = record
        self.filters = {name: value for name, value in filters.items() if value is not None}

    def table(self, name: str) -> Iterator[Row]:
        """Yield the rows of a table by its name.

        >>> from sijill.engine.trying import samples
        >>> [row["outlet"] for row in View(samples(), outlet="بوابة رمال").table("reports")][:1]
        ['بوابة رمال']
        """
        rows: Iterator[Row] = getattr(self, name)()
        return rows

    def reports(self) -> Iterator[Row]:
        """Yield the reports that hold a claim of the view, all of them without a filter.

        >>> from sijill.engine.trying import samples
        >>> {row["outlet"] for row in View(samples(), outlet="بوابة رمال").reports()}
        {'بوابة رمال'}
        """
        narrowed = {name: value for name, value in self.filters.items() if name in BY_REPORT}
        told = None if narrowed == self.filters else self._reports_told
        for row in self.record.reports(**narrowed):
            if told is None or row["id"] in told:
                yield row

    def figures(self) -> Iterator[Row]:
        """Yield the figure claims.

        >>> from sijill.engine.trying import samples
        >>> {row["measure"] for row in View(samples(), measure="killed").figures()}
        {'killed'}
        """
        yield from self.record.figures(**self.filters)

    def statements(self) -> Iterator[Row]:
        """Yield the statements.

        >>> from sijill.engine.trying import samples
        >>> {row["outlet"] for row in View(samples(), outlet="بوابة رمال").statements()}
        {'بوابة رمال'}
        """
        yield from self.record.statements(**self.filters)

    def events(self) -> Iterator[Row]:
        """Yield the events one of whose claims passes.

        >>> from sijill.engine.trying import samples
        >>> {row["place"]["label"] for row in View(samples(), place="pl-zliten").events()}
        {'Zliten'}
        """
        return self._clusters("event", self.record.events, [row["id"] for row in self._event_claims()])

    def series(self) -> Iterator[Row]:
        """Yield the series one of whose figures passes.

        >>> from sijill.engine.trying import samples
        >>> {row["measure"] for row in View(samples(), measure="killed").series()}
        {'killed'}
        """
        return self._clusters("series", self.record.series, self._claim_ids)

    def findings(self) -> Iterator[Row]:
        """Yield the findings one of whose claims passes.

        >>> from sijill.engine.trying import samples
        >>> len(list(View(samples()).findings())) == samples().counts()["finding"]
        True
        """
        return self._clusters("finding", self.record.findings, self._claim_ids)

    def families(self) -> Iterator[Row]:
        """Yield the families one of whose reports passes.

        >>> from sijill.engine.trying import samples
        >>> [len(row["reports"]) for row in View(samples()).families()]
        [3]
        """
        return self._clusters("family", self.record.families, [row["id"] for row in self.reports()])

    def _event_claims(self) -> Iterator[Row]:
        return self.record.event_claims(**self.filters)

    @cached_property
    def _reports_told(self) -> frozenset[str]:
        claims = (self._event_claims(), self.figures(), self.statements())
        return frozenset(row["report"] for rows in claims for row in rows)

    @cached_property
    def _claim_ids(self) -> list[str]:
        return [row["id"] for rows in (self._event_claims(), self.figures(), self.statements()) for row in rows]

    def _clusters(self, kind: str, everything: Any, members: list[str]) -> Iterator[Row]:
        if not self.filters:
            yield from everything()
            return
        found = self.record.clusters_with(kind, members)
        rows = {row["id"]: row for some in found.values() for row in some}
        yield from (rows[identity] for identity in sorted(rows))

    @cached_property
    def places(self) -> dict[str, Row]:
        """The places of the record by entity: label, coordinates, country.

        >>> from sijill.engine.trying import samples
        >>> View(samples()).places["pl-sirte"]["label"]
        'Sirte'
        """
        return {row["id"]: row for row in self.record.places()}

    @cached_property
    def deaths(self) -> dict[str, list[Row]]:
        """The series of killed of each event.

        >>> from sijill.engine.trying import samples
        >>> {series["measure"] for held in View(samples()).deaths.values() for series in held}
        {'killed'}
        """
        found: dict[str, list[Row]] = {}
        for row in self.series():
            if row["measure"] == "killed" and row["event"]:
                found.setdefault(row["event"], []).append(row)
        return found
