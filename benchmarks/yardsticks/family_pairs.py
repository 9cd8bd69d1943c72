"""Families on the judged pairs of reports: all conflict reports of the corpus are read and their families linked.

Only the family graph is made; the others do not change it. Each scoring of what is held back, the half of the first
sample and the whole second one, is logged before its result is used.
"""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from benchmarks.gold.score_pairs import OPEN, Share, judge, score, score_held
from benchmarks.material import ant, as_report
from benchmarks.table import Row

from sijill.linking.families import ASPECT, family_node
from sijill.linking.graph import Graph
from sijill.linking.memory import MemoryStore
from sijill.linking.report_traits import copy_traits
from sijill.reading import read

COMMAND = "python -m benchmarks.gold.score_pairs --record RECORD.db --half tune"


@cache
def families() -> dict[str, str]:
    """Return the family of each report of the corpus that has one, by the ids they came with."""
    store, source = MemoryStore(), {}
    graph: Graph[Any] = Graph(store, ASPECT)
    for given, row in ant().items():
        report = as_report(row)
        reading = read(report)
        source[report.id] = given
        graph.add([family_node(report, reading, copy_traits(report, reading))])
    graph.settle()
    return {source[report]: made.id for made in store.results(ASPECT.graph) for report in made.members}


def _rows(half: str, shares: dict[str, Share], command: str) -> Iterator[Row]:
    for measure, share in shares.items():
        if share.value is not None:
            name, of = f"pairs of reports, {half}", f"{share.of} of the drawn pairs"
            yield Row(name, "families", measure, share.value, of, command, share.low, share.high)


def rows() -> Iterator[Row]:
    """Yield the scores of the pairs that rules are tuned on."""
    for half in OPEN:
        yield from _rows(half, score(judge(families(), half)), COMMAND.replace("--half tune", f"--half {half}"))


def held(reason: str) -> Iterator[Row]:
    """Yield the scores of what is held back, once they are logged."""
    for half in ("held", "fresh"):
        yield from _rows(half, score_held(families(), half, reason), f"make bench HELD={json.dumps(reason)}")
