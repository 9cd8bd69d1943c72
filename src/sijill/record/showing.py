"""What a record holds under any id: a report, a claim with its chain and words, or what linking made."""

from typing import Any

import msgspec

from sijill.record.chains import chain, credits_of, statements_around
from sijill.record.links import SHAPES
from sijill.record.listings import report_of
from sijill.record.lookups import claims_of, cluster_of, clusters_with
from sijill.record.provenance import provenance_of, versions_of
from sijill.record.store import Store

Row = dict[str, Any]


def show(store: Store, identity: str) -> Row | None:
    """Return all there is under an id, null when the record does not know it.

    A claim comes with its `chain` and with the events, series and findings it is part of; a cluster with its claims; a
    report with how it came and with the other versions of its page.
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
    for kind in SHAPES:
        found = cluster_of(store, kind, identity)
        if found is not None:
            return {"kind": kind, **found, "told": list(claims_of(store, found.get("claims", [])).values())}
    return None


def _claim(store: Store, claim: Row) -> Row:
    around = statements_around(store, [claim])
    part_of = {
        kind: [row["id"] for row in clusters_with(store, kind, [claim["id"]]).get(claim["id"], [])]
        for kind in ("event", "series", "finding", "quotation")
    }
    steps = [msgspec.to_builtins(step) for step in chain(claim, around, credits_of(store, [claim]))]
    return {**claim, "chain": steps, "part_of": {kind: ids for kind, ids in part_of.items() if ids}}
