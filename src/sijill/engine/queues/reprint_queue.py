"""Reprint? Reports that share nearly enough, or hardly enough, of their wording to be copies of one text."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Final

from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question, Side, Words, item_id
from sijill.linking.near import near_misses
from sijill.linking.weights import link_words, weight

NAME: Final = "reprint"
ANSWERS: Final = {"same": "same", "different": "different", "unsure": "unsure"}
_GRAPH: Final = "family"
_LOOKED_AT: Final = 400  # reports, the newest first
_MOST: Final = 500  # links, the weakest first
_SHOWN: Final = 400  # characters of the opening


def questions(desk: Desk) -> Iterator[Question]:
    """Yield the questions, each pair of reports once.

    >>> from sijill.engine.trying import samples
    >>> from sijill.engine.queues.desk import Desk
    >>> {question.queue for question in questions(Desk(samples()))}
    {'reprint'}
    """
    enough = weight("family.threshold")
    weak = desk.store.run("near_linked", {"least": enough, "limit": desk.with_answered(_MOST)})
    missed = desk.of_reports(NAME, partial(_missed, desk))
    for left, right, score in chain(map(tuple, weak), missed):
        pair = left, right
        yield Question(queue=NAME, id=item_id(NAME, pair), targets=pair, score=score, threshold=enough, effect=1.0)


def _missed(desk: Desk) -> list[tuple[str, str, float]]:
    """Return the near misses around the newest reports."""
    newest = [row["id"] for row in desk.store.run("reports_last", {"limit": _LOOKED_AT})]
    return near_misses(desk.links, newest)


def item(desk: Desk, question: Question) -> Item | None:
    """Return a question with the openings of both reports as its sides.

    >>> from sijill.engine.trying import samples
    >>> desk = Desk(samples())
    >>> len(item(desk, next(questions(desk))).sides)
    2
    """
    sides = [side for side in (_side(desk, report) for report in question.targets) if side]
    if len(sides) != 2:
        return None
    return Item(
        id=question.id, queue=NAME, targets=list(question.targets), sides=sides,
        reasons=link_words(desk.link(_GRAPH, *question.targets)), score=question.score, threshold=question.threshold,
        effect=question.effect,
    )


def _side(desk: Desk, identity: str) -> Side | None:
    report = desk.record.report(identity)
    if report is None:
        return None
    opening = Words(
        claim="", report=report.id, outlet=report.outlet, published=report.published, before="",
        exact=report.text[:_SHOWN], after=report.text[_SHOWN : _SHOWN + 1] and "…",
    )  # fmt: skip
    label = " · ".join(part for part in (report.outlet, report.published, report.title) if part)
    return Side(id=report.id, label=label or report.source, words=[opening])
