"""Partition: a component cut into clusters, so that a chain of weak links does not make one of what is several.

Links are taken strongest first; two clusters join when the mean score over all pairs between them, a missing link
counting nothing, reaches `enough`, or when a decision says that they are the same; never when one says that they
differ. What only recalls something ("in March", of a month with several such events) bridges nothing: it joins last,
the one cluster it fits best, and none when two fit it as well.
The result depends on the set of links alone (ties go by id). Leaves the score of a link to the graphs.
"""

from collections.abc import Callable, Iterable

from sijill.model import Link

Pair = tuple[str, str]
_LOOKED_AT = 12
_CLEAR = 0.3  # by how much the best cluster must fit better than the next


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
    clash: Callable[[str, str], bool] | None = None, is_vague: Callable[[str], bool] | None = None,
) -> list[list[str]]:
    """Return the clusters of a component, each sorted, sorted by their first node.

    `apart` are pairs (left < right) that must not stand together; links with `decided` join whatever their score.
    `clash` says of two nodes without a link whether they exclude each other: what recalls either joins one only.
    `is_vague` says of a node whether it may as well be of another cluster.

    >>> one = Link(kind="event", left="a", right="b", score=5.0, reasons=[])
    >>> clusters(["a", "b", "c"], [one], 2.0)
    [['a', 'b'], ['c']]
    """
    made = _Clusters(nodes, links)
    linked = {(link.left, link.right) for link in links}
    vague = {node for node in made.of if is_vague(node)} if is_vague is not None else set()
    first = [link for link in links if link.decided is not None or (link.left in vague) == (link.right in vague)]
    for link in sorted(first, key=lambda link: (link.decided is None, -link.score, link.left, link.right)):
        one, other = sorted((made.of[link.left], made.of[link.right]))
        if one == other or _forbidden(made.held[one], made.held[other], apart):
            continue
        if link.decided is None and (made.mean(one, other) < enough or _clashing(made, one, other, linked, clash)):
            continue
        made.join(one, other)
    for cluster in sorted(cluster for cluster, held in made.held.items() if vague.issuperset(held)):
        best = _best(made, cluster, enough, vague)
        if best is not None and not _forbidden(made.held[cluster], made.held[best], apart):
            made.join(best, cluster)
    return sorted(sorted(held) for held in made.held.values())


def _best(made: _Clusters, cluster: str, enough: float, vague: set[str]) -> str | None:
    """Return the cluster that a vague one fits, null when none fits enough or two fit about as well."""
    near = [
        (made.mean(cluster, other), other) for other in made.near[cluster]
        if other in made.held and not vague.issuperset(made.held[other])
    ]
    fitting = sorted(((score, other) for score, other in near if score >= enough), reverse=True)
    if not fitting or (len(fitting) > 1 and fitting[0][0] - fitting[1][0] < _CLEAR):
        return None
    return fitting[0][1]


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
