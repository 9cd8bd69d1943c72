"""The linker: a report's Reading becomes nodes of every graph; settling makes anew what they touch, families first.

Families give claims their voices, so a family that changes marks what its reports say. Decides the order of the graphs;
leaves each kind of linking to its aspect.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import msgspec

from sijill.linking import events, families, happenings, near, quotations, totals
from sijill.linking.aspect import Aspect, Component
from sijill.linking.claim_notes import ClaimNotes, claim_notes
from sijill.linking.event_keys import event_keys
from sijill.linking.graph import Graph
from sijill.linking.notes import EventNote, FigureNote, SayingNote
from sijill.linking.report_traits import copy_traits
from sijill.linking.rulings import Rulings, changed, rulings
from sijill.model import Family, Reading, Report
from sijill.model.ids import key_number
from sijill.model.ports import LinkStore, Made, Node
from sijill.model.record import Voice

T = TypeVar("T")
_PACK = msgspec.msgpack.Encoder().encode
CLAIM_GRAPHS = ("event", "figure", "quotation")
GRAPHS = ("family", *CLAIM_GRAPHS)


class Linker:
    """Links readings over a store. `add` what came, `settle` when results are wanted; the order changes nothing."""

    def __init__(self, store: LinkStore) -> None:
        self.store = store
        self._sources: dict[str, Voice | None] = {}
        self._rulings = rulings(store.decisions())
        made: list[Graph[Any]] = [
            Graph(store, aspect, self._rulings) for aspect in (
                near.with_weak(families.ASPECT),
                near.with_near(
                    self._aspect("event", EventNote, events.compare, happenings.assemble_events), events.compare
                ),
                self._aspect("figure", FigureNote, totals.compare, totals.assemble_totals),
                self._aspect("quotation", SayingNote, quotations.compare, quotations.assemble_quotations),
            )
        ]
        self.graphs = {graph.aspect.graph: graph for graph in made}

    def _aspect(
        self, name: Any, note: type[T], compare: Any,
        assemble: Callable[[Component[T], Callable[[str], Voice | None]], Sequence[Made]],
    ) -> Aspect[Any]:
        decode = msgspec.msgpack.Decoder(note).decode
        return Aspect(name, decode, compare, lambda component: assemble(component, self.source_of), name)

    def add(self, report: Report, reading: Reading) -> bool:
        """Put a report's nodes in and mark what they touch; false when it was there already.

        >>> from sijill.engine.trying import readings
        >>> from sijill.linking.memory import MemoryStore
        >>> linker = Linker(MemoryStore())
        >>> [read] = readings("قصف الجيش مستشفى في سرت.")
        >>> linker.add(*read), linker.add(*read)
        (True, False)
        """
        return self.add_all([(report, reading)]) == 1

    def add_all(self, read: Sequence[tuple[Report, Reading]]) -> int:
        """Put the nodes of many reports in at once, each once; returns how many were new.

        >>> from sijill.engine.trying import readings
        >>> from sijill.linking.memory import MemoryStore
        >>> Linker(MemoryStore()).add_all(readings("قصف الجيش سرت.", "قتل ستة مدنيين."))
        2
        """
        held = set(self.store.report_nodes("family", [report.id for report, _ in read]))
        new = {report.id: (report, reading) for report, reading in read if report.id not in held}
        given = [(name, node) for pair in new.values() for name, some in nodes_of(*pair).items() for node in some]
        nodes = {name: [node for graph, node in given if graph == name] for name in GRAPHS}
        met = {name: self.graphs[name].keys.meet(some) for name, some in nodes.items()}
        self.store.put_all(given)
        for name, some in nodes.items():
            if some:
                self.graphs[name].join(some, met[name])
        return len(new)

    def remove(self, reports: Iterable[str]) -> None:
        """Take reports out, as before they are read again.

        >>> from sijill.engine.trying import linked, reports
        >>> linker = Linker(linked("قصف الجيش مستشفى في سرت."))
        >>> linker.remove([report.id for report in reports("قصف الجيش مستشفى في سرت.")])
        >>> linker.settle()
        >>> linker.store.results("event")
        []
        """
        wanted = list(reports)
        for name, graph in self.graphs.items():
            if ids := self.store.report_nodes(name, wanted):
                graph.remove(ids)

    def settle(self) -> None:
        """Make anew every family, event, series, finding and quotation that what came or was decided touches.

        >>> from sijill.engine.trying import readings
        >>> from sijill.linking.memory import MemoryStore
        >>> linker = Linker(MemoryStore())
        >>> linker.add_all(readings("قصف الجيش مستشفى في سرت."))
        1
        >>> linker.settle()
        >>> [made.value.type for made in linker.store.results("event")]
        ['Shelling/artillery/missile attack']
        """
        self._sources.clear()
        touched = self.graphs["family"].settle()
        for name in CLAIM_GRAPHS:
            self.store.mark(name, self.store.report_nodes(name, touched))
            self.graphs[name].settle()

    def obey(self) -> None:
        """Take the decisions on record as they now stand: pairs ruled otherwise than before are judged anew.

        >>> from sijill.engine.trying import linked
        >>> linker = Linker(linked("قصف الجيش مستشفى في سرت."))
        >>> linker.obey()
        >>> linker.store.marked("event")
        []
        """
        before, after = self._rulings, rulings(self.store.decisions())
        self._rulings = after
        pairs = changed(before, after)
        for graph in self.graphs.values():
            graph.rulings = after
            graph.reconsider(pairs)

    def source_of(self, report: str) -> Voice | None:
        """Return the source of the family a report is in, null when it is in none or the source is unknown.

        >>> from sijill.engine.trying import linked, reports
        >>> Linker(linked("قصف الجيش سرت.")).source_of(reports("قصف الجيش سرت.")[0].id)
        """
        if report not in self._sources:
            found = [made.value for made in self.store.results_with("family", [report])]
            self._sources[report] = _voice(found[0]) if found and isinstance(found[0], Family) else None
        return self._sources[report]

    @property
    def rulings(self) -> Rulings:
        """What the decisions say of pairs.

        >>> from sijill.engine.trying import linked
        >>> Linker(linked("قصف الجيش سرت.")).rulings.same
        {}
        """
        return self._rulings


def _voice(family: Family) -> Voice | None:
    return Voice(id=family.voice, label=family.voice, told_by="agency") if family.voice is not None else None


def nodes_of(report: Report, reading: Reading) -> dict[str, list[Node]]:
    """Return the nodes a report gives every graph.

    >>> from sijill.engine.trying import readings
    >>> [read] = readings("قصف الجيش مستشفى في سرت.")
    >>> {graph: len(nodes) for graph, nodes in nodes_of(*read).items()}
    {'family': 1, 'event': 1, 'figure': 0, 'quotation': 0}
    """
    family = families.family_node(report, reading, copy_traits(report, reading))
    return {"family": [family], **claim_nodes(report.id, claim_notes(report, reading))}


def claim_nodes(report: str, notes: ClaimNotes) -> Mapping[str, list[Node]]:
    """Return the nodes a report's notes give each graph of claims.

    >>> from sijill.engine.trying import notes
    >>> {graph: len(nodes) for graph, nodes in claim_nodes("r1", notes("قصف الجيش مستشفى في سرت.")[0]).items()}
    {'event': 1, 'figure': 0, 'quotation': 0}
    """
    told, counted, said = notes.events.items(), notes.figures.items(), notes.sayings.items()
    return {
        "event": [_node(claim, report, event_keys(note), note) for claim, note in told],
        "figure": [_node(claim, report, totals.total_keys(note), note) for claim, note in counted],
        "quotation": [_node(claim, report, quotations.saying_keys(note), note) for claim, note in said],
    }


def _node(claim: str, report: str, keys: tuple[str, ...], note: object) -> Node:
    return Node(id=claim, report=report, keys=tuple(sorted(map(key_number, keys))), body=_PACK(note))
