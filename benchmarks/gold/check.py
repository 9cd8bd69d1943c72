"""Decides whether a file of annotated reports has the shape that docs/annotation.md states.

Reads gold files (one report per line); prints each fault as `file:line: what is wrong` and fails when there is one.
It sees no report, so whether an offset cuts the right words is left to whoever annotated it. A layer that a report does
not hold was not annotated there and is not scored; a report without any is a fault.

    python benchmarks/gold/check.py benchmarks/gold/tune.jsonl
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

LAYERS = ("figures", "events", "statements", "times", "places")
MEASURES = {
    *("killed", "injured", "missing", "detained", "surrendered", "freed", "escaped", "displaced", "bodies"),
    *("strikes", "attacks", "fighters", "vehicles", "buildings", "money", "distance", "area", "duration", "other"),
}
BOUNDS = {
    "exact": "ab",
    "about": "ab",
    "range": "ab",
    "more_than": "a-",
    "at_least": "a-",
    "less_than": "-b",
    "at_most": "-b",
    "vague": "--",
}
REALIS = {"happened", "ongoing", "planned", "possible", "attempted", "denied"}
STANCES = {"asserts", "denies", "expects", "demands", "warns"}
TYPES = {
    *("Government regains territory", "Non-state actor overtakes territory", "Armed clash"),
    *("Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack"),
    *("Remote explosive/landmine/IED", "Grenade", "Sexual violence", "Attack", "Abduction/forced disappearance"),
    *("Excessive force against protesters", "Protest with intervention", "Peaceful protest"),
    *("Violent demonstration", "Mob violence", "Agreement", "Arrests", "Change to group/activity"),
    *("Disrupted weapons use", "Headquarters or base established", "Looting/property destruction"),
    *("Non-violent transfer of territory", "Other"),
}
# TIMEX3 as the design lists it: a date of any grain with its part of day or clock time, a clock time, a period,
# a period of no stated unit (PX), a vague reference.
_DATE = r"\d{4}(-((0[1-9]|1[0-2])(-\d\d(T(MO|MI|AF|EV|NI|DT|\d\d:\d\d))?)?|W\d\d|Q[1-4]|S[PU]|FA|WI))?"
TIMEX = re.compile(rf"{_DATE}(/{_DATE})?|T\d\d:\d\d|PT?[\dX]+[SMHDWY]|PX|(PAST|PRESENT|FUTURE)_REF")
# A label may name an actor in Arabic; a run of words this long would be a quotation.
ARABIC_RUN = re.compile(r"(?:[\u0600-\u06ff]+\W+){4}[\u0600-\u06ff]+")
LONGEST_LABEL = 90

Entry = Mapping[str, Any]


def wrong_figure(x: Entry) -> Iterator[str]:
    """Yield what is wrong with a figure.

    >>> list(wrong_figure({"measure": "killed", "approx": "more_than", "low": 7, "high": 7}))
    ['more_than binds low only, not 7..7']
    """
    if not {x["measure"], *x.get("also", ())} <= MEASURES:
        yield f"unknown measure in {x['measure']}, {x.get('also')}"
    low, high = x["low"], x["high"]
    if (low is not None, high is not None) != tuple(side != "-" for side in BOUNDS[x["approx"]]):
        sides = {"ab": "both", "a-": "low only", "-b": "high only", "--": "neither"}[BOUNDS[x["approx"]]]
        yield f"{x['approx']} binds {sides}, not {low}..{high}"
    elif low is not None and high is not None and low > high:
        yield f"low {low} above high {high}"


def wrong_event(x: Entry) -> Iterator[str]:
    """Yield what is wrong with an event.

    >>> list(wrong_event({"type": "Battle", "realis": "happened", "background": False, "start": 4, "length": 2,
    ...                   "spans": [{"start": 4, "length": 2}]}))
    ['unknown type in Battle, ()']
    """
    if not {x["type"], *x.get("also", ())} <= TYPES:
        yield f"unknown type in {x['type']}, {x.get('also', ())}"
    if x["realis"] not in REALIS or not isinstance(x["background"], bool):
        yield f"realis {x['realis']}, background {x['background']}"
    spans = [(span["start"], span["length"]) for span in x["spans"]]
    if (x["start"], x["length"]) not in spans or spans != sorted(set(spans)):
        yield "spans unsorted, repeated or without the trigger"


def wrong_statement(x: Entry) -> Iterator[str]:
    """Yield what is wrong with a statement.

    >>> list(wrong_statement({"mode": "direct", "stance": "asserts", "content_start": 9, "content_end": 3}))
    ['content 9..3']
    """
    if x["mode"] not in ("direct", "indirect") or x["stance"] not in STANCES:
        yield f"mode {x['mode']}, stance {x['stance']}"
    start, end = x["content_start"], x["content_end"]
    if (start is None) != (end is None) or (start is not None and start >= end):
        yield f"content {start}..{end}"


def wrong_time(x: Entry) -> Iterator[str]:
    """Yield what is wrong with a time.

    >>> list(wrong_time({"value": "P6", "type": "DURATION"})), list(wrong_time({"value": "P6D", "type": "DATE"}))
    (['value P6'], ['type DATE of P6D'])
    """
    value, kind = x["value"], x["type"]
    if not TIMEX.fullmatch(value):
        yield f"value {value}"
    is_period = value.startswith("P") and not value.endswith("_REF")
    if kind not in ("DATE", "TIME", "DURATION", "SET") or (kind in ("DURATION", "SET")) != is_period:
        yield f"type {kind} of {value}"


def wrong_place(x: Entry) -> Iterator[str]:
    """Yield what is wrong with a place.

    >>> list(wrong_place({"label": "Sirte", "latitude": 31.2, "longitude": None, "country": "LY", "resolvable": True}))
    ['half a coordinate']
    """
    latitude, longitude = x["latitude"], x["longitude"]
    if (latitude is None) != (longitude is None):
        yield "half a coordinate"
    elif latitude is not None and not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        yield f"coordinate {latitude}, {longitude}"
    if not isinstance(x["resolvable"], bool) or not (x["country"] is None or re.fullmatch("[A-Z]{2}", x["country"])):
        yield f"country {x['country']}, resolvable {x['resolvable']}"


RULES: dict[str, Callable[[Entry], Iterator[str]]] = {
    "figures": wrong_figure,
    "events": wrong_event,
    "statements": wrong_statement,
    "times": wrong_time,
    "places": wrong_place,
}


def quoted(value: object) -> bool:
    """Return whether a value quotes a report at length.

    >>> quoted("Misrata brigades"), quoted("هذا نص طويل من تقرير")
    (False, True)
    """
    if isinstance(value, dict):
        return any(quoted(part) for part in value.values())
    if isinstance(value, list):
        return any(quoted(part) for part in value)
    return isinstance(value, str) and (len(value) > LONGEST_LABEL or bool(ARABIC_RUN.search(value)))


def first_start(x: Entry) -> int:
    """Return where an entry begins; a time may stand at several places.

    >>> first_start({"start": 4}), first_start({"starts": [9, 20]})
    (4, 9)
    """
    return min(x["starts"]) if "starts" in x else int(x["start"])


def faults(report: Mapping[str, Any]) -> Iterator[str]:
    """Yield every fault of one annotated report.

    >>> list(faults({"id": "r1", "figures": [], "names": []})), list(faults({"id": "r1", "figures": []}))
    (['layers: id, figures, names'], [])
    """
    if not {"id"} < set(report) <= {"id", *LAYERS}:
        yield "layers: " + ", ".join(report)
        return
    for layer in (name for name in LAYERS if name in report):
        at = [first_start(x) for x in report[layer]]
        if at != sorted(at) or any(start < 0 for start in at) or any(x["length"] < 1 for x in report[layer]):
            yield f"{layer}: offsets out of order or empty"
        for start, x in zip(at, report[layer], strict=True):
            yield from (f"{layer} at {start}: {fault}" for fault in RULES[layer](x))
            if quoted(x):
                yield f"{layer} at {start}: quotes the report"


def main(paths: list[str]) -> int:
    """Print the faults of the named files; return 1 when there is one."""
    found = [
        f"{path}:{number}: {fault}"
        for path in paths
        for number, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), start=1)
        for fault in faults(json.loads(line))
    ]
    print("\n".join(found) or "no faults")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
