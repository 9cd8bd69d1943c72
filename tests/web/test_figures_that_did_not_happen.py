"""Pages never show a number that did not happen as one that did."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sijill.engine.record import Record
from sijill.engine.trying import reports
from sijill.web.app import make_app
from sijill.web.inprocess import Got, get

TEXTS = "قتل سبعة مدنيين في قصف على سرت.", "نفى الجيش مقتل ثلاثة جنود في هجوم على زوارة."
Ask = Callable[[str], Got]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    path: Path = tmp_path_factory.mktemp("apart") / "r.db"
    with Record(path, internal=True) as record:
        record.add(reports(*TEXTS))
    app = make_app(path)
    yield lambda target: get(app, target)


@pytest.mark.parametrize(("language", "word"), [("en", "denied"), ("ar", "منفي")])
def test_a_word_stands_beside_the_number(asked: Ask, language: str, word: str) -> None:
    page = asked(f"/figures?lang={language}").text
    doors = re.findall(r'<details class="door"><summary>(.*?)</summary>', page, re.S)
    words = {re.search(r'class="n">(\d)', door)[1]: word in door for door in doors}  # type: ignore[index]  # each has one
    assert words == {"7": False, "3": True}


def test_the_filter_is_on_the_page_and_in_its_address(asked: Ask) -> None:
    assert 'name="realis"' in asked("/figures").text
    assert [row["value"] for row in json.loads(asked("/figures.json?realis=denied").body)] == [3]
    assert [row["realis"] for row in json.loads(asked("/figures.json").body)].count("denied") == 1


@pytest.mark.parametrize(("language", "title"), [("en", "Numbers of what did not happen"), ("ar", "أرقام ما لم يقع")])
def test_the_page_of_its_event_holds_it_apart_from_the_ladders(asked: Ask, language: str, title: str) -> None:
    for realis, is_apart in (("denied", True), ("happened", False)):
        [event] = json.loads(asked(f"/events.json?realis={realis}").body)
        page = asked(f"/events/{event['code']}?lang={language}").text
        assert (title in page) is is_apart
        whole = json.loads(asked(f"/events/{event['code']}.json").body)
        assert (len(whole["series"]), len(whole["figures"])) == (0 if is_apart else 1, 1)


def test_the_page_of_its_report_says_so(asked: Ask) -> None:
    [denied] = json.loads(asked("/figures.json?realis=denied").body)
    page = asked(f"/reports/{denied['report']}").text
    line = page[page.index(f'id="c-{denied["id"]}"') :].partition("</li>")[0]
    assert 'class="realis"' in line and "denied" in line
