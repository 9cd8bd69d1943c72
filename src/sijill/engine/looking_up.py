"""Looking up: what a record holds under an id: reports, claims with their chains, events, names; and its counts.

The queries are those of `record.lookups`, `record.showing` and `record.chains`; every value passes `record.outgoing`.
"""

from collections.abc import Iterable

from sijill.engine.opened import Opened, Row
from sijill.engine.parents import inside, with_parents
from sijill.model import Provenance, Reading, Report
from sijill.record import listings, lookups, showing
from sijill.record.bodies import Body, whole
from sijill.record.chains import Step, chain, credits_of, statements_around
from sijill.record.provenance import provenance_of
from sijill.record.reports import get_reading


class LookingUp(Opened):
    """What is found in an open record by id, and how much of everything there is."""

    def report(self, report: str) -> Report | None:
        """Return a report by its id or the source it came as.

        >>> from sijill.engine.trying import samples
        >>> samples().report("2016-05-18-rimal").outlet
        'بوابة رمال'
        """
        return self._out.report(listings.report_of(self.store, report))

    def reading(self, report: str) -> Reading | None:
        """Return the stored Reading of a report.

        >>> from sijill.engine.trying import samples
        >>> samples().reading(samples().report("2016-05-18-rimal").id).report.source
        '2016-05-18-rimal'
        """
        return self._out.reading(get_reading(self.store, report))

    def provenance(self, report: str) -> list[Provenance]:
        """Return the ways a report came by, with the bytes when they are kept.

        >>> from sijill.engine.trying import samples
        >>> samples().provenance("none")
        []
        """
        found = provenance_of(self.store, report)
        return [self._out.provenance(one) for one in found] if self._out else found

    def claims(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return the claims of these ids with the report each stands in.

        >>> from sijill.engine.trying import samples
        >>> figure = next(samples().figures())
        >>> samples().claims([figure["id"]])[figure["id"]]["measure"] == figure["measure"]
        True
        """
        return self._out.keyed(lookups.claims_of(self.store, ids))

    def chains(self, claims: Iterable[Row]) -> dict[str, list[Step]]:
        """Return for each claim the steps it came through, from the mouth to the page.

        >>> from sijill.engine.trying import samples
        >>> figure = next(row for row in samples().figures() if row["attribution"])
        >>> [step.kind for step in samples().chains([figure])[figure["id"]]]
        ['who', 'via', 'out']
        """
        listed = list(claims)
        around = statements_around(self.store, listed)
        credits = credits_of(self.store, listed)
        steps = {claim["id"]: (chain(claim, around, credits), claim["report"]) for claim in listed}
        if not self._out:
            return {claim: some for claim, (some, _) in steps.items()}
        return {claim: [self._out.step(step, report) for step in some] for claim, (some, report) in steps.items()}

    def words(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return the exact words of claims with what stands before and after them.

        >>> from sijill.engine.trying import samples
        >>> figure = next(samples().figures())
        >>> samples().words([figure["id"]])[figure["id"]]["exact"] == figure["evidence"]["text"]
        True
        """
        return lookups.words_seen(self.store, ids, self._seen) if self._out else lookups.words_around(self.store, ids)

    def words_at(self, report: str, start: int, end: int, around: int) -> Row:
        """Return the words of a report from one offset to another, with those before and after them.

        >>> from sijill.engine.trying import samples
        >>> samples().words_at(samples().report("2016-05-18-rimal").id, 5, 9, around=5)["exact"]
        'تسعة'
        """
        found = lookups.words_at(self.store, report, start, end, around)
        return self._out.quoted(report, start, end, around) if self._out else found

    def cluster(self, kind: str, identity: str) -> Row | None:
        """Return the event, series, family or finding of an id.

        >>> from sijill.engine.trying import samples
        >>> event = next(samples().events())
        >>> samples().cluster("event", event["id"])["type"] == event["type"]
        True
        """
        return self._out.row(lookups.cluster_of(self.store, kind, identity))

    def clusters_with(self, kind: str, members: Iterable[str], body: Body = whole) -> dict[str, list[Row]]:
        """Return for each claim or report the events, series, families or findings it is part of.

        `body` says what of them is taken apart.

        >>> from sijill.engine.trying import samples
        >>> event = next(samples().events())
        >>> claim = event["claims"][0]
        >>> [found["id"] for found in samples().clusters_with("event", [claim])[claim]] == [event["id"]]
        True
        """
        found = lookups.clusters_with(self.store, kind, members, body)
        return {member: list(self._out.rows(rows)) for member, rows in found.items()} if self._out else found

    def event(self, code: str) -> Row | None:
        """Return the event of a code or an id.

        >>> from sijill.engine.trying import samples
        >>> event = next(samples().events())
        >>> samples().event(event["code"])["id"] == event["id"]
        True
        """
        found = lookups.event_of(self.store, code)
        return self._out.row(next(with_parents(self.store, [found]))) if found is not None else None

    def events_inside(self, event: Row) -> list[Row]:
        """Return the events that are part of a campaign or battle, in order of time.

        >>> from sijill.engine.trying import samples
        >>> samples().events_inside(next(samples().events()))
        []
        """
        return list(self._out.rows(inside(self.store, event)))

    def fullest_series(self, measure: str | None = None, limit: int = 24) -> list[Row]:
        """Return the series with most points.

        >>> from sijill.engine.trying import samples
        >>> [series["measure"] for series in samples().fullest_series("killed", 1)]
        ['killed']
        """
        return list(self._out.rows(lookups.fullest_series(self.store, measure, limit)))

    def claims_in(self, reports: Iterable[str], kind: str) -> list[Row]:
        """Return the claims of a kind that stand in these reports.

        >>> from sijill.engine.trying import samples
        >>> [row["kind"] for row in samples().claims_in([samples().report("2016-05-18-rimal").id], "event")][:1]
        ['event']
        """
        return list(self._out.rows(lookups.claims_in(self.store, reports, kind)))

    def figures_with(self, claims: Iterable[str]) -> list[Row]:
        """Return the figures that are printed with these event claims.

        >>> from sijill.engine.trying import samples
        >>> samples().figures_with(["none"])
        []
        """
        return list(self._out.rows(lookups.figures_with(self.store, claims)))

    def reports_of(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return title, outlet and day of publication of reports by id.

        >>> from sijill.engine.trying import samples
        >>> report = samples().report("2016-05-18-rimal").id
        >>> samples().reports_of([report])[report]["outlet"]
        'بوابة رمال'
        """
        rows = lookups.reports_of(self.store, ids)
        return {row["id"]: row for row in self._out.rows(rows.values(), reports_are_rows=True)}

    def places_at(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return label, coordinates and precision of places by id.

        >>> from sijill.engine.trying import samples
        >>> samples().places_at(["pl-sirte"])["pl-sirte"]["label"]
        'Sirte'
        """
        return self._out.keyed(lookups.places_at(self.store, ids))

    def name(self, kind: str, identity: str) -> Row | None:
        """Return an actor or a place by its id with the spellings met.

        >>> from sijill.engine.trying import samples
        >>> samples().name("place", "pl-sirte")["label"]
        'Sirte'
        """
        found = lookups.name_of(self.store, kind, identity)
        if found is None or not self._out:
            return found
        return next(self._out.names([found]), None) if kind == "actor" else self._out.row(found)

    def outlet_reports(self, outlet: str, limit: int) -> list[Row]:
        """Return the reports of an outlet, the newest first.

        >>> from sijill.engine.trying import samples
        >>> [row["day"] for row in samples().outlet_reports("بوابة رمال", 1)]
        ['2016-12-07']
        """
        return list(self._out.rows(lookups.outlet_reports(self.store, outlet, limit), reports_are_rows=True))

    def tally(self, of: str) -> list[Row]:
        """Return the tally of `codes`, `rules` or `readers`.

        >>> from sijill.engine.trying import samples
        >>> len(samples().tally("readers"))
        1
        """
        return lookups.tally(self.store, of)

    def counts(self) -> dict[str, int]:
        """Return how much of everything the record holds.

        >>> from sijill.engine.trying import samples
        >>> samples().counts()["report"]
        18
        """
        return lookups.counts(self.store)

    def relations(self) -> dict[str, int]:
        """Return how many findings there are of each relation.

        >>> from sijill.engine.trying import samples
        >>> "contradicts" in samples().relations()
        True
        """
        return lookups.relations(self.store)

    def days(self) -> list[tuple[str, int]]:
        """Return the days reports were published on, with how many.

        >>> from sijill.engine.trying import samples
        >>> samples().days()[-1]
        ('2020-01-07', 1)
        """
        return lookups.days(self.store)

    def show(self, identity: str) -> Row | None:
        """Return all there is under an id: a report, a claim with its chain, an event, series, finding or family.

        >>> from sijill.engine.trying import samples
        >>> figure = next(samples().figures())
        >>> samples().show(figure["id"])["measure"] == figure["measure"]
        True
        """
        found = showing.show(self.store, identity)
        if found is not None and found["kind"] == "event":
            found = next(with_parents(self.store, [found]))
            found["inside"] = [row["code"] for row in inside(self.store, found)]
        if found is None or not self._out:
            return found
        seen: Row = self._out.value(found, (found["id"],) if found["kind"] == "report" else None)
        return seen
