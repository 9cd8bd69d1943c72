"""The gate: a fall is refused, a reason lets it pass and is kept, floors rise by themselves, other gold is refused."""

import pytest
from benchmarks.gate import Floors, fallen, gold_digest, judged, pinned, read_floors, saved, write_floors
from benchmarks.table import Row, save

GOLD = "digest"


def row(value: float, layer: str = "times") -> Row:
    return Row("gold", layer, "F1", value, "20 reports", "make bench")


KEY = row(1.0).key


def test_what_stands_at_its_floor_passes() -> None:
    known = Floors(GOLD, {KEY: 0.9})
    assert judged([row(0.9)], known, GOLD, None) == 0


def test_a_fall_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert judged([row(0.899)], Floors(GOLD, {KEY: 0.9}), GOLD, None) == 1
    assert f"{KEY}: 0.899 is below its floor of 0.900" in capsys.readouterr().err


def test_a_reason_lets_a_fall_pass_and_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert judged([row(0.5)], Floors(GOLD, {KEY: 0.9}), GOLD, "gold mended") == 0
    assert "allowed: gold mended" in capsys.readouterr().err


def test_a_row_without_a_floor_is_not_judged() -> None:
    assert fallen([row(0.1, "places")], {KEY: 0.9}) == []


def test_other_gold_is_refused_whatever_the_values() -> None:
    assert judged([row(1.0)], Floors("another", {KEY: 0.1}), GOLD, "any reason") == 1


def test_pinning_raises_floors_and_adds_new_ones() -> None:
    floors = pinned([row(0.95), row(0.7, "places")], Floors(GOLD, {KEY: 0.9}), GOLD, None)
    assert floors == Floors(GOLD, {KEY: 0.945, row(0, "places").key: 0.695}, [])


def test_pinning_never_lowers_a_floor_within_the_margin() -> None:
    assert pinned([row(0.901)], Floors(GOLD, {KEY: 0.9}), GOLD, None).floors == {KEY: 0.9}


def test_pinning_lower_needs_a_reason_and_keeps_it() -> None:
    known = Floors(GOLD, {KEY: 0.9})
    with pytest.raises(ValueError, match="only with --allow"):
        pinned([row(0.8)], known, GOLD, None)
    lowered = [{"key": KEY, "from": 0.9, "to": 0.8, "reason": "gold mended"}]
    assert pinned([row(0.8)], known, GOLD, "gold mended") == Floors(GOLD, {KEY: 0.795}, lowered)


def test_floors_are_kept_and_read_again(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "floors.json"
    assert read_floors(path) == Floors("")
    write_floors(Floors(GOLD, {KEY: 0.9}), path)
    assert read_floors(path) == Floors(GOLD, {KEY: 0.9})


def test_the_digest_changes_with_the_gold(tmp_path) -> None:  # type: ignore[no-untyped-def]
    gold = tmp_path / "tune.jsonl"
    gold.write_text("{}", encoding="utf-8")
    before = gold_digest([gold])
    gold.write_text("{} ", encoding="utf-8")
    assert gold_digest([gold]) != before


def test_times_of_a_machine_and_what_is_held_back_are_not_pinned(tmp_path) -> None:  # type: ignore[no-untyped-def]
    names = ["gold", "speed", "memory", "own gold, held back", "news sentences, held", "war, seeds 101 to 105"]
    save([Row(name, "times", "F1", 0.5, "", "") for name in names], tmp_path / "scores.json")
    assert [kept.yardstick for kept in saved(tmp_path / "scores.json")] == ["gold"]
