"""The record's store of links and the one in memory answer alike, whatever is asked of them in whatever order."""

import tempfile
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sijill.linking.memory import MemoryStore
from sijill.model import Family, Link
from sijill.model.ports import Made, Node
from sijill.record.links import RecordLinks
from sijill.record.store import Store

IDS = st.sampled_from("abcdef")
GRAPHS = st.sampled_from(["families", "events"])


KEYS = st.integers(0, 5)


def node(identity: str, keys: list[int]) -> Node:
    return Node(id=identity, report="r" + identity, keys=tuple(sorted(set(keys))), body=identity.encode())


def made(owner: str, members: list[str]) -> Made:
    family = Family(id="m" + owner, reports=members, voice=None)
    return Made(owner=owner, kind="family", id="m" + owner, members=tuple(sorted(set(members))), value=family)


def link(pair: tuple[str, str], score: float) -> Link:
    return Link(kind="family", left=min(pair), right=max(pair), score=score, reasons=[])


PAIR = st.tuples(IDS, IDS)
STEPS = st.one_of(
    st.tuples(st.just("put_nodes"), GRAPHS, st.lists(st.builds(node, IDS, st.lists(KEYS)), max_size=2)),
    st.tuples(st.just("drop_nodes"), GRAPHS, st.lists(IDS, max_size=2)),
    st.tuples(st.just("put_links"), GRAPHS, st.lists(st.builds(link, PAIR, st.floats(0, 1)), max_size=2)),
    st.tuples(st.just("drop_links"), GRAPHS, st.lists(PAIR.map(lambda p: (min(p), max(p))), max_size=2)),
    st.tuples(st.just("mark"), GRAPHS, st.lists(IDS)),
    st.tuples(st.just("unmark"), GRAPHS, st.lists(IDS)),
)


def state(store: Any, graph: str) -> list[Any]:
    everything = "abcdef"
    held = store.nodes(graph, everything)
    return [
        sorted((n.id, n.report, tuple(sorted(n.keys)), n.body) for n in held.values()),
        {key: sorted(ids) for key, ids in store.members(graph, range(6), 6).items()},
        {key: len(ids) for key, ids in store.members(graph, range(6), 3).items()},
        store.sizes(graph, range(6), 3),
        store.report_nodes(graph, ["r" + x for x in everything]),
        store.links(graph, everything),
        store.links(graph, "ab"),
        store.links_among(graph, "abcd"),
        store.marked(graph),
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, max_size=12))
def test_both_stores_answer_alike(steps: list[tuple[str, str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "x.db") as store:
        stores = [MemoryStore(), RecordLinks(store)]
        for name, graph, values in steps:
            for one in stores:
                getattr(one, name)(graph, values)
        for graph in ("families", "events"):
            assert state(stores[0], graph) == state(stores[1], graph)


def test_results_are_replaced_by_owner(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        links = RecordLinks(store)
        links.replace("families", [], [made("a", ["a", "b"]), made("c", ["c"])])
        links.replace("families", ["a", "b"], [made("b", ["b"])])
        assert links.made("families", ["a", "b", "c"]) == [made("b", ["b"]), made("c", ["c"])]
