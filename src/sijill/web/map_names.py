"""Which names of a map have room, and on which side of their circle: the most important first, none over another.

Decides by the room a name would take at full width; a name that would not fit on a telephone is marked `opt` and hidden
there. Reads circles in the units of the map; knows nothing of what they stand for.
"""

from typing import Final, NamedTuple

from sijill.web.positions import spot

_MOST: Final = 14
_TRIED: Final = 60  # places: those after them are never named
_LETTER, _LINE = 7.0, 16.0  # units a letter and a line take
_NARROW: Final = 2.7  # how much larger words are, measured by the map, on a telephone
_GAP: Final = 5.0


class Circle(NamedTuple):
    """Where a place is drawn."""

    x: float
    y: float
    radius: float


class Box(NamedTuple):
    """The room something takes."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Return whether two boxes share room.

        >>> Box(0, 0, 2, 2).meets(Box(1, 1, 3, 3)), Box(0, 0, 2, 2).meets(Box(5, 5, 6, 6))
        (True, False)
        """
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


def _around(circle: Circle) -> Box:
    x, y, radius = circle
    return Box(x - radius, y - radius, x + radius, y + radius)


def sides(circle: Circle, words: str, larger: float = 1.0) -> dict[str, Box]:
    """Return the room a name takes after, before, above and below its circle.

    >>> sides(Circle(100, 50, 10), "Sirte")["before"]
    Box(left=50.0, top=42.0, right=85.0, bottom=58.0)
    """
    (x, y, radius), wide, tall = circle, len(words) * _LETTER * larger, _LINE * larger
    off = radius + _GAP
    return {
        "after": Box(x + off, y - tall / 2, x + off + wide, y + tall / 2),
        "before": Box(x - off - wide, y - tall / 2, x - off, y + tall / 2),
        "above": Box(x - wide / 2, y - off - tall, x + wide / 2, y - off),
        "below": Box(x - wide / 2, y + off, x + wide / 2, y + off + tall),
    }


def names_at(circles: list[Circle], words: list[str], width: float, height: float) -> list[str | None]:
    """Return for each circle, the most important first, the classes of its name, null when it has no room."""
    page = Box(0, 0, width, height)
    dots = [_around(circle) for circle in circles]
    taken: list[Box] = []
    narrow: list[Box] = []
    found: list[str | None] = []
    for number, (circle, name) in enumerate(zip(circles, words, strict=True)):
        side = None
        if number < _TRIED and len(taken) < _MOST:
            others = [dot for n, dot in enumerate(dots) if n != number]
            side = next((s for s, box in sides(circle, name).items() if _is_free(box, page, [*taken, *others])), None)
        if side is None:
            found.append(None)
            continue
        taken.append(sides(circle, name)[side])
        large = sides(circle, name, _NARROW)[side]
        fits = _is_free(large, page, narrow)
        narrow += [large] if fits else []
        x, y = _edge(circle, side)
        found.append(f"{spot('x', 100 * x / width)} {spot('y', 100 * y / height)} {side}{'' if fits else ' opt'}")
    return found


def _edge(circle: Circle, side: str) -> tuple[float, float]:
    """Return where the name begins: at the edge of its circle, whatever the map is stretched to."""
    across = {"after": circle.radius, "before": -circle.radius}.get(side, 0.0)
    down = {"below": circle.radius, "above": -circle.radius}.get(side, 0.0)
    return circle.x + across, circle.y + down


def _is_free(box: Box, page: Box, taken: list[Box]) -> bool:
    inside = box.left >= page.left and box.right <= page.right and box.top >= page.top and box.bottom <= page.bottom
    return inside and not any(box.meets(other) for other in taken)
