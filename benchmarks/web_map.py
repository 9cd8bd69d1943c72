"""Time until so many events stand on the map of a page, in a real Chromium.

    python -m benchmarks.web_map [--events 20000]

Makes a record whose events lie at places of the gazetteer, and one of a single event; serves both in this process and
opens the map view of each in turn. All seconds count from the start of navigation: `still` is the first paint, which
shows every place on the server's map; `movable` is when MapLibre has drawn land, places, groups and names and has
nothing left to do. The single event is the floor: starting the library and drawing in software, as there is no graphics
card. Printed beside them: processor time of the browser, and the load of the machine, which all seconds grow with.
Exits with 1 when the best round is over the bar.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.browser.driving import browser, missing, served

import sijill.world
from sijill.engine.record import Record
from sijill.model import Event, make_report
from sijill.model.claims import ClaimTime
from sijill.model.ports import Made
from sijill.model.record import EventTime, Voice
from sijill.model.spans import Reference
from sijill.record.links import RecordLinks
from sijill.world.tables import read_table

PAINT = "return (performance.getEntriesByName('first-contentful-paint')[0] || {startTime: 0}).startTime"
STATE = "const {ready, shown, still} = document.querySelector('.map').dataset; return [ready, shown, still]"
TICKS = os.sysconf("SC_CLK_TCK")


def places(most: int) -> list[dict[str, str]]:
    """Return places of the gazetteer, drawn by a fixed seed."""
    file = Path(sijill.world.__file__).parent / "geonames.tsv.gz"
    rows = read_table(file, ("id", "latitude", "longitude")).rows
    return random.Random(7).sample(rows, min(most, len(rows)))


def fill(path: Path, events: int, most_places: int) -> int:
    """Write a record of so many events; returns at how many places."""
    where, draw = places(most_places), random.Random(11)
    with Record(path) as record:
        record.add([make_report("لا شيء هنا.", source="bench")])
        [row] = record.reports()
        for place in where:
            record.store.run("name_put", _named(place, row["id"]))
        made = [_event(number, draw.choice(where), row["id"]) for number in range(events)]
        RecordLinks(record.store).replace("event", [], made)
    return len(where)


def _named(place: dict[str, str], report: str) -> dict[str, Any]:
    words = place["names_ar"].partition("|")[0]
    return {
        "entity": place["id"], "kind": "place", "label": place["name_en"], "text": words, "known": 1,
        "latitude": float(place["latitude"]), "longitude": float(place["longitude"]), "country": place["country"],
        "place_precision": "town", "report": report, "uses": 1,
    }  # fmt: skip


def _event(number: int, place: dict[str, str], report: str) -> Made:
    claim, day = f"e{number:06}", f"20{10 + number % 12}-0{1 + number % 9}-1{number % 9}"
    value = Event(
        id=f"v{number:06}", code=f"BNC-{number}", type="Attack", claims=[claim], realis="happened", actors=[],
        targets=[], reports=[report], voices=[Voice(id="a", label=None, told_by="outlet")],
        place=Reference(place["name_en"], entity=place["id"], label=place["name_en"]),
        times=[EventTime(time=ClaimTime(earliest=day, latest=day, precision="day"), claims=[claim])],
    )  # fmt: skip
    return Made(owner=claim, kind="event", id=value.id, members=(claim,), value=value)


def busy(root: int) -> float:
    """Return the processor seconds of a process and all that descend from it."""
    spent: dict[int, float] = {}
    parents: dict[int, int] = {}
    for folder in Path("/proc").iterdir():
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split() if folder.name.isdigit() else []
        except OSError:  # it has ended
            continue
        if fields:
            parents[int(folder.name)] = int(fields[1])
            spent[int(folder.name)] = (int(fields[11]) + int(fields[12])) / TICKS
    family, grown = {root}, True
    while grown:
        new = {child for child, parent in parents.items() if parent in family} - family
        family, grown = family | new, bool(new)
    return sum(spent.get(one, 0.0) for one in family)


def drawn_after(driver: Any, address: str, patience: float = 60.0) -> tuple[float, int]:
    """Return after how many seconds the map was drawn whole, and how many events it shows."""
    driver.get(address)
    until = time.monotonic() + patience
    while time.monotonic() < until:
        state = driver.execute_script(STATE)
        if state[2]:
            raise SystemExit(f"the still map stayed: {state[2]}")
        if state[0]:
            return int(state[0]) / 1000, int(state[1])
        time.sleep(0.05)
    raise SystemExit(f"not drawn within {patience:.0f} s")


def main() -> int:
    """Print the seconds and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--places", type=int, default=4_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--under", type=float, default=3.0, help="seconds the best round may take")
    given = parser.parse_args()
    if lacking := missing():
        raise SystemExit(lacking)
    with tempfile.TemporaryDirectory() as folder:
        many, one = Path(folder) / "map.db", Path(folder) / "one.db"
        at = fill(many, given.events, given.places)
        fill(one, 1, 1)
        taken = []
        with served(many) as address, served(one) as floor, browser(1280) as driver:
            for number in range(given.rounds):
                language = "ar" if number % 2 else "en"
                for whose, name in ((floor, "1 event"), (address, f"{given.events} events at {at} places")):
                    taken.append((whose, _round(driver, f"{whose}/events?view=map&lang={language}", name)))
    return 1 if min(seconds for whose, seconds in taken if whose == address) > given.under else 0


def _round(driver: Any, address: str, name: str) -> float:
    """Print what one opening of a map took and return the seconds until it could be moved."""
    before = busy(driver.service.process.pid)
    seconds, shown = drawn_after(driver, address)
    spent = busy(driver.service.process.pid) - before
    still = driver.execute_script(PAINT) / 1000
    print(f"{name}: {shown} shown, still {still:.2f} s, movable {seconds:.2f} s, processor time of the browser "
          f"{spent:.2f} s, load {os.getloadavg()[0]:.1f}", flush=True)  # fmt: skip
    return seconds


if __name__ == "__main__":
    sys.exit(main())
