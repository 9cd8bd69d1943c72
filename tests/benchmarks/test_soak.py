"""The soak: every step is told, with cost, memory and the size of the record."""

import json
from pathlib import Path

import pytest
from benchmarks.soak import Soak

from sijill.engine.add import Added, keep_readings
from sijill.record.store import Store


def test_every_step_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    soak = Soak(tmp_path / "x.db", reports=20, every=10)
    added = Added()
    with Store(tmp_path / "x.db") as store:
        keep_readings(store, soak.readings(), added)
    steps = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (added.new, [step["reports"] for step in steps]) == (20, [10, 20])
    assert all(step["peak_mib"] > 0 and step["record_mib"] >= 0 for step in steps)
    assert steps[0]["seconds"] <= steps[1]["seconds"]
