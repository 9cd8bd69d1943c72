"""Lists swapped in place in a real browser: focus, what is said aloud, history, and whole pages without JavaScript."""

from typing import Any

import pytest

from tests.browser.driving import complaints

pytestmark = pytest.mark.browser
MARK = "window.stays = true; return true"


def wait(driver: Any, true: str) -> None:
    """Wait until an expression holds on the page."""
    from selenium.webdriver.support.wait import WebDriverWait

    WebDriverWait(driver, 40).until(lambda shown: shown.execute_script(f"return Boolean({true})"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_facet_narrows_in_place_and_keeps_the_focus(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/events?lang={language}")
    wait(wide, "window.htmx")
    wide.execute_script(MARK)
    facet = wide.find_element("css selector", ".facets a[id^='x-type-']")
    name = facet.get_attribute("id")
    facet.send_keys("\ue007")
    wait(wide, "new URL(location).searchParams.get('type') && document.querySelector('.facets a[aria-current]')")
    wait(wide, "document.querySelector('#told').textContent")
    assert wide.execute_script("return window.stays") is True  # no page was loaded
    assert wide.execute_script("return document.activeElement.id") == name
    rows = len(wide.find_elements("css selector", ".evrow:not(.head)"))
    assert str(rows) in wide.execute_script("return document.querySelector('#told').textContent")
    assert "type=" in wide.find_element("css selector", "#switch").get_attribute("href")
    assert "type=" in wide.find_element("css selector", "#foot a").get_attribute("href")
    wide.back()
    wait(wide, "!location.search.includes('type=') && !document.querySelector('.facets a[aria-current]')")
    assert wide.find_elements("css selector", "header.top") != [] and complaints(wide) == []


def test_a_filter_of_the_form_narrows_in_place(wide: Any, address: str) -> None:
    wide.get(f"{address}/figures?lang=en")
    wait(wide, "window.htmx")
    wide.execute_script(MARK)
    wide.find_element("css selector", "#f-measure option[value=killed]").click()
    wait(wide, "new URL(location).searchParams.get('measure') === 'killed'")
    wait(wide, "document.querySelector('#f-measure').value === 'killed'")
    kinds = {cell.text.split()[0] for cell in wide.find_elements("css selector", ".tbl.list tbody td:nth-child(2)")}
    assert kinds == {"killed"} and wide.execute_script("return window.stays") is True


def test_the_next_page_takes_the_focus(wide: Any, address: str) -> None:
    wide.get(f"{address}/figures?limit=10&lang=en")
    wait(wide, "window.htmx")
    wide.execute_script(MARK)
    wide.find_element("css selector", "a[rel=next]").send_keys("\ue007")
    wait(wide, "new URL(location).searchParams.get('after')")
    wait(wide, "document.activeElement.id === 'main'")
    assert wide.execute_script("return window.stays") is True


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_number_in_a_list_opens_its_words_in_place(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/figures?lang={language}")
    wait(wide, "window.htmx")
    door = wide.find_element("css selector", ".door summary")
    door.send_keys("\ue007")
    wait(wide, "document.querySelector('.door .here .k-cited')")
    printed = wide.find_element("css selector", ".tbl.list tbody tr td:nth-child(4)").text
    assert wide.find_element("css selector", ".door .k-cited").text == printed


def test_without_script_the_same_links_lead_to_pages(scriptless: Any, address: str) -> None:
    scriptless.get(f"{address}/events?lang=en")
    link = scriptless.find_element("css selector", ".facets a")
    assert link.size["height"] > 0  # shown though its fold is closed, which the driver does not hold possible
    scriptless.execute_script("arguments[0].click()", link)
    assert scriptless.find_elements("css selector", ".facets a[aria-current]") != []
