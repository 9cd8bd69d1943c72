"""Outlines of countries: reads the TopoJSON the build brings (world-atlas, from Natural Earth); empty without it.

Decides nothing about borders: they are those of the file, and every map says that they are not authoritative.
"""

import json
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, Final

from sijill.web.vendored import VENDOR

FILE: Final = VENDOR / "countries.json"
Ring = list[tuple[float, float]]


@dataclass(frozen=True)
class Outline:
    """One closed line in degrees, with the box it lies in (west, south, east, north)."""

    ring: Ring
    box: tuple[float, float, float, float]


def decoded(topology: dict[str, Any]) -> list[Ring]:
    """Return the arcs of a topology in degrees: they are stored as steps on a grid.

    >>> grid = {"scale": [0.1, 0.1], "translate": [10, 20]}
    >>> decoded({"transform": grid, "arcs": [[[0, 0], [10, 0], [0, 5]]]})
    [[(10.0, 20.0), (11.0, 20.0), (11.0, 20.5)]]
    """
    (across, up), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        xs, ys = accumulate(step[0] for step in steps), accumulate(step[1] for step in steps)
        arcs.append([(x * across + west, y * up + south) for x, y in zip(xs, ys, strict=True)])
    return arcs


def _ring(arcs: list[Ring], numbers: list[int]) -> Ring:
    made: Ring = []
    for number in numbers:  # a negative number is the arc of its complement, walked backwards
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        made += arc[1:] if made else arc
    return made


def outlines_of(topology: dict[str, Any]) -> list[Outline]:
    """Return every ring of the countries of a topology."""
    arcs = decoded(topology)
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        parts = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"], [])
        for polygon in parts or []:
            for numbers in polygon:
                ring = _ring(arcs, numbers)
                xs, ys = [x for x, _ in ring], [y for _, y in ring]
                found.append(Outline(ring, (min(xs), min(ys), max(xs), max(ys))))
    return found


@cache
def outlines() -> list[Outline]:
    """Return the outlines at hand, none when the build brought no file."""
    return outlines_of(json.loads(FILE.read_text("utf-8"))) if FILE.exists() else []


@cache
def outlines_geojson() -> bytes:
    """Return the outlines at hand as GeoJSON, to a hundredth of a degree: what the movable map draws land with."""
    shapes = [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [_thinned(one.ring)]}}
        for one in outlines()
    ]
    return json.dumps({"type": "FeatureCollection", "features": shapes}, separators=(",", ":")).encode()


def _thinned(ring: Ring) -> Ring:
    """Return a closed ring rounded to a hundredth of a degree, no point twice in a row."""
    made: Ring = []
    for longitude, latitude in ring:
        point = (round(longitude, 2), round(latitude, 2))
        if not made or made[-1] != point:
            made.append(point)
    return made if len(made) > 3 else [(round(x, 3), round(y, 3)) for x, y in ring]
