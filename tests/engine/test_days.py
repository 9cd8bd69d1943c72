"""The record as of a day is, listing by listing, a record built only from the reports published by then."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war

from sijill.engine.days import DAYS, state_of
from sijill.engine.record import Record
from sijill.linking.linker import Linker
from sijill.model import Reading, Report
from sijill.record.links import RecordLinks
from sijill.record.reports import put_report
from sijill.record.store import Store
from tests.web.fabricated import Made

Told = Iterable[tuple[Report, Reading]]
LISTS = ("reports", "events", "series", "findings", "families", "figures", "statements", "event_claims", "actors",
         "places", "sources", "log")  # fmt: skip


def filled(path: Path, told: Told) -> Path:
    """Make a record of readings."""
    with Store(path) as store:
        linker = Linker(RecordLinks(store))
        with store.transaction():
            for report, reading in told:
                put_report(store, report, reading)
                linker.add(report, reading)
            linker.settle()
    return path


def listed(record: Record) -> dict[str, Any]:
    """Every listing of a record, and what pages look up beside them."""
    found: dict[str, Any] = {name: list(getattr(record, name)()) for name in LISTS}
    claims = [row["id"] for name in ("figures", "statements", "event_claims") for row in found[name]]
    found["counts"], found["relations"], found["days"] = record.counts(), record.relations(), record.days()
    found["told"] = record.events_told(places=100)
    found["fullest"] = record.fullest_series()
    found["search"] = sorted(row["id"] for row in record.search("قتلى", 500))
    found["with"] = {kind: record.clusters_with(kind, claims) for kind in ("event", "series", "finding", "quotation")}
    found["family"] = record.clusters_with("family", [row["id"] for row in found["reports"]])
    return found


def wrong(whole: Path, told: list[tuple[Report, Reading]], days: Iterable[str], folder: Path) -> dict[str, list[str]]:
    """Return for each day the listings that are not those of a record of the reports out by then."""
    found = {}
    for day in days:
        early = [(report, reading) for report, reading in told if (report.published or "9999")[:10] <= day]
        alone = filled(folder / f"{day}.db", early)
        with Record(whole, as_of=day) as then, Record(alone, read_only=True) as built:
            one, other = listed(then), listed(built)
        assert len(other["reports"]) == len(early)
        if bad := [name for name in other if json.dumps(one[name]) != json.dumps(other[name])]:
            found[day] = bad
    return found


def test_the_samples_on_every_day(tmp_path: Path) -> None:
    made = Made()
    told = [(made.reports[name], reading) for name, reading in made.readings.items()]
    whole = filled(tmp_path / "whole.db", told)
    with Record(whole, read_only=True) as record:
        days = [day for day, _ in record.days()]
    assert len(days) > 8
    assert wrong(whole, told, ["2000-01-01", *days], tmp_path) == {}


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_a_simulated_war_forwards_and_backwards(tmp_path: Path, seed: int) -> None:
    told = [(one.report, one.reading) for one in war(seed, 80, at_level(1))]
    whole = filled(tmp_path / "whole.db", told)
    with Record(whole, read_only=True) as record:
        days = [day for day, _ in record.days()]
    asked = [days[len(days) // 2], days[3 * len(days) // 4], days[len(days) // 3]]
    assert wrong(whole, told, asked, tmp_path) == {}


def test_a_ruling_holds_in_the_past_too(tmp_path: Path) -> None:
    made = Made()
    told = [(made.reports[name], reading) for name, reading in made.readings.items()]
    whole = filled(tmp_path / "whole.db", told)
    (name, _, _), figure = next(
        (key, claim) for key, claim in made.claims.items() if key[1] == "figure" and made.reports[key[0]].published
    )
    day = (made.reports[name].published or "")[:10]
    with Record(whole) as record:
        before = DAYS.file(str(whole), day)
        record.decide("reject", [figure.id], reason="a test")
    with Record(whole, as_of=day) as then:
        assert figure.id not in [row["id"] for row in then.figures()] and len(list(then.log())) == 1
    assert DAYS.file(str(whole), day) != before


def test_a_day_is_made_once_and_anew_when_the_record_changed(tmp_path: Path) -> None:
    made = Made()
    told = [(made.reports[name], reading) for name, reading in made.readings.items()]
    whole = filled(tmp_path / "whole.db", told[:-1])
    first = DAYS.file(str(whole), "2016-12-31")
    assert DAYS.file(str(whole), "2016-12-31") == first
    state = state_of(str(whole))
    filled(whole, told[-1:])
    assert state_of(str(whole)) != state
    assert DAYS.file(str(whole), "2016-12-31") != first and not first.exists()


def test_every_table_is_copied_or_made_anew(tmp_path: Path) -> None:
    from sijill.record.store import query

    with Store(tmp_path / "x.db") as store:
        names = {row["name"] for row in store.select("SELECT name FROM sqlite_master WHERE type = 'table'")}
    tables = {name for name in names if not name.startswith(("sqlite_", "search_")) or name == "search_item"}
    copied = {line.split()[2] for line in query("part").splitlines() if line.startswith("INSERT")}
    linked = {"link", "mark", "cluster", "cluster_member", "happening", "near", "graph_state", "toll", "doubt"}
    linked |= {"related", "control"}
    in_no_listing, gathered = {"removed_report"}, {"block_lately"}  # its rows are copied into `block`
    counted = {"tally", "origin", "name", "spelling"}  # kept by triggers, as rows are copied
    assert tables - copied == linked | in_no_listing | gathered | counted
