"""Three users walk the app whole: a coder of a month, a documenter of deaths, a desk that was sent a number."""

import csv
import io
import json
import urllib.request
from typing import Any

import pytest

from tests.browser.driving import complaints, follow, waiting
from tests.browser.test_tour import LANGUAGES, counted_event, every, find, rows

pytestmark = pytest.mark.browser
TAB, ENTER = "\ue004", "\ue007"


def fetched(link: Any) -> str:
    """Return what a link of the page leads to."""
    with urllib.request.urlopen(link.get_attribute("href")) as answer:
        return str(answer.read().decode("utf-8-sig"))


def tab_to(driver: Any, selector: str, most: int = 90) -> Any:
    """Go on with the tab key until what is wanted has the focus."""
    for _ in range(most):
        here = driver.switch_to.active_element
        if driver.execute_script("return arguments[0].matches(arguments[1])", here, selector):
            return here
        here.send_keys(TAB)
    raise AssertionError(f"the tab key does not reach {selector}")


def enter(driver: Any) -> None:
    """Press Enter on what has the focus, and wait for the page it leads to."""
    page = find(driver, "html")
    driver.switch_to.active_element.send_keys(ENTER)
    waiting(driver).until(lambda shown: not _is_there(page))
    waiting(driver).until(lambda shown: shown.execute_script("return document.readyState") == "complete")


def _is_there(page: Any) -> bool:
    from selenium.common.exceptions import WebDriverException

    try:
        return bool(page.is_enabled())
    except WebDriverException:
        return False


@LANGUAGES
def test_a_coder_narrows_a_month_and_takes_the_whole_of_it_home(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/events?lang={language}&view=table")
    complaints(wide)
    find(wide, "#f-from").send_keys("2016-08-01")
    find(wide, "#f-to").send_keys("٢٠١٦-٠٨-٣١" + ENTER)  # in the digits at hand
    waiting(wide).until(lambda shown: "to=" in shown.current_url and every(shown, "#in-to"))
    waiting(wide).until(lambda shown: shown.execute_script("return document.querySelector('#told').textContent") != "")
    shown = [link.text for link in every(wide, "main table a.code")]
    exports = {link.text: link for link in every(wide, ".views span a")}
    coded = list(csv.DictReader(io.StringIO(fetched(exports["CSV"]))))
    placed = json.loads(fetched(exports["GeoJSON"]))["features"]
    assert shown and [row["code"] for row in coded] == shown == [row["properties"]["code"] for row in placed]
    assert len(every(wide, ".inforce:not(.jump) a")) == 3  # both days, and all of them at once
    here = wide.current_url
    follow(wide, find(wide, "main table a.code"))
    means = find(wide, "main a[href*='/codebook']").get_attribute("href")
    wide.get(means)
    assert wide.execute_script("return document.querySelector('tr:target').textContent").strip()
    wide.get(here)  # the address alone brings the same month back
    assert [link.text for link in every(wide, "main table a.code")] == shown
    assert complaints(wide) == []


@LANGUAGES
def test_a_documenter_cites_a_death_and_withholds_a_name(wide: Any, address: str, bundle: str, language: str) -> None:
    wide.get(f"{address}{counted_event(address)}?lang={language}")
    for rung in every(wide, ".rung")[:4]:  # each number opens its words and its chain in one step
        rung.find_element("css selector", "summary").send_keys(ENTER)
        assert rung.find_element("css selector", ".words mark").is_displayed()
        assert rung.find_element("css selector", ".stair .st.out").is_displayed()
    follow(wide, find(wide, ".rung .words a[href*='/span/']"))
    place = wide.current_url.partition("?")[0].removeprefix(address)
    follow(wide, find(wide, "main a[href^='/cite']"))
    assert all(place in one.text for one in every(wide, ".style pre")[:2])
    wide.get(f"{address}/families?lang={language}")
    assert len(every(wide, "td ol li")) > 1  # the copies, each by outlet and day, counted as one voice
    report = next(row for row in rows(address, "/reports.json?limit=all") if row["claims"])
    first = rows(address, f"/reports/{report['id']}/span/0-40.json")["text"].split()[0]
    span = f"/reports/{report['id']}/span/0-{len(first)}"
    wide.get(f"{address}{span}?lang={language}")
    words = find(wide, ".k-cited").text
    form = find(wide, "form.ruling:has(input[name=action][value=withhold])")
    form.find_element("css selector", "input[name=reason]").send_keys("asked for by the family")
    follow(wide, form.find_element("css selector", "button"))
    assert words not in find(wide, ".k-cited").text and "█" in find(wide, ".k-cited").text
    assert words not in rows(address, f"{span}.json")["text"]
    wide.get(f"{address}/log?lang={language}&action=withhold")
    follow(wide, find(wide, "main table form button"))
    assert rows(address, f"{span}.json")["text"] == words
    wide.get(f"{bundle}/{language}.html#/families")
    waiting(wide).until(lambda shown: every(shown, "main td ol li"))


@LANGUAGES
def test_a_desk_is_sent_a_number_and_asks_who_said_it_first(wide: Any, address: str, language: str) -> None:
    number = str(int(max(rows(address, "/figures.json?measure=killed&limit=all"), key=_heard(address))["value"]))
    wide.get(f"{address}/?lang={language}")
    tab_to(wide, "input[type=search]").send_keys(number)  # by the keyboard alone from here on
    enter(wide)
    tab_to(wide, f"main a[href*='value={number}']")
    enter(wide)
    days = [one.get_attribute("datetime") for one in every(wide, "main tbody td time")]
    assert days == sorted(days) and len(every(wide, "main tbody .stair .st.out")) == len(every(wide, "main tbody tr"))
    tab_to(wide, "main tbody a[href*='/figures/']")
    enter(wide)
    assert find(wide, ".about").get_attribute("href").startswith(f"{address}/events/")
    tab_to(wide, ".rung > summary").send_keys(ENTER)
    assert find(wide, ".rung[open] .words mark").is_displayed()
    day = days[0]
    wide.get(f"{address}/figures?value={number}&lang={language}")
    field = find(wide, ".asof input.iso")
    field.clear()
    field.send_keys(day)
    enter(wide)
    assert f"as_of={day}" in wide.current_url
    early = [one.get_attribute("datetime") for one in every(wide, "main tbody td time")]
    assert early == [one for one in days if one <= day][: len(early)] and early


def _heard(address: str) -> Any:
    """Return how many figures print the value of a row, those with a series of several claims before others."""
    figures = rows(address, "/figures.json?measure=killed&limit=all")
    events = {row["event"] for row in figures if row["event"]}

    def heard(row: dict[str, Any]) -> tuple[bool, int]:
        same = [one for one in figures if row["value"] and one["value"] == row["value"]]
        return (row["value"] is not None and row["event"] in events, len(same))

    return heard
