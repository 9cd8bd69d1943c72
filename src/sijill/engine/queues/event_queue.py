"""Same event? Events that links hold nearly together, and events held together by one weak link.

Of each kind those are asked that most people ride on, up to a number; the record keeps them in that order.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any, Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Side, item_id
from sijill.linking.near import WEAK
from sijill.linking.weights import link_words, weight

NAME: Final = "event"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_LOOKED_AT: Final = 200  # events whose neighbours are compared, those with most harmed first
_MOST: Final = 500  # links between events; as many within one


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the questions, each pair of events once, by its strongest link.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> {question.queue for question in questions(Desk(samples()))}
    {'event'}
    """
    asked: set[frozenset[str]] = set()
    most = desk.with_answered(_MOST)
    between = desk.store.run("doubts_between", {"limit": most})
    for row in chain(between, desk.store.run("near_events", {"most": _LOOKED_AT})):
        pair = frozenset((row["one"], row["other"]))
        if pair not in asked and pair not in desk.events_apart:
            asked.add(pair)
            yield _question(row)
    for row in desk.store.run("doubts_weak", {"most": weight("event.threshold") + WEAK, "limit": most}):
        yield _question(row)


def _question(row: Any) -> Question:
    targets = row["left"], row["right"]
    return Question(
        queue=NAME, id=item_id(NAME, targets), targets=targets, score=row["score"], threshold=weight("event.threshold"),
        effect=float(row["people"]),
    )


def item(desk: Desk, question: Question) -> Item:
    """Return a question with the two events, or the two claims of one event, as its sides.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> desk = Desk(samples())
    >>> len(item(desk, next(questions(desk))).sides)
    2
    """
    left, right = question.targets
    link = desk.link(NAME, left, right)
    one, other = desk.record_events([left]), desk.record_events([right])
    sides = [desk.event_side(event) for event in (*one, *other)]
    if one == other:
        sides = [
            Side(id=claim, label=sides[0].label, toll=sides[0].toll, words=desk.words([claim]))
            for claim in one[0]["claims"]
        ]
    return Item(
        id=question.id, queue=NAME, targets=[left, right], sides=sides, reasons=link_words(link), score=question.score,
        threshold=question.threshold, effect=question.effect,
    )
