"""Near misses: pairs that linking compared and left apart by little, the first thing a reviewer should see.

Decides which pairs are compared (those sharing a live block key with the nodes asked about) and what is near: a score
within a margin under the threshold. Nothing is kept; links themselves are made in `graph`.
"""

from collections.abc import Iterable
from typing import Final

import msgspec

from sijill.linking import copies, events
from sijill.linking.copies import CopyTraits
from sijill.linking.notes import EventNote
from sijill.linking.weights import total, weight
from sijill.model import Link
from sijill.model.ports import LinkStore
from sijill.model.record import LinkKind, Weighed

MARGIN: Final = 2.5
_LIMIT: Final = 64
_EVENT, _COPY = msgspec.msgpack.Decoder(EventNote), msgspec.msgpack.Decoder(CopyTraits)


def _reasons(graph: str, one: bytes, other: bytes) -> list[Weighed]:
    if graph == "event":
        return events.reasons(_EVENT.decode(one), _EVENT.decode(other)) or []
    return copies.compare_copies(_COPY.decode(one), _COPY.decode(other)).reasons


def near_misses(store: LinkStore, graph: LinkKind, ids: Iterable[str]) -> list[Link]:
    """Return the pairs of these nodes with others that score up to MARGIN under the threshold, best first."""
    nodes = store.nodes(graph, ids)
    blocks = store.members(graph, sorted({key for node in nodes.values() for key in node.keys}), _LIMIT + 1)
    live = {key: held for key, held in blocks.items() if len(held) <= _LIMIT}
    pairs = {
        (min(node.id, other), max(node.id, other))
        for node in nodes.values() for key in node.keys for other in live.get(key, ()) if other != node.id
    }
    held = store.nodes(graph, {one for pair in pairs for one in pair})
    enough = weight(f"{graph}.threshold")
    found = []
    for left, right in sorted(pairs):
        reasons = _reasons(graph, held[left].body, held[right].body)
        if reasons and enough - MARGIN <= total(reasons) < enough:
            found.append(Link(kind=graph, left=left, right=right, score=total(reasons), reasons=reasons))
    return sorted(found, key=lambda link: (-link.score, link.left, link.right))
