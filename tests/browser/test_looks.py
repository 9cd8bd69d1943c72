"""Pages on paper and on a telephone: nothing to press on paper, little above the content on a telephone."""

from typing import Any

import pytest

from tests.browser.test_tour import counted_event

pytestmark = pytest.mark.browser
FOCUSED = "document.activeElement.getBoundingClientRect()"
LOOK = "return [...document.querySelectorAll(arguments[0])].filter((one) => one.getClientRects().length).length"


@pytest.fixture(scope="module")
def event(address: str) -> str:
    """The path of an event with a ladder."""
    return counted_event(address)


@pytest.fixture
def on_paper(wide: Any) -> Any:
    wide.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    yield wide
    wide.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_paper_has_the_words_and_the_address_but_nothing_to_press(on_paper: Any, address: str, event: str) -> None:
    on_paper.get(f"{address}{event}?lang=en")
    assert on_paper.execute_script(LOOK, "nav, button, .asof, #foot a") == 0
    assert on_paper.execute_script(LOOK, "h1, .rung, .printed") > 3
    assert on_paper.find_element("css selector", "#foot .printed").text == event


def test_what_is_folded_is_open_on_paper_and_closed_again(wide: Any, address: str, event: str) -> None:
    wide.get(f"{address}{event}?lang=en")
    closed = "return document.querySelectorAll('.rung:not([open])').length"
    before = wide.execute_script(closed)
    wide.execute_script("dispatchEvent(new Event('beforeprint'))")
    during = wide.execute_script(closed)
    wide.execute_script("dispatchEvent(new Event('afterprint'))")
    assert (before > 0, during, wide.execute_script(closed)) == (True, 0, before)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_telephone_shows_content_in_its_upper_third(narrow: Any, address: str, language: str) -> None:
    narrow.get(f"{address}/?lang={language}")
    assert narrow.execute_script("return document.querySelector('main').getBoundingClientRect().top") < 260
    narrow.execute_script("document.querySelector('.top nav a:last-child').focus()")
    left, right = narrow.execute_script(f"const at = {FOCUSED}; return [at.left, at.right]")
    assert left >= 0 and right <= 390  # the last of the menu comes into view when it is reached by keyboard
