"""The small protocols by which layers that may not import one another meet; `engine` hands the parts to each other."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import msgspec

from sijill.model.record import Decision, Event, Family, Finding, Link, NameCluster, Quotation, Series


class DateReader(Protocol):
    """Reads a date candidate (a few words near a headline, a feed's pubDate) into an ISO date, or says null."""

    def __call__(self, words: str) -> str | None:
        """Return an ISO date or date-time, null when the words hold none."""


class Node(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What linking keeps of one report, claim or name: its block keys by number, and a body its aspect reads."""

    id: str
    report: str
    keys: tuple[int, ...]
    body: bytes


class Made(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A result of linking: a Family, Event, Series, Finding or Quotation with the claims or reports it is made of.

    `owner` is one node of the component it came from: when that component changes, the result is made anew.
    """

    owner: str
    kind: str
    id: str
    members: tuple[str, ...]
    value: Family | Event | Series | Finding | Quotation | NameCluster


class LinkStore(Protocol):
    """What linking needs of a record (docs/linking.md): per graph, nodes with keys, links between them, results, marks.

    Equal calls in any order leave equal contents. `linking.memory.MemoryStore` keeps it in dictionaries; the record
    keeps it in SQLite. Marks say which nodes' components are not yet made anew, and outlive the process.
    """

    def put_nodes(self, graph: str, nodes: Sequence[Node]) -> None:
        """Keep nodes with their keys; a node of the same id is replaced."""

    def put_all(self, nodes: Sequence[tuple[str, Node]]) -> None:
        """Keep nodes of several graphs (graph, node), in this order."""

    def drop_nodes(self, graph: str, ids: Sequence[str]) -> None:
        """Forget nodes with their keys, links, what is near them, and marks."""

    def nodes(self, graph: str, ids: Iterable[str]) -> dict[str, Node]:
        """Return the nodes of these ids; ids it does not hold are left out."""

    def report_nodes(self, graph: str, reports: Iterable[str]) -> list[str]:
        """Return the ids of the nodes these reports gave, sorted."""

    def members(self, graph: str, keys: Iterable[int], limit: int) -> dict[int, list[str]]:
        """Return for each key that has any the ids of nodes under it; of more than `limit`, any `limit`."""

    def sizes(self, graph: str, keys: Iterable[int], limit: int) -> dict[int, int]:
        """Return for each key that has any how many nodes are under it, at most `limit`."""

    def put_links(self, graph: str, links: Sequence[Link]) -> None:
        """Keep links (left < right); a link of the same pair is replaced."""

    def drop_links(self, graph: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Forget the links of these pairs."""

    def links(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links that touch any of these nodes, each once, sorted by pair."""

    def links_among(self, graph: str, ids: Iterable[str]) -> list[Link]:
        """Return the links between two of these nodes, each once, sorted by pair."""

    def put_near(self, graph: str, pairs: Sequence[tuple[str, str, float]]) -> None:
        """Keep pairs (left < right) that score near the threshold of their graph, with their score, for review."""

    def drop_near(self, graph: str, pairs: Sequence[tuple[str, str]]) -> None:
        """Forget that these pairs score near the threshold."""

    def near(self, graph: str, ids: Iterable[str]) -> list[tuple[str, str, float]]:
        """Return the pairs near the threshold that touch any of these nodes with their score, sorted by pair."""

    def near_among(self, graph: str, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Return the pairs near the threshold of two of these nodes, each once, sorted."""

    def mark(self, graph: str, ids: Iterable[str]) -> None:
        """Remember that the components of these nodes must be made anew."""

    def marked(self, graph: str) -> list[str]:
        """Return the marked nodes, sorted."""

    def unmark(self, graph: str, ids: Iterable[str]) -> None:
        """Forget these marks."""

    def made(self, graph: str, owners: Iterable[str]) -> list[Made]:
        """Return the results owned by these nodes, sorted by kind and id."""

    def results_with(self, graph: str, members: Iterable[str]) -> list[Made]:
        """Return the results that any of these claims or reports is a member of, sorted by kind and id."""

    def replace(self, graph: str, owners: Iterable[str], results: Sequence[Made]) -> None:
        """Forget every result of the graph owned by these nodes, then keep the new ones."""

    def decisions(self) -> list[Decision]:
        """Return all decisions in the order they were made."""
