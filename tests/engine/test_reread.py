from dataclasses import asdict
from pathlib import Path

import pytest

from sijill.engine import reread as rereading
from sijill.engine.record import Record
from sijill.engine.reread import Change
from sijill.model import make_report

REPORT = make_report("قُتل ثلاثة جنود في قصف على مدينة سرت.", published="2016-12-07")


@pytest.fixture
def record(tmp_path: Path) -> Record:
    record = Record(tmp_path / "x.db")
    record.add([REPORT])
    return record


def test_nothing_is_read_again_by_the_same_reader(record: Record) -> None:
    assert list(record.reread()) == []


def test_an_older_reading_is_replaced_and_decisions_find_their_claims(record: Record) -> None:
    killed = next(iter(record.figures(type="killed")))["id"]
    record.decide("correct", [killed], {"value": 4, "low": 4, "high": 4}, who="a")
    record.store.connection.execute("UPDATE reading SET lexicon = 'older'")
    changes = list(record.reread())
    assert [asdict(change) for change in changes if isinstance(change, Change)] == [
        {"report": REPORT.id, "source": REPORT.source, "new": 0, "gone": 0, "changed": 0}
    ]
    assert [row["value"] for row in record.figures(type="killed")] == [4]
    assert rereading.stale_reports(record.store, "x", "y") == [REPORT.id]
