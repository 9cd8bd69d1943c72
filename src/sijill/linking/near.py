"""Near the threshold: pairs that linking compared and left apart by little, or linked by little. Review asks of them.

Decides how far from the threshold is near. `graph` keeps the score of such pairs in the store as it compares; of copies
only those it links, because most that miss are told apart at a glance: `near_misses` looks for them around a few
reports. Why a pair scores what it does is weighed anew for the few that are shown.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any, Final

import msgspec

from sijill.linking import copies, events
from sijill.linking.aspect import Aspect, Nearly
from sijill.linking.copies import CopyTraits
from sijill.linking.live_keys import LiveKeys, Pair
from sijill.linking.notes import EventNote
from sijill.linking.weights import total, weight
from sijill.model import Link
from sijill.model.ports import LinkStore, Node
from sijill.model.record import LinkKind, Weighed

MARGIN: Final = 2.5  # under the threshold
WEAK: Final = 1.0  # over it
_LIMIT: Final = 64  # reports under a key
_SHARED: Final = 2  # keys of a near miss of copies: most pairs share one formula and nothing else
_EVENT, _COPY = msgspec.msgpack.Decoder(EventNote), msgspec.msgpack.Decoder(CopyTraits)


def with_weak(aspect: Aspect[Any]) -> Aspect[Any]:
    """Return an aspect that keeps which of its links are weak.

    >>> from sijill.linking.families import ASPECT
    >>> kept = with_weak(ASPECT).nearly
    >>> kept.weak - kept.enough
    1.0
    """
    enough = weight(f"{aspect.graph}.threshold")
    return replace(aspect, nearly=Nearly(aspect.compare, enough, enough + WEAK))


def with_near(aspect: Aspect[Any], compare: Callable[..., Link | None]) -> Aspect[Any]:
    """Return an aspect that keeps which of its links are weak, and what misses the threshold by little.

    `compare` takes, beside what an aspect's comparison takes, by how much a pair may miss: `margin`.

    >>> from sijill.engine.trying import events as told, linked
    >>> from sijill.linking.linker import Linker
    >>> aspect = Linker(linked()).graphs["event"].aspect
    >>> (left, one), (right, other) = told("قصفت سرت أمس.", "قصفت سرت الأحد.")
    >>> aspect.compare(left, one, right, other) is None
    True
    >>> near = with_near(aspect, events.compare).nearly
    >>> near.compare(left, one, right, other).score < near.enough
    True
    """
    enough = weight(f"{aspect.graph}.threshold")
    return replace(aspect, nearly=Nearly(partial(compare, margin=MARGIN), enough, enough + WEAK))


def near_misses(store: LinkStore, ids: Iterable[str]) -> list[tuple[str, str, float]]:
    """Return the pairs of these reports with others that are no copies by up to MARGIN, sorted, with their score.

    Two that share but one key are not compared.

    >>> from sijill.engine.trying import linked
    >>> near_misses(linked("قصفت سرت."), [])
    []
    """
    nodes = list(store.nodes("family", ids).values())
    pairs = _sharing(nodes, LiveKeys(store, "family", _LIMIT).held(nodes), _SHARED)
    held = store.nodes("family", {one for pair in pairs for one in pair})
    traits = {identity: _COPY.decode(node.body) for identity, node in held.items()}
    enough = weight("family.threshold")
    found = []
    for left, right in pairs:
        result = copies.compare_copies(traits[left], traits[right], enough - MARGIN)
        if result.reasons and enough - MARGIN <= result.score < enough:
            found.append((left, right, result.score))
    return found


def _sharing(nodes: Iterable[Node], live: Mapping[int, Sequence[str]], least: int) -> list[Pair]:
    """Return the pairs (left < right) of these nodes with what shares so many live keys with them, sorted."""
    pairs: set[Pair] = set()
    for node in nodes:
        one = node.id
        met = Counter(chain.from_iterable(live[key] for key in node.keys if key in live))
        others = (other for other, keys in met.items() if keys >= least and other != one)
        pairs.update((one, other) if one < other else (other, one) for other in others)
    return sorted(pairs)


def _reasons(graph: str, one: bytes, other: bytes) -> list[Weighed]:
    if graph == "event":
        return events.reasons(_EVENT.decode(one), _EVENT.decode(other)) or []
    return copies.compare_copies(_COPY.decode(one), _COPY.decode(other)).reasons


def link_between(store: LinkStore, graph: LinkKind, left: str, right: str) -> Link:
    """Return the link that two nodes (left < right) would have, with its reasons, whether or not it is enough.

    >>> from sijill.engine.trying import linked
    >>> store = linked("قصفت سرت أمس.", "قصفت سرت الأحد.")
    >>> left, right = sorted(node for made in store.results("event") for node in made.members)
    >>> [reason.rule for reason in link_between(store, "event", left, right).reasons]
    ['event.same_type', 'event.days_apart', 'event.same_place']
    """
    held = store.nodes(graph, (left, right))
    reasons = _reasons(graph, held[left].body, held[right].body)
    return Link(kind=graph, left=left, right=right, score=total(reasons), reasons=reasons)
