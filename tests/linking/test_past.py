"""The record as it stood on a day is what linking makes of the reports that were out by then."""

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.linking.past import differences, relinked
from sijill.model import Finding
from tests.linking.test_samples import GRAPHS, READINGS, RECORD, record


def whole() -> MemoryStore:
    store = MemoryStore()
    linker = Linker(store)
    for report, reading in READINGS.values():
        linker.add(report, reading)
    linker.settle()
    return store


STORE = whole()
EARLY = [name for name in READINGS if name < "2016-06-30"]


def past(names: list[str]) -> MemoryStore:
    return relinked(STORE, [READINGS[name][0].id for name in names])


def test_the_past_is_the_same_fold_over_fewer_reports() -> None:
    then = past(EARLY)
    assert {graph: then.results(graph) for graph in GRAPHS} == record(EARLY)
    now = past(list(READINGS))
    assert {graph: now.results(graph) for graph in GRAPHS} == RECORD


def test_a_difference_says_what_came_and_what_changed() -> None:
    changes = differences(past(EARLY), past(list(READINGS)))
    new = [change.after.value for change in changes if change.change == "added" and change.after is not None]
    assert any(isinstance(value, Finding) and value.about == "duration" for value in new)
    assert {change.change for change in changes} >= {"added", "changed"}
    assert [change.change for change in differences(past(EARLY), past(EARLY))] == []
