"""Record: the Python API. The same verbs as the command line, over one record file.

Opens the store, hands reports to the reader and readings to linking, and lets everything that is asked for pass
`record.outgoing`, which blacks out the names of private persons unless the record is opened `internal`.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from sijill.engine import history
from sijill.engine.add import Added, add_reports, keep_readings
from sijill.engine.audit import narrowed
from sijill.engine.days import DAYS
from sijill.engine.decide import Scalar, decide, new_decision
from sijill.engine.holding import name_events
from sijill.engine.judge import judge, require_judged
from sijill.engine.linked import Linked
from sijill.engine.local import Unread
from sijill.engine.parents import inside, with_parents
from sijill.engine.reread import Change, reread
from sijill.engine.restore import restore
from sijill.engine.targets import found_by
from sijill.languages.wordlists import Problem
from sijill.model import Decision, Provenance, Reading, Report
from sijill.model.ids import digest
from sijill.reading.knowledge import arabic_knowledge
from sijill.record import happenings, listings, lookups, showing, verifying
from sijill.record.backing_up import back_up
from sijill.record.chains import Step, chain, credits_of, statements_around
from sijill.record.cursors import page_of
from sijill.record.filters import NO_LIMIT, Value
from sijill.record.happenings import Told
from sijill.record.links import RecordLinks
from sijill.record.masking import BLACK
from sijill.record.outgoing import Outgoing
from sijill.record.provenance import provenance_of, put_provenance
from sijill.record.removing import removed_report, removed_reports
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
        self, path: str | Path = "sijill.db", *, read_only: bool = False, as_of: str | None = None,
        internal: bool = False, whole: str | None = None,
    ) -> None:
        """Open a record; `as_of` opens it, to read, as it stood on an ISO day: see `engine.days`.

        Names of private persons are blacked out of what it gives, unless it is opened `internal`; `whole` is the path
        of the record this one is a part of: what is withheld there is withheld here.
        """
        self.path = str(path)
        self.as_of = as_of
        self.internal = internal
        self.store = Store(DAYS.file(self.path, as_of), read_only=True) if as_of else Store(path, read_only=read_only)
        self._linked = Linked(self.store)
        self._out = Outgoing(self.store, whole=whole or (self.path if as_of else None), internal=internal)
        if not (read_only or as_of):
            judge(self.store)
            name_events(self.store)
        elif not internal:
            require_judged(self.store)

    def add(
        self, reports: Iterable[Report], *, jobs: int = 1, told: Callable[[Added], None] = lambda added: None
    ) -> Added:
        """Read reports and link them in; the same report twice changes nothing."""
        return add_reports(self.store, reports, jobs=jobs, told=told, linked=self._linked)

    def add_readings(
        self, readings: Iterable[tuple[Report, Reading]], added: Added,
        told: Callable[[Added], None] = lambda added: None,
    ) -> None:
        """Link in reports that were read before, as a dataset holds them, counting them in `added`."""
        keep_readings(self.store, readings, added, told, self._linked)

    def keep(self, provenance: Provenance) -> None:
        """Keep how a report came; told again, it changes nothing."""
        put_provenance(self.store, provenance)

    def provenance(self, report: str) -> list[Provenance]:
        """Return the ways a report came by, with the bytes when they are kept."""
        found = provenance_of(self.store, report)
        return [self._out.provenance(one) for one in found] if self._out else found

    def reports(self, **filters: Value) -> Iterator[Row]:
        """Yield the reports, by day of publication; `after` is the id of the one to go on from."""
        if "after" in filters:
            filters["after_report"] = filters.pop("after")
        return self._out.rows(listings.reports(self.store, **self._asked(filters)), reports_are_rows=True)

    def newest_reports(self, **filters: Value) -> Iterator[Row]:
        """Yield the reports, the last published first."""
        return self._out.rows(listings.newest_reports(self.store, **self._asked(filters)), reports_are_rows=True)

    def figures(self, **filters: Value) -> Iterator[Row]:
        """Yield the figure claims with the report each stands in."""
        return self._out.rows(listings.claims(self.store, "figure", **self._asked(filters)))

    def event_claims(self, **filters: Value) -> Iterator[Row]:
        """Yield the event claims with the report each stands in."""
        return self._out.rows(listings.claims(self.store, "event", **self._asked(filters)))

    def statements(self, **filters: Value) -> Iterator[Row]:
        """Yield the statements with the report each stands in."""
        return self._out.rows(listings.claims(self.store, "statement", **self._asked(filters)))

    def events(
        self, limit: int = NO_LIMIT, as_of: str | None = None, after: str | None = None, **filters: Value
    ) -> Iterator[Row]:
        """Yield the events (claims judged to be about one happening) by time; `as_of` links only what was out then."""
        asked: dict[str, Any] = self._asked(filters)

        def told(store: Store) -> Iterator[Row]:
            found = happenings.events_told(store, after=after, limit=limit, **asked)[0]
            for row in with_parents(store, found):
                del row["place_in_time"]
                yield row

        return self._out.rows(self._then(as_of, told))

    def events_told(
        self, *, after: str | None = None, limit: int = NO_LIMIT, places: int = 0, facets: bool = False,
        **filters: Value,
    ) -> Told:
        """Return the events that pass the filters in the order of time, and the places and facets of all of them."""
        asked = self._asked(filters)
        told = happenings.events_told(self.store, after=after, limit=limit, places=places, facets=facets, **asked)
        found = with_parents(self.store, told.events)
        return Told(list(self._out.rows(found)), list(self._out.rows(told.places)), told.facets)

    def most_told(self, limit: int) -> list[Row]:
        """Return the events most reports tell of."""
        return list(self._out.rows(happenings.most_told(self.store, limit)))

    def series(self, limit: int = NO_LIMIT) -> Iterator[Row]:
        """Yield the series: figures that count the same thing."""
        return self._out.rows(listings.clusters(self.store, "series", limit))

    def findings(self, limit: int = NO_LIMIT, as_of: str | None = None, **filters: str | None) -> Iterator[Row]:
        """Yield the findings (where claims agree, update or contradict each other, and why), the weightiest first."""
        return self._out.rows(self._then(as_of, lambda store: listings.findings(store, limit=limit, **filters)))

    def _then(self, as_of: str | None, rows: Callable[[Store], Iterator[Row]]) -> Iterator[Row]:
        """Yield rows of this record, or of it as of a day."""
        if as_of is None or as_of == self.as_of:
            yield from rows(self.store)
            return
        with Record(self.path, as_of=as_of, internal=True) as then:
            yield from rows(then.store)

    def diff(self, *, limit: int = NO_LIMIT, after: str | None = None, **days: str | None) -> Iterator[Row]:
        """Yield what was added, changed and withdrawn between the days `from` and `to` (now, when not said)."""
        found = self._out.rows(history.changes(self.path, days.get("from"), days.get("to") or self.as_of))
        return page_of(found, after, limit)

    def families(self, limit: int = NO_LIMIT, after: str = "", as_of: str | None = None) -> Iterator[Row]:
        """Yield the families: reports that carry one copy; `as_of` links only what was out by that day."""
        return self._out.rows(self._then(as_of, lambda store: listings.clusters(store, "family", limit, after)))

    def actors(self, **filters: Value) -> Iterator[Row]:
        """Yield the actors and persons named."""
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        found = listings.names(self.store, "actor", **self._asked(filters))
        return page_of(self._out.names(found) if self._out else found, after, limit)

    def places(self, **filters: Value) -> Iterator[Row]:
        """Yield the places named."""
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        return page_of(self._out.rows(listings.names(self.store, "place", **self._asked(filters))), after, limit)

    def sources(self, **filters: Value) -> Iterator[Row]:
        """Yield the outlets."""
        after, limit = filters.pop("after", None), filters.pop("limit", None)
        return page_of(self._out.rows(listings.sources(self.store, **self._asked(filters))), after, limit)

    def search(self, query: str, limit: int = 50, after: str | None = None) -> Iterator[Row]:
        """Yield reports and statements that hold all words of a query, best first; `after` is an id to go on from."""
        return page_of(self._found(query, NO_LIMIT if after else limit), after, limit)

    def _found(self, query: str, limit: int) -> Iterator[Row]:
        if not self._out:
            return listings.search(self.store, query, limit)
        return self._out.rows(listings.search(self.store, query, limit, self._seen))

    def report(self, report: str) -> Report | None:
        """Return a report by its id or the source it came as."""
        return self._out.report(listings.report_of(self.store, report))

    def reading(self, report: str) -> Reading | None:
        """Return the stored Reading of a report."""
        return self._out.reading(get_reading(self.store, report))

    def claims(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return the claims of these ids with the report each stands in."""
        return self._out.keyed(lookups.claims_of(self.store, ids))

    def chains(self, claims: Iterable[Row]) -> dict[str, list[Step]]:
        """Return for each claim the steps it came through, from the mouth to the page."""
        listed = list(claims)
        around = statements_around(self.store, listed)
        credits = credits_of(self.store, listed)
        steps = {claim["id"]: (chain(claim, around, credits), claim["report"]) for claim in listed}
        if not self._out:
            return {claim: some for claim, (some, _) in steps.items()}
        return {claim: [self._out.step(step, report) for step in some] for claim, (some, report) in steps.items()}

    def words(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return the exact words of claims with what stands before and after them."""
        return lookups.words_seen(self.store, ids, self._seen) if self._out else lookups.words_around(self.store, ids)

    def cluster(self, kind: str, identity: str) -> Row | None:
        """Return the event, series, family or finding of an id."""
        return self._out.row(lookups.cluster_of(self.store, kind, identity))

    def clusters_with(self, kind: str, members: Iterable[str]) -> dict[str, list[Row]]:
        """Return for each claim or report the events, series, families or findings it is part of."""
        found = lookups.clusters_with(self.store, kind, members)
        return {member: list(self._out.rows(rows)) for member, rows in found.items()} if self._out else found

    def event(self, code: str) -> Row | None:
        """Return the event of a code or an id."""
        found = lookups.event_of(self.store, code)
        return self._out.row(next(with_parents(self.store, [found]))) if found is not None else None

    def events_inside(self, event: Row) -> list[Row]:
        """Return the events that are part of a campaign or battle, in order of time."""
        return list(self._out.rows(inside(self.store, event)))

    def fullest_series(self, measure: str | None = None, limit: int = 24) -> list[Row]:
        """Return the series with most points."""
        return list(self._out.rows(lookups.fullest_series(self.store, measure, limit)))

    def claims_in(self, reports: Iterable[str], kind: str) -> list[Row]:
        """Return the claims of a kind that stand in these reports."""
        return list(self._out.rows(lookups.claims_in(self.store, reports, kind)))

    def figures_with(self, claims: Iterable[str]) -> list[Row]:
        """Return the figures that are printed with these event claims."""
        return list(self._out.rows(lookups.figures_with(self.store, claims)))

    def reports_of(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return title, outlet and day of publication of reports by id."""
        rows = lookups.reports_of(self.store, ids)
        return {row["id"]: row for row in self._out.rows(rows.values(), reports_are_rows=True)}

    def places_at(self, ids: Iterable[str]) -> dict[str, Row]:
        """Return label, coordinates and precision of places by id."""
        return self._out.keyed(lookups.places_at(self.store, ids))

    def name(self, kind: str, identity: str) -> Row | None:
        """Return an actor or a place by its id with the spellings met."""
        found = lookups.name_of(self.store, kind, identity)
        if found is None or not self._out:
            return found
        return next(self._out.names([found]), None) if kind == "actor" else self._out.row(found)

    def outlet_reports(self, outlet: str, limit: int) -> list[Row]:
        """Return the reports of an outlet, the newest first."""
        return list(self._out.rows(lookups.outlet_reports(self.store, outlet, limit), reports_are_rows=True))

    def tally(self, of: str) -> list[Row]:
        """Return the tally of `codes`, `rules` or `readers`."""
        return lookups.tally(self.store, of)

    def counts(self) -> dict[str, int]:
        """Return how much of everything the record holds."""
        return lookups.counts(self.store)

    def fingerprint(self) -> str:
        """Return what names this state of the record: a digest of its reports, its readers and its decisions."""
        readers = [f"{row['version']} {row['lexicon']}" for row in self.tally("readers")]
        made = [decision.id for decision in self.decisions()]
        return digest([*lookups.report_ids(self.store), *sorted(readers), *made], length=16)

    def relations(self) -> dict[str, int]:
        """Return how many findings there are of each relation."""
        return lookups.relations(self.store)

    def days(self) -> list[tuple[str, int]]:
        """Return the days reports were published on, with how many."""
        return lookups.days(self.store)

    def decide(
        self, action: str, targets: Sequence[str], value: dict[str, Scalar] | None = None, *, reason: str = "",
        who: str = "", undoes: str | None = None, query: str | None = None,
    ) -> Decision:
        """Append a ruling and obey it; raises DecisionError, and changes nothing, when it cannot be applied."""
        decision = new_decision(
            self.store, action, targets, value or {}, reason=reason, who=who, undoes=undoes, query=query
        )
        decide(self.store, decision)
        return decision

    def found_by(self, kind: str, **filters: Value) -> list[str]:
        """Return the ids of the `figures`, `statements`, `claims` (of events) or `reports` that pass filters."""
        return found_by(self.store, kind, filters)

    def reread(self, *, jobs: int = 1) -> Iterator[Change | Unread]:
        """Read what an older version read again; yields what changed in each report."""
        reader = arabic_knowledge().reader
        return reread(self.store, reader.version, reader.lexicon, jobs=jobs)

    def restore(self, file: str, lines: Iterable[bytes]) -> Iterator[Problem]:
        """Take a lossless export in; yields a Problem for each line that does not fit."""
        return restore(self.store, file, lines)

    def log(self, limit: int = NO_LIMIT, after: str | None = None, **filters: Value) -> Iterator[Row]:
        """Yield the decisions in the order they were made, narrowed by what `engine.audit` knows."""
        rows = (msgspec.to_builtins(decision) for decision in self.decisions())
        return page_of(narrowed(self.store, rows, filters), after, limit)

    def decisions(self) -> list[Decision]:
        """Return what analysts decided, in order."""
        made = RecordLinks(self.store).decisions()
        if self.internal:
            return made
        self._out.look()
        return [self._out.decision(one) for one in made]

    def show(self, identity: str) -> Row | None:
        """Return all there is under an id: a report, a claim with its chain, an event, series, finding or family."""
        found = showing.show(self.store, identity)
        if found is not None and found["kind"] == "event":
            found = next(with_parents(self.store, [found]))
            found["inside"] = [row["code"] for row in inside(self.store, found)]
        if found is None or not self._out:
            return found
        seen: Row = self._out.value(found, (found["id"],) if found["kind"] == "report" else None)
        return seen

    def hides(self, words: str) -> bool:
        """Return whether words hold a name that is withheld here."""
        return bool(self._out) and self._out.hides(words)

    @property
    def hidden_names(self) -> int:
        """How many names are blacked out of what this record gives; 0 when it is internal."""
        return len(self._out.held.any.all) if self._out else 0

    def withheld(self, limit: int = NO_LIMIT) -> Iterator[Row]:
        """Yield every name that is withheld with the rule and the words, or the decision, that say so."""
        for number, why in enumerate(self._out.look().why):
            if 0 <= limit <= number:
                return
            row = asdict(why)
            yield row if self.internal else row | {"name": BLACK * len(why.name)}

    def _asked(self, filters: dict[str, Value]) -> dict[str, Value]:
        """Return filters by which nothing is found that may not be seen."""
        if not self._out:
            return filters
        if any(self._out.hides(str(filters.get(name) or "")) for name in ("actor", "speaker")):
            return filters | {"nothing": 1}
        query = filters.get("q")
        hidden = self._out.hidden_from(str(query)) if query else []
        return filters | {"except": json.dumps(hidden)} if hidden else filters

    def _seen(self, text: str, report: str) -> str:
        return self._out.words(text, (report,))

    def removal(self, report: str) -> Row | None:
        """Return the ruling that removed a report, null when none did."""
        return self._out.row(showing.removal(self.store, report))

    def removed(self) -> Iterator[tuple[Report, Reading]]:
        """Yield the reports that decisions removed, from an internal record; others give none."""
        for identity in list(removed_reports(self.store)) if self.internal else []:
            found = removed_report(self.store, identity)
            if found is not None:
                yield found

    def verify(self) -> Iterator[str]:
        """Yield one line for each hash, id or span that no longer holds."""
        return verifying.faults(self.store)

    def back_up(self, to: str | Path) -> None:
        """Write a copy to a file that is not there yet; it is whole though others write meanwhile."""
        back_up(self.store, to)

    def close(self) -> None:
        """Close the file."""
        self.store.close()

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
