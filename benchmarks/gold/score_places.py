"""Scores places on the map: `python -m benchmarks.gold.score_places GOLD.jsonl REPORTS.jsonl.gz [--show]`.

A gold place is {start, length, latitude, longitude, country, resolvable}. Resolved: a place mention that overlaps it
has an entity. Right: within 25 km of the gold coordinates, or in the gold country where gold gives none. A
place that is in no gazetteer (`resolvable` false) is right when it is left open. Prints one line of JSON.
"""

import json
from typing import Any

from benchmarks.gold.opened import opened

from sijill.model import PlaceMention, make_report
from sijill.reading import read_mentions
from sijill.world.distance import kilometres

NEAR_KM = 25.0
WIDE = {"country", "province"}


def is_right(gold: dict[str, Any], found: PlaceMention) -> bool:
    """Return whether a mention is where the annotator put it."""
    if gold["latitude"] is None or found.latitude is None or found.longitude is None:
        return gold.get("country") is None or found.country == gold["country"]
    if found.place_precision in WIDE and found.country == gold["country"]:
        return True
    return kilometres(gold["latitude"], gold["longitude"], found.latitude, found.longitude) <= NEAR_KM


def main() -> None:
    """Print the score and, with --show, each miss."""
    gold, reports, show = opened(__doc__)
    total = resolved = right = open_right = unresolvable = 0
    for entry in gold:
        text = reports[entry["id"]]["text"]
        found = read_mentions(make_report(text, language="ar"))
        mentions = [m for m in found if isinstance(m, PlaceMention) and m.form == "name"]
        for place in entry.get("places", []):
            end = place["start"] + place["length"]
            over = [m for m in mentions if m.start < end and place["start"] < m.end]
            best = next((m for m in over if m.entity), None)
            if not place.get("resolvable", True):
                unresolvable += 1
                open_right += best is None
                continue
            total += 1
            resolved += best is not None
            ok = best is not None and is_right(place, best)
            right += ok
            if show and not ok:
                print(entry["id"], text[place["start"] : end], place.get("label"), "->", best and best.label)
    print(json.dumps({
        "places": total, "resolved": round(resolved / max(total, 1), 3),
        "right_of_resolved": round(right / max(resolved, 1), 3), "unresolvable": unresolvable, "left_open": open_right,
    }))


if __name__ == "__main__":
    main()
