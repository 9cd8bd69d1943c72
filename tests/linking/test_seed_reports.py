"""The two real reports on one battle, read and linked: what they agree on, and where they do not."""

from collections import Counter
from pathlib import Path

import pytest

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.model import Event, Finding, make_report
from sijill.reading import read

WANTED = {
    ("contradicts", "date"): 1,  # when the town fell
    ("undetermined", "date"): 1,  # the end of the fighting and its declaration
    ("contradicts", "duration"): 1,  # seven months or eight
    ("agrees", "killed"): 1, ("agrees", "injured"): 1, ("agrees", "strikes"): 1,
    ("agrees", "statement"): 1,
    ("agrees", "date"): 2,  # when the campaign and the air strikes began
}  # fmt: skip


@pytest.fixture(scope="module")
def store(shared: Path) -> MemoryStore:
    made = MemoryStore()
    linker = Linker(made)
    for path in sorted((shared / "reports").glob("*.txt")):
        report = make_report(path.read_text(encoding="utf-8"), source=path.name)
        linker.add(report, read(report))
    linker.settle()
    return made


def test_they_agree_and_contradict_where_an_annotator_says_so(store: MemoryStore) -> None:
    results = [made.value for graph in ("event", "figure", "quotation") for made in store.results(graph)]
    found = [value for value in results if isinstance(value, Finding)]
    told = Counter((one.relation, one.about) for one in found)
    assert {what: told[what] for what in WANTED} == WANTED
    assert len(found) - sum(WANTED.values()) <= 2


def test_what_both_tell_is_one_event(store: MemoryStore) -> None:
    events = [made.value for made in store.results("event") if isinstance(made.value, Event)]
    both = [event for event in events if len(event.reports) > 1]
    assert {event.type for event in both} == {
        "Air/drone strike", "Armed clash", "Government regains territory", "Non-state actor overtakes territory",
    }
