"""The whole site turned back to a day: every page is that of a record built from the reports published by then."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from sijill.engine.record import Record
from sijill.web.app import make_app
from sijill.web.inprocess import get
from sijill.web.ruler import ruler_of
from sijill.web.turning import day_before, elsewhere
from tests.engine.test_days import filled as filled_with
from tests.web.fabricated import Made

DAY = "2016-06-30"
LISTS = ("/index", "/events", "/figures", "/statements", "/findings", "/families", "/reports", "/actors", "/places",
         "/sources", "/codebook", "/log", "/search")  # fmt: skip


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, filled: tuple[Path, Made]) -> Path:
    """A record of the reports published by the day alone."""
    made = filled[1]
    early = [
        (made.reports[name], reading)
        for name, reading in made.readings.items()
        if (made.reports[name].published or "9")[:10] <= DAY
    ]
    return filled_with(tmp_path_factory.mktemp("early") / "early.db", early)


def addresses(record: Path) -> list[str]:
    """Every list and every single thing of a record."""
    with Record(record, read_only=True) as opened:
        singles = [f"/events/{row['code']}" for row in opened.events()]
        singles += [f"/figures/{row['id']}" for row in opened.series()]
        singles += [f"/families/{row['id']}" for row in opened.families()]
        singles += [f"/reports/{row['id']}" for row in opened.reports()]
        singles += [f"/actors/{quote(row['id'], safe='')}" for row in opened.actors()]
        singles += [f"/places/{quote(row['id'], safe='')}" for row in opened.places()]
        singles += [f"/sources/{quote(row['id'])}" for row in opened.sources()]
    return [*LISTS, *singles]


def test_every_page_is_that_of_a_record_of_the_reports_out_by_then(filled: tuple[Path, Made], built: Path) -> None:
    whole, alone = make_app(filled[0]), make_app(built)
    paths = addresses(built)
    wrong = []
    for path in paths:
        words = "&q=" + quote("سرت") if path == "/search" else ""
        then, now = get(whole, f"{path}.json?as_of={DAY}{words}"), get(alone, f"{path}.json?{words[1:]}")
        if (then.status, json.loads(then.body)) != (now.status, json.loads(now.body)) or now.status != 200:
            wrong.append(path)
    assert len(paths) > 60 and wrong == []


def test_what_was_not_there_yet_says_so_and_leads_back(filled: tuple[Path, Made]) -> None:
    app = make_app(filled[0])
    late = next(r for r in filled[1].reports.values() if (r.published or "") > DAY)
    got = get(app, f"/reports/{late.id}?as_of={DAY}")
    assert got.status == 404 and "Not in the record on that day" in got.text and "Back to now" in got.text


class OneEvent:
    """As much of a record as following an event asks for: one event of a code and its claims."""

    def __init__(self, code: str, claims: list[str]) -> None:
        self.row = {"id": f"v-{code}", "code": code, "claims": claims}

    def event(self, code: str) -> dict[str, Any] | None:
        return self.row if code == self.row["code"] else None

    def clusters_with(self, kind: str, members: list[str]) -> dict[str, list[dict[str, Any]]]:
        return {claim: [self.row] for claim in members if claim in self.row["claims"]}


def test_an_event_is_followed_to_a_day_by_its_claims() -> None:
    then, now, other = OneEvent("SIR-1", ["e1"]), OneEvent("SIR-2", ["e1", "e2"]), OneEvent("TRI-3", ["e9"])
    assert elsewhere(then, [other, now], "/events/SIR-2") == "/events/SIR-1"  # type: ignore[arg-type, list-item]
    assert elsewhere(other, [now], "/events/SIR-2") is None  # type: ignore[arg-type, list-item]
    assert elsewhere(then, [now], "/reports/r1") is None  # type: ignore[arg-type, list-item]
    assert day_before("http://127.0.0.1/events/SIR-1?as_of=2016-05-20&lang=ar") == "2016-05-20"
    assert day_before("http://127.0.0.1/?as_of=x") is None and day_before("") is None


def test_the_day_is_kept_in_every_link_and_form(filled: tuple[Path, Made]) -> None:
    app = make_app(filled[0])
    for path in ("/", "/events", "/figures", "/statements", "/findings"):
        text = get(app, f"{path}?as_of={DAY}&lang=ar").text
        links = re.findall(r'href="(/[^"#]*)', text)
        pages = [link for link in links if not link.startswith("/static") and "as_of=" not in link]
        assert pages == [f"{path}?lang=ar"], path  # the way back to now
        assert text.count(f'name="as_of" value="{DAY}"') == text.count("<form")


def test_the_ruler_knows_its_neighbours_and_counts() -> None:
    days = [("2016-01-01", 2), ("2016-01-05", 1), ("2016-01-09", 4)]
    ruler = ruler_of(days, 3, "2016-01-05")
    assert ruler is not None
    assert (ruler.before, ruler.after, ruler.out, ruler.reports, ruler.at, ruler.length) == (
        "2016-01-01", "2016-01-09", 3, 10, 4, 8,
    )  # fmt: skip
    now = ruler_of(days, 3, None)
    assert now is not None and (now.before, now.after, now.out, now.at) == ("2016-01-05", None, 10, 8)
    assert ruler_of([], 3, None) is None
