"""Anchors: a decision keeps where its claims stood and finds them again, by overlap, under the ids they have now.

Which claim is the one that was ruled on is told by `renamed`. A claim that no reading holds any more leaves its
decision waiting: it is listed for review, never dropped.
"""

import msgspec

from sijill.model import Decision
from sijill.model.record import Anchor
from sijill.record.lookups import claims_of
from sijill.record.renamed import found_again
from sijill.record.reports import get_reading
from sijill.record.store import Store


def anchored(store: Store, decision: Decision) -> Decision:
    """Return a decision with the place of every claim it names.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> reject = Decision(id="d1", action="reject", targets=[figure["id"]], value={}, reason="", who="", when="")
    >>> anchored(samples().store, reject).anchors[figure["id"]].kind
    'figure'
    """
    rows = claims_of(store, decision.targets)
    anchors = {
        claim: Anchor(row["report"], row["kind"], row["evidence"]["start"], row["evidence"]["end"])
        for claim, row in rows.items()
    }
    return msgspec.structs.replace(decision, anchors=anchors)


def resolved(store: Store, decision: Decision) -> Decision:
    """Return a decision whose claims carry the ids they have now; one that is not found keeps its old id.

    >>> from sijill.engine.trying import samples
    >>> figure = next(samples().figures())
    >>> reject = Decision(id="d1", action="reject", targets=[figure["id"]], value={}, reason="", who="", when="")
    >>> resolved(samples().store, reject).targets == [figure["id"]]
    True
    """
    if not decision.anchors:
        return decision
    held = claims_of(store, decision.anchors)
    targets = [
        target if target in held or target not in decision.anchors else _now(store, target, decision.anchors[target])
        for target in decision.targets
    ]
    return decision if targets == decision.targets else msgspec.structs.replace(decision, targets=targets)


def _now(store: Store, target: str, anchor: Anchor) -> str:
    reading = get_reading(store, anchor.report)
    return found_again(target, anchor, reading.claims) if reading is not None else target
