"""Components: the nodes that links hold together, found from the ends of links alone."""

from collections.abc import Iterable, Sequence

from sijill.model import Link


def named_by_least(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the component of every node that a pair reaches, named by its least node.

    >>> named_by_least([("b", "c"), ("a", "b"), ("x", "y")])
    {'b': 'a', 'c': 'a', 'a': 'a', 'x': 'x', 'y': 'x'}
    """
    above: dict[str, str] = {}

    def top(node: str) -> str:
        root = node
        while (up := above.setdefault(root, root)) != root:
            root = up
        while above[node] != root:
            above[node], node = root, above[node]
        return root

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        above[second] = first
    return {node: top(node) for node in list(above)}


def components(nodes: Iterable[str], links: Sequence[Link]) -> list[tuple[list[str], list[Link]]]:
    """Return the components of nodes and of what links reach: the ids of each, sorted, and its links, sorted by pair.

    >>> link = Link(kind="event", left="a", right="b", score=5.0, reasons=[])
    >>> [ids for ids, _ in components(["b", "z"], [link])]
    [['a', 'b'], ['z']]
    """
    of = named_by_least((link.left, link.right) for link in links)
    held: dict[str, tuple[list[str], list[Link]]] = {}
    for node in sorted({*nodes, *of}):
        held.setdefault(of.get(node, node), ([], []))[0].append(node)
    for link in sorted(links, key=lambda link: (link.left, link.right)):
        held[of[link.left]][1].append(link)
    return list(held.values())
