import sys
from pathlib import Path

import pytest
from benchmarks.readers_beside_writer import FIRST, beside

from sijill.engine.record import Record

pytestmark = pytest.mark.slow


def test_nobody_who_reads_beside_a_writer_meets_an_error(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with Record(path, internal=True) as record:
        record.add([FIRST])
    told = beside([sys.executable, "-m", "benchmarks.soak", str(path), "--reports", "120", "--onto"], path)
    assert told["errors"] == []
    assert isinstance(told["reads"], int) and told["reads"] > 12  # every listing and page at least once
    with Record(path, internal=True) as record:
        assert len(list(record.reports())) == 121
