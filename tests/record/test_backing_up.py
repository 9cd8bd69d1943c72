from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.reading import read
from sijill.record.reports import put_report
from sijill.record.store import RecordError

FIRST = make_report("قُتل ثلاثة جنود في سرت.", outlet="صحيفة", published="2016-12-07")
SECOND = make_report("قُتل أربعة جنود في بنغازي.", outlet="صحيفة", published="2016-12-08")


def test_a_copy_taken_while_another_writes_holds_what_was_confirmed(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db", internal=True) as writer:
        writer.add([FIRST])
        with writer.store.transaction():
            put_report(writer.store, SECOND, read(SECOND))
            with Record(tmp_path / "x.db", read_only=True, internal=True) as reader:
                reader.back_up(tmp_path / "copy.db")
    with Record(tmp_path / "copy.db", internal=True) as copy:
        assert [row["id"] for row in copy.reports()] == [FIRST.id]
        assert list(copy.verify()) == []


def test_a_backup_writes_over_nothing(tmp_path: Path) -> None:
    with Record(tmp_path / "x.db", internal=True) as record:
        (tmp_path / "copy.db").write_bytes(b"mine")
        with pytest.raises(RecordError, match=r"copy\.db: is there already"):
            record.back_up(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes() == b"mine"
