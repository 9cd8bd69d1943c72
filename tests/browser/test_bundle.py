"""A published bundle opened from the disk: its pages, its search, no request to anywhere, nothing axe finds serious."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.browser.axe import problems
from tests.browser.driving import asked_hosts, complaints, waiting
from tests.browser.test_tour import LANGUAGES, every, find

pytestmark = pytest.mark.browser


def until_shown(driver: Any, name: str) -> None:
    """Wait until a page of the bundle stands there."""
    shown = "return document.documentElement.dataset.shown"
    waiting(driver).until(lambda page: page.execute_script(shown) == name)


def show(driver: Any, bundle: str, language: str, name: str) -> None:
    """Open a page of the bundle and wait until it stands there."""
    driver.get("about:blank")
    driver.get(f"{bundle}/{language}.html#{name}")
    until_shown(driver, name)


def arrive(driver: Any, element: Any) -> str:
    """Follow a link inside the bundle and return the name of the page that is shown then."""
    target = element.get_attribute("href").partition("#")[2].partition("#")[0]
    driver.execute_script("arguments[0].click()", element)
    until_shown(driver, target)
    return str(target)


@LANGUAGES
def test_every_page_of_the_menu_opens_without_a_request_to_anywhere(wide: Any, bundle: str, language: str) -> None:
    asked_hosts(wide), complaints(wide)
    show(wide, bundle, language, "/")
    assert find(wide, "html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
    names = [arrive(wide, link) for link in every(wide, ".top nav a")]
    assert len(names) > 7 and len(find(wide, "main").text) > 30 and find(wide, "main h1").text
    for path, selector in (("/events", ".evrow a[href^='#/events/']"), ("/reports", "main a[href^='#/reports/']")):
        show(wide, bundle, language, path)
        arrive(wide, find(wide, selector))
        assert find(wide, "main h1").text and wide.title.endswith("sijill")
    assert asked_hosts(wide) == set() and complaints(wide) == []


@LANGUAGES
def test_words_open_at_their_place_in_the_report(wide: Any, bundle: str, language: str) -> None:
    show(wide, bundle, language, "/figures")
    link = next(one for one in every(wide, "main td a[href*='@'], main li a[href*='@']") if one.text.strip())
    words = link.text
    name = arrive(wide, link)
    assert "@" in name and words.split()[0] in find(wide, ".cited-line").text
    marked = "return [...CSS.highlights.get('cited')].map((r) => r.toString()).join('')"
    assert wide.execute_script(marked).strip() == words.strip()


@LANGUAGES
def test_search_finds_arabic_as_it_is_typed(wide: Any, bundle: str, language: str) -> None:
    show(wide, bundle, language, "/")
    counts = []
    for query in ("سرت", "بسِرت", "zzzz"):
        field = find(wide, "form[role=search] input")
        field.clear()
        field.send_keys(query + "\ue007")
        until_shown(wide, f"/search?q={quote(query)}")
        counts.append(len(every(wide, ".hits a")))
    assert counts[0] > 3 and counts[1] >= counts[0] and counts[2] == 0
    show(wide, bundle, language, "/search?q=%D8%B3%D8%B1%D8%AA")
    assert arrive(wide, find(wide, ".hits a[href^='#/reports/']")).startswith("/reports/")


def test_the_other_language_shows_the_same_page(wide: Any, bundle: str) -> None:
    show(wide, bundle, "en", "/findings")
    wide.get(find(wide, ".lang-switch").get_attribute("href"))
    assert wide.current_url.endswith("ar.html#/findings")


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_no_page_of_a_bundle_has_a_serious_problem(wide: Any, bundle: str, axe: str, language: str, theme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": theme}]
    wide.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    found = {}
    for name in ("/", "/events", "/findings", "/reports", "/days", "/places", "/search?q=%D8%B3%D8%B1%D8%AA"):
        show(wide, bundle, language, name)
        if wrong := problems(wide, axe):
            found[name] = wrong
    assert found == {}


@LANGUAGES
def test_no_page_of_a_bundle_scrolls_sideways_on_a_phone(narrow: Any, bundle: str, language: str) -> None:
    for name in ("/", "/events", "/findings", "/reports", "/figures", "/days"):
        show(narrow, bundle, language, name)
        assert narrow.execute_script("return document.documentElement.scrollWidth") <= 390, name


def test_without_script_the_tables_are_pointed_to(scriptless: Any, bundle: str) -> None:
    scriptless.get(f"{bundle}/ar.html")
    assert find(scriptless, "noscript a, main a").get_attribute("href").endswith("export/")
