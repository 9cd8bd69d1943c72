"""Bodies: what a graph remembers of its nodes, so that few are fetched from the store and read again.

Decides how many bodies are remembered, those met last, and that looks, which are small, are remembered of many more.
Leaves what a body and a look say to the aspects.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable
from typing import Any, Final, Generic, TypeVar

from sijill.model.ports import LinkStore

T = TypeVar("T")
_LOOKS: Final = 250_000  # of reports, some 140 MB
_AT_ONCE: Final = 400  # bodies fetched together to be looked at


class Bodies(Generic[T]):
    """Bodies of the nodes of one graph, by id."""

    def __init__(self, store: LinkStore, graph: str, decode: Callable[[bytes], T], most: int) -> None:
        self.store, self.graph, self.most = store, graph, most
        self._decode = decode
        self._held: OrderedDict[str, T] = OrderedDict()
        self._looks: OrderedDict[str, Any] = OrderedDict()

    def put(self, node: str, body: T) -> None:
        """Remember the body of a node, in the place of what was remembered of it.

        >>> from sijill.linking.memory import MemoryStore
        >>> bodies = Bodies(MemoryStore(), "event", bytes.decode, most=10)
        >>> bodies.put("e1", "a body")
        >>> bodies.of(["e1"])
        {'e1': 'a body'}
        """
        self._looks.pop(node, None)
        self._remember(node, body)

    def forget(self, ids: Iterable[str]) -> None:
        """Forget nodes that are gone.

        >>> from sijill.linking.memory import MemoryStore
        >>> bodies = Bodies(MemoryStore(), "event", bytes.decode, most=10)
        >>> bodies.put("e1", "a body")
        >>> bodies.forget(["e1"])
        >>> bodies.of(["e1"])
        {}
        """
        for node in ids:
            self._held.pop(node, None)
            self._looks.pop(node, None)

    def of(self, ids: Iterable[str]) -> dict[str, T]:
        """Return the bodies of nodes, from memory where they were used lately.

        >>> from sijill.linking.memory import MemoryStore
        >>> from sijill.model.ports import Node
        >>> store = MemoryStore()
        >>> store.put_nodes("event", [Node(id="e1", report="r1", keys=(), body=b"a body")])
        >>> Bodies(store, "event", bytes.decode, most=10).of(["e1", "e2"])
        {'e1': 'a body'}
        """
        wanted = sorted(ids)
        found = {node: self._held[node] for node in wanted if node in self._held}
        held = self.store.nodes(self.graph, [node for node in wanted if node not in found])
        for node in held.values():
            found[node.id] = self._decode(node.body)
            self._remember(node.id, found[node.id])
        return found

    def looks(self, ids: Collection[str], look: Callable[[T], Any]) -> dict[str, Any]:
        """Return what is remembered of nodes for a glance, made from their bodies where it is not there.

        >>> from sijill.linking.memory import MemoryStore
        >>> bodies = Bodies(MemoryStore(), "event", bytes.decode, most=10)
        >>> bodies.put("e1", "a body")
        >>> bodies.looks(["e1"], len)
        {'e1': 6}
        """
        found = {node: self._looks[node] for node in ids if node in self._looks}
        unknown = sorted(set(ids) - found.keys())
        for at in range(0, len(unknown), _AT_ONCE):
            new = {node: look(body) for node, body in self.of(unknown[at:at + _AT_ONCE]).items()}
            found |= new
            self._looks |= new
        while len(self._looks) > _LOOKS:
            self._looks.popitem(last=False)
        return found

    def _remember(self, node: str, body: T) -> None:
        self._held[node] = body
        if len(self._held) > self.most:
            self._held.popitem(last=False)
