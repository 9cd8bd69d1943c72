"""The table of measurements: written between its marks, newer rows in the place of older ones, intervals that hold."""

import pytest
from benchmarks.bench import END, START, merged, written
from benchmarks.intervals import batch_means, wilson
from benchmarks.table import Row, load, save
from benchmarks.yardsticks.registry import YARDSTICKS, chosen


def row(value: float, layer: str = "times") -> Row:
    return Row("gold", layer, "F1", value, "20 reports", "make bench", 0.1, 0.9, "peer 0.5")


def test_only_the_table_of_the_page_changes() -> None:
    page = written(f"before\n{START}\nstale\n{END}\nafter\n", [row(0.5)], "today")
    assert page.startswith(f"before\n{START}\n\ntoday\n\n| yardstick |")
    assert page.endswith(f"* gold: `make bench`\n\n{END}\nafter\n")
    assert "| gold | times | F1 | 0.500 | 0.100 to 0.900 | 20 reports | peer 0.5 |" in page
    assert "stale" not in page


def test_rows_keep_their_place_when_measured_again() -> None:
    before = [row(0.1), row(0.2, "places")]
    assert [r.value for r in merged(before, [row(0.3), row(0.4, "names")])] == [0.3, 0.2, 0.4]


def test_rows_are_kept_and_read_again(tmp_path) -> None:  # type: ignore[no-untyped-def]
    save([row(0.5)], tmp_path / "out" / "scores.json")
    assert load(tmp_path / "out" / "scores.json") == [row(0.5)]


def test_wilson_stays_within_zero_and_one() -> None:
    assert wilson(1.0, 10)[1] == 1.0
    assert wilson(0.0, 10)[0] == 0.0
    assert wilson(0.5, 1000) == pytest.approx((0.469, 0.531), abs=0.001)


def test_batch_means_widen_with_the_spread() -> None:
    narrow, wide = batch_means(0.5, [0.49, 0.51] * 5), batch_means(0.5, [0.4, 0.6] * 5)
    assert narrow[1] - narrow[0] < wide[1] - wide[0]


def test_an_unknown_yardstick_is_refused() -> None:
    assert chosen([]) == list(YARDSTICKS)
    with pytest.raises(ValueError, match="no such yardstick: gould"):
        chosen(["gould"])
