"""A full disk and a file that may not be written give a clear error, and the record stays as it was."""

import os
import sys
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.record.store import RecordError

TEXT = "قُتل ثلاثة جنود وأصيب خمسة آخرون في قصف على مدينة سرت يوم الثلاثاء."


def test_a_full_disk_is_told_and_nothing_half_done_stays(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db", internal=True) as record:
        record.add([make_report(TEXT, published="2016-12-07")])
        before = list(record.reports())
        (pages,) = record.store.connection.execute("PRAGMA page_count").fetchone()
        record.store.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(RecordError, match=r"x\.db: database or disk is full"):
            record.add(make_report(f"{TEXT} {number} " * 400, published="2016-12-07") for number in range(40))
        kept = list(record.reports())
        assert kept[0] in before and list(record.verify()) == []
    with Record(tmp_path / "x.db", internal=True) as again:
        assert again.add([make_report(f"{TEXT} في اليوم التالي.", published="2016-12-08")]).new == 1
        assert list(again.verify()) == []


def as_nobody(path: Path) -> str:
    """Return what opening a record for writing says to a user who may only read it, told by a child process."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setegid(65534)
                os.seteuid(65534)
            Record(path, internal=True).add([make_report(TEXT, published="2016-12-07")])
            os.write(writing, b"written")
        except RecordError as error:
            os.write(writing, str(error).encode())
        finally:
            os._exit(0)
    os.waitpid(child, 0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as told:
        return told.read()


@pytest.mark.skipif(sys.platform == "win32", reason="no other user to become")
def test_a_record_that_may_only_be_read_is_told_and_still_opens(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path, internal=True) as record:
        record.add([make_report(TEXT, published="2016-12-07")])
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == os.getuid():
            folder.chmod(folder.stat().st_mode | 0o555)
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        assert as_nobody(path).startswith(f"{path}: attempt to write a readonly database")
    finally:
        tmp_path.chmod(0o755)
    with Record(path, read_only=True, internal=True) as record:
        assert len(list(record.reports())) == 1
