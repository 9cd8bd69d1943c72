"""Partition: a component cut into clusters, so that a chain of weak links does not make one of what is several.

Links are taken strongest first; two clusters join when the mean score over all pairs between them, a missing link
counting nothing, reaches `enough`, or when a decision says that they are the same; never when one says that they
differ.
The result depends on the set of links alone (ties go by id).
"""

from collections.abc import Callable, Iterable

from sijill.model import Link

Pair = tuple[str, str]
_LOOKED_AT = 12


class _Clusters:
    """Clusters in the making, and the sums of scores between them."""

    def __init__(self, nodes: Iterable[str], links: list[Link]) -> None:
        self.of = {node: node for node in nodes}
        self.held = {node: [node] for node in self.of}
        self.near: dict[str, dict[str, float]] = {node: {} for node in self.of}
        for link in links:
            self.near[link.left][link.right] = self.near[link.right][link.left] = link.score

    def mean(self, one: str, other: str) -> float:
        return self.near[one].get(other, 0.0) / (len(self.held[one]) * len(self.held[other]))

    def join(self, one: str, other: str) -> None:
        for node in self.held.pop(other):
            self.held[one].append(node)
            self.of[node] = one
        for near, score in self.near.pop(other).items():
            self.near[near].pop(other, None)
            if near != one:
                self.near[one][near] = self.near[near][one] = self.near[one].get(near, 0.0) + score


def clusters(
    nodes: Iterable[str], links: list[Link], enough: float, apart: frozenset[Pair] = frozenset(),
    clash: Callable[[str, str], bool] | None = None,
) -> list[list[str]]:
    """Return the clusters of a component, each sorted, sorted by their first node.

    `apart` are pairs (left < right) that must not stand together; links with `decided` join whatever their score.
    `clash` says of two nodes without a link whether they exclude each other: what recalls either joins one only.

    >>> one = Link(kind="event", left="a", right="b", score=5.0, reasons=[])
    >>> clusters(["a", "b", "c"], [one], 2.0)
    [['a', 'b'], ['c']]
    """
    made = _Clusters(nodes, links)
    linked = {(link.left, link.right) for link in links}
    for link in sorted(links, key=lambda link: (link.decided is None, -link.score, link.left, link.right)):
        one, other = sorted((made.of[link.left], made.of[link.right]))
        if one == other or _forbidden(made.held[one], made.held[other], apart):
            continue
        if link.decided is None and (made.mean(one, other) < enough or _clashing(made, one, other, linked, clash)):
            continue
        made.join(one, other)
    return sorted(sorted(held) for held in made.held.values())


def _clashing(
    made: _Clusters, one: str, other: str, linked: set[Pair], clash: Callable[[str, str], bool] | None
) -> bool:
    """Return whether two nodes of two clusters exclude each other, looking at the first of each by id."""
    if clash is None:
        return False
    some, others = (sorted(made.held[cluster])[:_LOOKED_AT] for cluster in (one, other))
    return any((min(a, b), max(a, b)) not in linked and clash(a, b) for a in some for b in others)


def _forbidden(some: list[str], others: list[str], apart: frozenset[Pair]) -> bool:
    return bool(apart) and any((min(a, b), max(a, b)) in apart for a in some for b in others)
