"""Rulings: what the decisions on record say of pairs, the last one made of a pair counting, undone ones not at all.

A decision of action `same` or `different` names two or more claims or reports; every pair of them is ruled.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from sijill.model import Decision
from sijill.model.decisions import standing

Pair = tuple[str, str]
SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True)
class Rulings:
    """Pairs (left < right) ruled the same or apart, each with the decision that says so, and the pairs by node."""

    same: Mapping[Pair, str] = field(default_factory=dict)
    apart: Mapping[Pair, str] = field(default_factory=dict)
    of: Mapping[str, frozenset[Pair]] = field(default_factory=dict)


NO_RULINGS = Rulings()


def rulings(decisions: Iterable[Decision]) -> Rulings:
    """Return what the decisions say of pairs.

    >>> from sijill.model import Decision
    >>> one = Decision(id="d1", action=SAME, targets=["e1", "e2"], value={}, reason="", who="", when="")
    >>> rulings([one]).same
    {('e1', 'e2'): 'd1'}
    """
    said: dict[Pair, Decision] = {}
    for decision in standing(decisions):
        if decision.action in (SAME, DIFFERENT):
            for pair in combinations(sorted(set(decision.targets)), 2):
                said.pop(pair, None)
                said[pair] = decision
    of: defaultdict[str, set[Pair]] = defaultdict(set)
    for pair in said:
        for node in pair:
            of[node].add(pair)
    return Rulings(
        same={pair: decision.id for pair, decision in said.items() if decision.action == SAME},
        apart={pair: decision.id for pair, decision in said.items() if decision.action == DIFFERENT},
        of={node: frozenset(pairs) for node, pairs in of.items()},
    )


def changed(before: Rulings, after: Rulings) -> set[Pair]:
    """Return the pairs on which two sets of rulings differ.

    >>> from sijill.model import Decision
    >>> one = Decision(id="d1", action=SAME, targets=["e1", "e2"], value={}, reason="", who="", when="")
    >>> changed(rulings([]), rulings([one]))
    {('e1', 'e2')}
    """
    pairs = {*before.same, *before.apart, *after.same, *after.apart}
    return {
        pair for pair in pairs
        if (before.same.get(pair), before.apart.get(pair)) != (after.same.get(pair), after.apart.get(pair))
    }
