"""What would take long to count is counted over the first or the newest, and the page says so; files count all."""

import html
import json
import re
from collections.abc import Callable

import pytest

from sijill.record import searching
from sijill.web import kept
from sijill.web.inprocess import Got
from sijill.web.pages import event_map, events, findings
from sijill.web.pages import search as search_page


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FIRST", 3)
    monkeypatch.setattr(events, "FIRST", 3)
    monkeypatch.setattr(event_map, "FIRST", 3)
    monkeypatch.setattr(kept, "NEWEST", 2)
    kept.forget()


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("lang", "said"), [("en", "the first 3 claims found"), ("ar", "هي لأول 3 إفادة")])
def test_places_and_types_say_of_how_many_claims_they_are(asked: Callable[[str], Got], lang: str, said: str) -> None:
    narrowed = asked(f"/events?language=ar&lang={lang}").text
    assert said in narrowed
    assert 'id="bounded"' not in asked(f"/events?lang={lang}").text


@pytest.mark.usefixtures("few")
def test_the_map_of_one_type_is_whole_though_other_numbers_are_of_the_first(asked: Callable[[str], Got]) -> None:
    assert "places and types are of the first 3 claims" in asked("/events?type=Attack&lang=en").text

    def at(address: str) -> dict[str, int]:
        return {one["id"]: one["properties"]["events"] for one in json.loads(asked(address).body)["features"]}

    for narrowed in ("type=Attack", "realis=happened"):
        whole = at(f"/events/map.geojson?{narrowed}")
        assert whole == at(f"/events/map.geojson?{narrowed}&limit=all") and sum(whole.values()) > 3


@pytest.mark.usefixtures("few")
def test_a_narrowed_map_says_of_how_many_claims_it_is_and_has_all_when_asked(asked: Callable[[str], Got]) -> None:
    cut, whole = (json.loads(asked(f"/events/map.geojson?language=ar{more}").body) for more in ("", "&limit=all"))
    assert cut["counted_over_first_claims"] == 3 and "counted_over_first_claims" not in whole
    counts = [sum(one["properties"]["events"] for one in each["features"]) for each in (cut, whole)]
    rows = json.loads(asked("/events/map.json?language=ar").body)
    assert 0 < counts[0] <= 3 < counts[1] == sum(row["events"] for row in rows)
    assert 'id="bounded"' in asked("/events/map?language=ar&lang=en").text


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("page", ["actors", "places", "sources"])
def test_names_say_over_how_many_reports_they_are_counted(asked: Callable[[str], Got], page: str) -> None:
    narrowed = asked(f"/{page}?since=2000-01-01&lang=en").text
    assert "Counted over the newest 2 reports" in narrowed
    assert 'id="bounded"' not in asked(f"/{page}?lang=en").text
    whole = json.loads(asked(f"/{page}.json?since=2000-01-01&limit=all").text)
    assert max(row["reports"] for row in whole) > 2


@pytest.mark.parametrize(("lang", "said"), [("en", "Looked through 2 findings"), ("ar", "فُحصت 2 نتيجة")])
def test_findings_about_one_thing_are_looked_for_page_by_page(
    asked: Callable[[str], Got], monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    whole = [row["id"] for row in json.loads(asked("/findings.json?about=date&limit=all").text)]
    monkeypatch.setattr(findings, "LOOKED", 2)
    target: str | None = f"/findings?about=date&lang={lang}"
    assert said in asked(str(target)).text
    met, pages = [], 0
    while target is not None and pages < 100:
        got = asked(target)
        met += [one for one in whole if f'id="{one}"' in got.text]
        following = re.search(r'rel="next"[^>]*href="([^"]*)"', got.text)
        target, pages = (html.unescape(following.group(1)) if following else None), pages + 1
    assert met == whole != [] and pages > 2
    assert 'id="bounded"' not in asked(f"/findings?lang={lang}").text


@pytest.mark.parametrize(("lang", "said"), [("en", "More than 2 texts hold these words"), ("ar", "في أكثر من 2 نص")])
def test_a_search_says_where_the_newest_come_first(
    asked: Callable[[str], Got], monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    assert 'id="bounded"' not in asked(f"/search?q=سرت&lang={lang}").text
    monkeypatch.setattr(searching, "RANKED", 2)
    monkeypatch.setattr(search_page, "RANKED", 2)
    assert said in asked(f"/search?q=سرت&lang={lang}").text
