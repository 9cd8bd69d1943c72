"""What would take long to count is counted over the first or the newest, and the page says so; files count all."""

import json
from collections.abc import Callable

import pytest

from sijill.web import kept
from sijill.web.inprocess import Got
from sijill.web.pages import events


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "FIRST", 3)
    monkeypatch.setattr(events, "FIRST", 3)
    monkeypatch.setattr(kept, "NEWEST", 2)
    kept.forget()


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("lang", "said"), [("en", "the first 3 claims found"), ("ar", "هي لأول 3 إفادة")])
def test_places_and_types_say_of_how_many_claims_they_are(asked: Callable[[str], Got], lang: str, said: str) -> None:
    narrowed = asked(f"/events?language=ar&lang={lang}").text
    assert said in narrowed
    assert 'id="bounded"' not in asked(f"/events?lang={lang}").text


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("page", ["actors", "places", "sources"])
def test_names_say_over_how_many_reports_they_are_counted(asked: Callable[[str], Got], page: str) -> None:
    narrowed = asked(f"/{page}?since=2000-01-01&lang=en").text
    assert "Counted over the newest 2 reports" in narrowed
    assert 'id="bounded"' not in asked(f"/{page}?lang=en").text
    whole = json.loads(asked(f"/{page}.json?since=2000-01-01&limit=all").text)
    assert max(row["reports"] for row in whole) > 2
