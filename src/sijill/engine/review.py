"""Review: what linking and reading are unsure of, as questions in queues, the one most people ride on first.

`queues` counts what waits, `items` lists the questions of a queue, `answer` makes the decision that answers one.
Counting and ordering look up no words: `waiting` gives the questions bare, `shown` those that are looked at. A question
that earlier answers settle is not asked (`settled`). Each queue is a file of `engine/queues`: `NAME`, `ANSWERS` (answer
-> action), `questions(desk)` and `item(desk, question)`. The names of private persons are blacked out unless the record
is internal.

    for item in items(record, "event", limit=1):
        answer(record, item, "same", who="a", reason="one bombing, two outlets")
"""

import importlib
import pkgutil
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from types import ModuleType
from typing import Final

from sijill.engine import queues as _queues
from sijill.engine.new_decision import DecisionError, Scalar
from sijill.engine.queues.desk import Desk
from sijill.engine.queues.item import Item, Question
from sijill.engine.record import Record
from sijill.engine.settled import Settled
from sijill.model import Decision
from sijill.model.decisions import UNDO

MOVE: Final = "move"


class ReviewError(Exception):
    """No such queue, question or answer; the message says which there are."""


@cache
def queue_modules() -> dict[str, ModuleType]:
    """Return queue name -> module, in the order they are offered.

    >>> sorted(queue_modules())[0]
    'actor'
    """
    found = {}
    for info in pkgutil.iter_modules(_queues.__path__):
        module = importlib.import_module(f"{_queues.__name__}.{info.name}")
        if hasattr(module, "ANSWERS"):
            found[str(module.NAME)] = module
    return dict(sorted(found.items()))


def questions(record: Record, queue: str) -> list[Question]:
    """Return the open questions of a queue, those with most effect first, then those linking is least sure of.

    Raises ReviewError for a queue there is none of.

    >>> from sijill.engine.trying import samples
    >>> questions(samples(), "contradiction")[0].queue
    'contradiction'
    """
    return _waiting(Desk(record), queue)


def _waiting(desk: Desk, queue: str) -> list[Question]:
    module = queue_modules().get(queue)
    if module is None:
        raise ReviewError(f"no queue named {queue}; there are {', '.join(queue_modules())}")
    known = Settled(desk.standing)
    asked = {question.id: question for question in module.questions(desk) if not known.answers(question)}
    return sorted(asked.values(), key=_order)


def _order(question: Question) -> tuple[float, float, str]:
    doubt = abs((question.score or 0.0) - (question.threshold or 0.0))
    return -question.effect, doubt, question.id


def waiting(record: Record) -> dict[str, list[Question]]:
    """Return the open questions of every queue.

    >>> from sijill.engine.trying import samples
    >>> sorted(waiting(samples())) == sorted(queue_modules())
    True
    """
    desk = Desk(record)
    return {name: _waiting(desk, name) for name in queue_modules()}


def shown(record: Record, asked: Iterable[Question]) -> list[Item]:
    """Return questions of a queue with all that a reviewer is shown.

    >>> from sijill.engine.trying import samples
    >>> len(shown(samples(), questions(samples(), "contradiction")[:1])[0].sides)
    2
    """
    desk, modules = Desk(record), queue_modules()
    return [item for one in asked if (item := modules[one.queue].item(desk, one)) is not None]


def cursor_of(question: Question) -> str:
    """Return what a list of questions is gone on with after this one; it holds when the question waits no more.

    >>> from sijill.engine.trying import samples
    >>> asked = questions(samples(), "contradiction")
    >>> cursor_of(asked[0]) == cursor_of(asked[0])
    True
    """
    effect, doubt, identity = _order(question)
    return f"{-effect!r}~{doubt!r}~{identity}"


def after(asked: Sequence[Question], cursor: str | None) -> list[Question]:
    """Return the questions after a cursor, all of them where there is none; words that are no cursor end the list.

    >>> from sijill.engine.trying import samples
    >>> asked = questions(samples(), "contradiction")
    >>> after(asked, cursor_of(asked[0])) == asked[1:]
    True
    """
    if cursor is None:
        return list(asked)
    try:
        effect, doubt, identity = cursor.split("~")
        place = (-float(effect), float(doubt), identity)
    except ValueError:
        return []
    return list(asked[bisect_right(asked, place, key=_order) :])


def items(record: Record, queue: str, *, limit: int | None = None, cursor: str | None = None) -> list[Item]:
    """Return the open questions of a queue as they are shown, in their order, up to `limit` after a cursor.

    Raises ReviewError for a queue there is none of.

    >>> from sijill.engine.trying import samples
    >>> len(items(samples(), "contradiction", limit=1))
    1
    """
    return shown(record, islice(after(questions(record, queue), cursor), limit))


def queues(record: Record) -> dict[str, int]:
    """Return how many questions wait in each queue.

    >>> from sijill.engine.trying import samples
    >>> sorted(queues(samples())) == sorted(queue_modules())
    True
    """
    return {name: len(asked) for name, asked in waiting(record).items()}


def find(record: Record, identity: str, queue: str | None = None) -> Item | None:
    """Return the open question of an id, null when it waits no more.

    >>> from sijill.engine.trying import samples
    >>> [item] = items(samples(), "contradiction", limit=1)
    >>> find(samples(), item.id).id == item.id
    True
    """
    desk = Desk(record)
    for name in [queue] if queue else queue_modules():
        for one in _waiting(desk, name):
            if one.id == identity:
                return next(iter(shown(record, [one])), None)
    return None


def answer(
    record: Record, item: Item, said: str, *, who: str, reason: str = "", value: Mapping[str, Scalar] | None = None
) -> list[Decision]:
    """Make the decisions that answer a question and return them; raises ReviewError or DecisionError.

    `said` is one of the queue's `ANSWERS`; `value` is what `place` needs: latitude and longitude.

    >>> from sijill.engine.trying import record
    >>> with record("قتل ستة في قصف سرت أمس.", "قتل تسعة في قصف سرت الأحد.") as made:
    ...     [item] = items(made, "event")
    ...     [decision.action for decision in answer(made, item, "different", who="A.")], items(made, "event")
    (['different'], [])
    """
    answers = queue_modules()[item.queue].ANSWERS
    if said not in answers:
        raise ReviewError(f"{item.queue} takes {', '.join(answers)}, not {said}")
    action = answers[said]
    if action == MOVE:
        return _moved(record, item, who, reason)
    if action == UNDO:
        return [record.decide(UNDO, [], reason=reason, who=who, undoes=item.targets[0])]
    return [record.decide(action, item.targets, dict(value or {}), reason=reason, who=who)]


def _moved(record: Record, item: Item, who: str, reason: str) -> list[Decision]:
    """Make a decision anew on the claim that stands where its own stood, and take the old one back."""
    if len(item.sides) < 2:
        raise DecisionError("no claim stands near: undo the decision, or leave it waiting")
    [old] = [one for one in Desk(record).standing if one.id == item.targets[0]]
    kept = [target for target in old.targets if target not in old.anchors or record.claims([target])]
    made = record.decide(old.action, [*kept, item.sides[1].id], dict(old.value), reason=reason or old.reason, who=who)
    return [made, record.decide(UNDO, [], reason=f"moved to {made.id}", who=who, undoes=old.id)]
