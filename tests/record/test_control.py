"""Who took which place when, as the record keeps it, is what going through its events gives; the latest come first."""

from pathlib import Path
from typing import Any

import pytest

from sijill.engine.record import Record
from sijill.engine.trying import samples
from sijill.record.control import changes_at, fought_over, standing_at
from sijill.record.store import Store, query

TAKEN = ("Government regains territory", "Non-state actor overtakes territory")
PASSED = "Non-violent transfer of territory"
Row = dict[str, Any]


def plainly(record: Record) -> dict[str, list[tuple[Any, ...]]]:
    """Return place -> its changes of hands, from every event."""
    found: dict[str, list[tuple[Any, ...]]] = {}
    for event in record.events():
        if event["type"] in (*TAKEN, PASSED) and event["realis"] in ("happened", "ongoing") and event["place"]:
            times = [entry["time"] for entry in event["times"]]
            days = sorted(day for time in times for day in (time["earliest"], time["latest"]) if day)
            holder = event["actors"][0] if event["actors"] and event["type"] in TAKEN else None
            change = (days[0] if days else None, days[-1] if days else None, event["code"], event["type"], holder)
            found.setdefault(event["place"]["entity"] or event["place"]["text"], []).append(change)
    for changes in found.values():
        changes.sort(key=lambda one: (one[0] or "9999", one[1] or "9999", one[2]))
    return found


def told(rows: list[Row]) -> list[tuple[Any, ...]]:
    return [(row["earliest"], row["latest"], row["code"], row["type"], row["holder"]) for row in rows]


def test_what_is_kept_is_what_the_events_say() -> None:
    expected, store = plainly(samples()), samples().store
    assert len(expected) > 2
    assert {row["id"]: row["changes"] for row in fought_over(store, -1)} == {
        place: len(changes) for place, changes in expected.items()
    }
    for place, changes in expected.items():
        assert told(changes_at(store, place, -1)) == changes
        dated = [one for one in changes if one[0]]
        assert told(changes_at(store, place, 1)) == (dated[-1:] or changes[:1])
        assert told(standing_at(store, [place])) == dated[-1:]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(tmp_path / "x.db")
    days = [("2015-01-01", "2015-01-02"), ("2016-01-01", "2016-01-01"), ("9999", "9999"), ("2014-03-01", "2014-05-01")]
    for place, some in (("A", days), ("B", days[:2])):
        for number, (earliest, latest) in enumerate(some):
            row = (place, earliest, latest, f"C{number}", f"{place}{number}", PASSED, '{"text": "x"}', None, "[]")
            made.select("INSERT INTO control VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    return made


def test_the_fullest_place_and_the_latest_changes_come_first(store: Store) -> None:
    assert fought_over(store, 1) == [{"id": "A", "changes": 4}]
    assert [row["code"] for row in changes_at(store, "A", 2)] == ["C0", "C1"]
    assert [row["code"] for row in changes_at(store, "A", 9)] == ["C3", "C0", "C1", "C2"]
    assert [row["event"] for row in standing_at(store, ["B", "A", "none"])] == ["B1", "A1"]


def test_what_is_asked_of_a_place_reads_no_other(store: Store) -> None:
    asked = {
        "control_of": {"place": "A", "limit": 2}, "control_last": {"places": '["A"]'},
        "series_fullest_of": {"measure": "displaced", "limit": 3}, "series_fullest": {"limit": 3},
    }  # fmt: skip
    plans = {
        name: [row["detail"] for row in store.select(f"EXPLAIN QUERY PLAN {query(name)}", values)]
        for name, values in asked.items()
    }
    for name, lines in plans.items():
        assert not [line for line in lines if "SCAN control" in line or "B-TREE" in line], name
    assert [line.partition(" (")[0] for line in plans["series_fullest_of"]] == ["SEARCH s USING INDEX series_measured"]
