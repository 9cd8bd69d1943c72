import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest

from sijill.engine.record import Record
from sijill.web.app import make_app
from sijill.web.deciding import way_back
from sijill.web.inprocess import Got, get, post
from tests.web.fabricated import Made, fill


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Made]:
    path = tmp_path_factory.mktemp("desk") / "x.db"
    return path, fill(path)


@pytest.fixture
def send(desk: tuple[Path, Made]) -> Callable[..., Got]:
    app = make_app(desk[0])
    return lambda **fields: post(app, "/decide", urlencode(fields).encode())


def claims_at(desk: tuple[Path, Made], report: str) -> dict[str, str]:
    """Return id -> rule of the figures that hold in a report."""
    with Record(desk[0], read_only=True) as record:
        return {row["id"]: row["rule"] for row in record.claims_in([report], "figure")}


def test_a_missed_claim_is_added_with_its_words_and_taken_back(
    desk: tuple[Path, Made], send: Callable[..., Got]
) -> None:
    report = desk[1].reports["2016-07-20-nawras"]
    before = claims_at(desk, report.id)
    got = send(
        action="add", targets=report.id, kind="figure", start="0", end="9", measure="displaced", value="7",
        reason="فات القارئ", back=f"/reports/{report.id}",
    )  # fmt: skip
    assert (got.status, got.headers["location"]) == (303, f"/reports/{report.id}")
    [new] = set(claims_at(desk, report.id)) - set(before)
    page = get(make_app(desk[0]), f"/reports/{report.id}").text
    assert f'id="c-{new}"' in page and f'data-c="{new}"' in page
    log = json.loads(get(make_app(desk[0]), "/log.json").body)
    assert [(row["action"], row["reason"]) for row in log] == [("add", "فات القارئ")]
    assert send(action="undo", undoes=log[0]["id"]).status == 303
    assert claims_at(desk, report.id) == before


def test_a_wrong_claim_is_rejected_from_its_page(desk: tuple[Path, Made], send: Callable[..., Got]) -> None:
    claim = desk[1].claims["2016-12-07-rimal", "figure", "712 قتيلا"]
    report = desk[1].reports["2016-12-07-rimal"].id
    assert send(action="reject", targets=claim.id, reason="wrong").status == 303
    assert claim.id not in claims_at(desk, report)
    assert f'id="c-{claim.id}"' not in get(make_app(desk[0]), f"/reports/{report}").text


def test_json_makes_the_same_decision(desk: tuple[Path, Made]) -> None:
    claim = desk[1].claims["2016-12-20-marfa", "figure", "أكثر من 700 من رجالها"]
    body = json.dumps({"action": "correct", "targets": [claim.id], "value": 701, "reason": "r"}).encode()
    got = post(make_app(desk[0]), "/decide", body, "application/json")
    with Record(desk[0], read_only=True) as record:
        made = record.decisions()[-1]
        assert (got.status, json.loads(got.body)) == (201, {"id": made.id, "ids": [made.id]})
        assert record.claims([claim.id])[claim.id]["value"] == 701


@pytest.mark.parametrize(
    "fields",
    [
        {}, {"action": "burn", "targets": "f1"}, {"action": "reject", "targets": "f000000000000"},
        {"action": "add", "targets": "REPORT", "kind": "figure", "start": "5", "end": "2", "measure": "killed"},
        {"action": "add", "targets": "REPORT", "kind": "figure", "start": "0", "end": "99999999", "measure": "killed"},
        {"action": "add", "targets": "REPORT", "kind": "figure", "start": "0", "end": "3", "measure": "joy"},
        {"action": "add", "targets": "REPORT", "kind": "spell", "start": "0", "end": "3"},
        {"action": "add", "targets": "REPORT", "kind": "figure", "start": "0", "end": "3", "value": "inf"},
        {"action": "add", "targets": "REPORT", "start": "0", "end": "3"},
        {"action": "undo", "undoes": "d000000000000"},
    ],
)  # fmt: skip
def test_a_form_without_meaning_changes_nothing(
    desk: tuple[Path, Made], send: Callable[..., Got], fields: dict[str, str]
) -> None:
    report = desk[1].reports["2016-12-07-rimal"].id
    with Record(desk[0], read_only=True) as record:
        before = [decision.id for decision in record.decisions()]
    assert send(**{name: value.replace("REPORT", report) for name, value in fields.items()}).status == 400
    with Record(desk[0], read_only=True) as record:
        assert [decision.id for decision in record.decisions()] == before


@pytest.mark.parametrize("body", [b"\xff\xfe", b"[1, 2]", b"{", b"a" * 70_000])
@pytest.mark.parametrize("kind", ["application/json", "application/x-www-form-urlencoded"])
def test_a_body_that_is_no_form_is_refused(desk: tuple[Path, Made], body: bytes, kind: str) -> None:
    assert post(make_app(desk[0]), "/decide", body, kind).status == 400


@pytest.mark.parametrize("back", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", ""])
def test_a_form_never_leads_to_another_site(back: str) -> None:
    assert way_back({"back": back}) == "/log"
