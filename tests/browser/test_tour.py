"""The tour in a real browser, in both languages: open a number's words, follow a chain, narrow a list, compare."""

import json
import urllib.request
from itertools import groupby
from typing import Any

import pytest

from tests.browser.driving import asked_hosts, complaints, follow, waiting

pytestmark = pytest.mark.browser
LANGUAGES = pytest.mark.parametrize("language", ["en", "ar"])
PAGES = [
    "/", "/events", "/findings", "/reports", "/figures", "/statements", "/actors", "/places", "/sources", "/families",
    "/log", "/methodology", "/codebook", "/status", "/search?q=%D8%B3%D8%B1%D8%AA", "/days", "/review", "/compare",
    "/who", "/cite?of=%2Fevents.csv",
]  # fmt: skip


def rows(address: str, path: str) -> Any:
    """Return the JSON twin of a page."""
    with urllib.request.urlopen(address + path) as answer:
        return json.load(answer)


def counted_event(address: str) -> str:
    """Return the address of the event with most figures."""
    codes = [row["code"] for row in rows(address, "/events.json") if len(row["reports"]) > 1]
    best = max(codes, key=lambda code: len(rows(address, f"/events/{code}.json")["figures"]))
    return f"/events/{best}"


def find(driver: Any, selector: str) -> Any:
    """Return the first element of a selector."""
    return driver.find_element("css selector", selector)


def every(driver: Any, selector: str) -> list[Any]:
    """Return all elements of a selector."""
    found: list[Any] = driver.find_elements("css selector", selector)
    return found


@LANGUAGES
def test_a_number_opens_its_words_and_they_have_an_address(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}{counted_event(address)}?lang={language}")
    rung = find(wide, ".rung")
    words = rung.find_element("css selector", ".words")
    assert not words.is_displayed()
    rung.find_element("css selector", "summary").send_keys("\ue007")  # Enter
    assert words.is_displayed()
    exact = words.find_element("css selector", "mark").text
    follow(wide, words.find_element("css selector", "a"))
    assert (
        find(wide, ".k-cited").text == exact and "/span/" in wide.current_url and f"lang={language}" in wide.current_url
    )


@LANGUAGES
def test_the_chain_begins_with_a_mouth_and_ends_with_a_page(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/statements?lang={language}")
    kinds = [
        [step.get_attribute("class").split()[1] for step in every(stair, ".st")] for stair in every(wide, ".stair")
    ]
    assert kinds and {(chain[0], chain[-1]) for chain in kinds} == {("who", "out")}


@LANGUAGES
def test_a_list_and_its_map_are_narrowed_together(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/events?lang={language}")
    before, circles = len(every(wide, ".evrow")), len(every(wide, ".map .place"))
    find(wide, "select[name=type] option[value='Armed clash']").click()
    waiting(wide).until(lambda shown: "type=Armed" in shown.current_url)
    waiting(wide).until(lambda shown: 1 < len(every(shown, ".evrow")) < before)
    assert 0 < len(every(wide, ".map .place")) <= circles and f"lang={language}" in wide.current_url


@LANGUAGES
def test_copies_show_what_they_share_and_what_changed(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/families?lang={language}")
    follow(wide, find(wide, ".tbl.list td a[href*='/families/']"))
    assert len(every(wide, ".same")) > 3 and len(every(wide, ".compare ins")) > 0


@LANGUAGES
def test_layers_of_a_report_are_switched_and_claims_light_up(wide: Any, address: str, language: str) -> None:
    report = max(rows(address, "/reports.json"), key=lambda row: row["claims"])["id"]
    wide.get(f"{address}/reports/{report}?lang={language}")
    mark = find(wide, ".sent a.k-figure")
    claim = mark.get_attribute("data-c")
    wide.execute_script("arguments[0].focus()", mark)
    assert "lit" in find(wide, f"#c-{claim}").get_attribute("class")
    find(wide, ".layers input[name=figure]").click()
    assert mark.value_of_css_property("text-decoration-line") == "none"


@LANGUAGES
def test_a_missed_claim_is_added_by_marking_its_words(wide: Any, address: str, language: str) -> None:
    report = next(row["id"] for row in rows(address, "/reports.json") if row["source"] == "2016-07-20-nawras")
    wide.get(f"{address}/reports/{report}?lang={language}")
    wide.execute_script(
        "const p = document.querySelector('.sent .ar'); const r = document.createRange(); r.selectNodeContents(p);"
        "getSelection().removeAllRanges(); getSelection().addRange(r);"
    )
    line, link = find(wide, ".sent .ar"), find(wide, ".chosen a")
    words = line.get_attribute("textContent")
    follow(wide, link)
    assert find(wide, ".k-cited").get_attribute("textContent") == words
    before = len(every(wide, "section .fam"))
    form = every(wide, "form.ruling")[-2]
    form.find_element("css selector", "input[name=value]").send_keys("7")
    follow(wide, form.find_element("css selector", "button"))
    assert len(every(wide, "section .fam")) == before + 1
    wide.get(f"{address}/log?lang={language}")
    follow(wide, find(wide, "main form[action='/decide'] button"))
    wide.get(f"{address}/reports/{report}/span/0-{len(words)}?lang={language}")
    assert len(every(wide, "section .fam")) == before


def test_marks_leave_arabic_letters_joined(wide: Any, address: str) -> None:
    report = rows(address, "/reports.json")[0]["id"]
    wide.get(f"{address}/reports/{report}?lang=ar")
    style = "const s = getComputedStyle(e); return [s.padding, s.margin, s.borderWidth, s.display]"
    boxes = {tuple(wide.execute_script(f"const e = arguments[0]; {style}", mark)) for mark in every(wide, ".ar .m")}
    assert boxes == {("0px", "0px", "0px", "inline")}


@LANGUAGES
@pytest.mark.parametrize("path", PAGES)
def test_no_page_asks_another_host_or_breaks_the_policy(wide: Any, address: str, path: str, language: str) -> None:
    asked_hosts(wide), complaints(wide)
    wide.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
    assert asked_hosts(wide) == {"127.0.0.1"}
    assert complaints(wide) == []
    assert find(wide, "html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")


@LANGUAGES
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_on_a_phone(narrow: Any, address: str, path: str, language: str) -> None:
    narrow.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
    assert narrow.execute_script("return document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("path", PAGES)
def test_every_page_shows_its_data_without_script(scriptless: Any, wide: Any, address: str, path: str) -> None:
    texts = []
    for driver in (scriptless, wide):
        driver.get(address + path)
        only_with_script = [element.text for element in every(driver, ".keys-line") if element.text]
        text = find(driver, "main").get_property("innerText")  # what is drawn, a fold held open by the style sheet too
        for words in only_with_script:
            text = text.replace(words, "")
        texts.append([line.strip() for line in text.splitlines() if line.strip()])
    assert texts[0] == texts[1] and sum(map(len, texts[0])) > 30


def test_the_words_open_without_script(scriptless: Any, address: str) -> None:
    scriptless.get(address + counted_event(address))
    find(scriptless, ".rung summary").click()
    assert find(scriptless, ".rung .words").is_displayed()


@LANGUAGES
def test_the_keyboard_alone_reaches_everything(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}{counted_event(address)}?lang={language}")
    script = """
    const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')];
    const shown = all.filter((e) => e.checkVisibility());
    return [shown.length, shown.filter((e) => e.tabIndex < 0).length];
    """
    reachable, unreachable = wide.execute_script(script)
    assert reachable > 40 and unreachable == 0
    visited = []
    for _ in range(25):
        wide.switch_to.active_element.send_keys("\ue004")  # Tab
        visited.append(wide.switch_to.active_element.id)
    stops = [element for element, _ in groupby(visited)]  # a date has a stop for each of its parts
    assert len(stops) == len(set(stops)) > 20
