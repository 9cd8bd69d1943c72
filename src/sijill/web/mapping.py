"""The map as the server draws it: outlines, a grid, one circle for each place, names in HTML; no script, no tiles.

Decides the stretch of the world shown (what is placed, with room) and the circle sizes (area by number); `map_names`
decides which names fit. Never mirrored. What has no coordinates is counted, never given a dot; what lies so far off
that it would shrink the rest is named under the map. The fullest places are doors to their pages; where there are more
than a few, the smaller ones are dots of one path, so that a map of thousands of places is no heavier than one of a few.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from sijill.web.map_names import Circle, names_at
from sijill.web.outlines import outlines
from sijill.web.page import Row

WIDTH: Final = 960.0
_OFF: Final = 0.05  # share of all that may be left to the words under the map, if the rest then fills twice the room
_LEAST: Final = 4.0  # degrees shown at least, so that one town has its neighbourhood
_TALLEST: Final = 0.55  # height by width; a taller stretch is widened, a flatter one is heightened
_FLATTEST: Final = 0.3
_DOORS: Final = 100  # circles that lead to their place
_FINEST: Final = 2.0  # units: outlines are drawn no finer
Box = tuple[int, int, int, int]  # west, south, east, north


@dataclass(frozen=True)
class Place:
    """One circle: chart units for the SVG, classes for its name, and what it stands for."""

    x: float
    y: float
    radius: float
    row: Row
    name_at: str | None


@dataclass(frozen=True)
class Drawn:
    """A map ready for the template."""

    width: float
    height: float
    paths: list[Markup]
    grid: list[tuple[float, float, float, float]]
    places: list[Place]
    unplaced: int
    beyond: list[Row]
    box: Box
    dots: Markup  # the path of the smaller places, empty when every place is a circle
    small: int  # how many they are


def box_of(points: Iterable[tuple[float, float]]) -> Box:
    """Return the stretch of whole degrees that holds all points with room around them.

    >>> box_of([(16.6, 31.2)])
    (12, 29, 21, 34)
    >>> box_of([(180, 90)])[1:4:2]
    (84, 85)
    """
    known = list(points)
    west, east = min(x for x, _ in known), max(x for x, _ in known)
    south, north = min(y for _, y in known), max(y for _, y in known)
    tall = max((north - south) * 1.24, _LEAST)
    squeeze = math.cos(math.radians((north + south) / 2))
    wide = min(360.0, max((east - west) * 1.24, tall / (_TALLEST * squeeze)))
    tall = max(tall, wide * squeeze * _FLATTEST)
    middle_x, middle_y = (west + east) / 2, (south + north) / 2
    return (
        math.floor(min(179, max(-180, middle_x - wide / 2))), math.floor(min(84, max(-85, middle_y - tall / 2))),
        math.ceil(max(-179, min(180, middle_x + wide / 2))), math.ceil(max(-84, min(85, middle_y + tall / 2))),
    )  # fmt: skip


class _Sheet:
    """The projection of a box: equal steps for degrees, squeezed by latitude so that shapes stay true at the middle."""

    def __init__(self, box: Box) -> None:
        self.west, self.south, self.east, self.north = box
        squeeze = math.cos(math.radians((self.south + self.north) / 2))
        self.scale = WIDTH / ((self.east - self.west) * squeeze)
        self.across = self.scale * squeeze
        self.height = (self.north - self.south) * self.scale

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        return (longitude - self.west) * self.across, (self.north - latitude) * self.scale


@lru_cache(maxsize=64)
def _land(box: Box) -> list[Markup]:
    """Return the SVG path of every outline that touches a box, points too close to tell left out."""
    sheet, found = _Sheet(box), []
    for outline in outlines():
        west, south, east, north = outline.box
        if west > sheet.east or east < sheet.west or south > sheet.north or north < sheet.south:
            continue
        kept: list[tuple[float, float]] = []
        for longitude, latitude in outline.ring:
            x, y = sheet.at(longitude, latitude)
            if not kept or abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > _FINEST:
                kept.append((x, y))
        if len(kept) > 2:
            found.append(Markup("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in kept) + "Z"))
    return found


def _grid(box: Box, sheet: _Sheet) -> list[tuple[float, float, float, float]]:
    step = next(each for each in (1, 2, 5, 10, 20, 45, 360) if (box[2] - box[0]) / each <= 12)
    lines = []
    for longitude in range(math.ceil(box[0] / step) * step, box[2] + 1, step):
        x, _ = sheet.at(longitude, 0)
        lines.append((x, 0.0, x, sheet.height))
    for latitude in range(math.ceil(box[1] / step) * step, box[3] + 1, step):
        _, y = sheet.at(0, latitude)
        lines.append((0.0, y, WIDTH, y))
    return lines


def near(placed: list[Row], weight: str) -> list[Row]:
    """Return the places the map shows: all, but for the few far ones that would shrink the others to a corner.

    >>> rows = [{"longitude": x, "latitude": 31, "n": 30} for x in (14, 15, 16)]
    >>> len(near([*rows, {"longitude": -7, "latitude": 32, "n": 1}], "n"))
    3
    """
    allowed = _OFF * sum(row[weight] for row in placed)
    ordered = sorted(placed, key=lambda row: -row[weight])
    middle = ordered[0]
    far = sorted(placed, key=lambda row: -math.dist(_degrees(row), _degrees(middle)))
    widths, first, dropped = _widths(far), 0, 0.0
    for n, row in enumerate(far[:-1], 1):
        dropped += row[weight]
        if dropped > allowed:
            break
        if widths[n] <= widths[first] / 2:
            first = n
    ids = {id(row) for row in far[first:]}
    return [row for row in placed if id(row) in ids] if first else placed


def _degrees(row: Row) -> tuple[float, float]:
    return row["longitude"], row["latitude"]


def _widths(rows: list[Row]) -> list[float]:
    """Return for each row how wide a stretch it and those after it take."""
    widths: list[float] = []
    west = south = math.inf
    east = north = -math.inf
    for x, y in map(_degrees, reversed(rows)):
        west, east, south, north = min(west, x), max(east, x), min(south, y), max(north, y)
        widths.append(max(_LEAST, east - west, north - south))
    return widths[::-1]


def drawn(rows: Iterable[Row], weight: str = "events") -> Drawn | None:
    """Return the map of rows with `longitude`, `latitude`, `label` and a number; null when nothing is placed.

    >>> drawn([]) is None
    True
    """
    listed = sorted(rows, key=lambda row: (-row[weight], str(row["id"])))
    placed = [row for row in listed if row["longitude"] is not None and row["latitude"] is not None]
    if not placed:
        return None
    shown = near(placed, weight)
    box = box_of(_degrees(row) for row in shown)
    sheet = _Sheet(box)
    most = max(1, *(row[weight] for row in shown))
    doors, small = shown[:_DOORS], shown[_DOORS:]
    dots = {f"M{x:.0f} {y:.0f}h0" for x, y in (sheet.at(*_degrees(row)) for row in small)}
    circles = [Circle(*sheet.at(*_degrees(row)), 4 + 14 * math.sqrt(row[weight] / most)) for row in doors]
    words = [str(row.get("spelling") or row.get("label") or "") for row in doors]
    names = names_at(circles, words, WIDTH, sheet.height)
    places = [
        Place(circle.x, circle.y, circle.radius, row, f"{name} big" if name and row[weight] > 0.3 * most else name)
        for row, circle, name in zip(doors, circles, names, strict=True)
    ]
    beyond = [] if shown is placed else [row for row in placed if row["id"] not in {one["id"] for one in shown}]
    return Drawn(WIDTH, sheet.height, _land(box), _grid(box, sheet), places, len(listed) - len(placed), beyond, box,
                 Markup("".join(sorted(dots))), len(small))  # fmt: skip
