"""Two charts as SVG: cost by size on double logarithmic paper, and scores between 0 and 1 by level of noise."""

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 400, 70, 50, 50, 20
INK, GRID, POINT, EVEN = "#333", "#ddd", "#0b6e6e", "#b8860b"
COLOURS = (POINT, EVEN, "#7a3b8f", "#b03a2e", "#2e5fb0")
HEAD = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif">'
Points = Sequence[tuple[float, float]]


def _decades(values: Sequence[float]) -> list[int]:
    first, last = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return list(range(first, max(last, first + 1) + 1))


def _line(points: Points, colour: str, dash: str = "") -> str:
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>'


def _text(x: float, y: float, words: str, anchor: str = "middle", size: int = 12, colour: str = INK) -> str:
    where = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {where} font-size="{size}" fill="{colour}">{escape(words)}</text>'


def log_log_chart(title: str, points: Points, *, x: str, y: str) -> str:
    """Return an SVG of the points; the dashed line grows as the size does, from the first point on.

    >>> log_log_chart("Cost", [(1000, 2), (4000, 9)], x="reports", y="seconds").count("<circle")
    2
    """
    (first_x, first_y), last_x = points[0], points[-1][0]
    even = [(first_x, first_y), (last_x, first_y * last_x / first_x)]
    across, up = _decades([p[0] for p in points]), _decades([p[1] for p in (*points, *even)])

    def at(point: tuple[float, float]) -> tuple[float, float]:
        share_x = (math.log10(point[0]) - across[0]) / (across[-1] - across[0])
        share_y = (math.log10(point[1]) - up[0]) / (up[-1] - up[0])
        return LEFT + share_x * (WIDTH - LEFT - RIGHT), HEIGHT - BOTTOM - share_y * (HEIGHT - BOTTOM - TOP)

    grid = [_line([at((10.0**d, 10.0 ** up[0])), at((10.0**d, 10.0 ** up[-1]))], GRID) for d in across]
    grid += [_line([at((10.0 ** across[0], 10.0**d)), at((10.0 ** across[-1], 10.0**d))], GRID) for d in up]
    labels = [_text(at((10.0**d, 1))[0], HEIGHT - BOTTOM + 18, f"{10.0**d:,.0f}") for d in across]
    labels += [_text(LEFT - 8, at((1, 10.0**d))[1] + 4, f"{10.0**d:g}", "end") for d in up]
    labels += [_text(WIDTH / 2, 24, title, size=15), _text(WIDTH / 2, HEIGHT - 10, x), _text(LEFT, TOP - 10, y)]
    dots = [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="4" fill="{POINT}"/>' for a, b in map(at, points)]
    lines = [_line(list(map(at, even)), EVEN, "6 4"), _line(list(map(at, points)), POINT)]
    return "\n".join([HEAD, *grid, *lines, *dots, *labels, "</svg>", ""])


def scores_chart(title: str, lines: Mapping[str, Points], *, x: str, least: float = 0.5) -> str:
    """Return an SVG of scores from `least` to 1, one line a name, named at its end.

    >>> scores_chart("Scores", {"events": [(0.5, 0.9), (2, 0.8)]}, x="noise").count("<polyline")
    7
    """
    xs = sorted({point[0] for points in lines.values() for point in points})
    right = WIDTH - RIGHT - 130

    def at(point: tuple[float, float]) -> tuple[float, float]:
        share = max(point[1] - least, 0) / (1 - least)
        return LEFT + xs.index(point[0]) / max(1, len(xs) - 1) * (right - LEFT), _height(share)

    steps = [least + n * (1 - least) / 5 for n in range(6)]
    drawn = [_line([(LEFT, at((xs[0], step))[1]), (right, at((xs[0], step))[1])], GRID) for step in steps]
    drawn += [_text(LEFT - 8, at((xs[0], step))[1] + 4, f"{step:.1f}", "end") for step in steps]
    drawn += [_text(at((level, least))[0], HEIGHT - BOTTOM + 18, f"{level:g}") for level in xs]
    for number, (name, points) in enumerate(lines.items()):
        colour, places = COLOURS[number % len(COLOURS)], list(map(at, points))
        drawn.append(_line(places, colour))
        drawn += [f'<circle cx="{a:.1f}" cy="{b:.1f}" r="3" fill="{colour}"/>' for a, b in places]
        drawn.append(_text(WIDTH - 140, TOP + 16 * number, f"{name}: {points[-1][1]:.2f}", "start", colour=colour))
    labels = [_text(WIDTH / 2, 24, title, size=15), _text((LEFT + right) / 2, HEIGHT - 10, x)]
    return "\n".join([HEAD, *drawn, *labels, "</svg>", ""])


def _height(share: float) -> float:
    return HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP)
