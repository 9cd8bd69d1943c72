"""What is counted once is counted anew as soon as anything was written, whoever wrote it and however soon."""

import time
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.engine.review import queue_modules
from sijill.model import make_report
from sijill.web import kept
from sijill.web.app import make_app
from sijill.web.inprocess import get
from sijill.web.kept import state_of
from tests.web.fabricated import fill

TOLD = "قُتل {n} مدنيين في قصف مدفعي على مدينة سرت يوم 6 ديسمبر 2016، وفق ما قال المتحدث سالم القاضي."
OUTLET = "صحيفة الاختبار"
ADDRESSES = (
    "/status.json", "/methodology.json", "/codebook.json", "/index.json", f"/sources/{OUTLET}.json", "/sources.json",
    "/actors.json?since=2016-12-01", "/places.json?q=سرت", "/events?lang=en&language=ar", "/events?lang=en&voices=1",
    "/events?lang=en", "/events/map.geojson", "/findings?lang=en", "/figures.json?voices=1",
    *(f"/review.json?queue={name}" for name in queue_modules()),
)  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill(tmp_path / "x.db")
    with Record(tmp_path / "x.db") as record:
        record.add([make_report(TOLD.format(n="ثلاثة"), outlet=OUTLET, published="2016-12-07")])
    return tmp_path / "x.db"


def answers(path: Path) -> dict[str, bytes]:
    app = make_app(path)
    return {address: get(app, address).body for address in ADDRESSES}


def counted_anew(path: Path) -> dict[str, bytes]:
    kept.forget()
    return answers(path)


def test_every_write_shows_at_once(path: Path) -> None:
    with Record(path, internal=True) as record:
        claim = next(row["id"] for row in record.figures(outlet=OUTLET))
        writes = (
            lambda: record.add([make_report(TOLD.format(n="خمسة"), outlet=OUTLET, published="2016-12-08")]),
            lambda: record.decide("reject", [claim], who="a"),
            lambda: record.decide("undo", [], who="a", undoes=record.decisions()[-1].id),
            lambda: record.decide("withhold", [], {"name": "سالم القاضي"}, who="a"),
        )
        before = answers(path)
        for write in writes:
            write()
            after = answers(path)
            assert after != before
            assert after == counted_anew(path)
            before = after


def test_each_commit_is_a_state_of_its_own(path: Path) -> None:
    with Record(path, internal=True) as record:
        seen = [state_of(str(path))]
        for number in range(20):
            record.store.select("UPDATE report SET title = ? WHERE id = (SELECT min(id) FROM report)", (str(number),))
            seen.append(state_of(str(path)))
            if number == 10:
                record.store.select("PRAGMA wal_checkpoint(RESTART)").fetchall()
                record.store.select("UPDATE report SET title = 'again' WHERE id = (SELECT min(id) FROM report)")
        assert len(set(seen)) == len(seen)


def test_what_is_kept_is_bounded_and_the_oldest_goes_first(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept._KEPT, "most", 3)
    kept.forget()
    counted = []
    with Record(path, read_only=True) as record:
        for name in ("a", "b", "c", "a", "d", "a", "b"):
            kept.kept(record, name, lambda name=name: counted.append(name))
    assert counted == ["a", "b", "c", "d", "b"] and len(kept._KEPT) == 3


def test_a_record_written_without_a_log_has_states_too(tmp_path: Path) -> None:
    file = tmp_path / "plain"
    file.write_bytes(b"one")
    before = state_of(str(file))
    time.sleep(0.02)
    file.write_bytes(b"two")
    assert state_of(str(file)) != before
