"""A contradiction: are both sides about one thing (then it stands), or about two (then there is none)?"""

import json
from collections.abc import Iterator
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Row, Side, item_id

NAME: Final = "contradiction"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_MOST: Final = 500


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the questions, the weightiest findings first; what rides on one is how far its numbers are apart.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> {question.queue for question in questions(Desk(samples()))}
    {'contradiction'}
    """
    findings = desk.store.run("findings_told", {"relation": "contradicts", "limit": desk.with_answered(_MOST)})
    pairs = {row["id"]: pair for row in findings if (pair := _sides(json.loads(row["told"]))) is not None}
    known = desk.numbers(claim for pair in pairs.values() for claim in pair)
    for finding, pair in pairs.items():
        numbers = [known[claim] for claim in pair if claim in known]
        effect = max(numbers) - min(numbers) if len(numbers) == 2 else 0.0
        yield Question(queue=NAME, id=item_id(NAME, [finding]), targets=pair, effect=effect, about=finding)


def _sides(finding: Row) -> tuple[str, str] | None:
    """Return the first claim of a finding and one that says otherwise, null where it has but one claim."""
    told = dict(zip(finding["claims"], finding["values"], strict=False))
    first = finding["claims"][0]
    other = next((claim for claim, value in told.items() if value != told[first]), finding["claims"][-1])
    return (first, other) if first != other else None


def item(desk: Desk, question: Question) -> Item:
    """Return a question with both claims as its sides.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> desk = Desk(samples())
    >>> len(item(desk, next(questions(desk))).sides)
    2
    """
    finding = desk.record.cluster("finding", question.about or "") or {}
    told = dict(zip(finding["claims"], finding["values"], strict=False))
    known = desk.numbers(question.targets)
    sides = [Side(id=claim, label=told[claim], toll=known.get(claim), words=desk.words([claim]))
             for claim in question.targets]  # fmt: skip
    return Item(
        id=question.id, queue=NAME, targets=list(question.targets), sides=sides,
        reasons={language: [words] for language, words in finding["reason"].items()}, effect=question.effect,
        note=finding["id"],
    )
