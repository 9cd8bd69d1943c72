"""Decides when entries of two readings of one report are the same entry, and pairs them one to one.

Reads entries of gold files as docs/annotation.md states them; mirrors what the scoring of readings counts as right.
What the pairs mean for agreement is left to agreement.py.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Entry = Mapping[str, Any]
Same = Callable[[Entry, Entry], bool]
# A town's two gazetteer points lie closer than this, two towns of one district rarely do.
NEAR_KM = 20.0
KM_PER_DEGREE = 111.2


def spans(entry: Entry) -> list[tuple[int, int]]:
    """Return every stretch of text an entry stands on.

    >>> spans({"start": 4, "length": 3}), spans({"starts": [1, 9], "length": 2})
    ([(4, 7)], [(1, 3), (9, 11)])
    """
    if "spans" in entry:
        return [(span["start"], span["start"] + span["length"]) for span in entry["spans"]]
    return [(start, start + entry["length"]) for start in entry.get("starts") or [entry["start"]]]


def overlap(a: Entry, b: Entry) -> bool:
    """Return whether two entries share a word.

    >>> overlap({"start": 4, "length": 3}, {"start": 6, "length": 9})
    True
    """
    return any(start < end and begin < stop for start, stop in spans(a) for begin, end in spans(b))


def same_kind(a: Entry, b: Entry, field: str) -> bool:
    """Return whether two entries agree in a field, or one allows the other's under `also`.

    >>> same_kind({"type": "Attack", "also": ["Suicide bomb"]}, {"type": "Suicide bomb"}, "type")
    True
    """
    return a[field] == b[field] or a[field] in b.get("also", ()) or b[field] in a.get("also", ())


def same_figure(a: Entry, b: Entry) -> bool:
    """Return whether two figures are one: words, measure, and the numbers as printed."""
    return overlap(a, b) and same_kind(a, b, "measure") and printed(a) == printed(b)


def printed(figure: Entry) -> tuple[float | None, ...]:
    """Return the printed numbers of a figure: both of a range, none of a vague one.

    >>> printed({"approx": "at_most", "low": None, "high": 7}), printed({"approx": "vague", "low": 2, "high": None})
    ((7,), ())
    """
    low, high = figure["low"], figure["high"]
    if figure["approx"] == "vague":
        return ()
    return (low, high) if figure["approx"] == "range" else (high if low is None else low,)


def same_event(a: Entry, b: Entry) -> bool:
    """Return whether two events share a trigger and a type."""
    return overlap(a, b) and same_kind(a, b, "type")


def same_spot(a: Entry, b: Entry) -> bool:
    """Return whether two place mentions mean one place: near each other where both give a point, else in one country.

    >>> sirte = {"start": 1, "length": 4, "latitude": 31.2, "longitude": 16.6, "country": "LY", "resolvable": True}
    >>> same_spot(sirte, sirte | {"latitude": 31.25}), same_spot(sirte, sirte | {"latitude": 32.4})
    (True, False)
    """
    if not overlap(a, b) or not (a["resolvable"] and b["resolvable"]) or None in (a["latitude"], b["latitude"]):
        return overlap(a, b) and a["country"] == b["country"]
    east = (a["longitude"] - b["longitude"]) * math.cos(math.radians(a["latitude"]))
    return math.hypot(a["latitude"] - b["latitude"], east) * KM_PER_DEGREE <= NEAR_KM


def with_equal(same: Same, field: str) -> Same:
    """Return a stricter comparison that also asks for one equal field."""
    return lambda a, b: same(a, b) and a[field] == b[field]


LAYERS: dict[str, tuple[str, Same]] = {
    "figures": ("figures", same_figure),
    "figures, qualifier": ("figures", with_equal(same_figure, "approx")),
    "events": ("events", same_event),
    "events, any type": ("events", overlap),
    "events, realis": ("events", with_equal(same_event, "realis")),
    "statements": ("statements", overlap),
    "statements, mode": ("statements", with_equal(overlap, "mode")),
    "statements, stance": ("statements", with_equal(overlap, "stance")),
    "times": ("times", overlap),
    "times, value": ("times", with_equal(overlap, "value")),
    "places": ("places", overlap),
    "places, spot": ("places", same_spot),
}


def match(first: Sequence[Entry], second: Sequence[Entry], same: Same) -> dict[int, int]:
    """Return the largest one-to-one pairing, index in `first` to index in `second`; required entries are paired first.

    >>> match([{"n": 1}, {"n": 2}], [{"n": 2}], lambda a, b: abs(a["n"] - b["n"]) < 2)
    {0: 0}
    """
    near = [[j for j, b in enumerate(second) if same(a, b)] for a in first]
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in sorted(near[i], key=lambda j: bool(second[j].get("optional"))):
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(first)), key=lambda i: bool(first[i].get("optional"))):
        place(i, set())
    return {i: j for j, i in owner.items()}
