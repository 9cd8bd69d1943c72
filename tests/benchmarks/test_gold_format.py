"""The annotated reports keep the shape of docs/annotation.md, and a broken one is told apart."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from benchmarks.gold.check import LAYERS, faults

GOLD = Path(__file__).parents[2] / "benchmarks" / "gold"
FURTHER = ("tune_third", "tune_fourth", "tune_fifth", "tune_sixth", "tune_seventh")  # figures and events only
SPLITS = {split: GOLD / f"{split}.jsonl" for split in ("tune", "tune_second", *FURTHER, "held")}
READ_TWICE = ("held", "tune")
FILES = [*SPLITS.values(), *sorted((GOLD / "second").glob("*.jsonl"))]


def reports(path: Path) -> Iterator[dict[str, Any]]:
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def drawn(split: str) -> set[str]:
    rows = (line.split("\t") for line in (GOLD / "sample.tsv").read_text(encoding="utf-8").splitlines()[1:])
    return {row[0] for row in rows if row[2] == split}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_gold_has_no_fault(path: Path) -> None:
    assert {r["id"]: f for r in reports(path) if (f := list(faults(r)))} == {}


@pytest.mark.parametrize("split", READ_TWICE)
def test_six_reports_of_each_half_are_read_twice(split: str) -> None:
    again = {r["id"] for r in reports(GOLD / "second" / f"{split}.jsonl")}
    assert len(again & drawn(split)) == len(again) == 6


@pytest.mark.parametrize("split", sorted(SPLITS))
def test_every_drawn_report_is_annotated_once(split: str) -> None:
    assert sorted(r["id"] for r in reports(SPLITS[split])) == sorted(drawn(split))


@pytest.mark.parametrize("split", sorted(SPLITS))
def test_every_report_holds_every_layer_of_its_set(split: str) -> None:
    layers = ("figures", "events") if split in FURTHER else LAYERS
    assert {tuple(sorted(r)) for r in reports(SPLITS[split])} == {tuple(sorted(("id", *layers)))}


@pytest.mark.parametrize(
    ("layer", "change", "fault"),
    [
        ("figures", {"measure": "dead"}, "unknown measure in dead, None"),
        ("figures", {"approx": "vague"}, "vague binds neither, not 3..3"),
        ("figures", {"counted": "كل هذه الكلمات من نص التقرير"}, "quotes the report"),
        ("figures", {"length": 0}, "offsets out of order or empty"),
        ("times", {"value": "2016-13"}, "value 2016-13"),
    ],
)
def test_broken_entry_is_told(layer: str, change: dict[str, Any], fault: str) -> None:
    good: dict[str, dict[str, Any]] = {
        "figures": {"start": 1, "length": 2, "measure": "killed", "approx": "exact", "low": 3, "high": 3},
        "times": {"starts": [1], "length": 4, "value": "2016", "type": "DATE", "mod": None},
    }
    report: dict[str, Any] = {"id": "r", "figures": [], "events": [], "statements": [], "times": [], "places": []}
    report[layer] = [good[layer] | change]
    assert [told.rpartition(": ")[2] for told in faults(report)] == [fault]
