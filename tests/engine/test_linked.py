"""A linker kept from call to call knows what others wrote in between."""

from pathlib import Path

import pytest

from sijill.engine.add import Added, keep_readings
from sijill.engine.linked import Linked
from sijill.engine.record import Record
from sijill.model import make_report
from sijill.reading.read import read
from sijill.record.store import Store

WORDS = [
    ("ثلاثة", "أولى"), ("خمسة", "ثانية"), ("سبعة", "ثالثة"), ("تسعة", "رابعة"), ("ثمانية", "خامسة"),
    ("ستة", "سادسة"), ("أربعة", "سابعة"),
]
REPORTS = [
    make_report(f"قُتل {number} جنود في قصف على مدينة سرت يوم الثلاثاء.", outlet=outlet, published="2016-12-07")
    for number, outlet in WORDS
]


def results(path: Path) -> list[object]:
    with Record(path, internal=True) as record:
        return [*record.events(), *record.series(), *record.findings(), *record.families()]


def test_what_another_removed_is_not_linked_to(tmp_path: Path) -> None:
    path, plain, gone = tmp_path / "x.db", tmp_path / "plain.db", REPORTS[3:5]
    with Record(path) as one, Record(path) as other:
        for report in REPORTS[:5]:
            one.add([report])  # each meets those before it, whose nodes are known from then on
        other.decide("remove", [report.id for report in gone], reason="باطل")
        for report in REPORTS[5:]:
            one.add([report])  # nodes take the numbers of those that are gone
    with Record(plain) as record:
        record.add(REPORTS)
        record.decide("remove", [report.id for report in gone], reason="باطل")
    assert results(path) == results(plain)


def test_what_another_ruled_holds_for_what_comes_next(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db") as one, Record(tmp_path / "x.db") as other:
        one.add(REPORTS[:1])
        kept = one._linked
        with kept.at_work() as (before, _):
            pass
        one.add(REPORTS[1:3])
        with kept.at_work() as (same, _):
            pass
        other.decide("confirm", [next(other.event_claims())["id"]])
        with kept.at_work() as (after, _):
            pass
    assert before is same
    assert after is not before


def test_a_linker_that_failed_is_not_used_again(tmp_path: Path) -> None:
    with Store(tmp_path / "x.db") as store:
        linked = Linked(store)

        def broken(added: Added) -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            keep_readings(store, pairs(REPORTS[:2]), Added(), broken, linked)
        keep_readings(store, pairs(reversed(REPORTS)), Added(), linked=linked)
    with Record(tmp_path / "plain.db") as record:
        record.add(reversed(REPORTS))
    assert results(tmp_path / "x.db") == results(tmp_path / "plain.db")


def pairs(reports):  # type: ignore[no-untyped-def]
    return [(report, read(report)) for report in reports]
