"""Speed is measured on what reading really runs: every step is on the clock, and the times layer is found by name."""

from benchmarks.speed_run import TIMES, by_layer, timed, times

from sijill.model import make_report
from sijill.reading.aspects import CLAIMS, MENTIONS

REPORT = make_report("قُتل ثلاثة جنود أمس قرب سرت.", published="2016-05-02", language="ar")


def test_every_step_of_reading_is_on_the_clock() -> None:
    steps = [aspect.__name__ for aspect in (*MENTIONS, *CLAIMS)]
    assert list(by_layer([REPORT])) == ["tokens and words", *steps, "finish and JSON"]


def test_the_times_layer_is_what_runs_before_quantities() -> None:
    assert [aspect.__name__ for aspect in MENTIONS[: len(TIMES)]] == list(TIMES)
    assert timed(times, [REPORT]) > 0
