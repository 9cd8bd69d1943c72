import json
from pathlib import Path

from typer.testing import CliRunner

from sijill.cli.main import app


def test_demo_makes_a_record_whose_pages_answer(tmp_path: Path) -> None:
    record = str(tmp_path / "demo.db")
    made = CliRunner().invoke(app, ["demo", "--no-serve", "--record", record])
    assert made.exit_code == 0 and "18 reports added" in made.stdout
    again = CliRunner().invoke(app, ["demo", "--no-serve", "--record", record])
    assert "0 reports added" in again.stdout
    got = CliRunner().invoke(app, ["serve", "--record", record, "--get", "/reports.json"])
    assert got.exit_code == 0 and len(json.loads(got.stdout)) == 18


def test_serve_says_what_is_missing(tmp_path: Path) -> None:
    record = str(tmp_path / "none.db")
    assert CliRunner().invoke(app, ["serve", "--record", record, "--get", "/"]).exit_code == 1
