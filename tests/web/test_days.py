"""The page of days shows so much of so many places, says of how many more it does not, and leads to all of them."""

import json
from collections.abc import Callable

import pytest

from sijill.web.inprocess import Got
from sijill.web.pages import days

Ask = Callable[[str], Got]


def test_the_json_has_every_place_and_change_when_all_is_asked(asked: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = json.loads(asked("/days.json?limit=all").body)["control"]
    assert {place["earlier"] for place in whole} == {0} and len(whole) > 2
    monkeypatch.setattr(days, "_CHANGES", 1)
    [first] = json.loads(asked("/days.json?limit=1").body)["control"]
    assert first["earlier"] == len(whole[0]["changes"]) - 1 > 0
    assert json.loads(asked("/days.json?limit=all").body)["control"] == whole


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_says_what_it_leaves_out_and_leads_to_it(
    asked: Ask, monkeypatch: pytest.MonkeyPatch, lang: str
) -> None:
    full = asked(f"/days?lang={lang}").text
    assert "/days.json" not in full.partition("<footer")[0]
    for name in ("_ROWS", "_LISTED", "_IN_TABLE"):
        monkeypatch.setattr(days, name, 1)
    cut = asked(f"/days?lang={lang}").text.partition("<footer")[0]
    assert "limit=all" in cut and "/days.json" in cut
    table = cut.partition('<table class="tbl list">')[2].partition("</table>")[0]
    assert table.count("<tr>") == 2  # the head and the one change
    assert ("latest 1 changes" if lang == "en" else "آخر 1 تغييرات") in cut
