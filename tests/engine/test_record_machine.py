"""A record and its replay are one: whatever was added, decided, undone and read again, in whatever order.

A Hypothesis state machine does to one record what analysts do, and at every step may build the record anew from what
went into it: from its reports and decisions (an export read back), or by a reader that finds everything out of date.
After every step the record verifies: among other things, every count it keeps is what counting anew gives.
"""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sijill.engine.new_decision import DecisionError
from sijill.engine.record import Record
from sijill.export.jsonl import write
from sijill.export.view import View
from sijill.model import Report, make_report

pytestmark = pytest.mark.slow

TEXTS = (
    "قُتل {n} جنود وأصيب خمسة آخرون في قصف على مدينة سرت يوم الثلاثاء، وفق ما قال المتحدث سالم القاضي.",
    "أعلنت قوات البنيان المرصوص، الثلاثاء، مقتل {n} من عناصرها في معارك مدينة سرت.",
    "نفى تنظيم داعش مقتل {n} من مقاتليه في سرت. وقال شاهد إن غارة أصابت الميناء.",
)
NUMBERS = ("ثلاثة", "أربعة", "سبعة")
POOL: tuple[Report, ...] = tuple(
    make_report(text.format(n=number), outlet=f"صحيفة {at}{place}", published=f"2016-12-0{at + 5}")
    for at, text in enumerate(TEXTS) for place, number in enumerate(NUMBERS)
)


def listed(record: Record) -> dict[str, Any]:
    """Return everything a record lists; listings hold no clock time but that of decisions."""
    return {
        name: list(rows) for name, rows in {
            "reports": record.reports(), "figures": record.figures(), "claims": record.event_claims(),
            "statements": record.statements(), "events": record.events(), "series": record.series(),
            "findings": record.findings(), "families": record.families(), "actors": record.actors(),
            "places": record.places(), "sources": record.sources(), "log": record.log(), "search": record.search("سرت"),
        }.items()
    }  # fmt: skip


def replayed(record: Record, folder: Path) -> dict[str, Any]:
    """Return what a record restored from this one's lossless export lists."""
    out = folder / "export.jsonl"
    write(View(record), out, {})
    with Record(folder / "replay.db", internal=True) as again, out.open("rb") as lines:
        assert list(again.restore(out.name, lines)) == []
        assert list(again.verify()) == []
        return listed(again)


class RecordMachine(RuleBasedStateMachine):
    """One record under the hands of an analyst."""

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.record = Record(self.folder / "x.db", internal=True)
        self.record.add(POOL[:2])

    @rule(which=st.sampled_from(POOL))
    def add(self, which: Report) -> None:
        self.record.add([which])

    @rule(at=st.integers(0, 50), value=st.integers(1, 90))
    def correct(self, at: int, value: int) -> None:
        self.ruled("correct", self.record.figures(), at, 1, {"value": value, "low": value, "high": value})

    @rule(at=st.integers(0, 50), kind=st.sampled_from(["figures", "event_claims", "statements"]))
    def reject(self, at: int, kind: str) -> None:
        self.ruled("reject", getattr(self.record, kind)(), at, 1, {})

    @rule(at=st.integers(0, 50), action=st.sampled_from(["same", "different"]))
    def judge(self, at: int, action: str) -> None:
        self.ruled(action, self.record.event_claims(), at, 2, {})

    @rule(at=st.integers(0, 50), start=st.integers(0, 30))
    def mark(self, at: int, start: int) -> None:
        words = {"kind": "figure", "measure": "other", "start": start, "end": start + 4, "value": 1}
        self.ruled("add", self.record.reports(), at, 1, words)

    @rule(at=st.integers(0, 50))
    def remove(self, at: int) -> None:
        self.ruled("remove", self.record.reports(), at, 1, {})

    @rule(at=st.integers(0, 50))
    def rename(self, at: int) -> None:
        self.ruled("rename", self.record.actors(), at, 1, {"label": "another name"})

    @rule(name=st.sampled_from(["سالم القاضي", "سرت"]), action=st.sampled_from(["withhold", "release"]))
    def on_name(self, name: str, action: str) -> None:
        self.record.decide(action, [], {"name": name}, reason="why", who="a")

    @precondition(lambda self: self.record.decisions())
    @rule(at=st.integers(0, 50))
    def undo(self, at: int) -> None:
        made = self.record.decisions()
        self.record.decide("undo", [], undoes=made[at % len(made)].id, who="a")

    @rule()
    def read_again(self) -> None:
        """A reader that calls itself newer finds the same: nothing changes."""
        before = listed(self.record)
        self.record.store.connection.execute("UPDATE reading SET lexicon = 'older'")
        assert [(change.new, change.gone, change.changed) for change in self.record.reread()] == [(0, 0, 0)] * len(
            before["reports"]
        )
        assert listed(self.record) == before

    @rule()
    def open_again(self) -> None:
        before = listed(self.record)
        self.record.close()
        self.record = Record(self.folder / "x.db", internal=True)
        assert listed(self.record) == before

    @rule()
    def replay(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            assert replayed(self.record, Path(folder)) == listed(self.record)

    @invariant()
    def verifies(self) -> None:
        assert list(self.record.verify()) == []

    def teardown(self) -> None:
        if hasattr(self, "record"):
            self.replay()
            self.record.close()

    def ruled(self, action: str, rows: Any, at: int, many: int, value: dict[str, Any]) -> None:
        """Rule on `many` of the rows from number `at` on, round the end; a ruling refused changes nothing."""
        ids = [row["id"] for row in rows]
        if len(ids) < many:
            return
        before = listed(self.record)
        try:
            self.record.decide(action, [ids[(at + n) % len(ids)] for n in range(many)], value, reason="why", who="a")
        except DecisionError:
            assert listed(self.record) == before


TestRecordMachine = RecordMachine.TestCase
TestRecordMachine.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # the steps are few enough to read unshrunk
)
