"""Scores of small hand-made Readings: what is a hit, a miss, an extra, and what counts as neither."""

import json
from typing import Any

import pytest

from sijill.model import EventClaim, FigureClaim, Quote, Reader, Reading, ReportHeader, Statement
from sijill.scoring.content import content_counts
from sijill.scoring.counts import Counts, interval
from sijill.scoring.gold import GoldError, GoldReport, gold_report
from sijill.scoring.score import counts, score

HEADER = ReportHeader(
    id="r1", source="a", title=None, outlet=None, agency=None, url=None, published=None, published_inferred=None,
    language="ar", characters=90,
)


def reading(*claims: Any) -> Reading:
    return Reading(reader=Reader("1", "2"), report=HEADER, sentences=[], mentions=[], claims=list(claims))


def figure(start: int, value: int | None, measure: str = "killed", **more: Any) -> FigureClaim:
    return FigureClaim(
        id=f"f{start}", evidence=Quote(start, start + 4, "x" * 4), rule="r", measure=measure, value=value, **more,
    )


def event(start: int, kind: str = "Attack", **more: Any) -> EventClaim:
    quote = Quote(start, start + 4, "x" * 4)
    return EventClaim(id=f"e{start}", evidence=quote, rule="r", type=kind, trigger=quote, triggers=[quote], **more)


def gold(**layers: list[dict[str, Any]]) -> GoldReport:
    return gold_report(json.dumps({"id": "a", **layers}))


def gold_figure(start: int, low: int | None, high: int | None, approx: str = "exact", **more: Any) -> dict[str, Any]:
    return {"start": start, "length": 4, "measure": "killed", "approx": approx, "low": low, "high": high, **more}


@pytest.mark.parametrize(
    ("wanted", "found", "expected"),
    [
        (gold_figure(0, 7, 7), figure(2, 7), Counts(1, 1, 1)),
        (gold_figure(0, 7, 7), figure(4, 7), Counts(0, 1, 1)),
        (gold_figure(0, 7, 7), figure(0, 8), Counts(0, 1, 1)),
        (gold_figure(0, 7, 7), figure(0, 7, "injured"), Counts(0, 1, 1)),
        (gold_figure(0, 7, 7, also=["injured"]), figure(0, 7, "injured"), Counts(1, 1, 1)),
        (gold_figure(0, 7, None, "more_than"), figure(0, 7, qualifier="more_than", low=8), Counts(1, 1, 1)),
        (gold_figure(0, None, 7, "at_most"), figure(0, 7, qualifier="at_most", high=7), Counts(1, 1, 1)),
        (gold_figure(0, 5, 7, "range"), figure(0, None, qualifier="range", low=5, high=7), Counts(1, 1, 1)),
        (gold_figure(0, None, None, "vague"), figure(0, None, qualifier="tens"), Counts(1, 1, 1)),
        (gold_figure(0, 7, 7, optional=True), figure(0, 7), Counts(0, 0, 0)),
        (gold_figure(0, 7, 7), figure(40, 3, "distance"), Counts(0, 1, 0)),
    ],
)
def test_figures(wanted: dict[str, Any], found: FigureClaim, expected: Counts) -> None:
    assert counts(gold(figures=[wanted]), reading(found), "figures") == expected


def test_bound_must_agree_for_the_stricter_layer_only() -> None:
    wanted, found = gold(figures=[gold_figure(0, 7, 7)]), reading(figure(0, 7, qualifier="at_least"))
    assert counts(wanted, found, "figures") == Counts(1, 1, 1)
    assert counts(wanted, found, "figures_qualifier") == Counts(0, 1, 1)


def test_second_claim_of_one_happening_is_no_extra() -> None:
    spans = [{"start": 0, "length": 4}, {"start": 20, "length": 4}]
    wanted = {"start": 0, "length": 4, "spans": spans, "type": "Attack", "realis": "happened"}
    assert counts(gold(events=[wanted]), reading(event(0), event(20)), "events") == Counts(1, 1, 1)
    assert counts(gold(events=[wanted]), reading(event(0), event(40)), "events") == Counts(1, 1, 2)


def test_one_item_answers_one_entry() -> None:
    wanted = gold(figures=[gold_figure(0, 7, 7), gold_figure(2, 7, 7)])
    assert counts(wanted, reading(figure(1, 7)), "figures") == Counts(1, 2, 1)


def test_report_without_a_reading_is_missed() -> None:
    (only, *_) = score([gold(figures=[gold_figure(0, 7, 7)])], {})
    assert (only.layer, only.recall, only.gold, only.found) == ("figures", 0.0, 1, 0)


def test_layers_nobody_annotated_are_not_scored() -> None:
    assert [layer.layer for layer in score([gold(figures=[])], {"a": reading()})] == ["figures", "figures_qualifier"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [((10, 30), Counts(20, 20, 20)), ((20, 40), Counts(10, 20, 20)), (None, Counts(0, 20, 0))],
)
def test_content_counts_characters(content: tuple[int, int] | None, expected: Counts) -> None:
    cue = Quote(0, 4, "x" * 4)
    said = Quote(*content, "x" * (content[1] - content[0])) if content else None
    found = Statement(id="s1", evidence=cue, rule="r", cue=cue, content=said)
    wanted = {"start": 0, "length": 4, "mode": "indirect", "content_start": 10, "content_end": 30}
    assert content_counts(gold(statements=[wanted]), reading(found)) == expected


def test_interval_spans_the_reports() -> None:
    low, high = interval([Counts(1, 1, 1), Counts(0, 1, 1)] * 10)
    assert 0.2 < low < 0.5 < high < 0.8
    assert interval([Counts(1, 1, 1), Counts(0, 1, 1)] * 10) == (low, high)


@pytest.mark.parametrize("line", ["no json", '{"figures": []}', "[]", '{"id": "a", "figures": [{"start": 1}]}'])
def test_broken_gold_is_refused_with_a_reason(line: str) -> None:
    with pytest.raises(GoldError, match=r"\w"):
        gold_report(line)
