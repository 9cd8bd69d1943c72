import hashlib
import json
from pathlib import Path

from typer.testing import CliRunner

from sijill.cli.main import app
from sijill.engine.record import Record
from tests.web.fabricated import fill


def test_an_export_keeps_its_query_version_and_hash(tmp_path: Path) -> None:
    record, out = tmp_path / "x.db", tmp_path / "figures.csv"
    fill(record)
    done = CliRunner().invoke(app, ["export", "csv", "-o", str(out), "--record", str(record), "--outlet", "القلوع"])
    assert done.exit_code == 0
    told = json.loads((tmp_path / "figures.csv.cite.json").read_text("utf-8"))
    with Record(record, read_only=True) as opened:
        assert told["record"] == opened.fingerprint()
    assert told["query"] == {"outlet": "القلوع"} and told["format"] == "csv"
    assert told["sha256"] == {"figures.csv": hashlib.sha256(out.read_bytes()).hexdigest()}


def test_a_record_is_named_by_what_it_holds(tmp_path: Path) -> None:
    fill(tmp_path / "a.db")
    fill(tmp_path / "b.db")
    with Record(tmp_path / "a.db") as one, Record(tmp_path / "b.db", read_only=True) as other:
        before = one.fingerprint()
        assert before == other.fingerprint()
        one.decide("reject", [next(one.figures())["id"]])
        assert one.fingerprint() != before
    with Record(tmp_path / "b.db", as_of="2016-06-30") as then:
        assert then.fingerprint() != before
