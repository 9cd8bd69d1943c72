"""The sides of a finding: claims that say the same stand together, and all sides are drawn on one axis.

Decides what is one side (figures of the same bounds, dates of the same span, else the same words) and the axis: numbers
for figures, days for events, none for words. Every side has the same size and order of parts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sijill.web.copies import folded
from sijill.web.ladder import numbers, scale_of, shape
from sijill.web.page import Row
from sijill.web.positions import spot
from sijill.web.time_strip import axis_of, bounds
from sijill.web.time_strip import shape as time_shape


@dataclass(frozen=True)
class Side:
    """What one side says: its words, its claims, and how it is drawn on the axis of the finding."""

    value: str
    claims: list[Row]
    mark: str | None = None
    printed: tuple[str, ...] = ()
    time: Row | None = None  # of a side that says when
    copies: Mapping[str, list[Row]] = field(default_factory=dict)  # claim -> the same in copies of its report

    @property
    def told(self) -> int:
        """How many claims say so, copies included.

        >>> Side("7", ["c1", "c2"], {}).told
        2
        """
        return len(self.claims) + sum(map(len, self.copies.values()))

    def folded(self, family_of: dict[str, str]) -> "Side":
        """Return the side with the claims of copies folded under the first."""
        pairs = folded(self.claims, family_of)
        return replace(self, claims=[row for row, _ in pairs], copies={row["id"]: some for row, some in pairs})


@dataclass(frozen=True)
class Picture:
    """The axis all sides of a finding share; `numbers` are figures to label, `days` ISO days, with their places."""

    sides: list[Side]
    numbers: list[tuple[float, str]]
    days: list[tuple[str, str]]

    @property
    def is_drawn(self) -> bool:
        """Whether there is an axis that tells two sides apart."""
        return len(self.sides) > 1 and all(side.mark for side in self.sides)


def meaning(value: str, claim: Row, about: str) -> tuple[Any, ...]:
    """Return what a side is known by: bounds of a figure, span of a date, whether it happened, else the words.

    >>> meaning("28\\xa0قتيلا", {"kind": "statement"}, "statement")
    ('28 قتيلا',)
    """
    if claim["kind"] == "figure" and numbers(claim):
        return claim["low"], claim["high"]
    if about == "realis" and claim.get("realis"):
        return (claim["realis"],)
    time = claim.get("time") if about == "date" else None
    if time and (time["earliest"] or time["latest"]):
        return time["earliest"], time["latest"]
    return (" ".join(value.split()),)


def sides_of(finding: Row, claims: dict[str, Row]) -> list[Side]:
    """Return the sides in the order the finding names them.

    >>> from sijill.engine.trying import samples
    >>> found = next(samples().findings(relation="contradicts"))
    >>> len(sides_of(found, samples().claims(found["claims"]))) >= 2
    True
    """
    told: dict[tuple[Any, ...], Side] = {}
    for value, identity in zip(finding["values"], finding["claims"], strict=False):
        if identity in claims:
            claim = claims[identity]
            side = told.setdefault(meaning(value, claim, finding["about"]), Side(value, []))
            side.claims.append(claim)
    return list(told.values())


def picture(finding: Row, claims: dict[str, Row]) -> Picture:
    """Return the sides of a finding on their common axis.

    >>> from sijill.engine.trying import samples
    >>> found = next(samples().findings(relation="contradicts"))
    >>> len(picture(found, samples().claims(found["claims"])).sides) >= 2
    True
    """
    sides = sides_of(finding, claims)
    firsts = [side.claims[0] for side in sides]
    if all(claim["kind"] == "figure" for claim in firsts):
        scale = scale_of(number for claim in firsts for number in numbers(claim))
        drawn = [Side(side.value, side.claims, shape(side.claims[0], scale)) for side in sides]
        return Picture(drawn, [(tick, spot("a", scale.at(tick))) for tick in scale.ticks()], [])
    if finding["about"] == "date":
        return _on_days(sides)
    return Picture(sides, [], [])


def _on_days(sides: list[Side]) -> Picture:
    times = [side.claims[0].get("time") for side in sides]
    printed = [[claim["published"][:10] for claim in side.claims[:6] if claim["published"]] for side in sides]
    axis = axis_of([*bounds(times), *(day for days in printed for day in days)])
    if axis is None:
        return Picture(sides, [], [])
    drawn = [
        Side(side.value, side.claims, time_shape(time, axis), tuple(spot("a", axis.at(day)) for day in days), time)
        for side, time, days in zip(sides, times, printed, strict=True)
    ]
    return Picture(drawn, [], axis.ticks())
