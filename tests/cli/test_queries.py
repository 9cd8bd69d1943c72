"""The same words narrow a listing on the command line, in the API and on the pages; cursors leave no gap."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest
from typer.testing import CliRunner

from sijill.cli.main import app
from sijill.engine.record import Record
from sijill.record.filters import FILTERS, ON_EVENTS, ON_FIGURES, ON_REPORTS, ON_STATEMENTS
from sijill.record.store import RecordError
from sijill.web.app import make_app
from sijill.web.inprocess import Got, get
from tests.web.fabricated import fill

Row = dict[str, object]
LISTS = {"events": ON_EVENTS, "figures": ON_FIGURES, "statements": ON_STATEMENTS, "reports": ON_REPORTS,
         "actors": ON_REPORTS, "places": ON_REPORTS, "sources": ON_REPORTS, "findings": (), "families": ()}  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("queries") / "x.db"
    fill(path)
    with Record(path) as record:
        figures = [row["id"] for row in record.figures(type="killed")]
        record.decide("correct", figures[:1], {"value": 3, "low": 3, "high": 3}, who="hala", reason="recount")
        record.decide("confirm", figures[1:2], who="omar")
        report = next(record.reports())["id"]
        value = {"kind": "figure", "measure": "missing", "start": 0, "end": 5, "value": 2, "low": 2, "high": 2}
        gone = record.decide("add", [report], value, who="hala")
        record.decide("undo", [], undoes=gone.id, who="hala")
        record.decide("add", [report], value | {"end": 6}, who="hala")
    return path


@pytest.fixture(scope="module")
def asked(path: Path) -> Callable[[str], Got]:
    site = make_app(path)
    return lambda target: get(site, target)


def listed(path: Path, name: str, *words: str) -> list[Row]:
    done = CliRunner().invoke(app, [name, *words, "--json", "--record", str(path)])
    assert done.exit_code == 0, done.output
    rows: list[Row] = json.loads(done.stdout)
    return rows


SAMPLES = {
    "query": "سرت", "type": "Armed clash", "measure": "killed", "realis": "happened", "actor": "name:Islamic_State",
    "value": "700", "place": "name:Sirte", "bbox": "16,31,17,32", "speaker": "name:Nuri_al-Hammali",
    "from": "2016-06-01", "to": "2016-06-30", "relation": "contradicts", "voices": "2", "status": "corrected",
    "rule": "by_hand", "min_precision": "0.9", "outlet": "نداء الضفاف", "agency": "none", "language": "ar",
    "since": "2016-06-01", "until": "2016-06-30", "as_of": "2016-06-30",
}  # fmt: skip


def some_report(path: Path) -> str:
    with Record(path, read_only=True) as record:
        return str(next(record.reports())["id"])


def test_every_word_is_tried() -> None:
    assert set(SAMPLES) | {"about", "report"} == set(FILTERS)


@pytest.mark.parametrize("name", [name for name in LISTS if LISTS[name]])
def test_command_page_and_api_answer_alike(path: Path, asked: Callable[[str], Got], name: str) -> None:
    everything = [row["id"] for row in listed(path, name)]
    narrowed = 0
    for word in LISTS[name]:
        value = SAMPLES.get(word) or some_report(path)
        ids = [row["id"] for row in listed(path, name, f"--{word.replace('_', '-')}", value)]
        page = json.loads(asked(f"/{name}.json?{urlencode({word: value})}&limit=1000").body)
        assert [row["id"] for row in page] == ids, word
        if word != "as_of":  # the record as of a day may call events otherwise
            assert set(ids) <= set(everything), word
        narrowed += len(ids) < len(everything)
    assert narrowed > 1


@pytest.mark.parametrize("name", LISTS)
def test_pages_of_any_listing_join_without_a_gap(path: Path, asked: Callable[[str], Got], name: str) -> None:
    everything = [row["id"] for row in listed(path, name)]
    found: list[object] = []
    while True:
        after = ["--after", str(found[-1])] if found else []
        page = [row["id"] for row in listed(path, name, "--limit", "7", *after)]
        found += page
        if len(page) < 7:
            break
    assert found == everything
    found, target = [], f"/{name}.json?limit=9"
    while target:
        got = asked(target)
        found += [row["id"] for row in json.loads(got.body)]
        more = re.findall(r"<(\?[^>]*)>; rel=\"next\"", got.headers.get("link", ""))
        target = f"/{name}.json{more[0]}" if more else ""
    assert found == everything


def test_narrowed_events_go_on_after_an_event_by_id_or_code(path: Path) -> None:
    rows = listed(path, "events", "--place", "name:Sirte")
    for key in ("id", "code"):
        rest = listed(path, "events", "--place", "name:Sirte", "--after", str(rows[1][key]))
        assert [row["id"] for row in rest] == [row["id"] for row in rows[2:]]
    assert listed(path, "events", "--after", "v000000000000") == []


def test_status_tells_what_analysts_did(path: Path) -> None:
    found = {status: listed(path, "figures", "--status", status) for status in ("added", "corrected", "confirmed")}
    assert {status: len(rows) for status, rows in found.items()} == {"added": 1, "corrected": 1, "confirmed": 1}
    assert found["added"][0]["measure"] == "missing" and found["corrected"][0]["value"] == 3
    touched = {row["id"] for rows in found.values() for row in rows}
    assert {row["id"] for row in listed(path, "figures", "--status", "read")} == {
        row["id"] for row in listed(path, "figures")
    } - touched


@pytest.mark.parametrize(
    ("word", "value", "reason"),
    [
        ("bbox", "1,2,3", "bbox is WEST,SOUTH,EAST,NORTH"), ("bbox", "0,80,1,10", "no such box"),
        ("min_precision", "2", "min_precision is a number from 0 to 1"), ("voices", "x", "voices is a whole number"),
        ("value", "many", "value is a number"), ("value", "nan", "value is a number"),
        ("status", "dubious", "status is read, added, corrected, confirmed"),
    ],
)  # fmt: skip
def test_a_value_without_meaning_is_refused(path: Path, word: str, value: str, reason: str) -> None:
    with Record(path, read_only=True) as record, pytest.raises(RecordError, match=reason):
        list(record.figures(**{word: value}))


def test_a_box_may_cross_the_date_line(path: Path) -> None:
    inside = listed(path, "events", "--bbox", "10,20,20,40")
    assert inside and listed(path, "events", "--bbox", "170,20,-170,40") == []
    assert listed(path, "events", "--bbox", "10,20,-170,40") == inside


def test_claims_tell_how_right_their_rule_is_and_stand_in_that_order(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["demo", "--no-serve", "--record", str(tmp_path / "y.db")])
    assert done.exit_code == 0
    rows = listed(tmp_path / "y.db", "figures", "--order", "precision")
    shares = [row["precision"] for row in rows]
    known = [share for share in shares if isinstance(share, float)]
    assert known == sorted(known, reverse=True) and shares[len(known) :] == [None] * (len(shares) - len(known))
    pages = listed(tmp_path / "y.db", "figures", "--order", "precision", "--limit", "20")
    pages += listed(tmp_path / "y.db", "figures", "--order", "precision", "--after", str(pages[-1]["id"]))
    assert pages == rows and len(known) > 0
    high = listed(tmp_path / "y.db", "figures", "--min-precision", "0.96")
    assert [row["id"] for row in high] != [] and all(float(str(row["precision"])) >= 0.96 for row in high)
    shown = CliRunner().invoke(app, ["show", str(high[0]["id"]), "--json", "--record", str(tmp_path / "y.db")])
    measured = json.loads(shown.stdout)["precision"]
    assert measured["share"] == high[0]["precision"] and 0 < measured["right"] <= measured["found"]


def test_the_log_is_asked_by_who_what_when_and_of_what(path: Path) -> None:
    everything = listed(path, "log")
    assert [row["action"] for row in everything] == ["correct", "confirm", "add", "undo", "add"]
    assert [row["who"] for row in listed(path, "log", "--by", "omar")] == ["omar"]
    assert [row["holds"] for row in listed(path, "log", "--action", "add")] == [False, True]
    assert [row["action"] for row in listed(path, "log", "--holds", "no")] == ["add"]
    assert listed(path, "log", "--until", "2000-01-01") == []
    assert [row["action"] for row in listed(path, "log", "--of", some_report(path))][-3:] == ["add", "undo", "add"]
    assert [row["id"] for row in listed(path, "log", "--after", str(everything[2]["id"]))] == [
        row["id"] for row in everything[3:]
    ]
