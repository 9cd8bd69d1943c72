"""Outlines of countries: reads the TopoJSON the build brings (world-atlas, from Natural Earth); empty without it.

Decides nothing about borders: they are those of the file, and every map says that they are not authoritative.
"""

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, Final

from sijill.web.vendored import VENDOR

FILE: Final = VENDOR / "countries.json"
Ring = list[tuple[float, float]]
Box = tuple[float, float, float, float]  # west, south, east, north
_FINEST: Final = 0.02  # degrees between two points of a border
STEPS: Final = 1500  # points of a border across the box, when that is coarser
SKETCH: Final = 250
_COARSE: Final = 1.2  # far from the box


@dataclass(frozen=True)
class Outline:
    """One closed line in degrees, with the box it lies in (west, south, east, north)."""

    ring: Ring
    box: Box


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


def assembled(topology: dict[str, Any], arcs: list[Ring]) -> list[Outline]:
    """Return every ring of the countries of a topology, put together of these arcs."""
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        parts = {"Polygon": [shape.get("arcs")], "MultiPolygon": shape.get("arcs")}.get(shape["type"], [])
        for polygon in parts or []:
            for numbers in polygon:
                ring = _ring(arcs, numbers)
                xs, ys = [x for x, _ in ring], [y for _, y in ring]
                found.append(Outline(ring, (min(xs), min(ys), max(xs), max(ys))))
    return found


def thinned(line: Ring, step: float) -> Ring:
    """Return a line without the points nearer than a step to the last one kept; both its ends stay.

    >>> thinned([(0, 0), (0.1, 0), (0.9, 0), (1, 0)], 0.5)
    [(0, 0), (0.9, 0), (1, 0)]
    """
    made = line[:1]
    for x, y in line[1:-1]:
        if abs(x - made[-1][0]) + abs(y - made[-1][1]) >= step:
            made.append((x, y))
    return made + line[-1:] if len(line) > 1 else made


@cache
def _topology() -> tuple[dict[str, Any], list[Ring]]:
    """Return the file at hand with its arcs in degrees."""
    topology = json.loads(FILE.read_text("utf-8"))
    return topology, decoded(topology)


@cache
def outlines() -> list[Outline]:
    """Return the outlines at hand, none when the build brought no file."""
    return assembled(*_topology()) if FILE.exists() else []


@lru_cache(maxsize=32)
def outlines_geojson(box: Box, steps: int = STEPS) -> bytes:
    """Return the outlines at hand as GeoJSON, fine around a box and coarse elsewhere: what the movable map draws.

    `steps` is how many points a border across the box may have: few make a first sketch.
    Borders are thinned before they are put together, so that neighbours keep one line between them.
    """
    if not FILE.exists():
        return _geojson([])
    topology, arcs = _topology()
    west, south, east, north = box
    room = max(east - west, north - south) / 2
    near: Box = (west - room, south - room, east + room, north + room)
    fine = max(_FINEST, (east - west) / steps)
    made = [thinned(arc, fine if _meets(arc, near) else _COARSE) for arc in arcs]
    shown = assembled(topology, made)
    return _geojson([one.ring for one in shown if len(one.ring) > 3 and _is_seen(one.box, near, fine)])


def _meets(line: Ring, box: Box) -> bool:
    """Return whether a line may have a point in a box."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return min(xs) <= box[2] and max(xs) >= box[0] and min(ys) <= box[3] and max(ys) >= box[1]


def _is_seen(ring: Box, near: Box, fine: float) -> bool:
    """Return whether a ring is large enough to be drawn where it lies."""
    is_near = ring[0] <= near[2] and ring[2] >= near[0] and ring[1] <= near[3] and ring[3] >= near[1]
    return max(ring[2] - ring[0], ring[3] - ring[1]) > (2 * fine if is_near else 2 * _COARSE)


def _geojson(rings: list[Ring]) -> bytes:
    shapes = [
        {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [
            [(round(x, 2), round(y, 2)) for x, y in ring]]}}
        for ring in rings
    ]  # fmt: skip
    return json.dumps({"type": "FeatureCollection", "features": shapes}, separators=(",", ":")).encode()
