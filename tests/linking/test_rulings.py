"""Decisions always win: over any score, in any order of arrival, until they are taken back."""

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.linking.rulings import rulings, standing
from sijill.model import Decision, EventClaim
from tests.linking.test_samples import GRAPHS, READINGS, RECORD, event_of
from tests.linking.truth_readings import truth


def decision(ident: str, action: str, *targets: str, undoes: str | None = None) -> Decision:
    return Decision(
        id=ident, action=action, targets=list(targets), value={}, reason="", who="analyst", when="2017-01-01",
        undoes=undoes,
    )


def linked(*decisions: Decision) -> tuple[Linker, MemoryStore]:
    store = MemoryStore(decisions)
    linker = Linker(store)
    for report, reading in READINGS.values():
        linker.add(report, reading)
    linker.settle()
    return linker, store


def events(store: MemoryStore) -> dict[str, str]:
    return {one: made.id for made in store.results("event") if made.kind == "event" for one in made.members}


def claims_of(name: str) -> list[str]:
    """Return the event claims of a same-event row of the truth, by the words they are told in."""
    row = next(row for row in truth()["same_event"] if row["name"] == name)
    return [
        one.id for mention in row["mentions"] for one in READINGS[mention["report"]][1].claims
        if isinstance(one, EventClaim) and mention["text"] in [quote.text for quote in one.triggers]
    ]


RETAKEN = claims_of("Sirte retaken from Islamic State")
TAKEN = claims_of("Islamic State takes Sirte")


def test_what_is_ruled_the_same_is_one_event() -> None:
    _, store = linked(decision("d1", "same", RETAKEN[0], RETAKEN[1]))
    assert event_of()[RETAKEN[0]] != event_of()[RETAKEN[1]]
    assert len({events(store)[one] for one in RETAKEN}) == 1


def test_what_is_ruled_different_is_never_one_event() -> None:
    _, store = linked(decision("d1", "different", TAKEN[0], TAKEN[-1]))
    assert event_of()[TAKEN[0]] == event_of()[TAKEN[-1]]
    assert events(store)[TAKEN[0]] != events(store)[TAKEN[-1]]


def test_a_decision_made_later_gives_the_same_record_as_one_made_before() -> None:
    ruled = [decision("d1", "same", RETAKEN[0], RETAKEN[1]), decision("d2", "different", TAKEN[0], TAKEN[-1])]
    linker, store = linked()
    for one in ruled:
        store.decide(one)
    linker.obey()
    linker.settle()
    _, before = linked(*ruled)
    assert [store.results(graph) for graph in GRAPHS] == [before.results(graph) for graph in GRAPHS]


def test_an_undone_decision_leaves_no_trace() -> None:
    linker, store = linked(decision("d1", "same", RETAKEN[0], RETAKEN[1]), decision("d2", "different", *TAKEN[:2]))
    store.decide(decision("u1", "undo", undoes="d1"))
    store.decide(decision("u2", "undo", undoes="d2"))
    linker.obey()
    linker.settle()
    assert {graph: store.results(graph) for graph in GRAPHS} == RECORD


def test_the_last_decision_on_a_pair_counts_and_an_undone_undo_stands_no_more() -> None:
    first, second = decision("d1", "same", "a", "b"), decision("d2", "different", "b", "a")
    assert dict(rulings([first, second]).apart) == {("a", "b"): "d2"}
    assert dict(rulings([first, second, decision("u1", "undo", undoes="d2")]).same) == {("a", "b"): "d1"}
    undone = [first, decision("u1", "undo", undoes="d1"), decision("u2", "undo", undoes="u1")]
    assert standing(undone) == [first]
