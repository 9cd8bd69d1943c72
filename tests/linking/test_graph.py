"""The incremental heart: whatever the order of arrival, and whatever left again, the results are those of the set."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from sijill.linking.aspect import Aspect, Component
from sijill.linking.graph import Graph
from sijill.linking.memory import MemoryStore
from sijill.model import Family, Link
from sijill.model.ports import Made, Node

LIMIT = 3


def compare(a: str, one: int, b: str, other: int) -> Link | None:
    """Numbers at most two apart belong together."""
    return Link(kind="family", left=a, right=b, score=1.0, reasons=[]) if abs(one - other) <= 2 else None


def assemble(component: Component[int]) -> list[Made]:
    members = tuple(component.bodies)
    family = Family(id="+".join(members), reports=list(members), voice=None)
    return [Made(owner=members[0], kind="family", id=family.id, members=members, value=family)]


ASPECT = Aspect[int]("family", lambda body: int(body), compare, assemble, "family", LIMIT)


def node(number: int) -> Node:
    keys = (100 + number // 10, 200 + number // 5, 300)  # its ten, its five, and one that all carry
    return Node(id=f"n{number:02}", report=f"r{number % 7}", keys=keys, body=str(number).encode())


def record(batches: Sequence[Sequence[int]], gone: Sequence[int] = ()) -> tuple[list[Made], list[Link]]:
    store = MemoryStore()
    graph = Graph(store, ASPECT)
    for batch in batches:
        graph.add([node(number) for number in batch])
        graph.settle()
    graph.remove([node(number).id for number in gone])
    graph.settle()
    return store.results("family"), store.links("family", [node(number).id for number in range(60)])


def test_near_numbers_of_one_block_are_one_family() -> None:
    made, _ = record([[1, 3, 5, 40]])
    assert [family.members for family in made] == [("n01", "n03", "n05"), ("n40",)]


def test_a_key_that_outgrows_the_limit_links_nothing_any_more() -> None:
    assert [family.members for family in record([[12, 13, 15]])[0]] == [("n12", "n13", "n15")]
    made, links = record([[12, 13, 15], [17]])
    assert [link.left + link.right for link in links] == ["n12n13", "n15n17"]
    assert [family.members for family in made] == [("n12", "n13"), ("n15", "n17")]


@given(st.lists(st.integers(0, 59), unique=True, max_size=30), st.randoms(use_true_random=False), st.data())
def test_any_order_and_any_batches_give_the_same(numbers: list[int], random, data) -> None:  # type: ignore[no-untyped-def]
    gone = data.draw(st.lists(st.sampled_from(numbers), unique=True)) if numbers else []
    left = [number for number in numbers if number not in gone]
    shuffled = random.sample(numbers, len(numbers))
    cut = random.randint(0, len(shuffled))
    once = record([left])
    assert record([[number] for number in shuffled], gone) == once
    assert record([shuffled[:cut], shuffled[cut:]], gone) == once
