"""What a record holds under any id: a report, a claim with its chain and words, or what linking made."""

from typing import Any, Final

import msgspec

from sijill.model.decisions import standing
from sijill.record.amendments import REMOVE
from sijill.record.chains import chain, credits_of, statements_around
from sijill.record.links import SHAPES, RecordLinks
from sijill.record.listings import report_of
from sijill.record.lookups import claims_of, cluster_of, clusters_with, event_of
from sijill.record.precision import precision_of
from sijill.record.provenance import provenance_of, versions_of
from sijill.record.removing import removed_reports
from sijill.record.reports import get_reading
from sijill.record.store import Store

Row = dict[str, Any]
_BY: Final = "decision:"


def show(store: Store, identity: str) -> Row | None:
    """Return all there is under an id, null when the record does not know it.

    A claim comes with its `chain` and with the events, series and findings it is part of; a cluster with its claims; a
    report with how it came and with the other versions of its page.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> show(samples().store, figure["id"])["measure"] == figure["measure"]
    True
    """
    claim = claims_of(store, [identity]).get(identity)
    if claim is not None:
        return _claim(store, claim)
    report = report_of(store, identity)
    if report is not None:
        came = [msgspec.structs.replace(one, raw=None) for one in provenance_of(store, report.id)]
        return {
            "kind": "report", **msgspec.to_builtins(report), "provenance": msgspec.to_builtins(came),
            "versions": versions_of(store, report.id),
        }
    ruling = removal(store, identity)
    if ruling is not None:
        return {"kind": "report", "id": identity, "removed": ruling}
    event = event_of(store, identity)
    if event is not None:
        return _cluster(store, "event", event)
    for kind in SHAPES:
        found = cluster_of(store, kind, identity)
        if found is not None:
            return _cluster(store, kind, found)
    return None


def _made_by(store: Store, claim: Row) -> Row:
    """Return who or what made a claim as it stands: the reader of its report, and the decisions that shaped it."""
    shaped = {rule.removeprefix(_BY) for rule in [claim["rule"], *claim["inferred"].values()] if rule.startswith(_BY)}
    made = [one for one in RecordLinks(store).decisions() if one.id in shaped or claim["id"] in one.targets]
    reading = get_reading(store, claim["report"])
    reader = msgspec.to_builtins(reading.reader) if reading is not None and not claim["rule"].startswith(_BY) else None
    kept = ("id", "action", "who", "when", "reason")
    return {"reader": reader, "decisions": [{name: getattr(one, name) for name in kept} for one in made]}


def _cluster(store: Store, kind: str, found: Row) -> Row:
    return {"kind": kind, **found, "told": list(claims_of(store, found.get("claims", [])).values())}


def removal(store: Store, report: str) -> Row | None:
    """Return who removed a report, when and why, null when nobody did.

    >>> from sijill.engine.trying import samples
    >>> removal(samples().store, "none")
    """
    if report not in removed_reports(store):
        return None
    made = [one for one in standing(RecordLinks(store).decisions()) if one.action == REMOVE and report in one.targets]
    return {name: getattr(made[-1], name) for name in ("id", "who", "when", "reason")} if made else None


def _claim(store: Store, claim: Row) -> Row:
    around = statements_around(store, [claim])
    part_of = {
        kind: [row["id"] for row in clusters_with(store, kind, [claim["id"]]).get(claim["id"], [])]
        for kind in ("event", "series", "finding", "quotation")
    }
    steps = [msgspec.to_builtins(step) for step in chain(claim, around, credits_of(store, [claim]))]
    measured = precision_of(claim["kind"], claim["rule"])
    known = msgspec.to_builtins(measured) | {"share": measured.share} if measured else None
    return {
        **claim, "precision": known, "made_by": _made_by(store, claim), "chain": steps,
        "part_of": {kind: ids for kind, ids in part_of.items() if ids},
    }
