"""No number stands without what it is about: the event, its place and days, who said it, what it is compared with."""

import json
import re
from collections.abc import Callable

import pytest

from sijill.web.inprocess import Got

Ask = Callable[[str], Got]


def test_a_number_is_found_by_its_value_in_digits_or_words(asked: Ask) -> None:
    for typed in ("700", "٧٠٠", "700.0"):
        rows = json.loads(asked(f"/figures.json?value={typed}").body)
        assert {row["value"] for row in rows} == {700}
    ranges = [row for row in json.loads(asked("/figures.json?limit=1000").body) if row["qualifier"] == "range"]
    low = json.loads(asked(f"/figures.json?value={ranges[0]['low']}").body)
    assert ranges[0]["id"] in [row["id"] for row in low]
    assert asked("/figures?value=many").status == 400


def test_a_search_with_a_number_leads_to_every_figure_that_prints_it(asked: Ask) -> None:
    for words in ("700", "٧٠٠ قتيل"):
        assert '<a href="/figures?value=700' in asked(f"/search?q={words}").text
    assert "/figures?value=" not in asked("/search?q=سرت").text


def test_a_figure_names_its_event_place_and_days(asked: Ask) -> None:
    figures = json.loads(asked("/figures.json?limit=1000").body)
    value = next(row["value"] for row in figures if row["event"] and row["value"])
    shown = asked(f"/figures?value={value}&lang=en").text
    assert re.findall(r'<a class="about" href="/events/([^"?]+)[^"]*">([^<]*) · <?', shown)
    assert shown.count('<span class="stair">') >= len([row for row in figures if row["value"] == value])


@pytest.mark.parametrize("path", ["/", "/figures", "/findings"])
def test_series_and_findings_name_their_event(asked: Ask, path: str) -> None:
    assert '<a class="about" href="/events/' in asked(f"{path}?lang=ar").text


def test_copies_are_listed_by_title_outlet_and_day(asked: Ask) -> None:
    [family] = json.loads(asked("/families.json").body)
    shown = asked("/families?lang=en").text
    for report in family["reports"]:
        assert f"/reports/{report}" in shown
    assert "<time datetime=" in shown


def test_the_sides_of_whether_it_happened_are_what_each_says_of_it(asked: Ask) -> None:
    from sijill.web.opposing import meaning

    assert meaning("قصف", {"kind": "event", "realis": "denied"}, "realis") == ("denied",)
    assert meaning("قصف", {"kind": "event", "realis": "denied"}, "actor") == ("قصف",)
