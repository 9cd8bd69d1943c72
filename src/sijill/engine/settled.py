"""Settled: which questions of review earlier decisions answer, though nobody was asked them.

Decides what follows from what: A is B and B is C, so A is C; what one of them is kept from, all of them are. A claim
rejected, confirmed or placed is asked about no more, nor is what a reviewer called unsure. Leaves which questions there
are to the queues.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from sijill.engine.queues.item import Question
from sijill.linking.rulings import DIFFERENT, SAME
from sijill.model import Decision
from sijill.record.amendments import CONFIRM, REJECT
from sijill.record.entities import PLACE

UNSURE: Final = "unsure"
_SETTLES: Final = frozenset({REJECT, CONFIRM, PLACE})


class Settled:
    """What earlier answers settle: groups of what is the same, pairs of groups that differ, what was put aside."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._head: dict[str, str] = {}
        self._apart: set[frozenset[str]] = set()
        self._settled: set[str] = set()
        self._unsure: set[frozenset[str]] = set()
        made = list(decisions)
        for decision in made:
            if decision.action == SAME:
                for one, other in combinations(decision.targets, 2):
                    self._head[self.head(other)] = self.head(one)
            elif decision.action in _SETTLES:
                self._settled |= set(decision.targets)
            elif decision.action == UNSURE:
                self._unsure.add(frozenset(decision.targets))
        for decision in made:
            if decision.action == DIFFERENT:
                self._apart |= {frozenset(map(self.head, pair)) for pair in combinations(decision.targets, 2)}

    def head(self, target: str) -> str:
        """Return what stands for everything that is the same as a target.

        >>> joined = Decision(id="d1", action=SAME, targets=["e1", "e2"], value={}, reason="", who="", when="")
        >>> Settled([joined]).head("e2")
        'e1'
        """
        while target in self._head and self._head[target] != target:
            target = self._head[target]
        return target

    def answers(self, question: Question) -> bool:
        """Return whether a question needs no asking.

        >>> def ruled(action, *targets):
        ...     return Decision(id="d", action=action, targets=[*targets], value={}, reason="", who="", when="")
        >>> known = Settled([ruled(SAME, "e1", "e2"), ruled(SAME, "e2", "e3"), ruled(UNSURE, "e1", "e4")])
        >>> [known.answers(Question(id="q", queue="event", targets=("e1", e))) for e in ("e3", "e4", "e5")]
        [True, True, False]
        """
        if frozenset(question.targets) in self._unsure or self._settled.issuperset(question.targets):
            return True
        heads = frozenset(map(self.head, question.targets))
        return len(question.targets) > 1 and (len(heads) == 1 or heads in self._apart)
