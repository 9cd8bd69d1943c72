"""Annotated reports: one JSON object a line, ids, offsets and values without text, as docs/annotation.md describes.

{"id", "figures": [{"start", "length", "measure", "low", "high", "approx"}], "events": [{"start", "length", "type",
"realis"}], "statements": [{"start", "length", "mode"}], "times": [{"starts", "length", "value", "type"}], "places":
[{"start", "length", "label", "latitude", "longitude", "country", "resolvable"}]}. An event may list its mentions as
"spans". "optional": true counts neither as missed nor, when found, as extra; "also" lists other types or measures that
are right. A layer a report does not hold is not scored for it.
"""

from typing import Any

import msgspec

Entry = dict[str, Any]
Span = tuple[int, int]
LAYERS = ("figures", "events", "statements", "times", "places")


class GoldError(ValueError):
    """A line of a gold file that cannot be used."""


class GoldReport(msgspec.Struct, frozen=True):
    """One annotated report: its id and the entries of each annotated layer, each with its `spans`."""

    id: str
    layers: dict[str, list[Entry]]


def _spans(entry: Entry) -> list[Span]:
    if "spans" in entry:
        return [(span["start"], span["start"] + span["length"]) for span in entry["spans"]]
    return [(start, start + entry["length"]) for start in entry.get("starts") or [entry["start"]]]


def _entries(layer: str, entries: list[Entry]) -> list[Entry]:
    """Return entries with their spans as pairs; a time that stands at several places becomes several entries."""
    cut = [{**entry, "spans": _spans(entry)} for entry in entries]
    if layer != "times":
        return cut
    return [{**entry, "spans": [span]} for entry in cut for span in entry["spans"]]


def gold_report(line: bytes | str) -> GoldReport:
    """Return the annotated report of one line; raises GoldError with the reason when it is none.

    >>> read = gold_report('{"id": "a", "times": [{"starts": [3, 9], "length": 2, "value": "2016"}]}')
    >>> [entry["spans"] for entry in read.layers["times"]]
    [[(3, 5)], [(9, 11)]]
    """
    try:
        row = msgspec.json.decode(line)
        return GoldReport(str(row["id"]), {name: _entries(name, row[name]) for name in LAYERS if name in row})
    except msgspec.DecodeError as error:
        raise GoldError(str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(f"not an annotated report: {error!r}") from error
