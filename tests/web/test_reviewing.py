"""Review on the page: a question is answered once, in the same words of the log as in the terminal and the API."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from typer.testing import CliRunner

from sijill.cli.main import app as cli
from sijill.engine.record import Record
from sijill.engine.review import answer, find, items
from sijill.web import bulk, kept
from sijill.web.app import make_app
from sijill.web.inprocess import Got, get, post
from tests.web.fabricated import fill

Send = Callable[..., Got]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill(tmp_path / "x.db")
    return tmp_path / "x.db"


def send(path: Path, cookie: str = "", **fields: str) -> Got:
    return post(make_app(path), "/decide", urlencode(fields).encode(), headers={"cookie": cookie} if cookie else {})


def log(path: Path) -> list[dict[str, Any]]:
    with Record(path, read_only=True) as record:
        return list(record.log())


def bare(row: dict[str, Any]) -> dict[str, Any]:
    """A decision without what differs by nature: when it was made, and its id, which holds that."""
    return {name: value for name, value in row.items() if name not in ("id", "when")}


def questions(path: Path) -> Iterator[tuple[str, str]]:
    told = json.loads(get(make_app(path), "/review.json").body)
    for queue in told["queues"]:
        for item in json.loads(get(make_app(path), f"/review.json?queue={queue}").body)["items"]:
            yield queue, item["id"]


def test_queues_and_questions_are_those_of_the_terminal(path: Path) -> None:
    listed = CliRunner().invoke(cli, ["review", "--record", str(path)]).stdout.splitlines()
    told = json.loads(get(make_app(path), "/review.json").body)
    assert told["queues"] == {row["queue"]: row["waiting"] for row in map(json.loads, listed)}
    assert sum(told["queues"].values()) > 3
    with Record(path, read_only=True) as record:
        for queue, identity in questions(path):
            assert identity in [item.id for item in items(record, queue)]


def test_one_answer_is_the_same_in_page_terminal_and_api(path: Path, tmp_path: Path) -> None:
    queue, identity = next(pair for pair in questions(path) if pair[0] in ("contradiction", "event"))
    with Record(path, read_only=True) as record:
        item = find(record, identity, queue)
        assert item is not None
    logs = []
    for way in ("page", "json", "python", "decide"):
        copy = tmp_path / f"{way}.db"
        fill(copy)
        fields = {"question": identity, "queue": queue, "answer": "different", "reason": "حدثان"}
        if way == "page":
            got = send(copy, "sijill_user=huda", **fields, back="/review?lang=ar")
            assert (got.status, got.headers["location"]) == (303, "/review?lang=ar")
        elif way == "json":
            body = json.dumps({**fields, "who": "huda"}).encode()
            got = post(make_app(copy), "/decide", body, "application/json")
            assert got.status == 201 and json.loads(got.body)["ids"] == [row["id"] for row in log(copy)]
        elif way == "python":
            with Record(copy) as record:
                answer(record, item, "different", who="huda", reason="حدثان")
        else:
            words = ["decide", "different", *item.targets, "--reason", "حدثان", "--who", "huda", "--record", str(copy)]
            assert CliRunner().invoke(cli, words).exit_code == 0
        logs.append([bare(row) for row in log(copy)])
        assert identity not in [one for _, one in questions(copy)]
    assert logs[0] == logs[1] == logs[2] == logs[3] and len(logs[0]) == 1 and logs[0][0]["who"] == "huda"


def test_an_answer_is_taken_back_and_asked_again(path: Path) -> None:
    queue, identity = next(questions(path))
    send(path, "sijill_user=a", question=identity, queue=queue, answer="unsure")
    assert identity not in [one for _, one in questions(path)]
    page = get(make_app(path), "/review?lang=en", {"cookie": "sijill_user=a"}).text
    made = log(path)[-1]["id"]
    assert f'name="undoes" value="{made}"' in page
    assert f'value="{made}"' not in get(make_app(path), "/review", {"cookie": "sijill_user=b"}).text
    send(path, "sijill_user=a", action="undo", undoes=made)
    assert identity in [one for _, one in questions(path)]


def test_what_a_query_finds_is_ruled_on_as_one_and_undone_as_one(path: Path, tmp_path: Path) -> None:
    told = json.loads(get(make_app(path), "/review.json?kind=figures&measure=injured").body)["bulk"]
    with Record(path, read_only=True) as record:
        injured = [row["id"] for row in record.figures(measure="injured")]
        count = len(list(record.figures()))
    assert told["found"] == len(injured) > 2
    form = {"action": "reject", "kind_of": "figures", "where": told["where"], "reason": "bulk"}
    assert send(path, **form, expected="1").status == 400 and log(path) == []
    assert send(path, "sijill_user=a", **form, expected=str(told["found"])).status == 303
    with Record(path, read_only=True) as record:
        assert len(list(record.figures())) == count - len(injured)
    other = tmp_path / "other.db"
    fill(other)
    words = ["decide", "reject", "--where", "measure=injured", "--reason", "bulk", "--who", "a", "--record", str(other)]
    assert CliRunner().invoke(cli, words).exit_code == 0
    assert [bare(row) for row in log(path)] == [bare(row) for row in log(other)]
    send(path, action="undo", undoes=log(path)[0]["id"])
    with Record(path, read_only=True) as record:
        assert len(list(record.figures())) == count


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_query_that_finds_more_than_one_can_look_over_is_not_ruled_on(
    path: Path, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    kept.forget()
    monkeypatch.setattr(bulk, "MOST", 2)
    told = json.loads(get(make_app(path), "/review.json?kind=figures&measure=injured").body)["bulk"]
    assert (told["found"], told["more"], len(told["shown"])) == (2, True, 2)
    page = get(make_app(path), f"/review?kind=figures&measure=injured&lang={lang}").text
    assert ("more than 2" if lang == "en" else "أكثر من 2") in page and 'class="ruling bulk"' not in page
    form = {"action": "reject", "kind_of": "figures", "where": told["where"], "reason": "bulk", "expected": "2"}
    assert send(path, **form).status == 400 and log(path) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"question": "q000000000000", "queue": "event", "answer": "same"},
        {"question": "q000000000000", "queue": "none", "answer": "same"},
        {"action": "reject", "kind_of": "figures", "where": ""},
        {"action": "reject", "kind_of": "wars", "where": "measure=killed"},
        {"action": "reject", "kind_of": "figures", "where": "colour=red"},
        {"action": "reject", "kind_of": "figures", "where": "from=yesterday"},
    ],
)
def test_what_makes_no_ruling_changes_nothing(path: Path, fields: dict[str, str]) -> None:
    assert send(path, **fields).status == 400 and log(path) == []


def test_a_name_is_chosen_and_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIJILL_USER", "desk")
    site = make_app(path)
    assert "desk" in get(site, "/who").text
    got = post(site, "/who", urlencode({"name": "هدى", "back": "/review"}).encode())
    cookie = got.headers["set-cookie"].partition(";")[0]
    assert got.status == 303 and {"HttpOnly", "SameSite=strict"} <= set(got.headers["set-cookie"].split("; "))
    assert json.loads(get(site, "/who.json", {"cookie": cookie}).body)["who"] == "هدى"
    report = json.loads(get(site, "/reports.json").body)[0]["id"]
    send(path, cookie, action="remove", targets=report, reason="twice")
    assert [row["who"] for row in log(path)] == ["هدى"]
    assert json.loads(get(site, "/who.json").body) == {"who": "desk", "names": [{"name": "هدى", "decisions": 1}]}
    away = post(site, "/who", urlencode({"name": "", "back": "//evil.example"}).encode())
    assert away.headers["location"] == "/" and 'sijill_user=""' in away.headers["set-cookie"]


def test_the_log_is_narrowed(path: Path) -> None:
    for who, fields in (("a", {"answer": "unsure"}), ("b", {"answer": "unsure"})):
        queue, identity = next(questions(path))
        send(path, f"sijill_user={who}", question=identity, queue=queue, reason=f"by {who}", **fields)
    site = make_app(path)
    day = log(path)[0]["when"][:10]
    days = (f"since={day}", f"until={day}", "until=2000-01-01")
    queries = ("", "by=a", "action=unsure", "action=same", "holds=no", *days)
    found = [[row["who"] for row in json.loads(get(site, f"/log.json?{query}").body)] for query in queries]
    assert found == [["b", "a"], ["a"], ["b", "a"], [], [], ["b", "a"], ["b", "a"], []]
    assert get(site, "/log?by=a&lang=ar").text.count("<option") > 4
