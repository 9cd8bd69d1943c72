"""axe-core finds no serious problem on any page, in both languages, in light and dark."""

from typing import Any

import pytest

from tests.browser.axe import problems
from tests.browser.test_tour import PAGES, counted_event, rows

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_no_page_has_a_serious_problem(wide: Any, address: str, axe: str, language: str, theme: str) -> None:
    report = max(rows(address, "/reports.json"), key=lambda row: row["claims"])["id"]
    family = rows(address, "/families.json")[0]["id"]
    then = ["/changes?from=2016-05-20", "/?as_of=2016-06-30"]
    more = [*then, counted_event(address), f"/reports/{report}", f"/reports/{report}/span/0-30", f"/families/{family}"]
    features = [{"name": "prefers-color-scheme", "value": theme}]
    wide.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    found = {}
    few = [f"{path}?limit=25" if path == "/figures" else path for path in PAGES]  # its rows are alike, and axe is slow
    for path in [*few, *more]:
        wide.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
        if wrong := problems(wide, axe):
            found[path] = wrong
    assert found == {}
