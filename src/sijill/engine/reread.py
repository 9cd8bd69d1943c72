"""Reading a record again with the reader of today: what changed is told, decisions find their claims again.

Decides which readings are out of date (another version or other language knowledge) and replaces them one report a
transaction; linking is made anew for those alone. The texts are never touched.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from sijill.engine.holding import relink
from sijill.engine.local import Unread, read_all
from sijill.linking.linker import Linker
from sijill.model import Decision, Reading, Report
from sijill.model.decisions import REREAD
from sijill.model.ids import digest
from sijill.record.links import RecordLinks
from sijill.record.reports import get_reading, get_report, put_reading
from sijill.record.ruling_links import RulingLinks
from sijill.record.store import Store


@dataclass(frozen=True)
class Change:
    """What a better reader finds in one report: claims that are new, gone, or kept with other values."""

    report: str
    source: str
    new: int
    gone: int
    changed: int


def stale_reports(store: Store, version: str, lexicon: str) -> list[str]:
    """Return the reports read by another version or with other language knowledge, by id.

    >>> from sijill.engine.trying import samples
    >>> len(stale_reports(samples().store, "another version", "another lexicon"))
    18
    """
    rows = store.run("readings_stale", {"version": version, "lexicon": lexicon})
    return [row["report"] for row in rows]


def reread(store: Store, version: str, lexicon: str, *, jobs: int = 1) -> Iterator[Change | Unread]:
    """Read stale reports again and yield what changed in each; a report that fails the reader keeps its Reading.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     [(change.new, change.gone, change.changed) for change in reread(made.store, "another version", "")]
    [(0, 0, 0)]
    """
    linker = Linker(RulingLinks(store))
    changes: list[Change] = []
    stale = stale_reports(store, version, lexicon)
    reports = (report for identity in stale if (report := get_report(store, identity)) is not None)
    for report, reading in read_all(reports, jobs):
        if isinstance(reading, Unread):
            yield reading
            continue
        made = _replaced(store, linker, report, reading)
        changes += [made] if made.new or made.gone or made.changed else []
        yield made
    with store.transaction():
        linker.obey()  # rulings on claims that were renamed find them under their new ids
        linker.settle()
        if changes:
            RecordLinks(store).decide(_logged(store, changes, version, lexicon))


def _logged(store: Store, changes: list[Change], version: str, lexicon: str) -> Decision:
    """Return the entry of the log that says which reader changed what: nobody's ruling, and nothing to undo."""
    sums = {name: sum(getattr(one, name) for one in changes) for name in ("new", "gone", "changed")}
    when = datetime.now(UTC).isoformat(timespec="seconds")
    reports = sorted(one.report for one in changes)
    number = str(len(RecordLinks(store).decisions()))
    return Decision(
        id="d" + digest([number, REREAD, version, lexicon, when, *reports], length=12), action=REREAD, targets=reports,
        value={"version": version, "lexicon": lexicon, **sums}, reason="", who=f"sijill {version}", when=when,
    )


def _replaced(store: Store, linker: Linker, report: Report, reading: Reading) -> Change:
    before = get_reading(store, report.id)
    old = {claim.id: claim for claim in before.claims} if before is not None else {}
    new = {claim.id: claim for claim in reading.claims}
    with store.transaction():
        put_reading(store, reading)
        relink(store, linker, [report.id])
    kept = old.keys() & new.keys()
    changed = sum(old[claim] != new[claim] for claim in kept)
    return Change(report.id, report.source, len(new) - len(kept), len(old) - len(kept), changed)
