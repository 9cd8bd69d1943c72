"""Record: the Python API. The same verbs as the command line, over one record file.

Opens the store, hands reports to the reader and readings to linking, and lets everything that is asked for pass
`record.outgoing`, which blacks out the names of private persons unless the record is opened `internal`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from sijill.engine.add import Added, add_reports, keep_readings
from sijill.engine.audit import narrowed
from sijill.engine.changing_hands import ChangingHands
from sijill.engine.days import DAYS
from sijill.engine.decide import decide
from sijill.engine.holding import name_events
from sijill.engine.judge import judge, require_judged
from sijill.engine.linked import Linked
from sijill.engine.listing import Listing
from sijill.engine.local import Unread
from sijill.engine.looking_up import LookingUp
from sijill.engine.new_decision import Scalar, new_decision
from sijill.engine.opened import Row
from sijill.engine.reread import Change, reread
from sijill.engine.restore import restore
from sijill.engine.targets import found_by
from sijill.engine.weigh import weigh
from sijill.languages.wordlists import Problem
from sijill.model import Decision, Provenance, Reading, Report
from sijill.model.ids import digest
from sijill.reading.knowledge import arabic_knowledge
from sijill.record import lookups, showing, verifying
from sijill.record.backing_up import back_up
from sijill.record.cursors import page_of
from sijill.record.filters import NO_LIMIT, Value
from sijill.record.links import RecordLinks
from sijill.record.outgoing import Outgoing
from sijill.record.provenance import put_provenance
from sijill.record.removing import removed_report, removed_reports
from sijill.record.store import Store


class Record(Listing, LookingUp, ChangingHands):
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
            weigh(self.store)
        elif not internal:
            require_judged(self.store)

    def at(self, day: str) -> "Record":
        """Open this record as it stood on a day, internal.

        >>> from sijill.engine.trying import samples
        >>> with samples().at("2016-05-20") as then:
        ...     [row["day"] for row in then.newest_reports(limit=1)]
        ['2016-05-20']
        """
        return Record(self.path, as_of=day, internal=True)

    def add(
        self, reports: Iterable[Report], *, jobs: int = 1, told: Callable[[Added], None] = lambda added: None
    ) -> Added:
        """Read reports and link them in; the same report twice changes nothing.

        >>> from sijill.engine.trying import record, reports
        >>> with record() as made:
        ...     made.add(reports("قصفت سرت.")).new, made.add(reports("قصفت سرت.")).new
        (1, 0)
        """
        return add_reports(self.store, reports, jobs=jobs, told=told, linked=self._linked)

    def add_readings(
        self, readings: Iterable[tuple[Report, Reading]], added: Added,
        told: Callable[[Added], None] = lambda added: None,
    ) -> None:
        """Link in reports that were read before, as a dataset holds them, counting them in `added`.

        >>> from sijill.engine.trying import record, readings
        >>> with record() as made:
        ...     added = Added()
        ...     made.add_readings(readings("قصفت سرت."), added)
        ...     added.new
        1
        """
        keep_readings(self.store, readings, added, told, self._linked)

    def keep(self, provenance: Provenance) -> None:
        """Keep how a report came; told again, it changes nothing.

        >>> from sijill.engine.trying import record, reports
        >>> [report] = reports("قصفت سرت.")
        >>> with record(report.text) as made:
        ...     made.keep(Provenance(report=report.id, sha256="", size=17, media_type="text/plain"))
        ...     [came.media_type for came in made.provenance(report.id)]
        ['text/plain']
        """
        put_provenance(self.store, provenance)

    def fingerprint(self) -> str:
        """Return what names this state of the record: a digest of its reports, its readers and its decisions.

        The reports are in it by the sums of both halves of their ids, which the record keeps.

        >>> from sijill.engine.trying import samples
        >>> samples().fingerprint() == samples().fingerprint()
        True
        """
        readers = [f"{row['version']} {row['lexicon']}" for row in self.tally("readers")]
        made = [decision.id for decision in self.decisions()]
        return digest([*lookups.report_sums(self.store), *sorted(readers), *made], length=16)

    def decide(
        self, action: str, targets: Sequence[str], value: dict[str, Scalar] | None = None, *, reason: str = "",
        who: str = "", undoes: str | None = None, query: str | None = None,
    ) -> Decision:
        """Append a ruling and obey it; raises DecisionError, and changes nothing, when it cannot be applied.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت.") as made:
        ...     decision = made.decide("reject", next(made.events())["claims"], reason="a drill", who="A.")
        ...     list(made.events()), decision.action
        ([], 'reject')
        """
        decision = new_decision(
            self.store, action, targets, value or {}, reason=reason, who=who, undoes=undoes, query=query
        )
        decide(self.store, decision)
        return decision

    def found_by(self, kind: str, **filters: Value) -> list[str]:
        """Return the ids of the `figures`, `statements`, `claims` (of events) or `reports` that pass filters.

        >>> from sijill.engine.trying import samples
        >>> len(samples().found_by("reports", outlet="بوابة رمال"))
        2
        """
        return found_by(self.store, kind, filters)

    def reread(self, *, jobs: int = 1) -> Iterator[Change | Unread]:
        """Read what an older version read again; yields what changed in each report.

        >>> from sijill.engine.trying import samples
        >>> list(samples().reread())
        []
        """
        reader = arabic_knowledge().reader
        return reread(self.store, reader.version, reader.lexicon, jobs=jobs)

    def restore(self, file: str, lines: Iterable[bytes]) -> Iterator[Problem]:
        """Take a lossless export in; yields a Problem for each line that does not fit.

        >>> from sijill.engine.trying import record
        >>> with record() as made:
        ...     [problem.line for problem in made.restore("export.jsonl", [b"no JSON"])]
        [1]
        """
        return restore(self.store, file, lines)

    def log(self, limit: int = NO_LIMIT, after: str | None = None, **filters: Value) -> Iterator[Row]:
        """Yield the decisions in the order they were made, narrowed by what `engine.audit` knows.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت.") as made:
        ...     _ = made.decide("confirm", next(made.events())["claims"], who="A.")
        ...     [row["action"] for row in made.log()]
        ['confirm']
        """
        rows = (msgspec.to_builtins(decision) for decision in self.decisions())
        return page_of(narrowed(self.store, rows, filters), after, limit)

    def decisions(self) -> list[Decision]:
        """Return what analysts decided, in order.

        >>> from sijill.engine.trying import record
        >>> with record("قصف الجيش مستشفى في سرت.") as made:
        ...     _ = made.decide("confirm", next(made.events())["claims"], who="A.")
        ...     [decision.who for decision in made.decisions()]
        ['A.']
        """
        made = RecordLinks(self.store).decisions()
        if self.internal:
            return made
        self._out.look()
        return [self._out.decision(one) for one in made]

    def removal(self, report: str) -> Row | None:
        """Return the ruling that removed a report, null when none did.

        >>> from sijill.engine.trying import record, reports
        >>> [report] = reports("قصف الجيش مستشفى في سرت.")
        >>> with record(report.text) as made:
        ...     _ = made.decide("remove", [report.id], reason="withdrawn", who="A.")
        ...     made.removal(report.id)["reason"]
        'withdrawn'
        """
        return self._out.row(showing.removal(self.store, report))

    def removed(self) -> Iterator[tuple[Report, Reading]]:
        """Yield the reports that decisions removed, from an internal record; others give none.

        >>> from sijill.engine.trying import record, reports
        >>> [report] = reports("قصف الجيش مستشفى في سرت.")
        >>> with record(report.text) as made:
        ...     _ = made.decide("remove", [report.id], reason="withdrawn", who="A.")
        ...     [report.outlet for report, _ in made.removed()]
        ['Outlet 1']
        """
        for identity in list(removed_reports(self.store)) if self.internal else []:
            found = removed_report(self.store, identity)
            if found is not None:
                yield found

    def verify(self) -> Iterator[str]:
        """Yield one line for each hash, id or span that no longer holds.

        >>> from sijill.engine.trying import samples
        >>> list(samples().verify())
        []
        """
        return verifying.faults(self.store)

    def back_up(self, to: str | Path) -> None:
        """Write a copy to a file that is not there yet; it is whole though others write meanwhile.

        >>> from sijill.engine.trying import samples
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     samples().back_up(Path(folder, "copy.db"))
        ...     Path(folder, "copy.db").exists()
        True
        """
        back_up(self.store, to)

    def close(self) -> None:
        """Close the file.

        >>> from sijill.engine.trying import record
        >>> made = record("قصفت سرت.")
        >>> made.close()
        """
        self.store.close()

    def __enter__(self) -> "Record":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
