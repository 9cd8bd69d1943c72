"""Cost by size: the slope of known curves, a small war linked on the clock, a chart that is well-formed SVG."""

from xml.etree import ElementTree

import pytest
from benchmarks.chart import log_log_chart
from benchmarks.scale import link_seconds, size_table, slope


@pytest.mark.parametrize("power", [1.0, 1.1, 2.0])
def test_slope_of_a_power_is_its_exponent(power: float) -> None:
    sizes = [1_000, 4_000, 16_000]
    assert slope(sizes, [0.002 * size**power for size in sizes]) == pytest.approx(power)


def test_linking_and_making_are_on_separate_clocks() -> None:
    linking, making = link_seconds(20)
    assert linking > 0
    assert making > 0


def test_chart_holds_a_point_for_each_size_within_its_frame() -> None:
    points = [(1_000, 2.0), (4_000, 9.0), (16_000, 40.0)]
    root = ElementTree.fromstring(log_log_chart("Cost & size", points, x="reports", y="seconds"))
    dots = root.findall("{http://www.w3.org/2000/svg}circle")
    places = [(float(dot.get("cx", 0)), float(dot.get("cy", 0))) for dot in dots]
    assert len(places) == 3
    assert places == sorted(places)
    assert all(0 < x < 640 and 0 < y < 400 for x, y in places)


def test_table_names_slope_and_runs() -> None:
    row = {"reports": 1_000, "linking_seconds": 5.0, "peak_mib": 96.2}
    assert size_table([row], None, 1)[2:] == [
        "| 1,000 | 5.0 | 5.0 | 96 |", "", "One size: no slope; median of 1 run a size, seed 1, noise 1."
    ]
