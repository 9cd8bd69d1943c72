"""Holding: what a report's claims and names are once the standing decisions are applied, kept and linked.

Every way a reading comes into a record (added, read again, restored, ruled upon) ends here, so that a decision holds
for what comes after it too. Decides nothing of what a decision means: see `record.amendments` and `record.entities`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sijill.linking.event_codes import event_aliases
from sijill.linking.linker import Linker
from sijill.model import Decision, EventClaim, Reading, Report
from sijill.model.decisions import standing
from sijill.record.aliases import put_aliases
from sijill.record.amendments import ON_CLAIMS, AmendmentError, amended
from sijill.record.entities import ON_ENTITIES, Entities, entities, ruled
from sijill.record.links import RecordLinks
from sijill.record.reports import get_reading, get_report, put_claims, put_names
from sijill.record.store import Store


class HoldingError(Exception):
    """A decision that cannot be applied to its report; the message says why."""


@dataclass(frozen=True)
class InForce:
    """The rulings that hold: those on claims as they were made, and what all of them make of entities."""

    on_claims: list[Decision] = field(default_factory=list)
    entities: Entities = field(default_factory=Entities)

    def __bool__(self) -> bool:
        return bool(self.on_claims or self.entities)


def on_entities(decision: Decision) -> bool:
    """Return whether a decision rules on entities: its targets are neither claims nor reports.

    >>> rename = Decision(id="d1", action="rename", targets=["pl-sirte"], value={}, reason="", who="", when="")
    >>> on_entities(rename)
    False
    """
    return decision.action in ON_ENTITIES and decision.value.get("of") == "entity"


def in_force(store: Store, decisions: Iterable[Decision] | None = None) -> InForce:
    """Return the rulings of a record that stand, or of a list of its decisions.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     _ = made.decide("reject", next(made.events())["claims"], who="A.")
    ...     [one.action for one in in_force(made.store).on_claims], bool(in_force(made.store, []))
    (['reject'], False)
    """
    held = standing(RecordLinks(store).decisions() if decisions is None else decisions)
    ruling = [decision for decision in held if on_entities(decision)]
    named = frozenset(target for decision in ruling for target in decision.targets)
    return InForce([one for one in held if one.action in ON_CLAIMS], entities(ruling, named))


def held_reading(store: Store, report: Report, reading: Reading, force: InForce) -> Reading:
    """Return what a report's reading, just put in, says once the rulings in force are applied, and keep it so.

    Raises HoldingError where a ruling does not fit it.

    >>> from sijill.engine.trying import readings, record
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> with record(report.text) as made:
    ...     _ = made.decide("reject", next(made.events())["claims"], who="A.")
    ...     held = held_reading(made.store, report, reading, in_force(made.store))
    ...     len(reading.claims), len(held.claims)
    (1, 0)
    """
    if force:
        try:
            held = ruled(amended(reading, report.text, force.on_claims), force.entities)
        except AmendmentError as error:
            raise HoldingError(str(error)) from error
        if held != reading:
            put_claims(store, held)
            put_names(store, held)
            reading = held
    put_aliases(store, {c.id: event_aliases(c.id) for c in reading.claims if isinstance(c, EventClaim)})
    return reading


def hold(store: Store, linker: Linker, report: Report, reading: Reading, force: InForce) -> None:
    """Keep and link what a report's reading, just put in, says once the rulings in force are applied.

    >>> from sijill.engine.trying import readings, record
    >>> from sijill.record.reports import put_report
    >>> from sijill.record.ruling_links import RulingLinks
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> with record() as made, made.store.transaction():
    ...     linker = Linker(RulingLinks(made.store))
    ...     _ = put_report(made.store, report, reading)
    ...     hold(made.store, linker, report, reading, InForce())
    ...     linker.settle()
    ...     len(list(made.events()))
    1
    """
    linker.add(report, held_reading(store, report, reading, force))


def relink(store: Store, linker: Linker, reports: Sequence[str], force: InForce | None = None) -> None:
    """Give reports the claims and names that hold now, from the readings kept of them, and link them anew.

    >>> from sijill.engine.trying import record, reports
    >>> from sijill.record.ruling_links import RulingLinks
    >>> [report] = reports("قصف الجيش مستشفى في سرت.")
    >>> with record(report.text) as made, made.store.transaction():
    ...     linker = Linker(RulingLinks(made.store))
    ...     relink(made.store, linker, [report.id])
    ...     linker.settle()
    ...     len(list(made.events()))
    1
    """
    force = in_force(store) if force is None else force
    linker.remove(reports)
    for identity in reports:
        report, reading = get_report(store, identity), get_reading(store, identity)
        if report is not None and reading is not None:
            put_claims(store, reading)
            put_names(store, reading)
            hold(store, linker, report, reading, force)


def reports_of(store: Store, decisions: Iterable[Decision]) -> list[str]:
    """Return the reports whose claims or names the decisions touch, of those the record holds.

    >>> from sijill.engine.trying import samples
    >>> reports_of(samples().store, [])
    []
    """
    found: set[str] = set()
    named: set[str] = set()
    for decision in decisions:
        found |= {anchor.report for anchor in decision.anchors.values()}
        named |= set(decision.targets)
    rows = store.run("entity_reports", {"ids": json.dumps(sorted(named), ensure_ascii=False)})
    found |= {row["report"] for row in rows}
    return sorted(report for report in found | named if get_report(store, report) is not None)


def name_events(store: Store) -> None:
    """Keep the aliases of event claims that have none, as after an upgrade.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     name_events(made.store)
    ...     list(made.store.run("event_claims_unnamed"))
    []
    """
    claims = [row["id"] for row in store.run("event_claims_unnamed")]
    put_aliases(store, {claim: event_aliases(claim) for claim in claims})
