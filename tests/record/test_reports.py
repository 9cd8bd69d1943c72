from pathlib import Path

import pytest

from sijill.model import make_report
from sijill.reading import read
from sijill.record.reports import get_reading, get_report, holds, put_report
from sijill.record.store import RecordError, Store, migrations

REPORT = make_report("قُتل ثلاثة جنود في سرت.", outlet="صحيفة", published="2016-12-07")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "x.db")


def test_a_report_comes_out_as_it_went_in(store: Store) -> None:
    reading = read(REPORT)
    assert put_report(store, REPORT, reading)
    assert (get_report(store, REPORT.id), get_reading(store, REPORT.id)) == (REPORT, reading)


def test_the_same_report_twice_changes_nothing(store: Store) -> None:
    put_report(store, REPORT, read(REPORT))
    before = list(store.connection.iterdump())
    assert not put_report(store, REPORT, read(REPORT))
    assert list(store.connection.iterdump()) == before


def test_an_error_inside_a_transaction_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.transaction():
        put_report(store, REPORT, read(REPORT))
        raise ZeroDivisionError
    assert not holds(store, REPORT.id)


def test_a_newer_record_is_refused(store: Store, tmp_path: Path) -> None:
    store.connection.execute(f"PRAGMA user_version = {len(migrations()) + 1}")
    store.close()
    with pytest.raises(RecordError, match="newer sijill"):
        Store(tmp_path / "x.db")


def test_no_record_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="no such record"):
        Store(tmp_path / "none.db", read_only=True)
