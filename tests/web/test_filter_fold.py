"""Filters stand in a fold that says how many are in force, each of which is taken back by a link; files hold it all."""

import json
import re
from collections.abc import Callable
from html import unescape

import pytest

from sijill.web.inprocess import Got

Ask = Callable[[str], Got]


def test_the_fold_counts_the_filters_and_each_is_taken_back(asked: Ask) -> None:
    shown = asked("/figures?lang=en&measure=killed&since=2016-01-01&voices=1&as_of=2017-01-01").text
    assert 'data-n="3"' in shown
    back = {name: unescape(to) for name, to in re.findall(r'<a id="in-(\w+)" href="([^"]+)"', shown)}
    assert set(back) == {"measure", "since", "voices", "all"}
    assert back["measure"] == "/figures?lang=en&since=2016-01-01&voices=1&as_of=2017-01-01"
    assert back["all"] == "/figures?lang=en&as_of=2017-01-01"


def test_what_the_form_does_not_show_it_carries_on(asked: Ask) -> None:
    form = re.findall(r'<form class="filter".*?</form>', asked("/events?lang=en&voices=2").text, re.DOTALL)[0]
    assert '<input type="hidden" name="voices" value="2">' in form


@pytest.mark.parametrize("path", ["/events", "/figures", "/reports", "/log"])
def test_days_are_written_year_month_day_whatever_the_browser_speaks(asked: Ask, path: str) -> None:
    for language in ("ar", "en"):
        assert 'type="date"' not in asked(f"{path}?lang={language}").text


def test_a_day_in_arabic_digits_is_the_same_day(asked: Ask) -> None:
    assert asked("/reports.json?since=٢٠١٦-٠٨-٠١").body == asked("/reports.json?since=2016-08-01").body


@pytest.mark.parametrize("path", ["/figures", "/events", "/statements", "/reports", "/actors"])
def test_a_file_holds_the_whole_list_and_not_one_page(asked: Ask, path: str) -> None:
    shown = asked(f"{path}?lang=en&limit=2").text
    [address] = {unescape(one) for one in re.findall(r'href="([^"]+\.json[^"]*)"', shown)}
    assert "limit=all" in address
    whole = json.loads(asked(address).body)
    assert len(whole) == len(json.loads(asked(f"{path}.json?limit=1000").body)) > 2


def test_a_page_of_everything_is_refused(asked: Ask) -> None:
    assert asked("/events?limit=all").status == 400 and asked("/events.csv?limit=all").status == 200
