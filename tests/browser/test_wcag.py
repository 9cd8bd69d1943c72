"""Points of WCAG 2.2 AA that axe does not measure: reflow, text spacing, size of targets, focus that is seen."""

from typing import Any

import pytest

from tests.browser.test_tour import counted_event, rows

pytestmark = pytest.mark.browser
PAGES = ("/", "/events", "/findings", "/reports", "/figures", "/days", "/review", "/log", "/compare", "/who",
         "/cite?of=%2Fevents.csv")  # fmt: skip
SPACED = """
const sheet = new CSSStyleSheet();
sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
  + 'word-spacing: 0.16em !important }'
  + ' :lang(ar), :lang(ar) * { letter-spacing: 0 !important; } p { margin-block-end: 2em !important; }');
document.adoptedStyleSheets = [sheet];
return document.documentElement.scrollWidth;
"""
# 2.5.8: at least 24 by 24 pixels, or a circle of 24 round its middle that touches no other target; words in a sentence
# are exempt
SMALL = """
const inline = (e) => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
  && e.parentElement.textContent.trim() !== e.textContent.trim();
const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, summary')]
  .filter((e) => e.checkVisibility() && !e.closest('.vh, svg, .skip'))
  .map((e) => [e, (e.closest('label') ?? e).getBoundingClientRect()]).filter(([, box]) => box.width > 1);
const middle = (box) => [box.left + box.width / 2, box.top + box.height / 2];
const touches = (box, other) => {
  const [x, y] = middle(box);
  const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
  return Math.hypot(dx, dy) < 12;
};
return all.filter(([e, box]) => !inline(e) && (box.width < 24 || box.height < 24)
    && all.some(([o, other]) => o !== e && !o.contains(e) && !e.contains(o) && touches(box, other)))
  .map(([e, box]) => `${e.tagName}.${e.className} ${Math.round(box.width)}x${Math.round(box.height)}`);
"""


@pytest.fixture
def tiny(narrow: Any) -> Any:
    """The narrow browser at 320 pixels, the width WCAG asks to reflow at."""
    narrow.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True}
    )
    yield narrow
    narrow.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 900, "deviceScaleFactor": 1, "mobile": True}
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_is_lost_at_320_pixels_nor_with_wider_spacing(tiny: Any, address: str, language: str) -> None:
    report = max(rows(address, "/reports.json"), key=lambda row: row["claims"])["id"]
    wrong = {}
    for path in (*PAGES, counted_event(address), f"/reports/{report}"):
        tiny.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
        widths = tiny.execute_script("return document.documentElement.scrollWidth"), tiny.execute_script(SPACED)
        if max(widths) > 320:
            wrong[path] = widths
    assert wrong == {}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_targets_are_large_enough(wide: Any, address: str, language: str) -> None:
    wrong = {}
    for path in (*PAGES, counted_event(address)):
        wide.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
        if small := wide.execute_script(SMALL):
            wrong[path] = sorted(set(small))
    assert wrong == {}


def test_focus_is_seen_and_not_hidden(wide: Any, address: str) -> None:
    """Every stop of the tab key shows an outline, inside the window and under nothing."""
    wide.get(f"{address}/review?lang=ar&queue=contradiction")
    unseen = []
    for _ in range(40):
        wide.switch_to.active_element.send_keys("\ue004")
        told = wide.execute_script(
            "const e = document.activeElement, b = e.getBoundingClientRect(), s = getComputedStyle(e);"
            "const top = document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);"
            "return [e.outerHTML.slice(0, 80), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2,"
            " !!top && (e.contains(top) || top.contains(e) || !!top.closest('label')?.contains(e))];"
        )
        if not (told[1] and told[2]):
            unseen.append(told)
    assert unseen == []
