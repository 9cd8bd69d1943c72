"""Cost by size and scores by noise: the slope of known curves, the sizes a soak passed, charts that are good SVG."""

from xml.etree import ElementTree

import pytest
from benchmarks.chart import log_log_chart, scores_chart
from benchmarks.noise_curve import curves
from benchmarks.scale_costs import linking_costs
from benchmarks.steepness import slope, slopes, steepness
from benchmarks.table import Row


@pytest.mark.parametrize("power", [1.0, 1.1, 2.0])
def test_slope_of_a_power_is_its_exponent(power: float) -> None:
    sizes = [1_000, 4_000, 16_000]
    assert slope(sizes, [0.002 * size**power for size in sizes]) == pytest.approx(power)


def test_chart_holds_a_point_for_each_size_within_its_frame() -> None:
    points = [(1_000, 2.0), (4_000, 9.0), (16_000, 40.0)]
    root = ElementTree.fromstring(log_log_chart("Cost & size", points, x="reports", y="seconds"))
    dots = root.findall("{http://www.w3.org/2000/svg}circle")
    places = [(float(dot.get("cx", 0)), float(dot.get("cy", 0))) for dot in dots]
    assert len(places) == 3
    assert places == sorted(places)
    assert all(0 < x < 640 and 0 < y < 400 for x, y in places)


def step(reports: int, seconds: float) -> dict[str, float]:
    return {"reports": reports, "seconds": seconds, "last_ms": 5.0, "peak_mib": 96, "record_mib": 40, "load": 1.5}


def test_sizes_are_told_fourfold_with_what_a_report_cost() -> None:
    rows = list(linking_costs([step(1_000, 5.0), step(4_000, 24.0), step(8_000, 50.0)]))
    assert [(row.what, row.ms, row.peak) for row in rows] == [
        ("keep and link: 1,000 reports", 5.0, 96), ("keep and link: 4,000 reports", 6.0, 96),
        ("keep and link: 8,000 reports", 6.25, 96),
    ]


def test_slope_leaves_small_and_in_between_sizes_out() -> None:
    rows = [step(n, s) for n, s in ((1_000, 1.0), (4_000, 8.0), (8_000, 900.0), (16_000, 32.0))]
    assert steepness(rows) == pytest.approx(1.0)
    assert steepness(rows[:2]) is None
    assert slopes(rows) == (
        "Slope of the cost of linking: 1.00 from 4,000 to 16,000 reports; one run, seed 1, noise 1."
    )


def test_curves_join_the_levels_of_each_measure() -> None:
    def rows(value: float) -> list[Row]:
        return [Row("war", "events", "pair F1", value, "", "")]

    assert curves({0.5: rows(0.9), 2.0: rows(0.8)}) == {"events pair F1": [(0.5, 0.9), (2.0, 0.8)]}


def test_scores_chart_draws_lower_scores_lower() -> None:
    chart = scores_chart("Scores", {"events": [(0.5, 0.9), (1, 0.8), (2, 0.7)]}, x="noise")
    heights = [float(dot.get("cy", 0)) for dot in ElementTree.fromstring(chart).findall("{*}circle")]
    assert heights == sorted(heights)
    assert len(set(heights)) == 3
