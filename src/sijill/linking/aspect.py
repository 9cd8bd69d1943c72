"""An aspect: what one kind of linking brings to the graph: families, events, figures, quotations, names.

Decides nothing: it is the shape in which an aspect says how bodies are read, compared and put together. Leaves which
pairs are compared and which components are stale to `graph`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sijill.model import Link
from sijill.model.ports import Made
from sijill.model.record import LinkKind

T = TypeVar("T")


@dataclass(frozen=True)
class Component(Generic[T]):
    """Nodes that links hold together: bodies by node id (sorted), the links inside, the pairs decided to be apart."""

    bodies: dict[str, T]
    links: list[Link]
    apart: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Glance(Generic[T]):
    """What little is remembered of a body, and whether two of which so much is known may be linked; false is exact."""

    look: Callable[[T], Any]
    may_link: Callable[[Any, Any], bool]


@dataclass(frozen=True)
class Nearly(Generic[T]):
    """Which pairs are near the threshold, for review: `compare` gives also those that are not `enough` by little."""

    compare: Callable[[str, T, str, T], Link | None]
    enough: float
    weak: float  # a link below this is near the threshold too


@dataclass(frozen=True)
class Aspect(Generic[T]):
    """What one kind of linking brings: how a body is read, how two are compared, what a component amounts to.

    `glance`: where most that meet are told apart without their bodies. `remembered`: how many bodies are.
    """

    graph: str
    decode: Callable[[bytes], T]
    compare: Callable[[str, T, str, T], Link | None]
    assemble: Callable[[Component[T]], Sequence[Made]]
    kind: LinkKind
    limit: int = 64
    glance: Glance[T] | None = None
    remembered: int = 40_000  # notes of claims, some 100 MB
    nearly: Nearly[T] | None = None
