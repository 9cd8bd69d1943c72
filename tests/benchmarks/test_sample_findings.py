"""The sample reports, read and linked, give some of the findings they were written for and contradict no others."""

import pytest
from benchmarks.sample_findings import found_in, readings, wanted


@pytest.mark.slow
def test_some_of_what_is_wanted_comes_out_and_no_contradiction_besides() -> None:
    reports = readings()
    found = found_in(reports)
    told = list(wanted(reports, found))
    assert len(told) == 15
    assert sum(one.right for one in told) >= 5
    contradictions = [one for one in found if one.relation == "contradicts"]
    assert len(contradictions) == sum(one.right for one in told if one.relation == "contradicts")
