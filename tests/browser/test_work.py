"""Turning back the day, comparing, citing and reviewing in a real browser, in both languages."""

from typing import Any

import pytest

from tests.browser.driving import complaints, follow, left, waiting
from tests.browser.test_tour import LANGUAGES, counted_event, every, find, rows

pytestmark = pytest.mark.browser
LEFT, DOWN = "\ue012", "\ue015"


def press(driver: Any, key: str) -> None:
    """Press a key where the focus is."""
    from selenium.webdriver import ActionChains

    ActionChains(driver).send_keys(key).perform()


@LANGUAGES
def test_the_ruler_turns_the_whole_site_back_and_forth(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/reports?lang={language}")
    whole = len(every(wide, "main tbody tr, main .fam"))
    follow(wide, every(wide, ".asof .steps a")[0])
    assert "as_of=" in wide.current_url and 0 < len(every(wide, "main tbody tr, main .fam")) < whole
    day = find(wide, ".asof input.iso").get_attribute("value")
    follow(wide, find(wide, ".top nav a[href*='/events']"))
    assert f"as_of={day}" in wide.current_url and f"lang={language}" in wide.current_url
    follow(wide, every(wide, ".asof .steps a")[-1])
    assert "as_of" not in wide.current_url


@LANGUAGES
def test_the_slider_moves_the_day_by_the_keyboard(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/figures?lang={language}")
    slider = find(wide, ".asof input[type=range]")
    page = find(wide, "html")
    slider.send_keys(LEFT if language == "en" else DOWN)
    waiting(wide).until(left(page))
    assert "as_of=2020-01-06" in wide.current_url


@LANGUAGES
def test_tolls_and_control_stand_day_by_day(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/days?lang={language}&as_of=2016-06-30")
    early = [bar.text for bar in every(wide, ".hold:not(.soft)")]
    wide.get(f"{address}/days?lang={language}")
    assert 0 < len(early) < len(every(wide, ".hold:not(.soft)"))
    assert len(every(wide, ".toll .chart")) > 1 and find(wide, ".map .place")


@LANGUAGES
def test_an_event_is_laid_beside_another(wide: Any, address: str, language: str) -> None:
    event = counted_event(address)
    other = next(row["code"] for row in rows(address, "/events.json") if row["code"] not in event)
    wide.get(f"{address}{event}?lang={language}")
    find(wide, "form[action='/compare'] input[name=b]").send_keys(other)
    follow(wide, find(wide, "form[action='/compare'] button"))
    assert len(every(wide, ".both thead th")) == 4 and len(every(wide, ".both tbody tr")) == 10
    assert other in find(wide, ".both thead").text and f"lang={language}" in wide.current_url


@LANGUAGES
def test_a_view_is_cited_from_its_foot(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/figures?lang={language}&measure=killed&as_of=2016-06-30")
    follow(wide, find(wide, "footer a[href^='/cite']"))
    texts = [one.text for one in every(wide, ".style pre")]
    assert len(texts) == 5 and all("measure=killed" in text and "as_of=2016-06-30" in text for text in texts)


@LANGUAGES
def test_a_question_is_answered_by_keys_and_taken_back(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/who?lang={language}")
    find(wide, "form.filter[action='/who'] input[name=name]").send_keys("هدى")
    follow(wide, find(wide, "form.filter[action='/who'] button"))
    wide.get(f"{address}/review?lang={language}&queue=contradiction")
    complaints(wide)
    asked = [one.get_attribute("id") for one in every(wide, ".question")]
    press(wide, "?")
    assert find(wide, "dialog.keys").is_displayed()
    find(wide, "dialog.keys button").click()
    waiting(wide).until(lambda page: not find(page, "dialog.keys").is_displayed())
    waiting(wide).until(lambda page: page.execute_script("return document.activeElement.matches('body, .keys-help')"))
    press(wide, "j")
    assert wide.switch_to.active_element.get_attribute("id") == asked[0]
    press(wide, "r")
    press(wide, "nux")  # letters, while a field has the focus
    assert wide.switch_to.active_element.get_attribute("value") == "nux"
    page = find(wide, "html")
    wide.execute_script("document.activeElement.closest('.question').focus()")
    press(wide, "u")
    waiting(wide).until(left(page))
    assert asked[0] not in [one.get_attribute("id") for one in every(wide, ".question")]
    made = rows(address, "/log.json")[0]
    assert (made["action"], made["who"], made["reason"]) == ("unsure", "هدى", "nux")
    follow(wide, find(wide, ".last button"))
    assert asked[0] in [one.get_attribute("id") for one in every(wide, ".question")]
    assert complaints(wide) == []


@LANGUAGES
def test_keys_can_be_switched_off(wide: Any, address: str, language: str) -> None:
    wide.get(f"{address}/review?lang={language}&queue=contradiction")
    find(wide, ".keys-switch input").click()
    press(wide, "?")
    press(wide, "j")
    assert not find(wide, "dialog.keys").is_displayed() and "review" in wide.current_url
    wide.refresh()
    assert not find(wide, ".keys-switch input").is_selected()
    find(wide, ".keys-switch input").click()


@LANGUAGES
def test_what_a_query_finds_is_rejected_and_undone_in_the_log(wide: Any, address: str, language: str) -> None:
    before = len(rows(address, "/figures.json?limit=1000"))
    wide.get(f"{address}/review?lang={language}&kind=figures&measure=injured")
    form = find(wide, "form.bulk")
    form.find_element("css selector", "input[name=reason]").send_keys("test")
    follow(wide, form.find_element("css selector", "button[value=reject]"))
    assert len(rows(address, "/figures.json?limit=1000")) < before
    wide.get(f"{address}/log?lang={language}&action=reject")
    assert "measure=injured" in find(wide, "main table").text
    follow(wide, find(wide, "main table form button"))
    assert len(rows(address, "/figures.json?limit=1000")) == before
