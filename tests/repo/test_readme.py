"""The README's commands print what it says; write the outputs anew with `python -m tests.repo.test_readme`."""

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.repo.console_blocks import ROOT, output_of, runs

PAGE = ROOT / "README.md"


@pytest.mark.slow
def test_the_tour_prints_what_it_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    page = PAGE.read_text("utf-8")
    assert [(run.command, output_of(run.command, tmp_path)) for run in runs(page)] == [
        (run.command, run.output) for run in runs(page)
    ]


def test_the_readme_holds_a_tour() -> None:
    assert len(runs(PAGE.read_text("utf-8"))) >= 5


if __name__ == "__main__":
    from tests.repo.console_blocks import rewritten

    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "samples", Path(folder) / "samples")
        PAGE.write_text(rewritten(PAGE.read_text("utf-8"), Path(folder)), "utf-8")
