"""Prints how far two annotators of the same reports agree, layer by layer.

Decides nothing about who is right. An entry agrees when the other reader has one that overlaps and says the
same (measure and printed numbers, event type, statement mode, time value, country of a place). `agreement` is
the share of the entries required by either reader that the other has too, required or optional;
`required_by_both` counts only those that the other requires as well.

    python agreement.py tune.jsonl second/tune.jsonl
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from score_times import match, read_lines

Entry = dict[str, Any]
Same = Callable[[Entry, Entry], bool]


def stretches(entry: Entry) -> list[tuple[int, int]]:
    """The stretches of text an entry names.

    >>> stretches({"starts": [3, 9], "length": 2})
    [(3, 5), (9, 11)]
    """
    if "spans" in entry:
        return [(span["start"], span["start"] + span["length"]) for span in entry["spans"]]
    return [(start, start + entry["length"]) for start in entry.get("starts") or [entry["start"]]]


def touch(one: Entry, other: Entry) -> bool:
    """Whether the two share a character."""
    return any(a < d and c < b for a, b in stretches(one) for c, d in stretches(other))


def alike(one: Entry, other: Entry, key: str) -> bool:
    """Whether either names the other's value of a key, or holds it right too."""
    return other[key] in [one[key], *one.get("also", [])] or one[key] in other.get("also", [])


def equal(*keys: str) -> Same:
    """A comparison of two entries that overlap and are alike in every key."""
    return lambda one, other: touch(one, other) and all(alike(one, other, key) for key in keys)


LAYERS: list[tuple[str, str, Same]] = [
    ("figures", "figures", lambda a, b: equal("measure")(a, b) and (a["low"], a["high"]) == (b["low"], b["high"])),
    ("events, any type", "events", touch),
    ("events, type", "events", equal("type")),
    ("statements", "statements", touch),
    ("statements, mode", "statements", equal("mode")),
    ("times", "times", touch),
    ("times, value", "times", equal("value")),
    ("places", "places", touch),
    ("places, country", "places", equal("country")),
]


def one_each(entries: list[Entry]) -> list[Entry]:
    """Times that name several places of the text at once, split; everything marked optional or not."""
    return [{"optional": False, **e, "starts": [at]} for e in entries for at in e.get("starts") or [e["start"]]]


def agreed(first: list[Entry], second: list[Entry], same: Same) -> tuple[int, int, int]:
    """How many required entries of both readers the other has, has as required, and how many there are."""
    pairs = match(first, second, same)
    firsts = [not entry["optional"] for entry in first]
    seconds = [not entry["optional"] for entry in second]
    had = sum(firsts[i] + seconds[j] for i, j in pairs.items())
    required = sum(2 for i, j in pairs.items() if firsts[i] and seconds[j])
    return had, required, sum(firsts) + sum(seconds)


def main(first_path: str, second_path: str) -> None:
    """Print one JSON object per layer over the reports both have read."""
    first, second = ({row["id"]: row for row in read_lines(Path(path))} for path in (first_path, second_path))
    shared = sorted(first.keys() & second.keys())
    for name, kind, same in LAYERS:
        counts = [agreed(one_each(first[i].get(kind, [])), one_each(second[i].get(kind, [])), same) for i in shared]
        had, required, asked = (sum(column) for column in zip(*counts, strict=True))
        shares = {"agreement": had / max(asked, 1), "required_by_both": required / max(asked, 1)}
        rounded = {key: round(share, 3) for key, share in shares.items()}
        print(json.dumps({"layer": name, "reports": len(shared), "entries": asked, **rounded}))


if __name__ == "__main__":
    main(*sys.argv[1:3])
