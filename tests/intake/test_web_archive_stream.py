"""A large web archive is read as a stream: memory stays where it is, and what was done is not done again."""

import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.web_archive import write_archive

from sijill.engine.intake_settings import intake_settings
from sijill.engine.record import Record
from sijill.intake.inputs import input_items
from sijill.intake.items import Item


class CutOff(Exception):
    """The machine goes off in the middle of a run."""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_archive() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from benchmarks.web_archive import measure; print(measure(1500)['peak_megabytes'])"],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": "src:."}, cwd=Path(__file__).parents[2],
    )
    assert float(done.stdout) < 200  # 73 for as many and for twice as many


@pytest.mark.slow
def test_a_run_that_was_cut_off_goes_on(tmp_path: Path) -> None:
    archive = tmp_path / "made.warc.gz"
    write_archive(archive, 40)

    def until(count: int) -> list[Item]:
        return [item for _, item in zip(range(count), input_items([str(archive)], intake_settings()), strict=False)]

    def reports(items: list[Item], cut: bool = False) -> object:
        yield from (item.report for item in items if item.report)
        if cut:
            raise CutOff

    with Record(tmp_path / "a.db") as record:
        with pytest.raises(CutOff):
            record.add(reports(until(15), cut=True))  # type: ignore[arg-type]
        added = record.add(reports(until(40)))  # type: ignore[arg-type]
    assert (added.new, added.known) == (25, 15)
