"""The movable map in a real browser: it takes the place of the still one, joins Arabic letters, and asks nobody."""

import time
from typing import Any

import pytest

from tests.browser.driving import asked_hosts, complaints

pytestmark = pytest.mark.browser
PATIENCE = 90.0  # seconds: the machine that tests may be busy


def live(driver: Any, address: str) -> dict[str, str]:
    """Open a page with a map and return what the map says of itself once it is drawn."""
    driver.get(address)
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        said: dict[str, str] = driver.execute_script("return {...document.querySelector('.map').dataset}")
        if "ready" in said or "still" in said:
            return said
        time.sleep(0.2)
    raise AssertionError("the map was not drawn")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_movable_map_shows_what_the_still_one_does(wide: Any, address: str, language: str) -> None:
    asked_hosts(wide), complaints(wide)
    said = live(wide, f"{address}/events?view=map&lang={language}")
    counted = "return [...document.querySelectorAll('circle[data-n]')].reduce((n, c) => n + Number(c.dataset.n), 0)"
    assert "still" not in said and int(said["shown"]) >= wide.execute_script(counted) > 0
    assert wide.execute_script("return maplibregl.getRTLTextPluginStatus()") == "loaded"
    names = "return document.querySelector('.map').liveMap.queryRenderedFeatures({layers: ['names']}).length"
    assert wide.execute_script(names) > 0
    assert asked_hosts(wide) == {"127.0.0.1"} and complaints(wide) == []


def test_a_place_opens_a_link_to_its_page(wide: Any, address: str) -> None:
    live(wide, f"{address}/events?view=map&type=Suicide+bomb&lang=en")
    at = wide.execute_script(
        "const m = document.querySelector('.map').liveMap; const f = m.queryRenderedFeatures({layers: ['places']})[0];"
        "const p = m.project(f.geometry.coordinates); m.fire('click', {point: p, lngLat: m.unproject(p), "
        "originalEvent: new MouseEvent('click')}); return f.properties.name"
    )
    link = wide.find_element("css selector", ".mapsaid a")
    assert link.text == at and "/places/" in link.get_attribute("href")


def test_without_script_the_servers_map_stays(scriptless: Any, address: str) -> None:
    scriptless.get(f"{address}/events?view=map")
    assert scriptless.find_element("css selector", ".map svg").is_displayed()
    assert scriptless.find_elements("css selector", ".map .live") == []
