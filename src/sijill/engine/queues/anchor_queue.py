"""Lost words: decisions whose claim no reading holds any more, with the claim that now stands nearest."""

from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Side, Words, item_id
from sijill.model import Decision
from sijill.record.anchors import resolved

NAME: Final = "anchor"
ANSWERS: Final = {"same": "move", "different": "undo", "unsure": "unsure"}
_WHY: Final = {
    "en": ["a better reading no longer holds the claim this decision ruled on"],
    "ar": ["قراءة أحدث لا تحوي الرقم أو الحدث الذي بُتّ فيه"],
}


def items(desk: Desk) -> Iterator[Item]:
    """Yield the decisions that wait."""
    for decision in desk.standing:
        lost = lost_targets(desk, decision)
        if not lost:
            continue
        anchor = decision.anchors[lost[0]]
        report = desk.record.report(anchor.report)
        if report is None:
            continue
        near = nearest(desk, decision, lost[0])
        old = Words(
            claim=lost[0], report=report.id, outlet=report.outlet, published=report.published,
            before=report.text[max(0, anchor.start - 100) : anchor.start],
            exact=report.text[anchor.start : anchor.end], after=report.text[anchor.end : anchor.end + 100],
        )  # fmt: skip
        sides = [Side(id=decision.id, label=f"{decision.action} · {decision.who} · {decision.when}", words=[old])]
        if near is not None:
            sides.append(Side(id=near, label=near, words=desk.words([near])))
        yield Item(
            id=item_id(NAME, [decision.id]), queue=NAME, targets=[decision.id], sides=sides, reasons=_WHY,
            note=decision.reason or None,
        )


def lost_targets(desk: Desk, decision: Decision) -> list[str]:
    """Return the claims of a decision that are not found under any id; rejected ones are gone by their own ruling."""
    if decision.action in ("reject", "undo") or not decision.anchors:
        return []
    now = resolved(desk.store, decision)
    held = desk.record.claims(now.targets)
    gone = {t for one in desk.standing if one.action == "reject" for t in one.targets}
    removed = {t for one in desk.standing if one.action == "remove" for t in one.targets}
    return [
        old for old, new in zip(decision.targets, now.targets, strict=True)
        if old in decision.anchors and new not in held and old not in gone
        and decision.anchors[old].report not in removed
    ]


def nearest(desk: Desk, decision: Decision, target: str) -> str | None:
    """Return the claim of the same kind that stands nearest to where a lost one stood, null when there is none."""
    anchor = decision.anchors[target]
    rows = desk.record.claims_in([anchor.report], anchor.kind)
    if not rows:
        return None
    middle = anchor.start + anchor.end
    return str(min(rows, key=lambda r: (abs(r["evidence"]["start"] + r["evidence"]["end"] - middle), r["id"]))["id"])
