"""Right? Claims made by the rules that are wrong most often, as measured; a yes confirms, a no rejects."""

from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Side, item_id
from sijill.languages.messages import reasons
from sijill.record.precision import precision_of

NAME: Final = "precision"
ANSWERS: Final = {"same": "confirm", "different": "reject", "unsure": "unsure"}
_LOW: Final = 0.85
_MOST: Final = 500  # claims of a rule
_OF_PEOPLE: Final = ("killed", "injured", "bodies", "missing")


def questions(desk: Desk) -> Iterator[Question]:
    """Yield claims of low-precision rules; what rides on one is how many people it counts.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> {question.queue for question in questions(Desk(samples()))}
    {'precision'}
    """
    most = desk.with_answered(_MOST)
    for kind, rule in desk.rules:
        measured = precision_of(kind, rule)
        if measured is not None and measured.share < _LOW:
            for row in desk.store.run("claims_of_rule", {"kind": kind, "rule": rule, "limit": most}):
                counted = row["value"] if row["type"] in _OF_PEOPLE else None
                yield Question(
                    queue=NAME, id=item_id(NAME, [row["id"]]), targets=(row["id"],), score=measured.share,
                    threshold=_LOW, effect=float(counted or 0.0),
                )


def item(desk: Desk, question: Question) -> Item | None:
    """Return a question with its claim as the one side.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> desk = Desk(samples())
    >>> len(item(desk, next(questions(desk))).sides)
    1
    """
    [claim] = question.targets
    row = desk.record.claims([claim])[claim]
    measured = precision_of(row["kind"], row["rule"])
    if measured is None:
        return None
    counted = row.get("value") if row.get("measure") in _OF_PEOPLE else None
    label = " · ".join(str(part) for part in (row["kind"], row.get("measure") or row.get("type"), counted) if part)
    return Item(
        id=question.id, queue=NAME, targets=[claim],
        sides=[Side(id=claim, label=label, toll=counted, words=desk.words([claim]))],
        reasons=reasons("rule_measured", rule=measured.rule, right=measured.right, found=measured.found),
        score=question.score, threshold=question.threshold, effect=question.effect,
    )
