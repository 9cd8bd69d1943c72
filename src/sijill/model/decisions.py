"""Which decisions stand: those that nothing took back. A decision is never erased, so undo is one too."""

from collections.abc import Iterable

from sijill.model.record import Decision

UNDO = "undo"


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that nothing took back, in order; an undone undo stands no more."""
    made = list(decisions)
    undone: set[str] = set()
    for decision in reversed(made):
        if decision.undoes is not None and decision.id not in undone:
            undone.add(decision.undoes)
    return [decision for decision in made if decision.id not in undone and decision.undoes is None]
