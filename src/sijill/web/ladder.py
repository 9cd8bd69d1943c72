"""The figure ladder: claims that count the same, one rung each, on one scale, with the band where all can be true.

Decides the scale (from nought unless all stand far from it), the shape of each mark (how sure the source was) and the
relation of a rung to those before it. Reads series and findings; averages nothing and rules on nothing.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sijill.web.page import Row
from sijill.web.positions import spot

SHAPES: Final[dict[str, str]] = {
    "exact": "dot", "more_than": "up", "at_least": "up ge", "less_than": "down", "at_most": "down le", "about": "about",
    "nearly": "about", "range": "range",
}  # fmt: skip
_STRENGTH: Final = ("contradicts", "undetermined", "updates", "agrees")
_FAR: Final = 0.5  # a scale whose lowest value is above this share of its highest does not begin at nought
_TICKS: Final = 4


@dataclass(frozen=True)
class Scale:
    """A stretch of numbers drawn from 0 to 100 percent."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Return where a value stands, in percent.

        >>> Scale(0, 50).at(10)
        20.0
        """
        return 100 * (value - self.low) / (self.high - self.low)

    def ticks(self) -> list[float]:
        """Return round values to label.

        >>> Scale(0, 50).ticks()
        [0.0, 20.0, 40.0]
        """
        step = nice((self.high - self.low) / _TICKS)
        first = math.ceil(self.low / step) * step
        return [first + n * step for n in range(_TICKS * 2) if first + n * step < self.high - step / 4]


def nice(step: float) -> float:
    """Return a round step near one asked for.

    >>> nice(43), nice(180), nice(0.2)
    (50.0, 200.0, 0.2)
    """
    unit = 10.0 ** math.floor(math.log10(step)) if step > 0 else 1.0
    return next(unit * n for n in (1, 2, 5, 10) if unit * n >= step * 0.9)


def scale_of(values: Iterable[float]) -> Scale:
    """Return the scale of some values with room on both sides.

    >>> scale_of([700, 720, 701]).low > 600, scale_of([3, 50, 30]).low
    (True, 0)
    """
    known = sorted(values) or [0.0, 1.0]
    low, high = known[0], known[-1]
    step = nice(max(high - low, high * 0.04, 1) / 3)
    if high <= 0 or low < high * _FAR:
        return Scale(min(low, 0), max(high * 1.12, high + 1))
    return Scale(max(0.0, math.floor(low / step - 1) * step), math.ceil(high / step + 1) * step)


def numbers(row: Row) -> list[float]:
    """Return the numbers a claim or a point puts on a scale.

    >>> numbers({"low": 3, "high": None, "value": 3})
    [3.0, 3.0]
    """
    return [float(row[name]) for name in ("low", "high", "value") if row.get(name) is not None]


def shape(row: Row, scale: Scale) -> str | None:
    """Return the classes that draw a claim on a scale, null when it has no bounds.

    >>> shape({"qualifier": "exact", "value": 5, "low": 5, "high": 5}, Scale(0, 10))
    'iv dot a200'
    """
    if not numbers(row):
        return None
    kind = SHAPES.get(row["qualifier"], "vague" if row.get("high") is not None else "up ge")
    low, high, known = row.get("low"), row.get("high"), numbers(row)
    said = float(row["value"]) if row.get("value") is not None else None
    if kind.startswith("down"):
        return f"iv {kind} {spot('b', scale.at(max(known) if said is None else said))}"
    if kind == "dot" or kind.startswith("up"):
        return f"iv {kind} {spot('a', scale.at(min(known) if said is None else said))}"
    start = scale.at(float(low)) if low is not None else 0.0
    end = scale.at(float(high)) if high is not None else 100.0
    return f"iv {kind} {spot('a', start)} {spot('b', end)}"


def meeting(rows: Sequence[Row]) -> tuple[float | None, float | None] | None:
    """Return the bounds within which every claim can be true, null when no number satisfies all.

    >>> meeting([{"low": 701, "high": None}, {"low": 720, "high": 720}])
    (720, 720)
    >>> meeting([{"low": 41, "high": 41}, {"low": 34, "high": 34}]) is None
    True
    """
    low = max((row["low"] for row in rows if row["low"] is not None), default=None)
    high = min((row["high"] for row in rows if row["high"] is not None), default=None)
    return None if low is not None and high is not None and low > high else (low, high)


def strongest(findings: Iterable[Row]) -> Row | None:
    """Return the finding that matters most to a reader: a contradiction before an agreement.

    >>> agrees, contradicts = ({"id": name, "relation": name, "weight": 2} for name in ("agrees", "contradicts"))
    >>> strongest([agrees, contradicts])["relation"]
    'contradicts'
    """
    return min(findings, key=lambda row: (_STRENGTH.index(row["relation"]), row["id"]), default=None)


@dataclass(frozen=True)
class Rung:
    """One claim of the ladder with those that only repeat it."""

    claim: Row
    mark: str | None
    finding: Row | None
    repeats: int
    is_first: bool


@dataclass(frozen=True)
class Group:
    """Rungs that share a scale; `meet` is null when no number satisfies all of them."""

    series: Row
    scale: Scale
    rungs: list[Rung]
    meet: tuple[float | None, float | None] | None
    grid: list[tuple[float, str]]  # tick and the class of its position

    @property
    def is_alone(self) -> bool:
        """Whether there is nothing to compare."""
        return len(self.rungs) == 1

    @property
    def band(self) -> str | None:
        """The classes of the band where all claims can be true, null when it is nowhere or everywhere."""
        if len(self.rungs) < 2 or self.meet is None or self.meet == (None, None):
            return None
        low, high = self.meet
        start = self.scale.at(low) if low is not None else 0.0
        end = self.scale.at(high) if high is not None else 100.0
        return f"meet{' pt' if low == high else ''} {spot('a', start)} {spot('b', end)}"


def group_of(series: Row, claims: dict[str, Row], findings: dict[str, list[Row]]) -> Group | None:
    """Return the ladder of one series, oldest first, null when none of its claims is held."""
    points = [[claims[c] for c in point["claims"] if c in claims] for point in series["points"]]
    told = [sorted(rows, key=lambda row: (row["day"] or "9999", row["id"])) for rows in points if rows]
    if not told:
        return None
    told.sort(key=lambda rows: (rows[0]["day"] or "9999", rows[0]["id"]))
    scale = scale_of(number for rows in told for number in numbers(rows[0]))
    rungs = [
        Rung(rows[0], shape(rows[0], scale), strongest(f for row in rows for f in findings.get(row["id"], [])),
             len(rows) - 1, n == 0)
        for n, rows in enumerate(told)
    ]  # fmt: skip
    grid = [(tick, spot("a", scale.at(tick))) for tick in scale.ticks()]
    return Group(series, scale, rungs, meeting([rows[0] for rows in told]), grid)
