"""`make screenshots`: every page of a record as PNG files to look at: two widths, both languages, dark and print."""

import argparse
import base64
from pathlib import Path
from urllib.parse import quote

from sijill.engine.record import Record
from tests.browser.driving import browser, missing, served

WIDTHS = (1280, 390)
TALLEST = 6000
LOOKS = {  # the end of a file's name -> language and what the browser is told of its surroundings
    "en": ("en", {}),
    "ar": ("ar", {}),
    "en-dark": ("en", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
    "ar-dark": ("ar", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]}),
    "en-print": ("en", {"media": "print"}),
    "ar-print": ("ar", {"media": "print"}),
}


def tour(record: Path) -> dict[str, str]:
    """Return name -> path of the pages worth looking at: every list, and the fullest of each kind."""
    with Record(record, read_only=True) as opened:
        report = max(opened.reports(), key=lambda row: row["claims"])["id"]
        events = {row["id"]: row for row in opened.events()}
        fullest = max(events.values(), key=lambda row: (len(row["reports"]), row["id"]))
        counted = next((one for one in opened.fullest_series(limit=50) if one["event"]), None)
        series = counted["id"] if counted else opened.fullest_series(limit=1)[0]["id"]
        event = fullest["code"]
        family = next(opened.families())["id"]
        actor, place = next(opened.actors())["id"], next(opened.places())["id"]
        outlet = next(opened.sources())["id"]
    return {
        "overview": "/",
        "events": "/events",
        "event": f"/events/{event}",
        "findings": "/findings",
        "reports": "/reports",
        "report": f"/reports/{report}",
        "span": f"/reports/{report}/span/0-40",
        "figures": "/figures",
        "figure": f"/figures/{series}",
        "statements": "/statements?limit=12",
        "family": f"/families/{family}",
        "actors": "/actors",
        "actor": f"/actors/{quote(actor, safe='')}",
        "places": "/places",
        "place": f"/places/{quote(place, safe='')}",
        "sources": "/sources",
        "source": f"/sources/{quote(outlet, safe='')}",
        "search": f"/search?q={quote('سرت')}&limit=8",
        "methodology": "/methodology",
        "map": "/events?view=map",
        "table": "/events?view=table",
        "words": "/events?view=words",
        "families": "/families",
        "days": "/days",
        "review": "/review",
        "log": "/log",
        "compare": "/compare?what=outlets",
        "changes": "/changes?from=2016-06-01&to=2016-12-31",
        "cite": f"/cite?of={quote(f'/events/{event}', safe='')}",
        "nothing-found": f"/search?q={quote('زرافة')}",
        "codebook": "/codebook",
        "status": "/status",
        "not-found": "/nothing/here",
    }


def shoot(record: Path, out: Path, only: str = "", tallest: int = TALLEST, looks: str = "") -> list[Path]:
    """Write the pictures, of looks whose name holds `looks`, and return their files."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    pages = {name: path for name, path in tour(record).items() if only in name}
    with served(record) as address:
        for width in WIDTHS:
            with browser(width) as driver:
                for name, path in pages.items():
                    for look, (language, told) in LOOKS.items():
                        if looks not in look or ("print" in look and width < max(WIDTHS)):
                            continue
                        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": [], **told})
                        driver.get(f"{address}{path}{'&' if '?' in path else '?'}lang={language}")
                        size = driver.execute_script("return document.documentElement.scrollHeight")
                        clip = {"x": 0, "y": 0, "width": width, "height": min(size, tallest), "scale": 1}
                        shot = driver.execute_cdp_cmd(
                            "Page.captureScreenshot", {"clip": clip, "captureBeyondViewport": True}
                        )
                        file = out / f"{name}-{look}-{width}.png"
                        file.write_bytes(base64.b64decode(shot["data"]))
                        made.append(file)
    return made


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("record", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--looks", default="", help="looks whose name holds this: en, ar, dark, print")
    parser.add_argument("--tallest", type=int, default=TALLEST, help="pixels a picture may be high")
    given = parser.parse_args()
    if lacking := missing():
        raise SystemExit(lacking)
    for picture in shoot(given.record, given.out, given.only, given.tallest, given.looks):
        print(picture)
