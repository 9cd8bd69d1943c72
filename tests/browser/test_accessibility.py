"""axe-core finds no serious problem on any page, in both languages, in light and dark."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.axe import fetched, problems
from tests.browser.test_tour import PAGES, counted_event, rows

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    script = fetched(Path(tmp_path_factory.mktemp("axe")))
    if script is None:
        pytest.skip("ACCESSIBILITY LEFT OUT: npm could not bring axe-core")
    return script


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ar", "dark")])
def test_no_page_has_a_serious_problem(wide: Any, address: str, axe: str, language: str, theme: str) -> None:
    report = max(rows(address, "/reports.json"), key=lambda row: row["claims"])["id"]
    family = rows(address, "/families.json")[0]["id"]
    more = [counted_event(address), f"/reports/{report}", f"/reports/{report}/span/0-30", f"/families/{family}"]
    features = [{"name": "prefers-color-scheme", "value": theme}]
    wide.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    found = {}
    for path in [*PAGES, *more]:
        wide.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
        if wrong := problems(wide, axe):
            found[path] = wrong
    assert found == {}
