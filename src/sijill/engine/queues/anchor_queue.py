"""Lost words: decisions whose claim no reading holds any more, with the claim that now stands nearest."""

from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Side, Words, item_id
from sijill.languages.messages import reasons
from sijill.model import Decision
from sijill.model.decisions import UNDO
from sijill.record.amendments import REJECT, REMOVE
from sijill.record.anchors import resolved

NAME: Final = "anchor"
ANSWERS: Final = {"same": "move", "different": "undo", "unsure": "unsure"}


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the decisions that wait.

    >>> from sijill.engine.trying import samples
    >>> list(questions(Desk(samples())))  # nobody has ruled on the samples
    []
    """
    anchored = [one for one in desk.standing if one.action not in (REJECT, UNDO) and one.anchors]
    held = {row["id"] for row in desk.asked("claims_held", (claim for one in anchored for claim in one.anchors))}
    for decision in anchored:
        lost = [] if held.issuperset(decision.anchors) else _lost_targets(desk, decision)
        if lost and desk.record.report(decision.anchors[lost[0]].report) is not None:
            yield Question(queue=NAME, id=item_id(NAME, [decision.id]), targets=(decision.id,), about=lost[0])


def item(desk: Desk, question: Question) -> Item | None:
    """Return a question with the words of the lost claim and those of the nearest as its sides.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     [claim] = next(made.events())["claims"]
    ...     ruling = made.decide("confirm", [claim], who="A.")
    ...     asked = Question(queue=NAME, id="q1", targets=(ruling.id,), about=claim)
    ...     [side.words[0].exact for side in item(Desk(made), asked).sides]
    ['قصف', 'قصف']
    """
    [decision] = [one for one in desk.standing if one.id == question.targets[0]]
    target = question.about or ""
    anchor = decision.anchors[target]
    report = desk.record.report(anchor.report)
    if report is None:
        return None
    near = _nearest(desk, decision, target)
    old = Words(
        claim=target, report=report.id, outlet=report.outlet, published=report.published,
        before=report.text[max(0, anchor.start - 100) : anchor.start],
        exact=report.text[anchor.start : anchor.end], after=report.text[anchor.end : anchor.end + 100],
    )  # fmt: skip
    sides = [Side(id=decision.id, label=f"{decision.action} · {decision.who} · {decision.when}", words=[old])]
    if near is not None:
        sides.append(Side(id=near, label=near, words=desk.words([near])))
    return Item(
        id=question.id, queue=NAME, targets=[decision.id], sides=sides,
        reasons=reasons("claim_lost"), note=decision.reason or None,
    )


def _lost_targets(desk: Desk, decision: Decision) -> list[str]:
    """Return the claims of a decision that are not found under any id; rejected ones are gone by their own ruling."""
    now = resolved(desk.store, decision)
    held = desk.record.claims(now.targets)
    gone = {t for one in desk.standing if one.action == REJECT for t in one.targets}
    removed = {t for one in desk.standing if one.action == REMOVE for t in one.targets}
    return [
        old for old, new in zip(decision.targets, now.targets, strict=True)
        if old in decision.anchors and new not in held and old not in gone
        and decision.anchors[old].report not in removed
    ]


def _nearest(desk: Desk, decision: Decision, target: str) -> str | None:
    """Return the claim of the same kind that stands nearest to where a lost one stood, null when there is none."""
    anchor = decision.anchors[target]
    rows = desk.record.claims_in([anchor.report], anchor.kind)
    if not rows:
        return None
    middle = anchor.start + anchor.end
    return str(min(rows, key=lambda r: (abs(r["evidence"]["start"] + r["evidence"]["end"] - middle), r["id"]))["id"])
