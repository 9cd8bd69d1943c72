"""The samples are what they say: marked as samples, and every word of their truth cut from their own text."""

from collections import Counter
from typing import Any, get_args

import pytest

from sijill.model import codes
from tests.samples.material import claims, pointers, rows, texts, truth

NOTICE = "[نموذج كُتب لمشروع سجلّ؛ الوسائل والمتحدثون والأقوال مختلقة]"
ENUMERATIONS = [
    ("figures", "measure", codes.Measure),
    ("figures", "qualifier", codes.Qualifier),
    ("figures", "scope", codes.Scope),
    ("events", "type", codes.SubEvent),
    ("events", "realis", codes.Realis),
    ("statements", "mode", codes.Mode),
    ("statements", "stance", codes.Stance),
    ("times", "type", codes.TimeType),
]
ACROSS = ["same_event", "different_events", "series", "findings", "never_compared", "sums", "quotations"]


def quoted(kind: str, entry: dict[str, Any]) -> list[str]:
    """The words of an entry that must stand in its report exactly once."""
    if kind == "events":
        return list(entry["triggers"])
    if kind == "statements":
        return [entry["cue"], *([entry["content"]] if entry["content"] else [])]
    return [entry["text"]]


def test_ids_are_unique_and_are_those_of_the_truth() -> None:
    ids = [row["id"] for row in rows()]
    assert len(ids) == len(set(ids)) == 16
    assert sorted(report["id"] for report in truth()["reports"]) == sorted(texts())


def test_every_report_ends_by_saying_that_it_is_a_sample() -> None:
    assert [name for name, text in texts().items() if not text.rstrip().endswith("\n\n" + NOTICE)] == []


def test_addresses_are_reserved_ones() -> None:
    assert [row["url"] for row in rows() if not row["url"].split("/")[2].endswith(".example.org")] == []


@pytest.mark.parametrize("kind", ["figures", "events", "statements"])
def test_quoted_words_stand_once_in_their_report(kind: str) -> None:
    wrong = [(name, w) for name, entry in claims(kind) for w in quoted(kind, entry) if texts()[name].count(w) != 1]
    assert wrong == []


def test_times_stand_in_their_report() -> None:
    assert [(name, time["text"]) for name, time in claims("times") if time["text"] not in texts()[name]] == []


@pytest.mark.parametrize(("kind", "field", "codes_of_field"), ENUMERATIONS)
def test_codes_are_those_of_the_model(kind: str, field: str, codes_of_field: Any) -> None:
    assert {entry[field] for _, entry in claims(kind)} - set(get_args(codes_of_field)) == set()


def test_bounds_are_in_order_and_exact_ones_meet() -> None:
    figures = [figure for _, figure in claims("figures")]
    assert [f for f in figures if None not in (f["low"], f["high"]) and f["low"] > f["high"]] == []
    assert [f for f in figures if f["qualifier"] == "exact" and not f["low"] == f["high"] == f["value"]] == []


def test_attributions_and_chains_name_a_cue_of_the_same_report() -> None:
    cues = {report["id"]: {s["cue"] for s in report["statements"]} for report in truth()["reports"]}
    named = [(name, e["attribution"]) for kind in ("figures", "events") for name, e in claims(kind)]
    named += [(name, statement["inside"]) for name, statement in claims("statements")]
    assert [(name, cue) for name, cue in named if cue is not None and cue not in cues[name]] == []


def test_figures_point_at_an_event_of_the_same_report() -> None:
    triggers = {r["id"]: {t for e in r["events"] for t in e["triggers"]} for r in truth()["reports"]}
    assert [(name, f["text"]) for name, f in claims("figures") if f["event"] and f["event"] not in triggers[name]] == []


def test_names_used_are_spelled_in_the_report_that_uses_them() -> None:
    spellings = {key: name["spellings"] for key, name in truth()["names"].items()}
    used = [(report, entry[field]) for kind in ("figures", "events", "statements") for report, entry in claims(kind)
            for field in ("speaker", "organisation", "side", "by", "place") if entry.get(field)]
    used += [(report, actor) for report, event in claims("events") for actor in event["actors"] + event["targets"]]
    assert [(r, key) for r, key in used if not any(form in texts()[r] for form in spellings[key])] == []


def test_every_spelling_of_a_name_is_used_somewhere() -> None:
    everything = "\n".join(texts().values())
    spellings = [form for name in truth()["names"].values() for form in name["spellings"]]
    assert [form for form in spellings if form not in everything] == []


@pytest.mark.parametrize("part", ACROSS)
def test_what_is_said_across_reports_points_at_claims_of_the_truth(part: str) -> None:
    known = Counter((name, "figure", figure["text"]) for name, figure in claims("figures"))
    known.update((name, "event", trigger) for name, event in claims("events") for trigger in event["triggers"])
    used = [(p["report"], p["kind"], p["text"]) for p in pointers(truth()[part])]
    assert used
    assert [p for p in used if p not in known and not (p[1] == "statement" and p[2] in texts()[p[0]])] == []


def test_series_hold_one_measure_and_relate_their_own_points() -> None:
    measures = {(name, figure["text"]): figure["measure"] for name, figure in claims("figures")}
    assert truth()["series"] != []
    for series in truth()["series"]:
        assert {measures[p["report"], p["text"]] for p in series["points"]} == {series["measure"]}, series["name"]
        pairs = [pair for relation in series["relations"] for pair in relation["between"]]
        assert set(pairs) <= set(range(len(series["points"]))), series["name"]


def test_sums_add_up() -> None:
    values = {(name, figure["text"]): figure["value"] for name, figure in claims("figures")}
    parts = [sum(values[p["report"], p["text"]] for p in one["parts"]) for one in truth()["sums"]]
    assert parts == [values[one["whole"]["report"], one["whole"]["text"]] for one in truth()["sums"]] != []


def test_findings_and_series_use_the_four_relations() -> None:
    relations = {f["relation"] for f in truth()["findings"]}
    assert relations == set(get_args(codes.Relation))
    assert {r["relation"] for s in truth()["series"] for r in s["relations"]} <= relations


def test_families_name_reports_and_split_them_into_reprints_and_rewrites() -> None:
    assert truth()["families"] != []
    for family in truth()["families"]:
        assert sorted(family["reprints"] + family["rewrites"]) == sorted(family["reports"])
        assert set(family["reports"]) <= texts().keys()


def test_a_report_without_figures_is_among_them() -> None:
    without = [report["id"] for report in truth()["reports"] if not report["figures"]]
    assert without == ["2016-07-20-nawras"]
