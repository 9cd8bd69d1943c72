"""Deciding: an analyst's ruling is appended and at once obeyed, by linking, by the claims and by the names.

Decides which reports a ruling touches and what is made anew: pairs ruled same or different are judged again; a claim
rejected, corrected or added, an entity joined, renamed or placed changes its reports' claims, which are linked anew; a
report removed leaves. Undo is another decision. What a ruling must say is decided in `new_decision`.
"""

from collections.abc import Iterable

from sijill.engine.holding import HoldingError, hold, in_force, on_entities, relink, reports_of
from sijill.engine.new_decision import DecisionError
from sijill.linking.linker import Linker
from sijill.model import Decision
from sijill.model.decisions import standing
from sijill.record.amendments import ON_CLAIMS, REMOVE
from sijill.record.links import RecordLinks
from sijill.record.removing import put_back, remove_report
from sijill.record.ruling_links import RulingLinks
from sijill.record.store import Store


def decide(store: Store, decision: Decision) -> None:
    """Append a decision and obey it, in one transaction. Raises DecisionError when it cannot be applied.

    >>> from sijill.engine.new_decision import new_decision
    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made:
    ...     claims = next(made.events())["claims"]
    ...     decide(made.store, new_decision(made.store, "reject", claims, {}, reason="a drill", who="A."))
    ...     list(made.events())
    []
    """
    links = RecordLinks(store)
    with store.transaction():
        linker = Linker(RulingLinks(store))
        before = standing(links.decisions())
        links.decide(decision)
        after = standing(links.decisions())
        changed = [one for one in (*before, *after) if (one in before) != (one in after)]
        obey(store, linker, changed)


def obey(store: Store, linker: Linker, changed: Iterable[Decision]) -> None:
    """Make the record what it is by the decisions that stand now, `changed` being those that came or went.

    Raises DecisionError where a ruling does not fit a reading.

    >>> from sijill.engine.trying import record
    >>> with record("قصف الجيش مستشفى في سرت.") as made, made.store.transaction():
    ...     obey(made.store, Linker(RulingLinks(made.store)), made.decisions())
    ...     len(list(made.events()))
    1
    """
    listed = list(changed)
    _removals(store, linker, [one for one in listed if one.action == REMOVE])
    touched = reports_of(store, [one for one in listed if one.action in ON_CLAIMS or on_entities(one)])
    try:
        relink(store, linker, touched)
    except HoldingError as error:
        raise DecisionError(str(error)) from error
    linker.obey()
    linker.settle()


def _removals(store: Store, linker: Linker, changed: Iterable[Decision]) -> None:
    """Take out the reports that a standing decision removes, put back those that none does any more."""
    held = standing(RecordLinks(store).decisions())
    gone = {target for decision in held if decision.action == REMOVE for target in decision.targets}
    for identity in sorted({target for decision in changed for target in decision.targets}):
        if identity in gone:
            linker.remove([identity])
            remove_report(store, identity)
        elif (found := put_back(store, identity)) is not None:
            hold(store, linker, *found, in_force(store))
