"""The simulated war: the same bytes for the same seed, words where the Reading says they are, rates as promised."""

import os
import subprocess
import sys
from functools import cache, partial

import msgspec
import pytest
from benchmarks.simulator.beside import read_beside
from benchmarks.simulator.noise import Noise, at_level
from benchmarks.simulator.rates import rates
from benchmarks.simulator.truth import families
from benchmarks.simulator.war import Told, war

from sijill.model import EventClaim, FigureClaim, Statement
from sijill.model.reading import from_json, to_json

PROMISED = {
    "toll": 0.71, "day": 0.43, "place_words": 0.45, "other_town": 0.17, "same_day": 0.29, "later_is_higher": 0.63,
    "copies": 0.50, "decoys": 0.10,
}


@cache
def small_war(seed: int = 1, reports: int = 400) -> tuple[Told, ...]:
    return tuple(war(seed, reports, at_level(1)))


def as_bytes(told: Told) -> bytes:
    return msgspec.json.encode([told.report, told.reading, told.truth])


def test_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    again = [as_bytes(told) for told in war(1, 60, at_level(1))]
    assert [as_bytes(told) for told in war(1, 60, at_level(1))] == again
    assert [as_bytes(told) for told in war(2, 60, at_level(1))] != again


def test_a_war_that_spreads_has_passed_through_every_smaller_one() -> None:
    larger = [as_bytes(told) for told, _ in zip(war(1, 50_000, at_level(1), spreads=True), range(80), strict=False)]
    assert [as_bytes(told) for told in war(1, 80, at_level(1), spreads=True)] == larger


def test_a_war_told_by_another_process_is_the_same() -> None:
    assert list(read_beside(1, 40)) == [(told.report, told.reading) for told in war(1, 40, at_level(1), spreads=True)]


_DIGEST = """
import hashlib, msgspec
from benchmarks.simulator.noise import at_level
from benchmarks.simulator.war import war
print(hashlib.sha256(msgspec.json.encode([told.reading for told in war(1, 60, at_level(1))])).hexdigest())
"""


def test_another_process_makes_the_same_war() -> None:
    path = os.pathsep.join(sys.path)  # the order of a set differs from process to process
    run = partial(subprocess.run, [sys.executable, "-c", _DIGEST], capture_output=True, check=True)
    one, other = (run(env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed}).stdout for seed in "12")
    assert one == other


@pytest.mark.parametrize("reports", [10, 11, 400])
def test_a_war_has_the_size_asked_for_and_no_report_twice(reports: int) -> None:
    told = list(war(1, reports, at_level(1)))
    assert len({one.report.id for one in told}) == len(told) == reports


def test_reports_come_in_order_of_publication() -> None:
    published = [told.report.published or "" for told in small_war()]
    assert published == sorted(published) != []


def test_every_span_cuts_its_words() -> None:
    cut: list[tuple[str, str]] = []
    for told in small_war():
        text = told.report.text
        quotes = [claim.evidence for claim in told.reading.claims]
        for claim in told.reading.claims:
            if isinstance(claim, EventClaim):
                quotes += [claim.trigger, *claim.triggers]
            if isinstance(claim, Statement):
                quotes += [claim.cue, *([claim.content] if claim.content else [])]
        cut += [(text[q.start : q.end], q.text) for q in (*quotes, *told.reading.mentions)]
    assert cut != [] == [pair for pair in cut if pair[0] != pair[1]]


def test_a_reading_is_one_of_the_model_and_its_claims_hold_together() -> None:
    told_first = small_war()[:50]
    assert len(told_first) == 50
    for told in told_first:
        assert from_json(to_json(told.reading)) == told.reading
        ids = {claim.id for claim in told.reading.claims}
        figures = [claim for claim in told.reading.claims if isinstance(claim, FigureClaim)]
        assert {figure.event for figure in figures} | {c.id for c in told.truth.claims} <= ids


def test_truth_covers_every_event_and_figure() -> None:
    told_of = [{c.id for c in told.reading.claims if not isinstance(c, Statement)} for told in small_war()]
    assert [{claim.id for claim in told.truth.claims} for told in small_war()] == told_of
    assert any(told_of)


def test_a_family_has_one_first_report() -> None:
    first = {told.report.id for told in small_war() if told.truth.copy == "first"}
    groups = families([told.truth for told in small_war()]).values()
    assert {sum(report in first for report in group) for group in groups} == {1}


def test_noise_strikes_twice_at_level_two() -> None:
    assert at_level(1) == Noise()
    assert at_level(2).day == pytest.approx(1 - 0.57**2)


def test_rates_come_near_their_promise_in_a_small_war() -> None:
    measured = rates([told.truth for told in small_war(3, 1500)])
    assert {name: measured[name] for name in PROMISED} == pytest.approx(PROMISED, abs=0.05)
    assert measured["least_kept"] >= 0.12


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 101])
def test_rates_are_kept_within_two_points_at_ten_thousand_reports(seed: int) -> None:
    measured = rates([told.truth for told in war(seed, 10_000, at_level(1))])
    assert {name: measured[name] for name in PROMISED} == pytest.approx(PROMISED, abs=0.02)
    assert (measured["least_kept"], measured["most_kept"]) == pytest.approx((0.12, 1.0), abs=0.005)
