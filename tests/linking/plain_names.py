"""Names proposed from all their uses at once: what the queue of actors must find."""

from collections.abc import Iterable

from sijill.linking.names import NameUse, alike, proposed
from sijill.model import NameCluster


def proposals(uses: Iterable[NameUse]) -> list[NameCluster]:
    """Return the pairs of names that may be one, by id."""
    held = {(use.kind, use.name): use for use in uses}
    pairs = [(held[kind, one], held[kind, other]) for kind, one, other in alike(held)]
    made = [cluster for pair in pairs if (cluster := proposed(*pair)) is not None]
    return sorted(made, key=lambda cluster: cluster.id)
