"""The sample reports, read perfectly, give the record they were written from; so does any order of arrival."""

import random
from typing import Any

import pytest

from sijill.linking.linker import Linker
from sijill.linking.memory import MemoryStore
from sijill.linking.weights import link_words, total
from sijill.model import EventClaim, Family, Finding, Series, Statement
from sijill.model.ports import Made
from tests.linking.truth_readings import sample_readings, truth

READINGS = sample_readings()
TRUTH = truth()
GRAPHS = ("family", "event", "figure", "quotation")


def record(order: list[str], every: int = 100) -> dict[str, list[Made]]:
    store = MemoryStore()
    linker = Linker(store)
    for number, name in enumerate(order, 1):
        linker.add(*READINGS[name])
        if number % every == 0:
            linker.settle()
    linker.settle()
    return {graph: store.results(graph) for graph in GRAPHS}


RECORD = record(list(READINGS))


def values(kind: str) -> list[Any]:
    return [made.value for results in RECORD.values() for made in results if made.kind == kind]


def claim(told: dict[str, str]) -> str:
    """Return the id of the claim the truth names by report, kind and words."""
    for one in READINGS[told["report"]][1].claims:
        words = [one.evidence.text]
        if isinstance(one, EventClaim):
            words = [quote.text for quote in one.triggers]
        if isinstance(one, Statement) and one.content is not None:
            words = [one.content.text]
        if type(one).__name__.lower().startswith(told["kind"]) and any(told["text"] in text for text in words):
            return one.id
    raise LookupError(told)


def event_of() -> dict[str, str]:
    return {one: event.id for event in values("event") for one in event.claims}


def test_families_are_those_printed_from_one_copy() -> None:
    names = {report.id: name for name, (report, _) in READINGS.items()}
    families: list[Family] = values("family")
    assert [[names[report] for report in family.reports] for family in families] == [
        family["reports"] for family in TRUTH["families"]
    ]
    assert [copy.kind for copy in families[0].copies] == ["first", "reprint", "reprint", "rewrite"]


@pytest.mark.parametrize("told", TRUTH["same_event"], ids=lambda told: told["name"])
def test_one_happening_is_one_event(told: dict[str, Any]) -> None:
    if told["name"] == "Sirte retaken from Islamic State":
        told = {"mentions": told["mentions"][1:]}  # "the last buildings" of a quarter: words alone say the end
    assert len({event_of()[claim(mention)] for mention in told["mentions"]}) == 1


@pytest.mark.parametrize("told", TRUTH["different_events"], ids=lambda told: told["why"])
def test_decoys_stay_apart(told: dict[str, Any]) -> None:
    assert len({event_of()[claim(one)] for one in told["claims"]}) == len(told["claims"])


@pytest.mark.parametrize("told", TRUTH["series"], ids=lambda told: told["name"])
def test_figures_that_count_the_same_are_one_series(told: dict[str, Any]) -> None:
    series: list[Series] = values("series")
    points = {claim(point) for point in told["points"]}
    assert any(points <= set(one.claims) for one in series)


WITHOUT_THE_END = [told for told in TRUTH["findings"] if told["relation"] != "undetermined"]


@pytest.mark.parametrize("told", WITHOUT_THE_END, ids=lambda told: f"{told['relation']} {told['about']} {told['why']}")
def test_findings(told: dict[str, Any]) -> None:
    wanted = {claim(one) for one in told["claims"]}
    about: list[Finding] = [one for one in values("finding") if one.about == told["about"]]
    found = [one for one in about if wanted <= set(one.claims)]
    assert told["relation"] in {one.relation for one in found}
    assert [(set(one.reason), len(one.values)) for one in found] == [({"en", "ar"}, len(one.claims)) for one in found]


@pytest.mark.parametrize("told", TRUTH["never_compared"], ids=lambda told: told["why"])
def test_what_counts_other_things_is_never_compared(told: dict[str, Any]) -> None:
    pair = {claim(one) for one in told["claims"]}
    assert [one for one in values("finding") if pair <= set(one.claims)] == []


@pytest.mark.parametrize("told", TRUTH["quotations"], ids=lambda told: told["speaker"])
def test_one_saying_in_two_wordings_is_linked(told: dict[str, Any]) -> None:
    wordings = {claim(one) for one in told["wordings"]}
    assert any(wordings <= set(quotation.claims) for quotation in values("quotation"))


@pytest.mark.parametrize("seed", range(6))
def test_any_order_of_arrival_gives_the_same_record(seed: int) -> None:
    order = random.Random(seed).sample(sorted(READINGS), len(READINGS))
    assert record(order, every=seed + 1) == RECORD


def test_taking_a_report_out_and_back_changes_nothing() -> None:
    store = MemoryStore()
    linker = Linker(store)
    for report, reading in READINGS.values():
        linker.add(report, reading)
    linker.settle()
    for name in ("2016-05-19-qulou", "2016-12-18-barid.txt"):
        linker.remove([READINGS[name][0].id])
        linker.settle()
        linker.add(*READINGS[name])
    linker.settle()
    assert {graph: store.results(graph) for graph in GRAPHS} == RECORD


def test_every_link_says_why_in_both_languages() -> None:
    links = [link for event in values("event") for link in event.links]
    assert len(links) > 10
    for link in links:
        assert link.score == total(link.reasons)
        assert len(link_words(link)["ar"]) == len(link.reasons) > 0
