"""A whole list is sent as it is read: the same bytes as at once, of one state of the record, a step at a time."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.model import make_report
from sijill.web import streaming
from sijill.web.inprocess import Got
from sijill.web.listed import page_modules
from sijill.web.page import Answer, Ask
from sijill.web.pages import reports
from tests.web.fabricated import fill

LISTS = [module.PATH for module in page_modules() if getattr(module, "GOES_ON", False)]
NARROWED = ("", "&q=سرت", "&order=precision", "&since=2016-01-01")


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "FIRST_STEP", 2)
    monkeypatch.setattr(streaming, "STEP", 3)


def taken(path: str, query: str) -> bool:
    """Return whether a list takes a filter."""
    [module] = [one for one in page_modules() if path == one.PATH]
    return not query or query[1:].partition("=")[0] in module.FILTERS


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("path", LISTS)
def test_in_steps_or_at_once_the_bytes_are_the_same(asked: Callable[[str], Got], path: str) -> None:
    for query in (one for one in NARROWED if taken(path, one)):
        for form in (".json", ".csv", ".geojson"):
            at_once = asked(f"{path}{form}?limit=1000{query}")
            whole = asked(f"{path}{form}?limit=all{query}")
            assert (whole.status, whole.body) == (at_once.status, at_once.body), (path, form, query)
            assert whole.headers["content-type"] == at_once.headers["content-type"]
    marked = asked(f"{path}.csv?limit=all&bom=1").body
    assert marked == asked(f"{path}.csv?limit=1000&bom=1").body and marked.startswith("\ufeff".encode())


@pytest.mark.usefixtures("small")
def test_a_list_is_gone_on_with_to_its_end_and_an_empty_one_is_empty(asked: Callable[[str], Got]) -> None:
    rows = json.loads(asked("/reports.json?limit=all").body)
    assert len(rows) == 18
    after = asked(f"/reports.json?limit=all&after={rows[4]['id']}").body
    assert json.loads(after) == rows[5:]
    assert asked("/events.json?limit=all&since=2999-01-01").body == b"[]"
    assert json.loads(asked("/events.geojson?limit=all&since=2999-01-01").body)["features"] == []
    assert asked("/events.json?limit=all&colour=red").status == 400
    assert asked("/events.json?limit=all&bbox=1").status == 400


def test_no_more_than_a_step_is_held(asked: Callable[[str], Got], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "STEP", 4)
    held: list[int] = []
    page = reports.page

    def watched(ask: Ask) -> Answer:
        answer = page(ask)
        held.append(len(answer.rows or []))
        return answer

    monkeypatch.setattr(streaming, "FIRST_STEP", 2)
    monkeypatch.setattr(reports, "page", watched)
    assert len(json.loads(asked("/reports.json?limit=all").body)) == 18
    assert held == [2, 4, 4, 4, 4, 0]


@pytest.mark.usefixtures("small")
def test_what_is_written_meanwhile_is_not_in_the_file(tmp_path: Path) -> None:
    fill(tmp_path / "x.db")
    with Record(tmp_path / "x.db", internal=True) as writer:
        before = [row["id"] for row in writer.reports()]
        reader = Record(tmp_path / "x.db", read_only=True, internal=True)
        reader.store.hold()
        ask = Ask(reader, {}, {"limit": "all"}, "en", reports.FILTERS, form=".json")
        parts = streaming._parts(reports.page, ask, streaming._step(reports.page, ask, 2, None), reader.close)
        begun = next(parts)
        writer.add([make_report("قُتل ثلاثة مدنيين في قصف على سرت.", outlet="أ", published="2016-12-07")])
        got = json.loads(begun + b"".join(parts))
        assert [row["id"] for row in got] == before != [row["id"] for row in writer.reports()]
