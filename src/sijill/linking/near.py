"""Near the threshold: pairs that linking compared and left apart by little, or linked by little. Review asks of them.

Decides how far from the threshold is near. `graph` keeps the score of such pairs in the store as it compares; of copies
only those it links, because most that miss are told apart at a glance: `near_misses` looks for them around a few
reports. Why a pair scores what it does is weighed anew for the few that are shown.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, Final

import msgspec

from sijill.linking import copies, events
from sijill.linking.aspect import Aspect, Nearly
from sijill.linking.copies import CopyTraits
from sijill.linking.notes import EventNote
from sijill.linking.weights import total, weight
from sijill.model import Link
from sijill.model.ports import LinkStore
from sijill.model.record import LinkKind, Weighed

MARGIN: Final = 2.5  # under the threshold
WEAK: Final = 1.0  # over it
_LIMIT: Final = 64  # reports under a key
_EVENT, _COPY = msgspec.msgpack.Decoder(EventNote), msgspec.msgpack.Decoder(CopyTraits)


def with_weak(aspect: Aspect[Any]) -> Aspect[Any]:
    """Return an aspect that keeps which of its links are weak."""
    enough = weight(f"{aspect.graph}.threshold")
    return replace(aspect, nearly=Nearly(aspect.compare, enough, enough + WEAK))


def with_near(aspect: Aspect[Any], compare: Callable[..., Link | None]) -> Aspect[Any]:
    """Return an aspect that keeps which of its links are weak, and what misses the threshold by little."""
    enough = weight(f"{aspect.graph}.threshold")
    return replace(aspect, nearly=Nearly(partial(compare, margin=MARGIN), enough, enough + WEAK))


def near_misses(store: LinkStore, ids: Iterable[str]) -> list[tuple[str, str, float]]:
    """Return the pairs of these reports with others that are no copies by up to MARGIN, sorted, with their score.

    >>> from sijill.engine.trying import linked
    >>> near_misses(linked("قصفت سرت."), [])
    []
    """
    nodes = store.nodes("family", ids)
    under = store.members("family", {key for node in nodes.values() for key in node.keys}, _LIMIT + 1)
    live = {key: held for key, held in under.items() if len(held) <= _LIMIT}
    pairs = {
        (min(node.id, other), max(node.id, other))
        for node in nodes.values() for key in node.keys for other in live.get(key, ()) if other != node.id
    }
    held = store.nodes("family", {one for pair in pairs for one in pair})
    traits = {identity: _COPY.decode(node.body) for identity, node in held.items()}
    enough = weight("family.threshold")
    found = []
    for left, right in sorted(pairs):
        result = copies.compare_copies(traits[left], traits[right], enough - MARGIN)
        if result.reasons and enough - MARGIN <= result.score < enough:
            found.append((left, right, result.score))
    return found


def _reasons(graph: str, one: bytes, other: bytes) -> list[Weighed]:
    if graph == "event":
        return events.reasons(_EVENT.decode(one), _EVENT.decode(other)) or []
    return copies.compare_copies(_COPY.decode(one), _COPY.decode(other)).reasons


def link_between(store: LinkStore, graph: LinkKind, left: str, right: str) -> Link:
    """Return the link that two nodes (left < right) would have, with its reasons, whether or not it is enough."""
    held = store.nodes(graph, (left, right))
    reasons = _reasons(graph, held[left].body, held[right].body)
    return Link(kind=graph, left=left, right=right, score=total(reasons), reasons=reasons)
