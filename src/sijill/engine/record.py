"""Record: the Python API. The same verbs as the command line, over one record file.

Opens the store, hands reports to the reader and readings to linking; decides nothing itself.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from sijill.engine import history
from sijill.engine.add import Added, add_reports
from sijill.engine.days import DAYS
from sijill.engine.decide import Scalar, decide, new_decision
from sijill.engine.local import Unread
from sijill.engine.reread import Change, reread
from sijill.engine.restore import restore
from sijill.languages.wordlists import Problem
from sijill.model import Decision, Provenance, Reading, Report
from sijill.reading.knowledge import arabic_knowledge
from sijill.record import happenings, listings, lookups, showing, verifying
from sijill.record.chains import Step, chain, credits_of, statements_around
from sijill.record.filters import NO_LIMIT, Value
from sijill.record.links import RecordLinks
from sijill.record.provenance import provenance_of, put_provenance
from sijill.record.reports import get_reading
from sijill.record.store import Store

Row = dict[str, Any]


class Record:
    """A record file: reports in, listings out.

    >>> import tempfile, os
    >>> with Record(os.path.join(tempfile.mkdtemp(), "x.db")) as record:
    ...     list(record.reports())
    []
    """

    def __init__(
        self, path: str | Path = "sijill.db", *, read_only: bool = False, as_of: str | None = None
    ) -> None:
        """Open a record; `as_of` opens it, to read, as it stood on an ISO day: see `engine.days`."""
        self.path = str(path)
        self.as_of = as_of
        self.store = Store(DAYS.file(self.path, as_of), read_only=True) if as_of else Store(path, read_only=read_only)

    def add(
        self, reports: Iterable[Report], *, jobs: int = 1, told: Callable[[Added], None] = lambda added: None
    ) -> Added:
        """Read reports and link them in; the same report twice changes nothing."""
        return add_reports(self.store, reports, jobs=jobs, told=told)

    def keep(self, provenance: Provenance) -> None:
        """Keep how a report came; told again, it changes nothing."""
        put_provenance(self.store, provenance)

    def provenance(self, report: str) -> list[Provenance]:
        """Return the ways a report came by, with the bytes when they are kept."""
        return provenance_of(self.store, report)

    def reports(self, **filters: Value) -> Iterator[Row]:
        """Yield the reports, by day of publication."""
        return listings.reports(self.store, **filters)

    def newest_reports(self, **filters: Value) -> Iterator[Row]:
        """Yield the reports, the last published first."""
        return listings.newest_reports(self.store, **filters)

    def figures(self, **filters: Value) -> Iterator[Row]:
        """Yield the figure claims with the report each stands in."""
        return listings.claims(self.store, "figure", **filters)

    def event_claims(self, **filters: Value) -> Iterator[Row]:
        """Yield the event claims with the report each stands in."""
        return listings.claims(self.store, "event", **filters)

    def statements(self, **filters: Value) -> Iterator[Row]:
        """Yield the statements with the report each stands in."""
        return listings.claims(self.store, "statement", **filters)

    def events(self, limit: int = NO_LIMIT, as_of: str | None = None) -> Iterator[Row]:
        """Yield the events: claims judged to be about one happening; `as_of` links only what was out by that day."""
        return self._then(as_of, lambda store: listings.clusters(store, "event", limit))

    def events_told(
        self, *, after: str | None = None, limit: int = NO_LIMIT, places: int = 0, **filters: Value
    ) -> tuple[list[Row], list[Row]]:
        """Return the events that pass the filters in the order of time, and the places of all of them with how many."""
        return happenings.events_told(self.store, after=after, limit=limit, places=places, **filters)

    def series(self, limit: int = NO_LIMIT) -> Iterator[Row]:
        """Yield the series: figures that count the same thing."""
        return listings.clusters(self.store, "series", limit)

    def findings(self, limit: int = NO_LIMIT, as_of: str | None = None, **filters: str | None) -> Iterator[Row]:
        """Yield the findings (where claims agree, update or contradict each other, and why), the weightiest first."""
        return self._then(as_of, lambda store: listings.findings(store, limit=limit, **filters))

    def _then(self, as_of: str | None, rows: Callable[[Store], Iterator[Row]]) -> Iterator[Row]:
        """Yield rows of this record, or of it as of a day."""
        if as_of is None or as_of == self.as_of:
            yield from rows(self.store)
            return
        with Record(self.path, as_of=as_of) as then:
            yield from rows(then.store)

    def diff(self, *, limit: int = NO_LIMIT, **days: str | None) -> Iterator[Row]:
        """Yield what was added, changed and withdrawn between the days `from` and `to` (now, when not said)."""
        found = history.changes(self.path, days.get("from"), days.get("to") or self.as_of)
        return found if limit < 0 else islice(found, limit)

    def families(self, limit: int = NO_LIMIT, after: str = "", as_of: str | None = None) -> Iterator[Row]:
        """Yield the families: reports that carry one copy; `as_of` links only what was out by that day."""
        return self._then(as_of, lambda store: listings.clusters(store, "family", limit, after))

    def actors(self, **filters: Value) -> Iterator[Row]:
        """Yield the actors and persons named."""
        return listings.names(self.store, "actor", **filters)

    def places(self, **filters: Value) -> Iterator[Row]:
        """Yield the places named."""
        return listings.names(self.store, "place", **filters)

    def sources(self, **filters: Value) -> Iterator[Row]:
        """Yield the outlets."""
        return listings.sources(self.store, **filters)

    def search(self, query: str, limit: int = 50) -> Iterator[Row]:
        """Yield reports and statements that hold all words of a query."""
        return listings.search(self.store, query, limit)

    def report(self, report: str) -> Report | None:
        """Return a report by its id or the source it came as."""
        return listings.report_of(self.store, report)

    def reading(self, report: str) -> Reading | None:
        """Return the stored Reading of a report."""
        return get_reading(self.store, report)

    def claims(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return the claims of these ids with the report each stands in."""
        return lookups.claims_of(self.store, ids)

    def chains(self, claims: Iterable[Row]) -> dict[str, list[Step]]:
        """Return for each claim the steps it came through, from the mouth to the page."""
        listed = list(claims)
        around = statements_around(self.store, listed)
        credits = credits_of(self.store, listed)
        return {claim["id"]: chain(claim, around, credits) for claim in listed}

    def words(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return the exact words of claims with what stands before and after them."""
        return lookups.words_around(self.store, ids)

    def cluster(self, kind: str, identity: str) -> Row | None:
        """Return the event, series, family or finding of an id."""
        return lookups.cluster_of(self.store, kind, identity)

    def clusters_with(self, kind: str, members: Iterable[str]) -> dict[str, list[Row]]:
        """Return for each claim or report the events, series, families or findings it is part of."""
        return lookups.clusters_with(self.store, kind, members)

    def event(self, code: str) -> Row | None:
        """Return the event of a code or an id."""
        return lookups.event_of(self.store, code)

    def fullest_series(self, measure: str | None = None, limit: int = 24) -> list[Row]:
        """Return the series with most points."""
        return lookups.fullest_series(self.store, measure, limit)

    def claims_in(self, reports: Iterable[str], kind: str) -> list[Row]:
        """Return the claims of a kind that stand in these reports."""
        return lookups.claims_in(self.store, reports, kind)

    def places_at(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return label, coordinates and precision of places by id."""
        return lookups.places_at(self.store, ids)

    def name(self, kind: str, identity: str) -> Row | None:
        """Return an actor or a place by its id with the spellings met."""
        return lookups.name_of(self.store, kind, identity)

    def outlet_reports(self, outlet: str, limit: int) -> list[Row]:
        """Return the reports of an outlet, the newest first."""
        return lookups.outlet_reports(self.store, outlet, limit)

    def tally(self, of: str) -> list[Row]:
        """Return the tally of `codes`, `rules` or `readers`."""
        return lookups.tally(self.store, of)

    def counts(self) -> dict[str, int]:
        """Return how much of everything the record holds."""
        return lookups.counts(self.store)

    def relations(self) -> dict[str, int]:
        """Return how many findings there are of each relation."""
        return lookups.relations(self.store)

    def days(self) -> list[tuple[str, int]]:
        """Return the days reports were published on, with how many."""
        return lookups.days(self.store)

    def decide(
        self, action: str, targets: Sequence[str], value: dict[str, Scalar] | None = None, *, reason: str = "",
        who: str = "", undoes: str | None = None,
    ) -> Decision:
        """Append a ruling and obey it; raises DecisionError, and changes nothing, when it cannot be applied."""
        decision = new_decision(self.store, action, targets, value or {}, reason=reason, who=who, undoes=undoes)
        decide(self.store, decision)
        return decision

    def reread(self, *, jobs: int = 1) -> Iterator[Change | Unread]:
        """Read what an older version read again; yields what changed in each report."""
        reader = arabic_knowledge().reader
        return reread(self.store, reader.version, reader.lexicon, jobs=jobs)

    def restore(self, file: str, lines: Iterable[bytes]) -> Iterator[Problem]:
        """Take a lossless export in; yields a Problem for each line that does not fit."""
        return restore(self.store, file, lines)

    def log(self, limit: int = NO_LIMIT) -> Iterator[Row]:
        """Yield the decisions in the order they were made."""
        made = self.decisions()
        yield from (msgspec.to_builtins(decision) for decision in (made if limit == NO_LIMIT else made[:limit]))

    def decisions(self) -> list[Decision]:
        """Return what analysts decided, in order."""
        return RecordLinks(self.store).decisions()

    def show(self, identity: str) -> Row | None:
        """Return all there is under an id: a report, a claim with its chain, an event, series, finding or family."""
        return showing.show(self.store, identity)

    def verify(self) -> Iterator[str]:
        """Yield one line for each hash, id or span that no longer holds."""
        return verifying.faults(self.store)

    def close(self) -> None:
        """Close the file."""
        self.store.close()

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
