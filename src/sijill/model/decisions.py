"""Which decisions stand: those that nothing took back. A decision is never erased, so undo is one too."""

from collections.abc import Iterable

from sijill.model.record import Decision

UNDO = "undo"
REREAD = "reread"  # an entry of the log that no analyst made: a reader of today changed what is read


def taken_back(decisions: Iterable[Decision]) -> set[str]:
    """Return the ids of the decisions that an undo took back which itself was not.

    >>> def ruled(id, undoes=None):
    ...     return Decision(id=id, action="merge", targets=[], value={}, reason="", who="", when="", undoes=undoes)
    >>> made = [ruled("d1"), ruled("d2", undoes="d1"), ruled("d3", undoes="d2")]
    >>> taken_back(made[:2]), taken_back(made)
    ({'d1'}, {'d2'})
    """
    undone: set[str] = set()
    for decision in reversed(list(decisions)):
        if decision.undoes is not None and decision.id not in undone:
            undone.add(decision.undoes)
    return undone


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions that nothing took back, in order; an undone undo stands no more.

    >>> first = Decision(id="d1", action="merge", targets=[], value={}, reason="", who="", when="")
    >>> undo = Decision(id="d2", action="undo", targets=[], value={}, reason="", who="", when="", undoes="d1")
    >>> [decision.id for decision in standing([first])], standing([first, undo])
    (['d1'], [])
    """
    made = list(decisions)
    undone = taken_back(made)
    return [decision for decision in made if decision.id not in undone and decision.undoes is None]
