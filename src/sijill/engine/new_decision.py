"""A ruling before it is made: checked, dated, and its claims anchored, so that a later reading is found again.

Decides what a ruling's value must say: the words of an added claim, the label of a name, the degrees of a place. What
a ruling may name is decided in `targets`, what follows from it in `decide`.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from sijill.engine.targets import ENTITY, TAKES, TargetError, checked, expanded
from sijill.model import Decision
from sijill.model.decisions import REREAD, UNDO
from sijill.model.ids import PREFIX, digest
from sijill.record.amendments import ADD
from sijill.record.anchors import anchored
from sijill.record.entities import PLACE, RENAME
from sijill.record.links import RecordLinks
from sijill.record.lookups import claims_of
from sijill.record.person_names import name_key
from sijill.record.reports import get_report, holds
from sijill.record.store import Store
from sijill.record.withholding import ON_NAMES

ACTIONS: Final = tuple(TAKES)
Scalar = str | int | float | bool | None


class DecisionError(Exception):
    """A ruling that names what is not there or cannot be applied; nothing was changed."""


def new_decision(
    store: Store, action: str, targets: Sequence[str], value: dict[str, Scalar], *, reason: str, who: str,
    undoes: str | None = None, query: str | None = None,
) -> Decision:
    """Return a decision ready to be made: checked, dated, its claims anchored. Raises DecisionError.

    `query` are the filters that found the targets, where a query did.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     claims = next(made.events())["claims"]
    ...     new_decision(made.store, "confirm", claims, {}, reason="", who="A.").targets == claims
    True
    """
    if action not in ACTIONS:
        raise DecisionError(f"no decision named {action}; there are {', '.join(ACTIONS)}")
    made = {decision.id: decision.action for decision in RecordLinks(store).decisions()}
    if action == UNDO and undoes not in made:
        raise DecisionError(f"no decision {undoes} to undo")
    if action == UNDO and made[str(undoes)] == REREAD:
        raise DecisionError("a re-reading is no decision: install the reader wanted and read again")
    targets = expanded(store, action, targets)
    try:
        kind = checked(store, action, targets)
    except TargetError as error:
        raise DecisionError(str(error)) from error
    if action in ON_NAMES:
        targets, value = _on_name(store, targets, value)
    elif not targets and action != UNDO:
        raise DecisionError(f"{action} needs a target: {' or '.join(TAKES[action])}")
    if action == ADD:
        _check_added(store, targets, value)
    if kind == ENTITY:
        value = _on_entity(action, value)
    when = datetime.now(UTC).isoformat(timespec="seconds")
    parts = [str(len(made)), action, *targets, repr(sorted(value.items())), reason, who, when, undoes or ""]
    decision = Decision(
        id="d" + digest(parts, length=12), action=action, targets=list(targets), value=value, reason=reason, who=who,
        when=when, undoes=undoes, query=query,
    )
    return anchored(store, decision)


def _check_added(store: Store, targets: Sequence[str], value: dict[str, Scalar]) -> None:
    """Refuse to add a claim whose words do not stand in its report, or of a kind that is none."""
    report = get_report(store, targets[0]) if len(targets) == 1 else None
    if report is None:
        raise DecisionError("a claim is added to one report")
    if value.get("kind") not in PREFIX:
        raise DecisionError(f"kind is {', '.join(PREFIX)}")
    pairs = [("start", "end")] + ([("content_start", "content_end")] if "content_start" in value else [])
    for first, last in pairs:
        start, end = value.get(first), value.get(last)
        if not isinstance(start, int) or not isinstance(end, int) or not 0 <= start < end <= len(report.text):
            raise DecisionError(f"no words from {start} to {end} in {report.id}")


def _on_entity(action: str, value: dict[str, Scalar]) -> dict[str, Scalar]:
    """Return the value of a ruling on entities, complete; raises DecisionError."""
    if action == RENAME and not str(value.get("label") or "").strip():
        raise DecisionError("rename needs label=…")
    if action == PLACE:
        where = value.get("latitude"), value.get("longitude")
        if not all(isinstance(number, int | float) and not isinstance(number, bool) for number in where):
            raise DecisionError("place needs latitude=… and longitude=… in degrees")
        if not (-90 <= float(where[0] or 0) <= 90 and -180 <= float(where[1] or 0) <= 180):
            raise DecisionError(f"no such place on earth: {where[0]}, {where[1]}")
    return {**value, "of": "entity"}


def _on_name(store: Store, targets: Sequence[str], value: dict[str, Scalar]) -> tuple[list[str], dict[str, Scalar]]:
    """Return the reports and the name of a ruling on a name: given, or cut from one report by `start` and `end`."""
    told_in = {row["report"] for row in claims_of(store, targets).values()}
    reports = sorted(told_in | {target for target in targets if holds(store, target)})
    name, start, end = value.get("name"), value.get("start"), value.get("end")
    if name is None and isinstance(start, int) and isinstance(end, int) and len(reports) == 1:
        report = get_report(store, reports[0])
        name = report.text[start:end] if report and 0 <= start < end <= len(report.text) else None
    if not isinstance(name, str) or not name_key(name):
        raise DecisionError("a name is needed: name=…, or the start and end of its words in one report")
    return reports, {"name": name}
