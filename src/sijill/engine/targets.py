"""Targets: what a ruling may name, and what the names analysts use stand for.

An event (code or id) stands for its claims; a query stands for the claims it finds. Decides which kinds of target each
action takes and that one ruling names targets of one kind.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sijill.record import listings
from sijill.record.filters import Value
from sijill.record.lookups import claims_of, event_of
from sijill.record.reports import holds
from sijill.record.store import Store

CLAIM, REPORT, ENTITY, DECISION = "claim", "report", "entity", "decision"
KINDS: Final = {"figures": "figure", "statements": "statement", "claims": "event", "reports": "report"}
TAKES: Final[Mapping[str, tuple[str, ...]]] = {
    "same": (CLAIM, REPORT, ENTITY), "different": (CLAIM, REPORT, ENTITY), "unsure": (CLAIM, REPORT, ENTITY, DECISION),
    "confirm": (CLAIM,), "reject": (CLAIM,), "correct": (CLAIM,), "add": (REPORT,), "remove": (REPORT,),
    "rename": (ENTITY,), "place": (ENTITY,), "withhold": (REPORT, CLAIM), "release": (REPORT, CLAIM), "undo": (),
}
_WHOLE_EVENTS: Final = frozenset({"confirm", "reject", "correct"})


class TargetError(Exception):
    """A target that is not there or that the action does not take; the message says which."""


def expanded(store: Store, action: str, targets: Sequence[str]) -> list[str]:
    """Return targets with every event replaced by its claims: all of them, or the first where one stands for it.

    >>> from sijill.engine.trying import samples
    >>> event = next(samples().events())
    >>> expanded(samples().store, "confirm", [event["id"]]) == event["claims"]
    True
    """
    found: list[str] = []
    for target in targets:
        event = None if kind_of_target(store, target) else event_of(store, target)
        claims = event["claims"] if event else [target]
        found += claims if action in _WHOLE_EVENTS else claims[:1]
    return list(dict.fromkeys(found))


def kind_of_target(store: Store, target: str) -> str | None:
    """Return what an id is of: a claim, a report, an entity, a decision; null when the record does not know it.

    >>> from sijill.engine.trying import samples
    >>> report = samples().report("2016-05-18-rimal")
    >>> kind_of_target(samples().store, report.id), kind_of_target(samples().store, "none")
    ('report', None)
    """
    if claims_of(store, [target]):
        return CLAIM
    if holds(store, target):
        return REPORT
    if store.run("entities_known", {"ids": json.dumps([target], ensure_ascii=False)}).fetchone():
        return ENTITY
    return DECISION if store.run("decision_get", {"id": target}).fetchone() else None


def checked(store: Store, action: str, targets: Sequence[str]) -> str | None:
    """Return the one kind the targets of a ruling are of; raises TargetError.

    >>> from sijill.engine.trying import samples
    >>> checked(samples().store, "confirm", next(samples().events())["claims"])
    'claim'
    """
    kinds = {target: kind_of_target(store, target) for target in targets}
    unknown = sorted(target for target, kind in kinds.items() if kind is None)
    if unknown:
        raise TargetError(f"no claim or report has the id {', '.join(unknown)}")
    wrong = sorted(target for target, kind in kinds.items() if kind not in TAKES[action])
    if wrong:
        raise TargetError(f"{action} takes {' or '.join(TAKES[action]) or 'no target'}: not {', '.join(wrong)}")
    if len(set(kinds.values())) > 1 and action not in ("withhold", "release"):
        raise TargetError(f"{action} takes targets of one kind")
    return next(iter(kinds.values()), None)


def found_by(store: Store, kind: str, filters: Mapping[str, Value]) -> list[str]:
    """Return the ids of the claims or reports that pass filters, in the order of the listing.

    >>> from sijill.engine.trying import samples
    >>> len(found_by(samples().store, "reports", {"outlet": "بوابة رمال"}))
    2
    """
    rows: Any
    if KINDS[kind] == "report":
        rows = listings.reports(store, **filters)
    else:
        rows = listings.claims(store, KINDS[kind], **filters)
    return [row["id"] for row in rows]
