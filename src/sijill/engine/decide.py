"""Deciding: an analyst's ruling is appended and at once obeyed, by linking and by the claims themselves.

Decides which reports a ruling touches and what is made anew: pairs ruled same or different are judged again; a claim
rejected, corrected or added changes its report's claims, which are linked anew. Undo is another decision.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Final

from sijill.linking.linker import Linker
from sijill.linking.rulings import DIFFERENT, SAME
from sijill.model import Decision
from sijill.model.decisions import UNDO, standing
from sijill.model.ids import digest
from sijill.record.amendments import ADD, CORRECT, ON_CLAIMS, REJECT, AmendmentError, amended
from sijill.record.anchors import anchored, resolved
from sijill.record.links import RecordLinks
from sijill.record.lookups import claims_of
from sijill.record.reports import get_reading, get_report, holds, put_claims
from sijill.record.standing import name_key
from sijill.record.store import Store
from sijill.record.withholding import ON_NAMES, RELEASE, WITHHOLD

ACTIONS: Final = (SAME, DIFFERENT, REJECT, CORRECT, ADD, WITHHOLD, RELEASE, UNDO)
Scalar = str | int | float | bool | None


class DecisionError(Exception):
    """A ruling that names what is not there or cannot be applied; nothing was changed."""


def new_decision(
    store: Store, action: str, targets: Sequence[str], value: dict[str, Scalar], *, reason: str, who: str,
    undoes: str | None = None,
) -> Decision:
    """Return a decision ready to be made: checked, dated, its claims anchored. Raises DecisionError."""
    if action not in ACTIONS:
        raise DecisionError(f"no decision named {action}; there are {', '.join(ACTIONS)}")
    made = {decision.id for decision in RecordLinks(store).decisions()}
    if action == UNDO and undoes not in made:
        raise DecisionError(f"no decision {undoes} to undo")
    unknown = sorted(set(targets) - set(claims_of(store, targets)) - {t for t in targets if holds(store, t)})
    if unknown:
        raise DecisionError(f"no claim or report has the id {', '.join(unknown)}")
    if action in ON_NAMES:
        targets, value = _on_name(store, targets, value)
    when = datetime.now(UTC).isoformat(timespec="seconds")
    parts = [str(len(made)), action, *targets, repr(sorted(value.items())), reason, who, when, undoes or ""]
    decision = Decision(
        id="d" + digest(parts, length=12), action=action, targets=list(targets), value=value, reason=reason, who=who,
        when=when, undoes=undoes,
    )
    return anchored(store, decision)


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


def decide(store: Store, decision: Decision) -> None:
    """Append a decision and obey it, in one transaction. Raises DecisionError when it cannot be applied."""
    links = RecordLinks(store)
    with store.transaction():
        linker = Linker(links)
        before = _claims_ruled(links.decisions())
        links.decide(decision)
        after = _claims_ruled(links.decisions())
        changed = [one for one in (*before, *after) if (one in before) != (one in after)]
        relink(store, linker, _reports_of(store, changed))
        linker.obey()
        linker.settle()


def _claims_ruled(decisions: Iterable[Decision]) -> list[Decision]:
    return [decision for decision in standing(decisions) if decision.action in ON_CLAIMS]


def _reports_of(store: Store, decisions: Iterable[Decision]) -> list[str]:
    found: set[str] = set()
    for decision in decisions:
        found |= {anchor.report for anchor in decision.anchors.values()}
        found |= {target for target in decision.targets if holds(store, target)}
    return sorted(found)


def relink(store: Store, linker: Linker, reports: Sequence[str]) -> None:
    """Give reports the claims that hold once the decisions are applied, and link them anew."""
    rulings = _claims_ruled(RecordLinks(store).decisions())
    linker.remove(reports)
    for identity in reports:
        report, reading = get_report(store, identity), get_reading(store, identity)
        if report is None or reading is None:
            continue
        put_claims(store, reading)
        try:
            changed = amended(reading, report.text, [resolved(store, decision) for decision in rulings])
        except AmendmentError as error:
            raise DecisionError(str(error)) from error
        put_claims(store, changed)
        linker.add(report, changed)
