"""Restoring: a lossless export read back into a record, line by line; what linking made is made anew.

Decides what a line of `sijill export jsonl` gives back: reports with their readings, and decisions. A line that does
not fit is a Problem with file, line and reason; the rest goes on.
"""

from collections.abc import Iterable, Iterator

import msgspec

from sijill.engine.decide import obey
from sijill.engine.holding import InForce, hold
from sijill.languages.wordlists import Problem
from sijill.linking.linker import Linker
from sijill.model import Decision, Reading, Report
from sijill.model.decisions import standing
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.record.ruling_links import RulingLinks
from sijill.record.store import Store


class Line(msgspec.Struct):
    """A line of an export: a report with its reading, or a decision; what linking made is passed over."""

    report: Report | None = None
    reading: Reading | None = None
    decision: Decision | None = None
    withheld: int = 0


def restore(store: Store, file: str, lines: Iterable[bytes]) -> Iterator[Problem]:
    """Take an export in; yields a Problem for each line that does not fit.

    >>> from sijill.engine.trying import readings, record
    >>> [(report, reading)] = readings("قصف الجيش مستشفى في سرت.")
    >>> with record() as made:
    ...     lines = [msgspec.json.encode(Line(report=report, reading=reading)), b"{"]
    ...     [problem.line for problem in restore(made.store, "kept.jsonl", lines)], len(list(made.events()))
    ([2], 1)
    """
    links = RecordLinks(store)
    known = {decision.id for decision in links.decisions()}
    linker = Linker(RulingLinks(store))
    for number, text in enumerate(lines, 1):
        try:
            line = msgspec.json.decode(text, type=Line)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            yield Problem(file, number, "", str(error))
            continue
        if line.withheld:
            yield Problem(file, number, "withheld", "written with names withheld: write it with --internal instead")
            return
        with store.transaction():
            if line.report is not None and line.reading is not None and put_report(store, line.report, line.reading):
                hold(store, linker, line.report, line.reading, InForce())
            if line.decision is not None and line.decision.id not in known:
                links.decide(line.decision)
    _obey(store, linker)


def _obey(store: Store, linker: Linker) -> None:
    """Apply the decisions that came in, then settle."""
    with store.transaction():
        obey(store, linker, standing(RecordLinks(store).decisions()))
